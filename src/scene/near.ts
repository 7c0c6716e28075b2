import {type Dataset, hasPlace} from '#domain/dataset'
import {cellFinder} from './cells'
import type {Density} from './density'
import {mercatorX, mercatorY} from './mercator'
import type {PointKind} from './points'

/** So few are marks from the first, however they crowd. */
const ALWAYS_MARKS = 3000
/** Marks stand one by one where no more than these share a cell of these pixels, on average. */
const MARKS_A_CELL = 2.5
const CELL_PIXELS = 10
/** Zooms are tried in steps of this. */
const STEP = 0.5
/** From here on marks are drawn, even where many rows share one place. */
const LATEST = 16
/** Edge of a density's cell, in pixels at a whole zoom; towards the next it doubles. */
const DENSITY_PIXELS = 11
/** Zooms over which a density gives way to marks. */
const PASSAGE = 0.5

/** The least zoom from which a kind's rows are drawn one by one; 0 where they always are. */
export function nearZoomOf(dataset: Dataset, kind: PointKind): number {
  if (dataset[kind].count <= ALWAYS_MARKS) return 0
  const {count, positions} = positionsOf(dataset, kind)
  let [low, high] = [0, LATEST / STEP]
  while (low < high) {
    const middle = (low + high) >> 1
    if (count <= MARKS_A_CELL * occupied(positions, count, CELL_PIXELS / 2 ** (middle * STEP))) high = middle
    else low = middle + 1
  }
  return low * STEP
}

function positionsOf(dataset: Dataset, kind: PointKind): {count: number; positions: Float64Array} {
  const table = dataset[kind]
  const positions = new Float64Array(2 * table.count)
  let count = 0
  for (let row = 0; row < table.count; row++) {
    if (!hasPlace(table, row)) continue
    positions[2 * count] = mercatorX(table.lonE7[row] / 1e7)
    positions[2 * count + 1] = mercatorY(table.latE7[row] / 1e7)
    count++
  }
  return {count, positions}
}

function occupied(positions: Float64Array, count: number, cell: number): number {
  const cells = cellFinder(cell)
  for (let i = 0; i < count; i++) cells.cellAt(positions[2 * i], positions[2 * i + 1])
  return cells.count()
}

/** The zoom at which a desk shows the same as a page whose type is larger by `scale`. */
export function deskZoom(zoom: number, scale: number): number {
  return zoom - Math.log2(scale)
}

/** How much of a kind's density and of its marks is drawn at a zoom, 0…1. */
export interface Passage {
  density: number
  points: number
}

/** Density alone below, marks alone from the near zoom on; in between the one fades as the other comes. */
export function passageAt(zoom: number, nearZoom: number): Passage {
  if (nearZoom === 0) return {density: 0, points: 1}
  const way = Math.min(1, Math.max(0, (zoom - nearZoom) / PASSAGE + 1))
  return {density: 1 - way, points: way}
}

/** Edge of a density's cell in Mercator units: one for all zooms of a whole step, so that a turn of the wheel asks nothing. */
export function densityCell(zoom: number): number {
  return DENSITY_PIXELS / 2 ** Math.floor(zoom)
}

/** How large the discs of a density are: what a legend must say of them. */
export interface MarkScale {
  kind: PointKind
  /** Rows of the largest disc. */
  most: number
  /** Its radius in CSS pixels; areas are proportional to rows. */
  largestPx: number
}

/** Of a cell's edge: discs of full neighbours leave some of the ground between them. */
const LARGEST_OF_CELL = 0.45
/** Of the ground that all discs may cover together, were each at its largest: the choropleth must be seen. */
const INK = 0.15

/** Of the fullest cell, Mercator units. Where all cells are much alike, all discs are small. */
function largestRadius({cell, most, mean}: Density): number {
  return cell * Math.min(LARGEST_OF_CELL, Math.sqrt((INK * most) / mean / Math.PI))
}

/** Null where there is no disc. */
export function markScaleOf(density: Density, zoom: number): MarkScale | null {
  const {kind, most} = density
  return most > 0 ? {kind, most, largestPx: largestRadius(density) * 2 ** zoom} : null
}

/**
 * The disc at a place, the uppermost where some overlap: its rows at a month and those overdue.
 *
 * @param x y Mercator units relative to the origin
 * @param reach a disc that is smaller is taken for as large as that
 */
export function cellAt(
  density: Density,
  [x, y]: [x: number, y: number],
  month: number,
  reach: number,
): {rows: number; overdue: number} | null {
  const {count, counts, positions, most} = density
  const largest = largestRadius(density)
  for (let at = count - 1; at >= 0; at--) {
    const rows = counts[2 * (month * count + at)]
    if (rows === 0) continue
    const radius = Math.max(reach, largest * Math.sqrt(rows / most))
    if (Math.hypot(positions[2 * at] - x, positions[2 * at + 1] - y) > radius) continue
    return {rows, overdue: counts[2 * (month * count + at) + 1]}
  }
  return null
}
