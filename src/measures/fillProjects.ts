import type {Dataset} from '#domain/dataset'
import {PROJECT_STATES} from '#domain/filter'
import {groupRows} from './order'
import {admitsProject, isPartial, type Selection} from './selection'
import type {Sheets} from './sheets'
import {type Events, projectChange, projectStateAt} from './states'
import {settle} from './table'
import type {FigureTable} from './types'

const OVERDUE = PROJECT_STATES.indexOf('overdue')
const DONE = PROJECT_STATES.indexOf('done')
const [COUNTED, STARTED, FINISHED, LATE] = [1, 2, 4, 8]

/**
 * Amounts of one township, by month; weight and planned of one entry alone where they stand still.
 *
 * Amounts that can fall are added for each month afresh: adding and taking away again would leave a residue.
 */
interface Sums {
  weight: Float64Array
  weighted: Float64Array
  planned: Float64Array
  invested: Float64Array
}

/** Fills what is made of projects; `progress` of the counties gets Σ w·x, to be divided once it is summed. */
export function fillProjects(sheets: Sheets, dataset: Dataset, events: Events, selection: Selection): void {
  const {townships, counties, months} = sheets
  const {count, columns} = townships
  const {county} = dataset.regions
  const {start, rows} = groupRows(dataset.projects.township, count, admittedRows(dataset, selection))
  const sums = newSums(months, isPartial(selection.projectStates) ? months : 1)
  columns.progress.fill(Number.NaN)
  for (let region = 0; region < count; region++) {
    if (start[region] === start[region + 1]) continue
    for (let i = start[region]; i < start[region + 1]; i++) {
      countProject(townships, events, selection, rows[i], region)
      addProject(sums, dataset, events, selection, rows[i])
    }
    write(sheets, sums, region, county[region])
  }
  for (const key of ['projects', 'projectsStarted', 'projectsDone', 'projectsOverdue'] as const)
    settle(columns[key], count, counties.columns[key], counties.count, county)
}

function admittedRows(dataset: Dataset, selection: Selection): Uint32Array {
  const {count} = dataset.projects
  const rows = new Uint32Array(count)
  let length = 0
  for (let row = 0; row < count; row++) if (admitsProject(selection, dataset, row)) rows[length++] = row
  return rows.subarray(0, length)
}

function newSums(months: number, steady: number): Sums {
  return {
    weight: new Float64Array(steady),
    weighted: new Float64Array(months),
    planned: new Float64Array(steady),
    invested: new Float64Array(months),
  }
}

/** Writes the months in which a project begins to count as something, or ceases to. */
function countProject(
  {count, columns}: FigureTable,
  {projects, calendar}: Events,
  selection: Selection,
  project: number,
  region: number,
): void {
  const started = projects.started[project]
  let before = 0
  for (let month = 0; month < calendar.months; month = projectChange(projects, project, month)) {
    const state = projectStateAt(projects, project, month)
    let now = 0
    if (selection.projectStates[state] === 1) {
      now = COUNTED | (state === OVERDUE ? LATE : 0)
      if (state === DONE) now |= FINISHED
      else if (month >= started) now |= STARTED
    }
    const changed = now ^ before
    const at = month * count + region
    if (changed & COUNTED) columns.projects[at] += now & COUNTED ? 1 : -1
    if (changed & STARTED) columns.projectsStarted[at] += now & STARTED ? 1 : -1
    if (changed & FINISHED) columns.projectsDone[at] += now & FINISHED ? 1 : -1
    if (changed & LATE) columns.projectsOverdue[at] += now & LATE ? 1 : -1
    before = now
  }
}

/** Goes through the stretches of months in which nothing about a project changes. */
function addProject(
  sums: Sums,
  dataset: Dataset,
  {projects, reports, calendar}: Events,
  selection: Selection,
  project: number,
): void {
  const {percent, investedWan} = dataset.progress
  const {months} = calendar
  const amount = dataset.projects.investPlannedWan[project]
  const planned = amount > 0 ? amount : 0
  const weight = dataset.campaign.progressWeight === 'equal' ? 1 : planned
  const steady = sums.weight.length
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
    to = Math.min(months, projectChange(projects, project, from))
    if (report < reportsEnd && reports.month[report] < to) to = reports.month[report]
    const state = projectStateAt(projects, project, from)
    if (selection.projectStates[state] === 0) continue
    const share = weight * (state === DONE ? 1 : progress)
    for (let month = from; month < to && month < steady; month++) {
      sums.weight[month] += weight
      sums.planned[month] += planned
    }
    if (share === 0 && invested === 0) continue
    for (let month = from; month < to; month++) {
      sums.weighted[month] += share
      sums.invested[month] += invested
    }
  }
}

/** Writes the sums of a township, adds them to its county's, and empties them. */
function write({townships, counties, weights}: Sheets, sums: Sums, region: number, county: number): void {
  const {progress, investedWan, investPlannedWan} = townships.columns
  const ofCounty = counties.columns
  const steady = sums.weight.length
  for (let month = 0; month < steady; month++) {
    investPlannedWan[month * townships.count + region] = sums.planned[month]
    ofCounty.investPlannedWan[month * counties.count + county] += sums.planned[month]
    weights[month * counties.count + county] += sums.weight[month]
  }
  for (let month = 0; month < sums.weighted.length; month++) {
    const weight = sums.weight[steady === 1 ? 0 : month]
    progress[month * townships.count + region] = sums.weighted[month] / weight
    investedWan[month * townships.count + region] = sums.invested[month]
    ofCounty.progress[month * counties.count + county] += sums.weighted[month]
    ofCounty.investedWan[month * counties.count + county] += sums.invested[month]
  }
  for (const sum of [sums.weight, sums.weighted, sums.planned, sums.invested]) sum.fill(0)
}
