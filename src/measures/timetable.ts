import {tasksOf} from '#domain/campaign'
import type {Dataset, Outline} from '#domain/dataset'
import type {Reading} from '#domain/filter'
import type {Day, MonthIndex} from '#domain/month'
import type {MilestoneFigures} from './milestoneFigures'
import type {TaskFigures} from './taskFigures'

/** What the rows of the timetable are gathered by. */
export type TimetableGrouping = 'county' | 'township' | 'task'

/** How the rows of a group are put in order: the earliest due, the longest overdue or the largest first. */
export const TIMETABLE_ORDERS = ['due', 'overdue', 'investment'] as const
export type TimetableOrder = (typeof TIMETABLE_ORDERS)[number]

export interface TimetableAsk {
  reading: Reading
  grouping: TimetableGrouping
  order: TimetableOrder
  /** Null where neither the rows nor their order depend on the month: then time that runs asks nothing. */
  month: MonthIndex | null
}

export function timetableAsk(
  reading: Reading,
  grouping: TimetableGrouping,
  order: TimetableOrder,
  month: MonthIndex,
): TimetableAsk {
  const depends = reading.filter.projectStates.length > 0 || order === 'overdue'
  return {reading, grouping, order, month: depends ? month : null}
}

/** The groups: counties, townships, or tasks and one more for the projects without a task; one entry each. */
export interface TimetableFrame {
  /** How many rows each has. */
  rows: Uint32Array
  /** The earliest start and the latest due day of its rows; NEVER_DAY = none has one. */
  firstStart: Int32Array
  lastDue: Int32Array
}

/** What stands still while time runs; counts for every month. */
export interface TimetableFigures {
  /** Null where the groups are units, whose figures the Snapshot has. */
  tasks: TaskFigures | null
  milestones: MilestoneFigures[]
}

/** Rows `from` … `to − 1` of a group, in its order. */
export interface TimetableRange {
  group: number
  from: number
  to: number
}

/** One project over all time. Days: NEVER_DAY = none; amounts: NaN = none. */
export interface TimetableRow {
  /** Index in the Dataset. */
  index: number
  id: string
  name: string
  /** Who is responsible. */
  unit: string
  /** Index into `regions`. */
  township: number
  /** Index into `tasksOf(campaign)`, or -1. */
  task: number
  investPlannedWan: number
  startDay: Day
  dueDay: Day
  /** None where it is later than the as-of date. */
  doneDay: Day
  /** Timeline months from which it is started, past its due day, and done; later than all = never. */
  started: number
  overdue: number
  done: number
  /** The reports in order of their month; percent 0…100. */
  reports: {month: number; percent: number}[]
}

export function groupCount(dataset: Outline, grouping: TimetableGrouping): number {
  if (grouping === 'task') return tasksOf(dataset.campaign).length + 1
  return grouping === 'county' ? dataset.counties.count : dataset.regions.count
}

/** The group of a project. */
export function groupOf({projects, regions, campaign}: Dataset, grouping: TimetableGrouping) {
  const tasks = tasksOf(campaign).length
  return (project: number): number => {
    if (grouping === 'task') return projects.task[project] < 0 ? tasks : projects.task[project]
    const township = projects.township[project]
    return grouping === 'county' ? regions.county[township] : township
  }
}
