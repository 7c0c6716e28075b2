import {monthCount, tasksOf} from '#domain/campaign'
import type {Dataset} from '#domain/dataset'
import {PROJECT_STATES, type Reading} from '#domain/filter'
import {selectionOf} from './choice'
import {reportAt} from './reports'
import {admitsProject} from './selection'
import {eventsOf, projectStateAt} from './states'

/**
 * Figures of projects by task: month m of task t is at `m * count + t`. The last task is that of the projects
 * without one, so that the tasks add up to the whole.
 */
export interface TaskFigures {
  count: number
  projects: Uint32Array
  projectsDone: Uint32Array
  projectsOverdue: Uint32Array
  investPlannedWan: Float64Array
  /** Fractions 0…1; NaN where no project has a weight. */
  progress: Float64Array
}

const OVERDUE = PROJECT_STATES.indexOf('overdue')
const DONE = PROJECT_STATES.indexOf('done')

/** One pass over the projects that the filter lets through. */
export function taskFigures(dataset: Dataset, reading: Reading): TaskFigures {
  const selection = selectionOf(dataset, reading)
  const {projects: states, reports} = eventsOf(dataset, reading.asOf)
  const {projects, progress, campaign} = dataset
  const count = tasksOf(campaign).length + 1
  const months = monthCount(campaign)
  const figures = emptyFigures(count, months)
  const weights = new Float64Array(count * months)
  for (let row = 0; row < projects.count; row++) {
    if (!admitsProject(selection, dataset, row)) continue
    const task = projects.task[row] < 0 ? count - 1 : projects.task[row]
    const planned = projects.investPlannedWan[row] > 0 ? projects.investPlannedWan[row] : 0
    const weight = campaign.progressWeight === 'equal' ? 1 : planned
    let report = reports.start[row]
    let share = 0
    for (let month = 0, at = task; month < months; month++, at += count) {
      for (; report < reports.start[row + 1] && reports.month[report] <= month; report++)
        share = progress.percent[reportAt(reports, report)] / 100
      const state = projectStateAt(states, row, month)
      if (selection.projectStates[state] === 0) continue
      figures.projects[at]++
      if (state === DONE) figures.projectsDone[at]++
      if (state === OVERDUE) figures.projectsOverdue[at]++
      figures.investPlannedWan[at] += planned
      figures.progress[at] += weight * (state === DONE ? 1 : share)
      weights[at] += weight
    }
  }
  for (let at = 0; at < weights.length; at++) figures.progress[at] /= weights[at]
  return figures
}

function emptyFigures(count: number, months: number): TaskFigures {
  const length = count * months
  return {
    count,
    projects: new Uint32Array(length),
    projectsDone: new Uint32Array(length),
    projectsOverdue: new Uint32Array(length),
    investPlannedWan: new Float64Array(length),
    progress: new Float64Array(length),
  }
}
