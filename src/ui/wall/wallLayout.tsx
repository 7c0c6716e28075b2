import type {WallPlace} from '#domain/wall'
import {type Area, box, columnsOf, inset, rowsOf} from './wallAreas'
import {tiledAreas} from './wallTiles'

/** What a wall shows, each in a place of its own. */
export const WALL_PARTS = [
  'head',
  'sentence',
  'figures',
  'map',
  'legend',
  'ranking',
  'houses',
  'time',
] as const
export type WallPart = (typeof WALL_PARTS)[number]
export type WallAreas = Record<WallPart, Area>

export interface WallLayout {
  kind: 'wide' | 'broad' | 'portrait' | 'tiled'
  /** CSS pixels of a hundredth of the screen's height, from which all sizes are taken. */
  unit: number
  areas: WallAreas
  /** How the figures stand: side by side, one below the other, or the others below the first. */
  figures: 'row' | 'column' | 'grid'
  /** Where screens meet: no name of the map stands there. In CSS pixels from the upper left of the wall. */
  seams: Area[]
}

/** The smallest type, in units, is seen from five metres on a wall of 1.1 m; the design's own sizes are for that. */
const FLOOR_UNITS = 2.1
/** A sign must be as high as the 220th part of the distance from which it is read. */
const DISTANCE_SHARE = 220
/** Beyond this the parts do not fit any more. */
const MOST_ENLARGED = 1.3
/** From this width to height on the map has the whole height, with columns at both sides and larger type. */
const BROAD = 3.1
const BROAD_ENLARGED = 1.2

/** @param width and height in CSS pixels */
export function wallLayout(width: number, height: number, place: WallPlace): WallLayout {
  const unit = unitOf(width, height, place)
  const whole = box(0, 0, width, height)
  if (place.columns * place.rows > 1) return tiledAreas(whole, unit, place)
  if (width >= BROAD * height) return broad(whole, unit)
  return width < height ? portrait(whole, unit) : wide(whole, unit)
}

/** Of a turned screen the width counts; where the wall is nearly square, its width leaves less room. */
function unitOf(width: number, height: number, {distance, wallHeight, columns, rows}: WallPlace): number {
  const across = width < height ? width : Math.min(height, width / 1.6)
  const needed = distance && wallHeight ? ((distance / DISTANCE_SHARE / wallHeight) * 100) / FLOOR_UNITS : 1
  const least = columns * rows === 1 && width >= BROAD * height ? BROAD_ENLARGED : 1
  return (across / 100) * Math.min(MOST_ENLARGED, Math.max(least, needed))
}

/** Figures at the left, counties and houses at the right, the map between them and the time below. */
function wide(whole: Area, unit: number): WallLayout {
  const page = inset(whole, 3.7 * unit, 1.6 * unit)
  const [head, sentence, body, time] = rowsOf(page, [4.4 * unit, 9.6 * unit, 'rest', 19 * unit], unit)
  const [figures, middle, right] = columnsOf(body, [41.5 * unit, 'rest', 45.5 * unit], 2 * unit)
  const [ranking, houses] = rowsOf(right, ['rest', 16 * unit], 1.6 * unit)
  // It bleeds into the page on all sides.
  const map = box(
    middle.left - 3 * unit,
    middle.top - 3 * unit,
    middle.width + 5 * unit,
    middle.height + 4 * unit,
  )
  const legend = box(middle.left + unit, middle.top + middle.height - 16 * unit, 22 * unit, 15 * unit)
  const areas = {head, sentence, figures, map, legend, ranking, houses, time}
  return {kind: 'wide', unit, areas, figures: 'column', seams: []}
}

/** As wide as two or three screens: words at the left, the map over the whole height, counties and time at the right. */
function broad(whole: Area, unit: number): WallLayout {
  const page = inset(whole, 3.7 * unit, 2 * unit)
  const side = Math.min(116, 88 + Math.max(0, whole.width / unit - 255) / 4) * unit
  const [left, middle, right] = columnsOf(page, [side, 'rest', side], 3 * unit)
  const [head, sentence, figures] = rowsOf(left, [5.6 * unit, 'rest', 46 * unit], unit)
  const [upper, time] = rowsOf(right, ['rest', 24 * unit], 2 * unit)
  const [ranking, houses] = columnsOf(upper, ['rest', 33 * unit], 5 * unit)
  const map = box(middle.left - unit, whole.top, middle.width + 2 * unit, whole.height)
  const legend = box(middle.left + 2 * unit, middle.top + middle.height - 15 * unit, 22 * unit, 15 * unit)
  const areas = {head, sentence, figures, map, legend, ranking, houses, time}
  return {kind: 'broad', unit, areas, figures: 'grid', seams: []}
}

function portrait(whole: Area, unit: number): WallLayout {
  const page = inset(whole, 3.7 * unit, 2 * unit)
  const [head, sentence, figures, middle, lower, time] = rowsOf(
    page,
    [5.6 * unit, 20 * unit, 27 * unit, 'rest', 41.5 * unit, 23 * unit],
    1.5 * unit,
  )
  const [ranking, houses] = columnsOf(lower, ['rest', 37 * unit], 4 * unit)
  const map = box(whole.left, middle.top - unit, whole.width, middle.height + 2 * unit)
  const legend = box(page.left, middle.top + middle.height - 16 * unit, 22 * unit, 15 * unit)
  const areas = {head, sentence, figures, map, legend, ranking, houses, time}
  return {kind: 'portrait', unit, areas, figures: 'row', seams: []}
}
