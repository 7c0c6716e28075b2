import {AGES, type Work} from './work'

/** What is made of projects, of some tasks and counties at one month. */
export interface WorkSums {
  projects: number
  done: number
  overdue: number
  /** The overdue by the days since they were due, in the groups of AGES. */
  ages: number[]
  /** 0…1; NaN without weight. */
  progress: number
  /** What plan and time say that progress should be. */
  planned: number
  /** Townships with a task, summed over tasks; and those in which it is done. */
  townships: number
  townshipsDone: number
}

/** 1 for what enters a sum. Tasks as in a Selection: the first entry is for projects without one. */
type Chosen = ArrayLike<number>

/** Sums over tasks and counties at one month: O(tasks × counties). */
export function workAt(work: Work, month: number, tasks: Chosen, counties: Chosen): WorkSums {
  const sums = {projects: 0, done: 0, weight: 0, achieved: 0, planned: 0, townships: 0, townshipsDone: 0}
  const ages = new Array<number>(AGES.length + 1).fill(0)
  for (let task = 0; task < work.tasks; task++) {
    if (!tasks[task]) continue
    for (let county = 0; county < work.counties; county++) {
      if (!counties[county]) continue
      const place = task * work.counties + county
      const at = month * work.tasks * work.counties + place
      sums.projects += work.projects[at]
      sums.done += work.done[at]
      sums.weight += work.weight[at]
      sums.achieved += work.achieved[at]
      sums.planned += work.planned[at]
      sums.townships += work.townships[place]
      sums.townshipsDone += work.townshipsDone[at]
      for (let age = 0; age < ages.length; age++) ages[age] += work.overdue[age * work.projects.length + at]
    }
  }
  const {weight, achieved, planned, ...counts} = sums
  return {
    ...counts,
    ages,
    overdue: ages.reduce((all, count) => all + count, 0),
    progress: achieved / weight,
    planned: planned / weight,
  }
}

/** The planned share of the work over time: one entry a month, NaN without weight. */
export function plannedSeries(work: Work, tasks: Chosen, counties: Chosen): Float64Array {
  return Float64Array.from({length: work.months}, (_, month) => workAt(work, month, tasks, counties).planned)
}

/** One task, of all chosen counties or of one. */
export interface TaskStanding extends WorkSums {
  /** Index into `tasksOf(campaign)`. */
  task: number
  /** How far plan is ahead of progress, as a fraction; NaN without weight. */
  lag: number
}

/** Every task that has projects, in the campaign's order. */
export function tasksAt(work: Work, month: number, counties: Chosen): TaskStanding[] {
  const standings: TaskStanding[] = []
  for (let task = 0; task < work.tasks - 1; task++) {
    const only = Uint8Array.from({length: work.tasks}, (_, index) => (index === task + 1 ? 1 : 0))
    const sums = workAt(work, month, only, counties)
    if (sums.projects > 0) standings.push({...sums, task, lag: sums.planned - sums.progress})
  }
  return standings
}

/** Those that lag first: furthest behind plan, equal ones by fewer townships done; those without a value last. */
export function byLag(standings: readonly TaskStanding[]): TaskStanding[] {
  const worth = ({lag}: TaskStanding) =>
    Number.isNaN(lag) ? Number.NEGATIVE_INFINITY : Math.round(lag * 1e9)
  const share = ({townships, townshipsDone}: TaskStanding) => (townships > 0 ? townshipsDone / townships : 1)
  return [...standings].sort((a, b) => worth(b) - worth(a) || share(a) - share(b) || a.task - b.task)
}
