import type {Regions} from '#domain/dataset'
import {regionContains} from '#domain/geometry'
import type {Language, Theme} from '#view/view'
import type {Anchor} from './anchors'
import type {MapClass} from './classes'
import {inkOn, PALETTES} from './palette'

/** How a label is written; sizes in CSS pixels at scale 1, tracking and halo in em. */
export interface LabelStyle {
  size: number
  weight: 400 | 700
  serif: boolean
  tracking: number
  color: string
  halo: string
  /** Width of the halo to either side. */
  haloEm: number
}

/** A label in its place: the centre of its box in CSS pixels from the map's upper left. */
export interface PlacedLabel {
  anchor: Anchor
  text: string
  x: number
  y: number
  width: number
  height: number
  /** 1, or 0.9 where only that fits. */
  shrink: number
}

/** A part of the map that a panel covers, in CSS pixels from its upper left. */
export interface Obstacle {
  left: number
  top: number
  right: number
  bottom: number
}

/** The camera as the labels need it. */
export interface Projection {
  width: number
  height: number
  zoom: number
  project: (lon: number, lat: number) => [x: number, y: number]
  unproject: (x: number, y: number) => [lon: number, lat: number]
}

export interface LabelRequest {
  anchors: Anchor[]
  regions: Regions
  language: Language
  /** The class of a region at the month shown. */
  classOf: (region: number) => MapClass
  selected: number
  scale: number
  projection: Projection
  obstacles: readonly Obstacle[]
  /** CSS pixels. */
  measure: (text: string, style: LabelStyle) => number
}

/** Full names from about 1:250 000 on. */
const FULL_NAME_ZOOM = 11.4

export function labelText(anchor: Anchor, language: Language, zoom: number): string {
  const text = anchor.name[language]
  if (anchor.kind !== 'township' || zoom >= FULL_NAME_ZOOM || language !== 'zh-CN' || text.length < 3)
    return text
  return text.replace(/(街道|镇|乡)$/, '')
}

export function labelStyle(
  anchor: Anchor,
  beneath: MapClass | undefined,
  theme: Theme,
  language: Language,
): LabelStyle {
  const palette = PALETTES[theme]
  const base = {weight: 400, serif: false, tracking: 0, haloEm: 0.2} as const
  // Latin letters fall apart where Chinese characters are merely set wide.
  const wide = language === 'zh-CN' ? 1 : 0.35
  switch (anchor.kind) {
    case 'county':
      return {
        ...base,
        size: 14,
        weight: 700,
        tracking: 0.2 * wide,
        color: palette.ink,
        halo: palette.paper,
        haloEm: 0.22,
      }
    case 'water':
      return {
        ...base,
        size: 9 + 5 * anchor.size,
        serif: true,
        tracking: 0.5 * wide,
        color: palette.seaText,
        halo: palette.sea,
      }
    case 'city':
      return {...base, size: 13, tracking: 0.2 * wide, color: palette.muted, halo: palette.land}
    case 'township': {
      const fill = beneath?.fill ?? {pattern: 'solid', color: palette.land}
      const quiet = beneath?.id === 'out' || beneath?.id === 'filtered'
      const color = quiet ? palette.muted : inkOn(fill.color)
      return {...base, size: 11, color, halo: fill.color, haloEm: fill.pattern === 'solid' ? 0.16 : 0.3}
    }
  }
}

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

/** No name finds room in a township, or a county, smaller than this, in square pixels. */
const SMALLEST_PIXELS = {township: 120, county: 500, water: 0, city: 0}

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

/**
 * Places what fits, most important first: counties, the selected township, those that lost it, those in scope by
 * area, the rest. A township's name stays inside its own borders; what finds no room is dropped (hover, the
 * ranking and the table reach it).
 */
export function placeLabels(request: LabelRequest): PlacedLabel[] {
  const {classOf, selected} = request
  const rank = (anchor: Anchor): number => {
    if (anchor.kind === 'county') return 0
    if (anchor.kind !== 'township') return 5
    if (anchor.unit === selected) return 1
    const {id} = classOf(anchor.unit)
    if (id === 'lost') return 2
    return id === 'out' || id === 'filtered' ? 4 : 3
  }
  const pixel = request.scale ** 2 / 4 ** request.projection.zoom
  const large = request.anchors.filter(
    (one) => one.size >= SMALLEST_PIXELS[one.kind] * pixel || one.unit === selected,
  )
  const ordered = large.sort((a, b) => rank(a) - rank(b) || b.size - a.size)
  const placed: PlacedLabel[] = []
  for (const anchor of ordered) {
    const label = place(anchor, request, placed)
    if (label) placed.push(label)
  }
  return placed
}

/** Where a name stands on the screen, before it is moved to fit. */
export function spotOf(anchor: Anchor, {project}: Projection): [x: number, y: number] {
  const {lon, lat} = anchor.spot()
  return project(lon, lat)
}

function place(anchor: Anchor, request: LabelRequest, placed: PlacedLabel[]): PlacedLabel | null {
  const {projection, language, scale} = request
  const text = labelText(anchor, language, projection.zoom)
  if (text === '') return null
  const style = labelStyle(anchor, undefined, 'light', language)
  const [x, y] = spotOf(anchor, projection)
  const margin = 200
  if (x < -margin || y < -margin || x > projection.width + margin || y > projection.height + margin)
    return null
  const fullWidth = request.measure(text, style) * scale
  for (const shrink of [1, 0.9]) {
    const width = fullWidth * shrink
    const height = style.size * scale * shrink * 1.1
    for (const [step, [dx, dy]] of offsetsOf(anchor).entries()) {
      const label = {anchor, text, x: x + dx * width, y: y + dy * height, width, height, shrink}
      if (isFree(label, request, placed) && staysInside(label, step > 0, request)) return label
    }
    if (anchor.kind !== 'township') break
  }
  return null
}

function offsetsOf({kind, size}: Anchor): [number, number][] {
  if (kind === 'county' || kind === 'township') return OFFSETS
  return kind === 'water' && size >= OPEN_SEA_SIZE ? SEA_OFFSETS : SEA_OFFSETS.slice(0, 1)
}

function isFree(label: PlacedLabel, {projection, obstacles}: LabelRequest, placed: PlacedLabel[]): boolean {
  const {x, y, width, height} = label
  const inFrame =
    x - width / 2 > 4 &&
    y - height / 2 > 4 &&
    x + width / 2 < projection.width - 4 &&
    y + height / 2 < projection.height - 4
  const covered = obstacles.some(
    (one) =>
      x - width / 2 < one.right &&
      x + width / 2 > one.left &&
      y - height / 2 < one.bottom &&
      y + height / 2 > one.top,
  )
  return (
    inFrame &&
    !covered &&
    placed.every(
      (other) =>
        Math.abs(other.x - x) * 2 >= other.width + width + 4 ||
        Math.abs(other.y - y) * 2 >= other.height + height,
    )
  )
}

/** Of five samples along the text three must lie in its township, four where it was moved. */
function staysInside(
  label: PlacedLabel,
  moved: boolean,
  {regions, projection, selected}: LabelRequest,
): boolean {
  const {anchor, x, y, width} = label
  if (anchor.kind !== 'township' || anchor.unit === selected) return true
  let inside = 0
  for (const share of [-0.45, -0.22, 0, 0.22, 0.45]) {
    const [lon, lat] = projection.unproject(x + share * width, y)
    if (regionContains(regions.geometry, anchor.unit, lon, lat)) inside++
  }
  return inside >= (moved ? 4 : 3)
}
