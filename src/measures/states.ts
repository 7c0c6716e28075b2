import type {Campaign} from '#domain/campaign'
import type {Dataset, Houses, Projects} from '#domain/dataset'
import {HOUSE_STATES, PROJECT_STATES} from '#domain/filter'
import {type Day, type MonthIndex, NEVER, NEVER_DAY} from '#domain/month'
import {type Calendar, calendarOf, eventMonth, monthPast} from './calendar'
import {type Reports, reportsOf} from './reports'

/**
 * When each project changes its state: timeline months, one entry a project, NEVER where it does not.
 * Independent of each other: `overdue` is the first month whose last day is later than `due`, done or not.
 */
export interface ProjectMonths {
  /** That of `start`; with no `start`, of the first report above 0. */
  started: Uint16Array
  overdue: Uint16Array
  done: Uint16Array
}

/** When each house changes its state: timeline months, one entry a house, NEVER where it does not. */
export interface HouseMonths {
  filed: Uint16Array
  /** That of `relieved` or of `treated`, whichever comes first. */
  relieved: Uint16Array
  treated: Uint16Array
}

/** The months from which the houses that are not relieved, or not treated, are overdue; NEVER for no such milestone. */
export interface HouseDeadlines {
  relief: MonthIndex
  treatment: MonthIndex
}

/** All that happened by a day, in timeline months. */
export interface Events {
  calendar: Calendar
  projects: ProjectMonths
  houses: HouseMonths
  deadlines: HouseDeadlines
  reports: Reports
}

const known = new WeakMap<Dataset, Map<Day, Events>>()
const KEPT = 2

/** Remembers the latest as-of dates of a Dataset: a filter that changes must not read every date again. */
export function eventsOf(dataset: Dataset, asOf: Day): Events {
  const ofDataset = known.get(dataset) ?? new Map<Day, Events>()
  known.set(dataset, ofDataset)
  const events = ofDataset.get(asOf) ?? readEvents(dataset, asOf)
  ofDataset.delete(asOf)
  ofDataset.set(asOf, events)
  for (const day of ofDataset.keys()) if (ofDataset.size > KEPT) ofDataset.delete(day)
  return events
}

function readEvents(dataset: Dataset, asOf: Day): Events {
  const calendar = calendarOf(dataset.campaign)
  const reports = reportsOf(dataset, calendar, asOf)
  return {
    calendar,
    reports,
    projects: projectMonths(dataset, reports, calendar, asOf),
    houses: houseMonths(dataset.houses, calendar, asOf),
    deadlines: deadlinesOf(dataset.campaign, calendar),
  }
}

function projectMonths(dataset: Dataset, reports: Reports, calendar: Calendar, asOf: Day): ProjectMonths {
  const {count, startDay, dueDay, doneDay}: Projects = dataset.projects
  const months: ProjectMonths = {
    started: new Uint16Array(count),
    overdue: new Uint16Array(count),
    done: new Uint16Array(count),
  }
  for (let project = 0; project < count; project++) {
    months.started[project] =
      startDay[project] === NEVER_DAY
        ? firstProgress(dataset, reports, project)
        : eventMonth(calendar, startDay[project], asOf)
    months.overdue[project] = monthPast(calendar, dueDay[project])
    months.done[project] = eventMonth(calendar, doneDay[project], asOf)
  }
  return months
}

function firstProgress(dataset: Dataset, reports: Reports, project: number): MonthIndex {
  for (let i = reports.start[project]; i < reports.start[project + 1]; i++)
    if (dataset.progress.percent[reports.rows[i]] > 0) return reports.month[i] as MonthIndex
  return NEVER
}

function houseMonths(houses: Houses, calendar: Calendar, asOf: Day): HouseMonths {
  const months: HouseMonths = {
    filed: new Uint16Array(houses.count),
    relieved: new Uint16Array(houses.count),
    treated: new Uint16Array(houses.count),
  }
  for (let house = 0; house < houses.count; house++) {
    const treated = eventMonth(calendar, houses.treatedDay[house], asOf)
    months.filed[house] = eventMonth(calendar, houses.filedDay[house], asOf)
    months.relieved[house] = Math.min(treated, eventMonth(calendar, houses.relievedDay[house], asOf))
    months.treated[house] = treated
  }
  return months
}

/** When the milestones of houses fall due. */
export function deadlinesOf(campaign: Campaign, calendar = calendarOf(campaign)): HouseDeadlines {
  const past = (id: string) =>
    monthPast(calendar, campaign.milestones.find((one) => one.id === id)?.due ?? NEVER_DAY)
  return {relief: past('houses-relieved'), treatment: past('houses-treated')}
}

const [PLANNED, STARTED, OVERDUE, DONE] = PROJECT_STATES.keys()

/** The one state of a project at a month: index into PROJECT_STATES. Done, else overdue, else started, else planned. */
export function projectStateAt(months: ProjectMonths, project: number, month: number): number {
  if (month >= months.done[project]) return DONE
  if (month >= months.overdue[project]) return OVERDUE
  return month >= months.started[project] ? STARTED : PLANNED
}

const [FILED, RELIEVED, HOUSE_OVERDUE, TREATED] = HOUSE_STATES.keys()

/**
 * The one state of a house at a month: index into HOUSE_STATES, or -1 when it is not on the register.
 * Treated, else overdue (of relief or of treatment), else relieved, else filed.
 */
export function houseStateAt(
  months: HouseMonths,
  deadlines: HouseDeadlines,
  house: number,
  month: number,
): number {
  if (month < months.filed[house]) return -1
  if (month >= months.treated[house]) return TREATED
  const relieved = month >= months.relieved[house]
  if (month >= deadlines.treatment || (!relieved && month >= deadlines.relief)) return HOUSE_OVERDUE
  return relieved ? RELIEVED : FILED
}
