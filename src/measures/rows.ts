import type {Dataset} from '#domain/dataset'
import {HOUSE_STATES, PROJECT_STATES, type Reading} from '#domain/filter'
import type {MonthIndex} from '#domain/month'
import {selectionOf} from './choice'
import {admitsHouse, admitsProject} from './selection'
import {type Events, eventsOf, houseStateAt, projectStateAt} from './states'
import type {Figures} from './types'

/** A figure that counts projects, or houses: one row each. */
export type ProjectCount = Extract<keyof Figures, `projects${string}`>
export type HouseCount = Exclude<Extract<keyof Figures, `houses${string}`>, 'housesTreatedRate'>

const OVERDUE = PROJECT_STATES.indexOf('overdue')
const DONE = PROJECT_STATES.indexOf('done')
const TREATED = HOUSE_STATES.indexOf('treated')

/**
 * The projects behind a number: indices of rows, in the Dataset's order, as many as the Snapshot's figure of
 * the whole says. Narrow `reading.filter` to a county or township for theirs.
 */
export function projectsAt(
  dataset: Dataset,
  reading: Reading,
  month: MonthIndex,
  figure: ProjectCount = 'projects',
): Uint32Array {
  const selection = selectionOf(dataset, reading)
  const {projects} = eventsOf(dataset, reading.asOf)
  const counts: Record<ProjectCount, (project: number, state: number) => boolean> = {
    projects: () => true,
    projectsDone: (_, state) => state === DONE,
    projectsOverdue: (_, state) => state === OVERDUE,
    projectsStarted: (project, state) => state !== DONE && month >= projects.started[project],
  }
  return indices(dataset.projects.count, (project) => {
    if (!admitsProject(selection, dataset, project)) return false
    const state = projectStateAt(projects, project, month)
    return selection.projectStates[state] === 1 && counts[figure](project, state)
  })
}

/** The houses behind a number: indices of rows, in the Dataset's order. */
export function housesAt(
  dataset: Dataset,
  reading: Reading,
  month: MonthIndex,
  figure: HouseCount = 'houses',
): Uint32Array {
  const selection = selectionOf(dataset, reading)
  const events = eventsOf(dataset, reading.asOf)
  return indices(dataset.houses.count, (house) => {
    if (!admitsHouse(selection, dataset, house)) return false
    const state = houseStateAt(events.houses, events.deadlines, house, month)
    return (
      state >= 0 && selection.houseStates[state] === 1 && countsHouse(figure, events, house, state, month)
    )
  })
}

function countsHouse(
  figure: HouseCount,
  events: Events,
  house: number,
  state: number,
  month: number,
): boolean {
  const relieved = month >= events.houses.relieved[house]
  switch (figure) {
    case 'houses':
      return true
    case 'housesRelieved':
      return relieved
    case 'housesTreated':
      return state === TREATED
    case 'housesReliefOverdue':
      return !relieved && month >= events.deadlines.relief
    case 'housesTreatmentOverdue':
      return state !== TREATED && month >= events.deadlines.treatment
  }
}

function indices(count: number, keep: (row: number) => boolean): Uint32Array {
  const found = new Uint32Array(count)
  let length = 0
  for (let row = 0; row < count; row++) if (keep(row)) found[length++] = row
  return found.slice(0, length)
}
