import type {Dataset} from '#domain/dataset'
import {HOUSE_STATES, PROJECT_STATES} from '#domain/filter'
import {type Bounds, boundsOfRegions} from '#domain/geometry'
import type {Day} from '#domain/month'
import type {Selection} from '#measures/selection'
import {eventsOf} from '#measures/states'
import type {Measure, Snapshot} from '#measures/types'
import type {Language, Level, PointLayer, Theme} from '#view/view'
import {type Anchor, anchorsOf} from './anchors'
import {BORDER_KINDS, type BorderKind, borderLines, outlineOf} from './borders'
import {mercatorX, mercatorY, type Origin} from './mercator'
import {type RegionMesh, regionMesh} from './mesh'
import {createPicker, type Picker} from './picking'
import {admittedPoints, housePoints, type PointKind, type PointSet, projectPoints} from './points'
import {type RegionFills, regionFills} from './regions'
import {type LineStrips, lineStrips} from './strips'

/** What the map draws of a Dataset, whatever the month: made once, uploaded once. */
export interface Ground {
  dataset: Dataset
  asOf: Day
  origin: Origin
  /** Null where no region can be drawn. */
  bounds: Bounds | null
  mesh: RegionMesh
  borders: Record<BorderKind, LineStrips>
  anchors: Anchor[]
  points: Record<PointKind, PointSet>
  picker: Picker
}

export function groundOf(dataset: Dataset, asOf: Day): Ground {
  const {regions} = dataset
  const bounds = regions.geometry.positions.length > 0 ? boundsOfRegions(regions.geometry) : null
  const [west, south, east, north] = bounds ?? [120, 29, 122, 31]
  const origin = {x: mercatorX((west + east) / 2), y: mercatorY((south + north) / 2)}
  const lines = borderLines(regions)
  const borders = {} as Record<BorderKind, LineStrips>
  for (const kind of BORDER_KINDS) borders[kind] = lineStrips(lines[kind], origin)
  return {
    dataset,
    asOf,
    origin,
    bounds,
    mesh: regionMesh(regions.geometry, origin),
    borders,
    anchors: anchorsOf(dataset),
    points: {projects: projectPoints(dataset, asOf, origin), houses: housePoints(dataset, asOf, origin)},
    picker: createPicker(regions, origin),
  }
}

/** What the map shows at a month; a plain description, compared by identity of its parts. */
export interface Scene {
  ground: Ground
  theme: Theme
  language: Language
  month: number
  fills: RegionFills
  /** Index of the pinned township, or -1. */
  selected: number
  outline: LineStrips | null
  layers: readonly PointLayer[]
  selection: Selection
  admitted: Record<PointKind, Uint8Array>
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
  layers: readonly PointLayer[]
  selection: Selection
}

/** @param previous its parts are kept where nothing that they depend on changed */
export function sceneOf(
  ground: Ground,
  snapshot: Snapshot,
  settings: SceneSettings,
  previous?: Scene,
): Scene {
  const {dataset, asOf} = ground
  const {selection, selected, theme, language, layers} = settings
  const kept = previous?.ground === ground ? previous : undefined
  const {deadlines} = eventsOf(dataset, asOf)
  return {
    ground,
    theme,
    language,
    layers,
    selection,
    selected,
    month: snapshot.month,
    fills: regionFills(dataset, snapshot, settings.measure, settings.by, theme),
    outline: kept?.selected === selected ? kept.outline : outlineStrips(ground, selected),
    admitted: kept?.selection === selection ? kept.admitted : admittedBy(ground, selection),
    states: {
      projects: maskOf(selection.projectStates, PROJECT_STATES.length),
      houses: maskOf(selection.houseStates, HOUSE_STATES.length),
    },
    deadlines: [deadlines.relief, deadlines.treatment],
  }
}

function outlineStrips({dataset, origin}: Ground, selected: number): LineStrips | null {
  if (selected < 0) return null
  return lineStrips(
    outlineOf(dataset.regions, (region) => region === selected),
    origin,
  )
}

function admittedBy({dataset, points}: Ground, selection: Selection): Record<PointKind, Uint8Array> {
  return {
    projects: admittedPoints(dataset, points.projects, selection),
    houses: admittedPoints(dataset, points.houses, selection),
  }
}

function maskOf(states: Uint8Array, count: number): number {
  let mask = 0
  for (let state = 0; state < count; state++) mask |= states[state] << state
  return mask
}
