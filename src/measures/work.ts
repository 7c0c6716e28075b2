import {monthCount, tasksOf} from '#domain/campaign'
import type {Dataset} from '#domain/dataset'
import {PROJECT_STATES, type Reading} from '#domain/filter'
import {lastDay, type Month, NEVER_DAY} from '#domain/month'
import {selectionOf} from './choice'
import {reportAt} from './reports'
import {admitsProject, type Selection} from './selection'
import {type Events, eventsOf, projectStateAt} from './states'

const DONE = PROJECT_STATES.indexOf('done')
const OVERDUE = PROJECT_STATES.indexOf('overdue')

/** Days since a due day: the last of each group of what is overdue; a further group is later. */
export const AGES = [30, 90, 180] as const

/**
 * What is made of projects, by task and county at every month: month m, task t, county c is at
 * `(m * tasks + t) * counties + c`. Task 0 is for projects without one, as in a Selection. Plain data, so that a
 * worker may make it and hand it over.
 */
export interface Work {
  months: number
  /** With the one for projects without a task. */
  tasks: number
  counties: number
  projects: Uint32Array
  done: Uint32Array
  /** For each group of ages a whole column, one after the other. */
  overdue: Uint32Array
  /** Σ w, and Σ w·x by report and by plan: the weights of CONTRACT § 2. */
  weight: Float64Array
  achieved: Float64Array
  planned: Float64Array
  /** Townships with projects of a task, one entry a task and county; and those in which all of them are done. */
  townships: Uint32Array
  townshipsDone: Uint32Array
}

/** One pass over the rows, filled into a Work. */
interface Filling {
  work: Work
  dataset: Dataset
  events: Events
  selection: Selection
  /** Last day of each month. */
  ends: Int32Array
  /** Per region and task: 1 + the month in which the last project was done; 0 = no project. */
  finished: Uint32Array
}

/**
 * Counts all tasks and counties, whatever the filter says of them, in O(rows × months).
 *
 * By plan a project goes evenly from its start to its due day; without a due day it has no plan and nothing is
 * expected of it, without a start it is expected whole on its due day. A township's task is done when all its projects
 * of that task are, whatever states the filter names (CONTRACT § 2).
 */
export function workOf(dataset: Dataset, reading: Reading): Work {
  const {campaign, regions, counties} = dataset
  const [months, tasks] = [monthCount(campaign), tasksOf(campaign).length + 1]
  const filling: Filling = {
    work: emptyWork(months, tasks, counties.count),
    dataset,
    events: eventsOf(dataset, reading.asOf),
    selection: {
      ...selectionOf(dataset, {...reading, filter: {...reading.filter, counties: []}}),
      tasks: new Uint8Array(tasks).fill(1),
    },
    ends: Int32Array.from({length: months}, (_, month) =>
      lastDay((campaign.timeline.start + month) as Month),
    ),
    finished: new Uint32Array(regions.count * tasks),
  }
  for (let row = 0; row < dataset.projects.count; row++)
    if (admitsProject(filling.selection, dataset, row)) addProject(filling, row)
  addTownships(filling)
  return filling.work
}

function emptyWork(months: number, tasks: number, counties: number): Work {
  const length = months * tasks * counties
  return {
    months,
    tasks,
    counties,
    projects: new Uint32Array(length),
    done: new Uint32Array(length),
    overdue: new Uint32Array(length * (AGES.length + 1)),
    weight: new Float64Array(length),
    achieved: new Float64Array(length),
    planned: new Float64Array(length),
    townships: new Uint32Array(tasks * counties),
    townshipsDone: new Uint32Array(length),
  }
}

function addProject({work, dataset, events, selection, ends, finished}: Filling, row: number): void {
  const {projects, regions, progress, campaign} = dataset
  const {reports} = events
  const amount = projects.investPlannedWan[row]
  const weight = campaign.progressWeight === 'equal' ? 1 : amount > 0 ? amount : 0
  const task = projects.task[row] + 1
  const place = task * work.counties + regions.county[projects.township[row]]
  const stride = work.tasks * work.counties
  let report = reports.start[row]
  let percent = 0
  for (let month = 0; month < work.months; month++) {
    for (; report < reports.start[row + 1] && reports.month[report] <= month; report++)
      percent = progress.percent[reportAt(reports, report)]
    const state = projectStateAt(events.projects, row, month)
    if (selection.projectStates[state] === 0) continue
    const at = month * stride + place
    work.projects[at]++
    work.weight[at] += weight
    work.planned[at] += weight * plannedShare(projects.startDay[row], projects.dueDay[row], ends[month])
    work.achieved[at] += weight * (state === DONE ? 1 : percent / 100)
    if (state === DONE) work.done[at]++
    if (state === OVERDUE)
      work.overdue[ageOf(ends[month] - projects.dueDay[row]) * work.projects.length + at]++
  }
  const key = projects.township[row] * work.tasks + task
  finished[key] = Math.max(finished[key], Math.min(work.months, events.projects.done[row]) + 1)
}

/** How much of a project its plan has done by a day, 0…1. */
export function plannedShare(start: number, due: number, day: number): number {
  if (due === NEVER_DAY) return 0
  if (day >= due) return 1
  return start >= due || day < start ? 0 : (day - start + 1) / (due - start + 1)
}

/** The group of AGES that holds a number of days. */
export function ageOf(days: number): number {
  const group = AGES.findIndex((last) => days <= last)
  return group < 0 ? AGES.length : group
}

function addTownships({work, dataset, finished}: Filling): void {
  const stride = work.tasks * work.counties
  for (let key = 0; key < finished.length; key++) {
    if (finished[key] === 0) continue
    const place = (key % work.tasks) * work.counties + dataset.regions.county[Math.floor(key / work.tasks)]
    work.townships[place]++
    for (let month = finished[key] - 1; month < work.months; month++)
      work.townshipsDone[month * stride + place]++
  }
}
