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
  }
}

/** Goes through the stretches of months in which nothing about a project changes. */
function addProject(
  sums: Sums,
  dataset: Dataset,
  {projects, reports}: Events,
  selection: Selection,
  project: number,
  months: number,
): void {
  const {percent, investedWan} = dataset.progress
  const started = projects.started[project]
  const overdue = projects.overdue[project]
  const done = projects.done[project]
  const amount = dataset.projects.investPlannedWan[project]
  const planned = amount > 0 ? amount : 0
  const weight = dataset.campaign.progressWeight === 'equal' ? 1 : planned
  let report = reports.start[project]
  const reportsEnd = reports.start[project + 1]
  let progress = 0
  let invested = 0
  for (let from = 0, to = 0; from < months; from = to) {
    for (; report < reportsEnd && reports.month[report] <= from; report++) {
      progress = percent[reports.rows[report]] / 100
      const figure = investedWan[reports.rows[report]]
      if (!Number.isNaN(figure)) invested = figure
    }
    to = report < reportsEnd ? reports.month[report] : months
    if (started > from && started < to) to = started
    if (overdue > from && overdue < to) to = overdue
    if (done > from && done < to) to = done
    const state = projectStateAt(projects, project, from)
    if (selection.projectStates[state] === 0) continue
    change(sums.projects, from, to)
    if (state === DONE) change(sums.done, from, to)
    else if (from >= started) change(sums.started, from, to)
    if (state === OVERDUE) change(sums.overdue, from, to)
    add(sums.weight, from, to, weight)
    add(sums.planned, from, to, planned)
    add(sums.weighted, from, to, weight * (state === DONE ? 1 : progress))
    add(sums.invested, from, to, invested)
  }
}

function add(amounts: Float64Array, from: number, to: number, amount: number): void {
  if (amount !== 0) for (let month = from; month < to; month++) amounts[month] += amount
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
