import type {Campaign} from '#domain/campaign'
import type {Dataset, Houses, IndexColumn, Projects} from '#domain/dataset'
import {HOUSE_STATES, PROJECT_STATES} from '#domain/filter'
import {type Day, type MonthIndex, NEVER, NEVER_DAY} from '#domain/month'
import {type Calendar, calendarOf, eventMonth, monthPast} from './calendar'
import {type MonthColumn, monthColumn} from './monthColumn'
import {monthsReported} from './reported'
import {type Reports, reportAt, reportsOf} from './reports'

/**
 * When each project changes its state: timeline months, one entry a project.
 * Independent of each other: `overdue` is the first month whose last day is later than `due`, done or not.
 */
export interface ProjectMonths {
  /** That of `start`; with no `start`, of the first report above 0. */
  started: MonthColumn
  overdue: MonthColumn
  done: MonthColumn
}

/** When each house changes its state: timeline months, one entry a house. */
export interface HouseMonths {
  filed: MonthColumn
  /** That of `relieved` or of `treated`, whichever comes first. */
  relieved: MonthColumn
  treated: MonthColumn
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
  /** Months of the timeline that are told of. */
  reported: number
  /** The most rows that one township has. */
  most: {projects: number; houses: number}
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
  const projects = projectMonths(dataset, reports, calendar, asOf)
  const houses = houseMonths(dataset.houses, calendar, asOf)
  return {
    calendar,
    reports,
    projects,
    houses,
    reported: monthsReported(dataset, asOf, {reports, projects, houses, calendar}),
    deadlines: deadlinesOf(dataset.campaign, calendar),
    most: {
      projects: mostOf(dataset.projects.township, dataset.regions.count),
      houses: mostOf(dataset.houses.township, dataset.regions.count),
    },
  }
}

function mostOf(township: IndexColumn, regions: number): number {
  const rows = new Uint32Array(regions)
  for (let row = 0; row < township.length; row++) rows[township[row]]++
  return rows.reduce((most, count) => Math.max(most, count), 0)
}

function projectMonths(dataset: Dataset, reports: Reports, calendar: Calendar, asOf: Day): ProjectMonths {
  const {count, startDay, dueDay, doneDay}: Projects = dataset.projects
  const months: ProjectMonths = {
    started: monthColumn(count, calendar.months),
    overdue: monthColumn(count, calendar.months),
    done: monthColumn(count, calendar.months),
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
    if (dataset.progress.percent[reportAt(reports, i)] > 0) return reports.month[i] as MonthIndex
  return NEVER
}

function houseMonths(houses: Houses, calendar: Calendar, asOf: Day): HouseMonths {
  const months: HouseMonths = {
    filed: monthColumn(houses.count, calendar.months),
    relieved: monthColumn(houses.count, calendar.months),
    treated: monthColumn(houses.count, calendar.months),
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

/** The month after this one in which a project's state may change, or one after the timeline. */
export function projectChange(
  {started, overdue, done}: ProjectMonths,
  project: number,
  month: number,
): number {
  let next: number = NEVER
  if (started[project] > month) next = started[project]
  if (overdue[project] > month && overdue[project] < next) next = overdue[project]
  if (done[project] > month && done[project] < next) next = done[project]
  return next
}

/** The month after this one in which a house's state may change, or one after the timeline. */
export function houseChange({houses, deadlines}: Events, house: number, month: number): number {
  let next: number = NEVER
  if (houses.relieved[house] > month) next = houses.relieved[house]
  if (houses.treated[house] > month && houses.treated[house] < next) next = houses.treated[house]
  if (deadlines.relief > month && deadlines.relief < next) next = deadlines.relief
  if (deadlines.treatment > month && deadlines.treatment < next) next = deadlines.treatment
  return next
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
