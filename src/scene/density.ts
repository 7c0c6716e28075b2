import {monthCount} from '#domain/campaign'
import {type Dataset, hasPlace} from '#domain/dataset'
import type {Day} from '#domain/month'
import type {Selection} from '#measures/selection'
import {eventsOf} from '#measures/states'
import {type Admission, admissionOf} from './admission'
import {cellFinder} from './cells'
import {mercatorX, mercatorY, type Origin} from './mercator'
import type {PointKind} from './points'
import {type Counts, fillHouses, fillProjects, type Spans, sumUp} from './spans'

/** Rows gathered into cells: far out their marks would cover one another, and their numbers are what can be seen. */
export interface Density {
  kind: PointKind
  /** Of cells that hold a row which the selection lets through. */
  count: number
  /** Edge of a cell in Mercator units; may be coarser than asked. */
  cell: number
  /**
   * x, y relative to the origin: the mean place of a cell's rows, one pair a cell; the same at every month. Cells
   * of many rows come first, so that those of few are drawn above them.
   */
  positions: Float32Array
  /**
   * Rows on the map at month m in cell c at `2 * (m * count + c)`, those of them that are overdue after it. States
   * that the selection leaves out are in neither. As narrow as the fullest cell allows.
   */
  counts: Counts
  /** The most rows on the map in any cell at any month. */
  most: number
  /** The mean of what each cell holds at its own fullest month. */
  mean: number
}

/** Cells times months: what every graphics card holds in one texture. Coarser cells keep a long timeline within it. */
const MOST_COUNTS = 1 << 24

/**
 * The rows of a kind that the selection lets through, gathered once for all months.
 * @param cell edge of a cell in Mercator units
 */
export function densityOf(
  dataset: Dataset,
  asOf: Day,
  kind: PointKind,
  cell: number,
  selection: Selection,
  origin: Origin,
): Density {
  const months = monthCount(dataset.campaign)
  const gathering = gather(dataset, kind, cell, selection, origin)
  const {cells, ranks, count, positions, largest} = gathering
  if (count * months > MOST_COUNTS) return densityOf(dataset, asOf, kind, 2 * cell, selection, origin)
  const spans: Spans = {cells, ranks, count, months, counts: countsFor(largest, 2 * count * months)}
  const events = eventsOf(dataset, asOf)
  if (kind === 'projects') fillProjects(spans, events.projects, selection.projectStates)
  else fillHouses(spans, events.houses, events.deadlines, selection.houseStates)
  const most = sumUp(spans)
  return {kind, count, cell, positions, counts: spans.counts, most, mean: meanOf(spans)}
}

function meanOf({counts, count, months}: Spans): number {
  let [sum, held] = [0, 0]
  for (let cell = 0; cell < count; cell++) {
    let most = 0
    for (let month = 0; month < months; month++) most = Math.max(most, counts[2 * (month * count + cell)])
    sum += most
    if (most > 0) held++
  }
  return held === 0 ? 0 : sum / held
}

function countsFor(largest: number, length: number): Counts {
  if (largest < 0x100) return new Uint8Array(length)
  return largest < 0x10000 ? new Uint16Array(length) : new Uint32Array(length)
}

interface Gathering {
  /** Per row: its cell, or -1 where it is not counted. */
  cells: Int32Array
  /** Per cell: its place among the cells, the fullest first. */
  ranks: Uint32Array
  count: number
  /** In order of ranks. */
  positions: Float32Array
  /** Rows of the fullest cell. */
  largest: number
}

/** The cells of houses lie between those of projects, so that the discs of both are seen where both are shown. */
const SHIFTS: Record<PointKind, number> = {projects: 0, houses: 0.5}

function gather(
  dataset: Dataset,
  kind: PointKind,
  cell: number,
  selection: Selection,
  origin: Origin,
): Gathering {
  const table = dataset[kind]
  const finder = cellFinder(cell)
  const shift = SHIFTS[kind] * cell
  const admits = admittance(dataset, kind, admissionOf(selection, kind))
  const within = selection[kind]
  const cells = new Int32Array(table.count).fill(-1)
  // As if each row had a cell of its own: memory that nothing is written to costs nothing.
  const totals = new Uint32Array(table.count)
  const sums = new Float64Array(2 * table.count)
  for (let row = 0; row < table.count; row++) {
    if (within?.[row] === 0 || !admits(row) || !hasPlace(table, row)) continue
    const x = mercatorX(table.lonE7[row] / 1e7) - origin.x
    const y = mercatorY(table.latE7[row] / 1e7) - origin.y
    const at = finder.cellAt(x + shift, y + shift)
    cells[row] = at
    totals[at]++
    sums[2 * at] += x
    sums[2 * at + 1] += y
  }
  return {cells, ...ranked(totals.subarray(0, finder.count()), sums)}
}

function admittance(
  {projects, houses}: Dataset,
  kind: PointKind,
  {regions, categories}: Admission,
): (row: number) => boolean {
  if (kind === 'projects') {
    const {township, task} = projects
    return (row) => (regions[township[row]] & categories[task[row] + 1]) === 1
  }
  const {township, grade, hardship} = houses
  return (row) => (regions[township[row]] & categories[3 * (grade[row] + 1) + hardship[row] + 1]) === 1
}

function ranked(totals: Uint32Array, sums: Float64Array): Omit<Gathering, 'cells'> {
  const count = totals.length
  // Numbers without a comparing function sort many times faster.
  const keys = new Float64Array(count)
  for (let cell = 0; cell < count; cell++) keys[cell] = totals[cell] * count + cell
  keys.sort()
  const ranks = new Uint32Array(count)
  const positions = new Float32Array(2 * count)
  for (let rank = 0; rank < count; rank++) {
    const cell = keys[count - 1 - rank] % count
    ranks[cell] = rank
    positions[2 * rank] = sums[2 * cell] / totals[cell]
    positions[2 * rank + 1] = sums[2 * cell + 1] / totals[cell]
  }
  return {ranks, count, positions, largest: count > 0 ? Math.floor(keys[count - 1] / count) : 0}
}
