import {
  PROGRAMME_PARTS,
  PROGRAMME_TIMES,
  type Programme,
  type ProgrammeChoice,
  type ProgrammePart,
  type ProgrammeTime,
  parseNight,
  parseTiles,
  type WallSettings,
  type WallSetup,
} from '#domain/wall'
import type {Notice} from './parameter'

const INITIAL_WALL: WallSettings = {
  columns: 1,
  rows: 1,
  bezel: 0,
  distance: null,
  wallHeight: null,
  reloadMinutes: 10,
  night: null,
  programme: {
    parts: PROGRAMME_PARTS,
    monthSeconds: 1.5,
    phaseEndSeconds: 8,
    countySeconds: 8,
    wholeSeconds: 15,
    mostCounties: 5,
    resumeSeconds: 300,
    pace: 1,
  },
}

/**
 * What the address says of the wall, by keys besides the View's: they belong to the place where it hangs. A wrong
 * value is ignored and told.
 */
export function parseWall(query: URLSearchParams): {setup: WallSetup; remote: boolean; notices: Notice[]} {
  const notices: Notice[] = []
  const read = <Value>(key: string, parse: (text: string) => Value | null): Value | undefined => {
    const text = query.get(key)
    if (text === null || text === '') return undefined
    const value = parse(text)
    if (value === null) notices.push({key, value: text})
    return value ?? undefined
  }
  const found = {
    ...read('tiles', parseTiles),
    bezel: read('bezel', numberFrom(0, 500)),
    distance: read('distance', numberFrom(0.5, 200)),
    wallHeight: read('height', numberFrom(0.2, 50)),
    reloadMinutes: read('reload', numberFrom(0, 1440)),
    night: read('night', parseNight),
    programme: programmeOf({
      parts: read('programme', parseParts),
      pace: read('pace', numberFrom(0.1, 20)),
      ...read('seconds', parseSeconds),
    }),
  }
  const said = Object.entries(found).filter(([, value]) => value !== undefined)
  const remote = read('remote', (text) => (/^[01]$/.test(text) ? text : null)) === '1'
  return {setup: Object.fromEntries(said) as WallSetup, remote, notices}
}

/** What the last of these says, over those before it, over what is usual. */
export function wallSettings(...setups: (WallSetup | null | undefined)[]): WallSettings {
  const all = setups.filter((setup) => setup !== null && setup !== undefined)
  const programme = Object.assign({}, INITIAL_WALL.programme, ...all.map((setup) => setup.programme))
  return Object.assign({}, INITIAL_WALL, ...all, {programme})
}

/** The query with a programme in it, as `parseWall` reads it. @param usual what the package says */
export function withProgramme(search: string, chosen: ProgrammeChoice, usual: ProgrammeChoice): string {
  const query = new URLSearchParams(search)
  query.set('programme', chosen.parts.length === 0 ? 'off' : chosen.parts.join(','))
  const put = (key: string, textOf: (programme: ProgrammeChoice) => string) => {
    if (textOf(chosen) === textOf(usual)) query.delete(key)
    else query.set(key, textOf(chosen))
  }
  put('pace', ({pace}) => String(pace))
  put('seconds', (programme) => PROGRAMME_TIMES.map((time) => programme[time]).join(','))
  return query.toString().replaceAll('%2C', ',').replaceAll('%3A', ':').replaceAll('%2F', '/')
}

function parseParts(text: string): readonly ProgrammePart[] | null {
  if (text === 'off') return []
  const parts = text.split(',')
  const known = parts.every((part) => (PROGRAMME_PARTS as readonly string[]).includes(part))
  return known && new Set(parts).size === parts.length ? (parts as ProgrammePart[]) : null
}

/** `1.5,8,8,15`: of a month, a phase's end, a county, the whole. */
function parseSeconds(text: string): Record<ProgrammeTime, number> | null {
  const seconds = text.split(',').map(numberFrom(0.2, 3600))
  if (seconds.length !== PROGRAMME_TIMES.length || seconds.includes(null)) return null
  return Object.fromEntries(PROGRAMME_TIMES.map((time, at) => [time, seconds[at]])) as Record<
    ProgrammeTime,
    number
  >
}

/** What is said of it; undefined for nothing. */
function programmeOf(said: {[Key in keyof Programme]?: Programme[Key] | undefined}) {
  const entries = Object.entries(said).filter(([, value]) => value !== undefined)
  return entries.length > 0 ? (Object.fromEntries(entries) as Partial<Programme>) : undefined
}

function numberFrom(least: number, most: number): (text: string) => number | null {
  return (text) => {
    const number = Number(text)
    return Number.isFinite(number) && number >= least && number <= most ? number : null
  }
}
