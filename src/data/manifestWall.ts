import {type Programme, parseNight, parseTiles, type WallSetup} from '#domain/wall'
import type {Manifest} from './manifestSchema'

type WallInManifest = NonNullable<Manifest['wall']>

/** How a package wants a wall set up: what it does not say is not there. */
export function wallOf(wall: WallInManifest): WallSetup {
  const {tiles, bezel, distance, height, reload_minutes, night, programme} = wall
  const quiet = night === undefined ? null : parseNight(night)
  return {
    ...(tiles !== undefined && parseTiles(tiles)),
    ...(bezel !== undefined && {bezel}),
    ...(distance !== undefined && {distance}),
    ...(height !== undefined && {wallHeight: height}),
    ...(reload_minutes !== undefined && {reloadMinutes: reload_minutes}),
    ...(quiet && {night: quiet}),
    ...(programme && {programme: programmeOf(programme)}),
  }
}

function programmeOf(programme: NonNullable<WallInManifest['programme']>): Partial<Programme> {
  const said: {[Key in keyof Programme]: Programme[Key] | undefined} = {
    parts: programme.parts,
    monthSeconds: programme.month_seconds,
    phaseEndSeconds: programme.phase_end_seconds,
    countySeconds: programme.county_seconds,
    wholeSeconds: programme.whole_seconds,
    mostCounties: programme.most_counties,
    resumeSeconds: programme.resume_seconds,
    pace: programme.pace,
  }
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined))
}
