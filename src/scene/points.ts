import {type Dataset, hasPlace, type Places, placeOf} from '#domain/dataset'
import {HOUSE_STATES, PROJECT_STATES} from '#domain/filter'
import type {Day} from '#domain/month'
import {admitsHouse, admitsProject, type Selection} from '#measures/selection'
import {type Events, eventsOf, houseStateAt, projectStateAt} from '#measures/states'
import {mercatorX, mercatorY, type Origin} from './mercator'

export type PointKind = 'projects' | 'houses'

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
  months: Uint16Array
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

export function projectPoints(dataset: Dataset, asOf: Day, origin: Origin): PointSet {
  const {projects} = dataset
  const {projects: months} = eventsOf(dataset, asOf)
  return pointSet('projects', projects, origin, (row) => {
    const planned = projects.investPlannedWan[row]
    const share = planned > 0 ? Math.min(1, Math.sqrt(planned / LARGEST_WAN)) : 0
    return {
      months: [months.started[row], months.overdue[row], months.done[row]],
      radius: SMALLEST + (LARGEST - SMALLEST) * share,
      shape: 0,
    }
  })
}

export function housePoints(dataset: Dataset, asOf: Day, origin: Origin): PointSet {
  const {houses} = dataset
  const {houses: months} = eventsOf(dataset, asOf)
  return pointSet('houses', houses, origin, (row) => ({
    months: [months.filed[row], months.relieved[row], months.treated[row]],
    radius: houses.grade[row] === 1 ? 1.7 : 1.4,
    shape: houses.grade[row] === 1 ? 2 : 1,
  }))
}

interface Look {
  months: number[]
  radius: number
  shape: number
}

function pointSet(kind: PointKind, table: Places, origin: Origin, lookOf: (row: number) => Look): PointSet {
  const rows = Uint32Array.from({length: table.count}, (_, row) => row).filter((row) => hasPlace(table, row))
  const positions = new Float32Array(rows.length * 2)
  const months = new Uint16Array(rows.length * 4)
  const looks = new Uint8Array(rows.length * 4)
  rows.forEach((row, point) => {
    const look = lookOf(row)
    const [lon, lat] = placeOf(table, row)
    positions[2 * point] = mercatorX(lon) - origin.x
    positions[2 * point + 1] = mercatorY(lat) - origin.y
    months.set(look.months, 4 * point)
    looks[4 * point] = Math.round(look.radius * 40)
    looks[4 * point + 1] = look.shape
  })
  return {kind, count: rows.length, rows, positions, months, looks}
}

/** One byte a point: 1 where the filter lets its row through, states apart (the shader knows those). */
export function admittedPoints(dataset: Dataset, points: PointSet, selection: Selection): Uint8Array {
  const admits = points.kind === 'projects' ? admitsProject : admitsHouse
  const admitted = new Uint8Array(points.count * 4)
  for (let point = 0; point < points.count; point++) {
    admitted[4 * point] = admits(selection, dataset, points.rows[point]) ? 1 : 0
  }
  return admitted
}

/** The state that the picture shows of a point, or null where it is not drawn at that month. */
export function pointStateAt(
  events: Events,
  points: PointSet,
  selection: Selection,
  point: number,
  month: number,
): (typeof PROJECT_STATES)[number] | (typeof HOUSE_STATES)[number] | null {
  const row = points.rows[point]
  if (points.kind === 'projects') {
    const state = projectStateAt(events.projects, row, month)
    return selection.projectStates[state] ? PROJECT_STATES[state] : null
  }
  const state = houseStateAt(events.houses, events.deadlines, row, month)
  return state >= 0 && selection.houseStates[state] ? HOUSE_STATES[state] : null
}
