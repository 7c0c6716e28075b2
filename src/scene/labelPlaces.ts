import type {RegionGeometry, Regions} from '#domain/dataset'
import {regionContains} from '#domain/geometry'
import type {Language} from '#view/view'
import type {Anchor} from './anchors'
import {extentsOf} from './extents'
import {
  type LabelStyle,
  labelStyle,
  labelText,
  type Obstacle,
  type PlacedLabel,
  type Projection,
  spotOf,
} from './labels'
import {WORLD} from './mercator'

/** What stands still while the camera rests. */
export interface LabelView {
  anchors: readonly Anchor[]
  regions: Regions
  language: Language
  selected: number
  /** Only townships that lost it are named: their names may reach beyond their borders. */
  isNews?: boolean
  scale: number
  projection: Projection
  obstacles: readonly Obstacle[]
  /** CSS pixels at scale 1. */
  measure: (text: string, style: LabelStyle) => number
}

/** In shares of a name's width: what must lie in its unit at least, for three of five samples to do. */
const INSIDE_SHARE = 0.44
/** A county's name may reach beyond its borders, but must not be much wider than all of it. */
const COUNTY_SHARE = 0.5

/** Offsets tried in turn, in shares of the label's own width and height. */
const OFFSETS: [number, number][] = [
  [0, 0],
  [0, -0.6],
  [0, 0.6],
  [-0.3, 0],
  [0.3, 0],
  [-0.3, -0.6],
  [0.3, -0.6],
  [-0.3, 0.6],
  [0.3, 0.6],
  [0, -1.1],
  [0, 1.1],
  [-0.55, 0],
  [0.55, 0],
]

/** The open sea is wide: its name gives way to the east rather than lie beneath a panel. A bay's has but one place. */
const SEA_OFFSETS: [number, number][] = [
  [0, 0],
  [0.3, 0],
  [0.6, 0],
  [0.9, 0],
  [0, -1.2],
  [0.5, -1.2],
]
const OPEN_SEA_SIZE = 3

/** Beside its town first, so that the fill that tells the news is seen. */
const NEWS_OFFSETS: [number, number][] = [
  [0, 1.2],
  [0, -1.2],
  [0.75, 0],
  [-0.75, 0],
  [0, 1.8],
  [0, -1.8],
  ...OFFSETS,
]

/** Where a name may stand in frame, panels and borders, best first. A township's stays inside its own borders. */
export function* placesOf(anchor: Anchor, view: LabelView): Generator<PlacedLabel> {
  const {projection, language, scale} = view
  const text = labelText(anchor, language, projection.zoom)
  if (text === '') return
  const style = labelStyle(anchor, undefined, 'light', language, view.isNews)
  const fullWidth = view.measure(text, style) * scale
  const shrinks = anchor.kind === 'township' ? [1, 0.9] : [1]
  if (isTooNarrow(anchor, fullWidth * Math.min(...shrinks), view)) return
  const [x, y] = spotOf(anchor, projection)
  for (const shrink of shrinks) {
    const width = fullWidth * shrink
    const height = style.size * scale * shrink * 1.1
    for (const [step, [dx, dy]] of offsetsOf(anchor, view.isNews).entries()) {
      const label = {anchor, text, x: x + dx * width, y: y + dy * height, width, height, shrink}
      if (isInFrame(label, view) && staysInside(label, step > 0, view) && staysAtSea(label, view)) yield label
    }
  }
}

/** Told by the box around the unit, before its spot is sought. */
function isTooNarrow(anchor: Anchor, width: number, {projection, selected, isNews}: LabelView): boolean {
  const {kind, bounds} = anchor
  if (isNews && kind === 'township') return false
  if (kind === 'water' || kind === 'city' || isSelected(anchor, selected)) return false
  const room = ((bounds[2] - bounds[0]) / 360) * WORLD * 2 ** projection.zoom
  return room < width * (kind === 'county' ? COUNTY_SHARE : INSIDE_SHARE)
}

function offsetsOf({kind, size}: Anchor, isNews = false): [number, number][] {
  if (isNews && kind === 'township') return NEWS_OFFSETS
  if (kind === 'county' || kind === 'township') return OFFSETS
  return kind === 'water' && size >= OPEN_SEA_SIZE ? SEA_OFFSETS : SEA_OFFSETS.slice(0, 1)
}

function isInFrame({x, y, width, height}: PlacedLabel, {projection, obstacles}: LabelView): boolean {
  const [left, top, right, bottom] = [x - width / 2, y - height / 2, x + width / 2, y + height / 2]
  const inFrame = left > 4 && top > 4 && right < projection.width - 4 && bottom < projection.height - 4
  return (
    inFrame &&
    obstacles.every((one) => left >= one.right || right <= one.left || top >= one.bottom || bottom <= one.top)
  )
}

/** Of five samples along the text three must lie in its township, four where it was moved. */
function staysInside(
  {anchor, x, y, width}: PlacedLabel,
  moved: boolean,
  {regions, projection, selected, isNews}: LabelView,
): boolean {
  if (anchor.kind !== 'township' || anchor.unit === selected || isNews) return true
  const [west, lat] = projection.unproject(x - width / 2, y)
  const [east] = projection.unproject(x + width / 2, y)
  let inside = 0
  for (const share of [-0.45, -0.22, 0, 0.22, 0.45]) {
    const lon = west + (east - west) * (share + 0.5)
    if (regionContains(regions.geometry, anchor.unit, lon, lat)) inside++
  }
  return inside >= (moved ? 4 : 3)
}

/** The name of the open sea lies on no region; that of a bay may be wider than its water. */
function staysAtSea({anchor, x, y, width, height}: PlacedLabel, {regions, projection}: LabelView): boolean {
  if (anchor.kind !== 'water' || anchor.size < OPEN_SEA_SIZE) return true
  return [-0.5, -0.25, 0, 0.25, 0.5].every((share) =>
    [-0.4, 0.4].every((rise) => {
      const [lon, lat] = projection.unproject(x + share * width, y + rise * height)
      return !isOnRegion(regions.geometry, lon, lat)
    }),
  )
}

function isOnRegion(geometry: RegionGeometry, lon: number, lat: number): boolean {
  const {bounds} = extentsOf(geometry)
  for (let region = 0, at = 0; at < bounds.length; region++, at += 4) {
    const isNear =
      bounds[at] <= lon && lon <= bounds[at + 2] && bounds[at + 1] <= lat && lat <= bounds[at + 3]
    if (isNear && regionContains(geometry, region, lon, lat)) return true
  }
  return false
}

export function isSelected({kind, unit}: Anchor, selected: number): boolean {
  return kind === 'township' && unit === selected
}
