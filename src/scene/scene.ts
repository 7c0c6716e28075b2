import type {Outline, Regions} from '#domain/dataset'
import {HOUSE_STATES, PROJECT_STATES} from '#domain/filter'
import type {Bounds} from '#domain/geometry'
import type {MonthIndex} from '#domain/month'
import type {Selection} from '#measures/selection'
import {deadlinesOf} from '#measures/states'
import type {Measure, Snapshot} from '#measures/types'
import type {Language, Level, PointLayer, Theme} from '#view/view'
import {type Admission, admissionOf} from './admission'
import {type Anchor, anchorsOf} from './anchors'
import {type BorderKind, outlineOf} from './borders'
import {countyOutline} from './countyOutline'
import {boundsOfExtents, extentsOf} from './extents'
import {mercatorX, mercatorY, type Origin} from './mercator'
import type {RegionMesh} from './mesh'
import {createPicker, type Picker} from './picking'
import type {PointKind} from './points'
import {type RegionFills, regionFills} from './regions'
import type {GroundSource} from './source'
import {type LineStrips, lineStrips} from './strips'

/** Regions and borders at a detail that some zooms show. */
export interface Detail {
  mesh: RegionMesh
  borders: Record<BorderKind, LineStrips>
}

/** What the map draws of a package, whatever the month. */
export interface Ground {
  outline: Outline
  origin: Origin
  /** Null where no region can be drawn. */
  bounds: Bounds | null
  anchors: Anchor[]
  /** Edge of a square as large as the mean township, or county, in Mercator units. */
  breadth: {township: number; county: number}
  picker: Picker
  /** What hangs on the rows, or is too much to work out at once. */
  source: GroundSource
}

type Land = Omit<Ground, 'source'>
const lands = new WeakMap<Outline, Land>()
const grounds = new WeakMap<GroundSource, Ground>()

/**
 * Remembered: tens of thousands of regions are worked out once, before the page is drawn, in a task apart. The same
 * object for the same two.
 */
export function groundOf(outline: Outline, source: GroundSource): Ground {
  const known = grounds.get(source)
  if (known?.outline === outline) return known
  const land = lands.get(outline) ?? landOf(outline)
  lands.set(outline, land)
  const ground = {...land, source}
  grounds.set(source, ground)
  return ground
}

function landOf(outline: Outline): Land {
  const {regions} = outline
  const anchors = anchorsOf(outline)
  return {
    outline,
    origin: originOf(regions),
    bounds: boundsOf(regions),
    anchors,
    breadth: {township: breadthOf(anchors, 'township'), county: breadthOf(anchors, 'county')},
    picker: createPicker(regions),
  }
}

function breadthOf(anchors: readonly Anchor[], kind: Anchor['kind']): number {
  const sizes = anchors.filter((one) => one.kind === kind).map(({size}) => size)
  return Math.sqrt(sizes.reduce((sum, size) => sum + size, 0) / Math.max(1, sizes.length))
}

/** The middle of all regions: the same wherever it is asked. */
export function originOf(regions: Regions): Origin {
  const [west, south, east, north] = boundsOf(regions) ?? [120, 29, 122, 31]
  return {x: mercatorX((west + east) / 2), y: mercatorY((south + north) / 2)}
}

function boundsOf({geometry}: Regions): Bounds | null {
  return boundsOfExtents(extentsOf(geometry))
}

/** What the map shows at a month; a plain description, compared by identity of its parts. */
export interface Scene {
  ground: Ground
  theme: Theme
  language: Language
  month: MonthIndex
  fills: RegionFills
  /** Index of the pinned township, or -1. */
  selected: number
  /** Index of the county that a search led to, or -1; a pinned township goes before. */
  found: number
  /** Which townships are named. */
  names: NamedTownships
  outline: LineStrips | null
  layers: readonly PointLayer[]
  selection: Selection
  admission: Record<PointKind, Admission>
  /** Bit i: state i is shown. */
  states: Record<PointKind, number>
  deadlines: [relief: number, treatment: number]
}

export interface SceneSettings {
  theme: Theme
  language: Language
  measure: Measure
  by: Level
  selected: number
  /** Index of a county to be outlined while no township is. */
  found?: number
  layers: readonly PointLayer[]
  selection: Selection
  /** In place of those of the measure at the month. */
  fills?: RegionFills | undefined
  /** Which townships are named; all if left out. */
  names?: NamedTownships
}

/**
 * On a wall only those are named that lost it: that is the news, and there is no room for more. `others`: all but the
 * selected one, whose name is written by whoever shows it.
 */
export type NamedTownships = 'all' | 'lost' | 'others'

/** @param previous its parts are kept where nothing that they depend on changed */
export function sceneOf(
  ground: Ground,
  snapshot: Snapshot,
  settings: SceneSettings,
  previous?: Scene,
): Scene {
  const {outline} = ground
  const {selection, selected, found = -1, names = 'all', theme, language, layers} = settings
  const kept = previous?.ground === ground ? previous : undefined
  const {relief, treatment} = deadlinesOf(outline.campaign)
  return {
    ground,
    theme,
    language,
    layers,
    selection,
    selected,
    found,
    names,
    month: snapshot.month as MonthIndex,
    fills: settings.fills ?? regionFills(outline, snapshot, settings.measure, settings.by, theme),
    outline:
      kept?.selected === selected && kept.found === found
        ? kept.outline
        : outlineStrips(ground, selected, found),
    admission: kept?.selection === selection ? kept.admission : admissionsOf(selection),
    states: {
      projects: maskOf(selection.projectStates, PROJECT_STATES.length),
      houses: maskOf(selection.houseStates, HOUSE_STATES.length),
    },
    deadlines: [relief, treatment],
  }
}

function outlineStrips({outline, origin}: Ground, selected: number, found: number): LineStrips | null {
  const {regions} = outline
  if (selected >= 0) return lineStrips(outlineOf(regions.geometry, selected, origin))
  return found < 0 ? null : lineStrips(countyOutline(regions, found, origin))
}

function admissionsOf(selection: Selection): Record<PointKind, Admission> {
  return {projects: admissionOf(selection, 'projects'), houses: admissionOf(selection, 'houses')}
}

function maskOf(states: Uint8Array, count: number): number {
  let mask = 0
  for (let state = 0; state < count; state++) mask |= states[state] << state
  return mask
}
