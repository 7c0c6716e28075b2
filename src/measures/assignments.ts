import {tasksOf} from '#domain/campaign'
import {type Dataset, HOUSE_GRADES, type HouseGrade, textAt} from '#domain/dataset'
import {HOUSE_STATES, type HouseState, PROJECT_STATES, type ProjectState, type Reading} from '#domain/filter'
import {type Day, lastDay, type Month, type MonthIndex, NEVER, NEVER_DAY} from '#domain/month'
import {selectionOf} from './choice'
import {projectAt} from './history'
import {admitsHouse, admitsProject, type Selection} from './selection'
import {type Events, eventsOf, houseStateAt} from './states'

export interface AssignmentsQuestion {
  reading: Reading
  month: MonthIndex
  /** Townships. */
  regions: readonly number[]
}

/** What a township has to do: rows that the filter lets through and that are not done at the month. */
export interface Assignment {
  region: number
  /** Index into `tasksOf(campaign)`; how many of its projects are open, of all. */
  tasks: {task: number; open: number; all: number}[]
  /** By due day, so that what is overdue for longest comes first. */
  projects: AssignedProject[]
  /** In order of their due day, then as the file has them. */
  houses: AssignedHouse[]
}

export interface AssignedProject {
  id: string
  name: string
  /** Index into `tasksOf(campaign)`, or -1. */
  task: number
  /** Who is responsible; empty where the file does not say. */
  unit: string
  /** NEVER_DAY = none. */
  due: Day
  state: ProjectState
  /** 0 = not overdue. */
  daysLate: number
  /** Fraction 0…1. */
  progress: number
}

export interface AssignedHouse {
  id: string
  grade: HouseGrade | null
  state: HouseState
  /** What has to be done next, and by when; NEVER_DAY = no such milestone. */
  next: 'relieve' | 'treat'
  due: Day
  daysLate: number
}

const [DONE, TREATED] = [PROJECT_STATES.indexOf('done'), HOUSE_STATES.indexOf('treated')]

/** One section a township, in the order asked. */
export function assignmentsOf(
  dataset: Dataset,
  {reading, month, regions}: AssignmentsQuestion,
): Assignment[] {
  const work = {
    dataset,
    month,
    events: eventsOf(dataset, reading.asOf),
    selection: selectionOf(dataset, reading),
    today: lastDay((dataset.campaign.timeline.start + month) as Month),
  }
  const sections = new Map(
    regions.map((region): [number, Assignment] => [region, {region, tasks: [], projects: [], houses: []}]),
  )
  addProjects(work, sections)
  addHouses(work, sections)
  return [...sections.values()]
}

interface Work {
  dataset: Dataset
  month: MonthIndex
  events: Events
  selection: Selection
  today: Day
}

function addProjects({dataset, month, events, selection, today}: Work, sections: Map<number, Assignment>) {
  const {count, township, task, id, name, unit, dueDay} = dataset.projects
  const tasks = tasksOf(dataset.campaign).length
  const counts = new Map([...sections.keys()].map((region) => [region, new Uint32Array(2 * tasks)]))
  for (let row = 0; row < count; row++) {
    const section = sections.get(township[row])
    if (!section || !admitsProject(selection, dataset, row)) continue
    const {state, progress} = projectAt(dataset, events, row, month)
    const index = PROJECT_STATES.indexOf(state)
    if (selection.projectStates[index] === 0) continue
    const count = counts.get(section.region)!
    if (task[row] >= 0) count[2 * task[row] + 1]++
    if (index === DONE) continue
    if (task[row] >= 0) count[2 * task[row]]++
    const due = dueDay[row] as Day
    section.projects.push({
      id: textAt(id, row),
      name: textAt(name, row),
      task: task[row],
      unit: textAt(unit, row),
      due,
      state,
      daysLate: Math.max(0, today - due),
      progress,
    })
  }
  for (const [region, section] of sections) {
    const count = counts.get(region)!
    section.projects.sort((one, other) => one.due - other.due)
    for (let each = 0; each < tasks; each++)
      if (count[2 * each] > 0)
        section.tasks.push({task: each, open: count[2 * each], all: count[2 * each + 1]})
  }
}

function addHouses(work: Work, sections: Map<number, Assignment>) {
  const {dataset, month, events, selection, today} = work
  const {count, township, id, grade} = dataset.houses
  const due = (milestone: string) =>
    dataset.campaign.milestones.find((one) => one.id === milestone)?.due ?? NEVER_DAY
  const [relief, treatment] = [due('houses-relieved'), due('houses-treated')]
  for (let row = 0; row < count; row++) {
    const section = sections.get(township[row])
    if (!section || !admitsHouse(selection, dataset, row)) continue
    const state = houseStateAt(events.houses, events.deadlines, row, month)
    if (state < 0 || state === TREATED || selection.houseStates[state] === 0) continue
    const relieved = events.houses.relieved[row] < NEVER && month >= events.houses.relieved[row]
    const day = relieved ? treatment : relief === NEVER_DAY ? treatment : relief
    section.houses.push({
      id: textAt(id, row),
      grade: HOUSE_GRADES[grade[row]] ?? null,
      state: HOUSE_STATES[state],
      next: relieved || relief === NEVER_DAY ? 'treat' : 'relieve',
      due: day,
      daysLate: Math.max(0, today - day),
    })
  }
  for (const {houses} of sections.values()) houses.sort((one, other) => one.due - other.due)
}
