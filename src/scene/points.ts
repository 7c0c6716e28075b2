import {type Dataset, hasPlace, type IndexColumn, type Places} from '#domain/dataset'
import type {Day} from '#domain/month'
import {eventsOf} from '#measures/states'
import {categoriesOf} from './admission'
import {mercatorX, mercatorY, type Origin} from './mercator'
import type {MercatorBox} from './source'

export type PointKind = 'projects' | 'houses'

/** As narrow as the timeline allows; what never happens has the largest value of the array's type. */
export type MonthColumn = Uint8Array | Uint16Array

/**
 * Rows with a place, once for a Dataset and an as-of date. Their months go to the GPU as they are; the state at
 * a month is derived there.
 */
export interface PointSet {
  kind: PointKind
  count: number
  /** Row in the Dataset's table, to lead back to it. */
  rows: Uint32Array
  /** x, y relative to the origin (mercator.ts). */
  positions: Float32Array
  /** Four timeline months a point: projects started, overdue, done, 0; houses filed, relieved, treated, 0. */
  months: MonthColumn
  /** Two bytes a point: radius in 1/40 px; shape (0 round, 1 square, 2 diamond). */
  looks: Uint8Array
  /** Index of the township of each point. */
  regions: Uint32Array
  /** What a filter asks of each point: task + 1 of a project; 3 (grade + 1) + hardship + 1 of a house. */
  categories: Uint16Array
}

/** √investment, 1.2 … 2.8 px; the largest mark stands for 20 million yuan and more. */
const SMALLEST = 1.2
const LARGEST = 2.8
const LARGEST_WAN = 2000
/** Of a house of grade D, which must be left at once, and of the others. */
const URGENT_HOUSE = {radius: 1.7, shape: 2}
const HOUSE = {radius: 1.4, shape: 1}
/** Radii in a byte: steps of a pixel's fortieth. */
const STEPS = 40

const EVERYWHERE: MercatorBox = [-Infinity, -Infinity, Infinity, Infinity]

/**
 * The rows of a kind with a place, or those of them within a box; the arrays hold nothing else.
 *
 * @param within 1 for each row that is drawn; absent: all
 */
export function pointsOf(
  dataset: Dataset,
  asOf: Day,
  origin: Origin,
  kind: PointKind,
  box = EVERYWHERE,
  within?: Uint8Array,
): PointSet {
  const events = eventsOf(dataset, asOf)
  const {rows, positions} = placed(dataset[kind], origin, box, within)
  const count = rows.length
  const {started, overdue, done} = events.projects
  const {filed, relieved, treated} = events.houses
  const months = kind === 'projects' ? [started, overdue, done] : [filed, relieved, treated]
  return {
    kind,
    count,
    rows,
    positions,
    months: interleaved(rows, months),
    looks: kind === 'projects' ? projectLooks(rows, dataset) : houseLooks(rows, dataset),
    regions: gathered(rows, dataset[kind].township),
    categories: categoriesOf(dataset, kind, rows),
  }
}

function placed(
  table: Places,
  origin: Origin,
  [west, south, east, north]: MercatorBox,
  within: Uint8Array | undefined,
): Pick<PointSet, 'rows' | 'positions'> {
  const rows = new Uint32Array(table.count)
  const positions = new Float32Array(2 * table.count)
  let count = 0
  for (let row = 0; row < table.count; row++) {
    if (!hasPlace(table, row) || within?.[row] === 0) continue
    const x = mercatorX(table.lonE7[row] / 1e7) - origin.x
    if (x < west || x > east) continue
    const y = mercatorY(table.latE7[row] / 1e7) - origin.y
    if (y < south || y > north) continue
    rows[count] = row
    positions[2 * count] = x
    positions[2 * count + 1] = y
    count++
  }
  if (count === table.count) return {rows, positions}
  return {rows: rows.slice(0, count), positions: positions.slice(0, 2 * count)}
}

/** Three columns side by side, with room for a fourth: what the GPU reads at once. */
function interleaved(rows: Uint32Array, [first, second, third]: MonthColumn[]): MonthColumn {
  const months =
    first instanceof Uint8Array ? new Uint8Array(4 * rows.length) : new Uint16Array(4 * rows.length)
  for (let point = 0; point < rows.length; point++) {
    const row = rows[point]
    months[4 * point] = first[row]
    months[4 * point + 1] = second[row]
    months[4 * point + 2] = third[row]
  }
  return months
}

function gathered(rows: Uint32Array, column: IndexColumn): Uint32Array {
  const values = new Uint32Array(rows.length)
  for (let point = 0; point < rows.length; point++) values[point] = column[rows[point]]
  return values
}

function projectLooks(rows: Uint32Array, {projects}: Dataset): Uint8Array {
  const looks = new Uint8Array(2 * rows.length)
  for (let point = 0; point < rows.length; point++) {
    const planned = projects.investPlannedWan[rows[point]]
    const share = planned > 0 ? Math.min(1, Math.sqrt(planned / LARGEST_WAN)) : 0
    looks[2 * point] = Math.round((SMALLEST + (LARGEST - SMALLEST) * share) * STEPS)
  }
  return looks
}

function houseLooks(rows: Uint32Array, {houses}: Dataset): Uint8Array {
  const looks = new Uint8Array(2 * rows.length)
  for (let point = 0; point < rows.length; point++) {
    const {radius, shape} = houses.grade[rows[point]] === 1 ? URGENT_HOUSE : HOUSE
    looks[2 * point] = Math.round(radius * STEPS)
    looks[2 * point + 1] = shape
  }
  return looks
}
