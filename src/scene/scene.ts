import type {Dataset, Regions} from '#domain/dataset'
import {HOUSE_STATES, PROJECT_STATES} from '#domain/filter'
import {type Bounds, boundsOfRegions} from '#domain/geometry'
import type {Day} from '#domain/month'
import type {Selection} from '#measures/selection'
import {eventsOf} from '#measures/states'
import type {Measure, Snapshot} from '#measures/types'
import type {Language, Level, PointLayer, Theme} from '#view/view'
import {type Admission, admissionOf} from './admission'
import {type Anchor, anchorsOf} from './anchors'
import {BORDER_KINDS, type BorderKind, borderLines, outlineOf} from './borders'
import {mercatorX, mercatorY, type Origin} from './mercator'
import {type RegionMesh, regionMesh} from './mesh'
import {createPicker, type Picker} from './picking'
import {type PointKind, type PointSet, pointsOf} from './points'
import {type RegionFills, regionFills} from './regions'
import {type LineStrips, lineStrips} from './strips'
import {type Topology, topologyOf} from './topology'

/** Regions and borders at a detail that some zooms show. */
export interface Detail {
  mesh: RegionMesh
  borders: Record<BorderKind, LineStrips>
}

/** What the map draws of a Dataset, whatever the month: made once, uploaded once. */
export interface Ground {
  dataset: Dataset
  asOf: Day
  origin: Origin
  /** Null where no region can be drawn. */
  bounds: Bounds | null
  /** What is worth drawing at a zoom; the same object as long as it serves. */
  detailAt: (zoom: number) => Detail
  anchors: Anchor[]
  points: Record<PointKind, PointSet>
  picker: Picker
}

export function groundOf(dataset: Dataset, asOf: Day): Ground {
  const {regions} = dataset
  const bounds = regions.geometry.positions.length > 0 ? boundsOfRegions(regions.geometry) : null
  const [west, south, east, north] = bounds ?? [120, 29, 122, 31]
  const origin = {x: mercatorX((west + east) / 2), y: mercatorY((south + north) / 2)}
  return {
    dataset,
    asOf,
    origin,
    bounds,
    detailAt: detailsOf(dataset, origin),
    anchors: anchorsOf(dataset),
    points: {
      projects: pointsOf(dataset, asOf, origin, 'projects'),
      houses: pointsOf(dataset, asOf, origin, 'houses'),
    },
    picker: createPicker(regions, origin),
  }
}

/** Nobody sees what moves a border by less, in pixels. */
const UNSEEN_PIXELS = 0.35
/** From here on everything is drawn. */
const FULL_ZOOM = 14

function detailsOf({regions}: Dataset, origin: Origin): (zoom: number) => Detail {
  const topology = topologyOf(regions, origin)
  const known = new Map<number, Detail>()
  return (zoom) => {
    // Two zooms share a detail, so that a turn of the wheel does not make another.
    const finest = Math.min(FULL_ZOOM, 2 * Math.ceil(zoom / 2))
    const tolerance = finest === FULL_ZOOM ? 0 : UNSEEN_PIXELS / 2 ** finest
    const detail = known.get(finest) ?? detailOf(regions, topology, tolerance)
    known.set(finest, detail)
    return detail
  }
}

function detailOf({geometry}: Regions, topology: Topology, tolerance: number): Detail {
  const lines = borderLines(topology, tolerance)
  const borders = {} as Record<BorderKind, LineStrips>
  for (const kind of BORDER_KINDS) borders[kind] = lineStrips(lines[kind])
  return {mesh: regionMesh(geometry, topology, tolerance), borders}
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
    admission: kept?.selection === selection ? kept.admission : admissionsOf(selection),
    states: {
      projects: maskOf(selection.projectStates, PROJECT_STATES.length),
      houses: maskOf(selection.houseStates, HOUSE_STATES.length),
    },
    deadlines: [deadlines.relief, deadlines.treatment],
  }
}

function outlineStrips({dataset, origin}: Ground, selected: number): LineStrips | null {
  return selected < 0 ? null : lineStrips(outlineOf(dataset.regions.geometry, selected, origin))
}

function admissionsOf(selection: Selection): Record<PointKind, Admission> {
  return {projects: admissionOf(selection, 'projects'), houses: admissionOf(selection, 'houses')}
}

function maskOf(states: Uint8Array, count: number): number {
  let mask = 0
  for (let state = 0; state < count; state++) mask |= states[state] << state
  return mask
}
