import type {Dataset} from '#domain/dataset'
import {PROJECT_STATES} from '#domain/filter'
import {groupRows} from './order'
import {admitsProject, type Selection} from './selection'
import {type Events, projectStateAt} from './states'
import type {Column} from './table'
import type {FigureTable} from './types'

const OVERDUE = PROJECT_STATES.indexOf('overdue')
const DONE = PROJECT_STATES.indexOf('done')

/** Sums of one township over the months. Counts are changes, to be added up; amounts stand for each month. */
interface Sums {
  projects: Int32Array
  started: Int32Array
  done: Int32Array
  overdue: Int32Array
  weight: Float64Array
  weighted: Float64Array
  planned: Float64Array
  invested: Float64Array
  /** Of the project at hand: its progress 0…1 and what is invested, by month. */
  ownProgress: Float64Array
  ownInvested: Float64Array
}

/**
 * Fills what is made of projects. `columns.progress` gets Σ w·x; the caller divides.
 *
 * Amounts that can fall are added for each month afresh: adding and taking away again would leave a residue.
 *
 * @param weight Σ w, [month × township], or [township] where it stands still
 */
export function fillProjects(
  {count, columns}: FigureTable,
  weight: Float64Array,
  dataset: Dataset,
  events: Events,
  selection: Selection,
): void {
  const {months} = events.calendar
  const {start, rows} = groupRows(dataset.projects.township, count)
  const sums = newSums(months)
  for (let region = 0; region < count; region++) {
    if (selection.regions[region] === 0 || start[region] === start[region + 1]) continue
    for (const sum of Object.values(sums)) sum.fill(0)
    for (let i = start[region]; i < start[region + 1]; i++)
      if (admitsProject(selection, dataset, rows[i]))
        addProject(sums, dataset, events, selection, rows[i], months)
    write(columns.projects, accumulate(sums.projects), region, count)
    write(columns.projectsStarted, accumulate(sums.started), region, count)
    write(columns.projectsDone, accumulate(sums.done), region, count)
    write(columns.projectsOverdue, accumulate(sums.overdue), region, count)
    write(columns.investPlannedWan, sums.planned, region, count)
    write(columns.investedWan, sums.invested, region, count)
    write(columns.progress, sums.weighted, region, count)
    write(weight, sums.weight, region, count)
  }
}

function newSums(months: number): Sums {
  const counts = () => new Int32Array(months + 1)
  const amounts = () => new Float64Array(months)
  return {
    projects: counts(),
    started: counts(),
    done: counts(),
    overdue: counts(),
    weight: amounts(),
    weighted: amounts(),
    planned: amounts(),
    invested: amounts(),
    ownProgress: amounts(),
    ownInvested: amounts(),
  }
}

/** Goes through the stretches of months in which a project keeps its state. */
function addProject(
  sums: Sums,
  dataset: Dataset,
  events: Events,
  selection: Selection,
  project: number,
  months: number,
): void {
  const {started, overdue, done} = events.projects
  const amount = dataset.projects.investPlannedWan[project]
  const planned = amount > 0 ? amount : 0
  const weight = dataset.campaign.progressWeight === 'equal' ? 1 : planned
  readReports(sums, dataset, events, project, months)
  for (let from = 0, to = 0; from < months; from = to) {
    to = months
    if (started[project] > from && started[project] < to) to = started[project]
    if (overdue[project] > from && overdue[project] < to) to = overdue[project]
    if (done[project] > from && done[project] < to) to = done[project]
    const state = projectStateAt(events.projects, project, from)
    if (selection.projectStates[state] === 0) continue
    change(sums.projects, from, to)
    if (state === DONE) change(sums.done, from, to)
    else if (from >= started[project]) change(sums.started, from, to)
    if (state === OVERDUE) change(sums.overdue, from, to)
    for (let month = from; month < to; month++) {
      sums.weight[month] += weight
      sums.weighted[month] += weight * sums.ownProgress[month]
      sums.planned[month] += planned
      sums.invested[month] += sums.ownInvested[month]
    }
  }
}

/** Progress and investment of a project at every month, from its latest reports and from when it is done. */
function readReports(sums: Sums, dataset: Dataset, events: Events, project: number, months: number): void {
  const {percent, investedWan} = dataset.progress
  const {start, rows, month: since} = events.reports
  const done = events.projects.done[project]
  const end = start[project + 1]
  let next = start[project]
  let progress = 0
  let invested = 0
  for (let month = 0; month < months; month++) {
    for (; next < end && since[next] <= month; next++) {
      progress = percent[rows[next]] / 100
      const amount = investedWan[rows[next]]
      if (!Number.isNaN(amount)) invested = amount
    }
    sums.ownProgress[month] = month >= done ? 1 : progress
    sums.ownInvested[month] = invested
  }
}

/** One more from a month on, one less from another on. */
export function change(changes: Int32Array, from: number, to: number): void {
  changes[from]++
  changes[to]--
}

/** Changes to counts, in place. */
export function accumulate(changes: Int32Array): Int32Array {
  for (let month = 1; month < changes.length; month++) changes[month] += changes[month - 1]
  return changes
}

/** Writes a township's months into its column; of a steady one the first month alone. */
export function write(column: Column, values: ArrayLike<number>, unit: number, count: number): void {
  for (let i = unit, month = 0; i < column.length; i += count, month++) column[i] = values[month]
}
