import type {Dataset} from '#domain/dataset'
import {PROJECT_STATES} from '#domain/filter'
import {groupRows} from './order'
import {reportAt} from './reports'
import {admitsProject, isPartial, type Selection} from './selection'
import type {Sheets} from './sheets'
import {type Events, projectChange, projectStateAt} from './states'
import {change, settle} from './table'

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

/** What a project is written with, and on. */
interface Work {
  sheets: Sheets
  sums: Sums
  dataset: Dataset
  events: Events
  selection: Selection
}

/** Fills what is made of projects; `progress` of the counties gets Σ w·x, to be divided once it is summed. */
export function fillProjects(sheets: Sheets, dataset: Dataset, events: Events, selection: Selection): void {
  const {townships, counties, months} = sheets
  const {count, columns} = townships
  const {start, rows} = groupRows(dataset.projects.township, count, admittedRows(dataset, selection))
  const sums = newSums(months, isPartial(selection.projectStates) ? months : 1)
  const work = {sheets, sums, dataset, events, selection}
  columns.progress.fill(Number.NaN)
  for (let region = 0; region < count; region++) {
    if (start[region] === start[region + 1]) continue
    for (let i = start[region]; i < start[region + 1]; i++) addProject(work, rows[i], region)
    write(sheets, sums, region, dataset.regions.county[region])
  }
  for (const key of ['projects', 'projectsStarted', 'projectsDone', 'projectsOverdue'] as const) {
    settle(columns[key], count)
    settle(counties.columns[key], counties.count)
  }
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

/** Goes through the stretches of months in which nothing about a project changes. */
function addProject({sheets, sums, dataset, events, selection}: Work, project: number, region: number): void {
  const {projects, reports} = events
  const {percent, investedWan} = dataset.progress
  const amount = dataset.projects.investPlannedWan[project]
  const planned = amount > 0 ? amount : 0
  const weight = dataset.campaign.progressWeight === 'equal' ? 1 : planned
  let report = reports.start[project]
  const reportsEnd = reports.start[project + 1]
  let progress = 0
  let invested = 0
  let before = 0
  for (let from = 0, to = 0; from < sheets.months; from = to) {
    for (; report < reportsEnd && reports.month[report] <= from; report++) {
      const row = reportAt(reports, report)
      progress = percent[row] / 100
      const figure = investedWan[row]
      if (!Number.isNaN(figure)) invested = figure
    }
    to = Math.min(sheets.months, projectChange(projects, project, from))
    if (report < reportsEnd && reports.month[report] < to) to = reports.month[report]
    const state = projectStateAt(projects, project, from)
    const now = selection.projectStates[state] === 0 ? 0 : countedAs(state, from >= projects.started[project])
    if (now !== before) count(sheets, dataset, before, now, from, region)
    before = now
    if (now === 0) continue
    for (let month = from; month < to && month < sums.weight.length; month++) {
      sums.weight[month] += weight
      sums.planned[month] += planned
    }
    add(sums, from, to, weight * (state === DONE ? 1 : progress), invested)
  }
}

/** The figures that count a project which is let through. */
function countedAs(state: number, started: boolean): number {
  if (state === DONE) return COUNTED | FINISHED
  return COUNTED | (started ? STARTED : 0) | (state === OVERDUE ? LATE : 0)
}

/** Writes that a project counts otherwise from a month on, for its township and its county. */
function count(
  {townships, counties}: Sheets,
  {regions}: Dataset,
  before: number,
  now: number,
  month: number,
  region: number,
): void {
  const own = townships.columns
  const sum = counties.columns
  const at = month * townships.count + region
  const atCounty = month * counties.count + regions.county[region]
  const changed = now ^ before
  if (changed & COUNTED) change(own.projects, at, sum.projects, atCounty, now & COUNTED)
  if (changed & STARTED) change(own.projectsStarted, at, sum.projectsStarted, atCounty, now & STARTED)
  if (changed & FINISHED) change(own.projectsDone, at, sum.projectsDone, atCounty, now & FINISHED)
  if (changed & LATE) change(own.projectsOverdue, at, sum.projectsOverdue, atCounty, now & LATE)
}

function add(sums: Sums, from: number, to: number, weighted: number, invested: number): void {
  if (weighted === 0 && invested === 0) return
  for (let month = from; month < to; month++) {
    sums.weighted[month] += weighted
    sums.invested[month] += invested
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
