import {type Dataset, textAt} from '#domain/dataset'
import type {ProjectState, Reading} from '#domain/filter'
import {type Day, NEVER_DAY} from '#domain/month'
import {selectionOf} from './choice'
import {milestoneFigures} from './milestoneFigures'
import {type Groups, groupRows} from './order'
import {reportAt} from './reports'
import {admitsProject} from './selection'
import {eventsOf, projectStateAt} from './states'
import {taskFigures} from './taskFigures'
import {
  groupCount,
  groupOf,
  type TimetableAsk,
  type TimetableFigures,
  type TimetableFrame,
  type TimetableGrouping,
  type TimetableRange,
  type TimetableRow,
} from './timetable'

/** What stands still while time runs. */
export function timetableFigures(
  dataset: Dataset,
  {reading, grouping}: {reading: Reading; grouping: TimetableGrouping},
): TimetableFigures {
  return {
    tasks: grouping === 'task' ? taskFigures(dataset, reading) : null,
    milestones: milestoneFigures(dataset, reading),
  }
}

/** How many rows each group has, and what they span. */
export function timetableFrame(dataset: Dataset, ask: TimetableAsk): TimetableFrame {
  const {startDay, dueDay} = dataset.projects
  const {start, rows} = gatheredFor(dataset, ask).groups
  const count = start.length - 1
  const firstStart = new Int32Array(count).fill(NEVER_DAY)
  const lastDue = new Int32Array(count).fill(NEVER_DAY)
  for (let group = 0; group < count; group++) {
    for (let at = start[group]; at < start[group + 1]; at++) {
      const [from, due] = [startDay[rows[at]], dueDay[rows[at]]]
      if (from < firstStart[group]) firstStart[group] = from
      if (due !== NEVER_DAY && (lastDue[group] === NEVER_DAY || due > lastDue[group])) lastDue[group] = due
    }
  }
  const counts = Uint32Array.from({length: count}, (_, group) => start[group + 1] - start[group])
  return {rows: counts, firstStart, lastDue}
}

/** Rows of groups in their order, a list for each range. */
export function timetableRows(
  dataset: Dataset,
  {ask, ranges}: {ask: TimetableAsk; ranges: readonly TimetableRange[]},
): TimetableRow[][] {
  return ranges.map(({group, from, to}) =>
    Array.from(sortedRows(dataset, ask, group).subarray(from, to), (project) =>
      rowOf(dataset, ask.reading.asOf, project),
    ),
  )
}

/** The rows by group as they were last asked for; a group is put in order when its first row is. */
interface Gathered {
  key: string
  groups: Groups
  sorted: Uint8Array
}

const known = new WeakMap<Dataset, Gathered>()

function sortedRows(dataset: Dataset, ask: TimetableAsk, group: number): Uint32Array {
  const {groups, sorted} = gatheredFor(dataset, ask)
  const rows = groups.rows.subarray(groups.start[group], groups.start[group + 1])
  if (sorted[group] === 0) {
    rows.sort(comparison(dataset, ask))
    sorted[group] = 1
  }
  return rows
}

function gatheredFor(dataset: Dataset, ask: TimetableAsk): Gathered {
  const key = JSON.stringify(ask)
  const last = known.get(dataset)
  if (last?.key === key) return last
  const rows = rowsAsked(dataset, ask)
  const of = groupOf(dataset, ask.grouping)
  const groupOfRow = new Uint32Array(dataset.projects.count)
  for (const row of rows) groupOfRow[row] = of(row)
  const count = groupCount(dataset, ask.grouping)
  const gathered = {key, groups: groupRows(groupOfRow, count, rows), sorted: new Uint8Array(count)}
  known.set(dataset, gathered)
  return gathered
}

/** The projects that the filter lets through; by their state where it names states. */
function rowsAsked(dataset: Dataset, {reading, month}: TimetableAsk): Uint32Array {
  const selection = selectionOf(dataset, reading)
  const {projects} = eventsOf(dataset, reading.asOf)
  const rows = new Uint32Array(dataset.projects.count)
  let length = 0
  for (let row = 0; row < dataset.projects.count; row++) {
    if (!admitsProject(selection, dataset, row)) continue
    if (month !== null && selection.projectStates[projectStateAt(projects, row, month)] === 0) continue
    rows[length++] = row
  }
  return rows.subarray(0, length)
}

/** Overdue ones first, done ones last: by the index of PROJECT_STATES. */
const RANKS: Record<ProjectState, number> = {planned: 1, started: 1, overdue: 0, done: 2}
const STATE_RANKS = [RANKS.planned, RANKS.started, RANKS.overdue, RANKS.done]

function comparison(dataset: Dataset, {order, month, reading}: TimetableAsk) {
  const {dueDay, investPlannedWan} = dataset.projects
  const byDue = (one: number, other: number) => dueDay[one] - dueDay[other] || one - other
  if (order === 'due') return byDue
  if (order === 'investment') {
    const amount = (row: number) => (Number.isNaN(investPlannedWan[row]) ? -1 : investPlannedWan[row])
    return (one: number, other: number) => amount(other) - amount(one) || one - other
  }
  const {projects} = eventsOf(dataset, reading.asOf)
  const rank = (row: number) => STATE_RANKS[projectStateAt(projects, row, month ?? 0)]
  return (one: number, other: number) => rank(one) - rank(other) || byDue(one, other)
}

function rowOf(dataset: Dataset, asOf: Day, index: number): TimetableRow {
  const {projects, progress} = dataset
  const {projects: months, reports} = eventsOf(dataset, asOf)
  const told: TimetableRow['reports'] = []
  for (let at = reports.start[index]; at < reports.start[index + 1]; at++)
    told.push({month: reports.month[at], percent: progress.percent[reportAt(reports, at)]})
  const done = projects.doneDay[index] as Day
  return {
    index,
    id: textAt(projects.id, index),
    name: textAt(projects.name, index),
    unit: textAt(projects.unit, index),
    township: projects.township[index],
    task: projects.task[index],
    investPlannedWan: projects.investPlannedWan[index],
    startDay: projects.startDay[index] as Day,
    dueDay: projects.dueDay[index] as Day,
    doneDay: done > asOf ? NEVER_DAY : done,
    started: months.started[index],
    overdue: months.overdue[index],
    done: months.done[index],
    reports: told,
  }
}
