import {
  ASSESSMENT_STAGES,
  type AssessmentStage,
  type Dataset,
  type IndexColumn,
  SAMPLE_LEVELS,
  type SampleLevel,
} from '#domain/dataset'
import {HOUSE_STATES, type HouseState, PROJECT_STATES, type ProjectState, type Reading} from '#domain/filter'
import {type Day, lastDay, type Month, type MonthIndex, NEVER_DAY} from '#domain/month'
import {effectMonth} from './fillCompliance'
import {reportAt} from './reports'
import {type Events, eventsOf, houseStateAt, projectStateAt} from './states'

/** All that is known of one township at a month; every `index` is a row's in the Dataset. */
export interface TownshipHistory {
  /** In order of their date, then their row; those dated after the month or the as-of date too. */
  assessments: AssessmentRecord[]
  /** 样板: as the latest assessment in effect that names one has it. */
  sample: SampleLevel | null
  projects: ProjectRecord[]
  /** Unfiled ones are absent. */
  houses: {index: number; state: HouseState}[]
}

export interface AssessmentRecord {
  index: number
  day: Day
  stage: AssessmentStage
  pass: boolean
  /** NaN = none. */
  score: number
  /** Index into `campaign.phases`, or -1. */
  countsFor: number
  /** Has it taken effect at the month? */
  inEffect: boolean
  /** Is it the one that makes the township compliant or not? */
  decides: boolean
}

export interface ProjectRecord {
  index: number
  state: ProjectState
  /** Fraction 0…1. */
  progress: number
  /** NaN = never reported. */
  investedWan: number
}

/** @param reading its filter is not looked at: a card shows the whole township */
export function townshipHistory(
  dataset: Dataset,
  reading: Reading,
  region: number,
  month: MonthIndex,
): TownshipHistory {
  const events = eventsOf(dataset, reading.asOf)
  const assessments = assessmentsOf(dataset, reading, events, region, month)
  const {sample} = dataset.assessments
  const named = assessments.findLast((one) => one.inEffect && sample[one.index] >= 0)
  return {
    assessments,
    sample: named ? SAMPLE_LEVELS[sample[named.index]] : null,
    projects: rowsOf(dataset.projects.township, region).map((row) => projectAt(dataset, events, row, month)),
    houses: rowsOf(dataset.houses.township, region).flatMap((index) => {
      const state = houseStateAt(events.houses, events.deadlines, index, month)
      return state < 0 ? [] : [{index, state: HOUSE_STATES[state]}]
    }),
  }
}

function rowsOf(township: IndexColumn, region: number): number[] {
  const rows: number[] = []
  for (let row = 0; row < township.length; row++) if (township[row] === region) rows.push(row)
  return rows
}

function assessmentsOf(
  dataset: Dataset,
  reading: Reading,
  {calendar}: Events,
  region: number,
  month: MonthIndex,
): AssessmentRecord[] {
  const {township, day, stage, pass, score, countsFor} = dataset.assessments
  const rows = rowsOf(township, region).sort((one, other) => day[one] - day[other] || one - other)
  const records = rows.map((index) => ({
    index,
    day: day[index] as Day,
    stage: ASSESSMENT_STAGES[stage[index]],
    pass: pass[index] === 1,
    score: score[index],
    countsFor: countsFor[index],
    inEffect: effectMonth(dataset, calendar, reading, index) <= month,
  }))
  const deciding = records.findLast((one) => one.inEffect && one.stage === 'province')
  return records.map((one) => ({...one, decides: one === deciding}))
}

/** A project's state, progress and investment at a month. */
export function projectAt(
  dataset: Dataset,
  events: Events,
  project: number,
  month: MonthIndex,
): ProjectRecord {
  const {percent, investedWan} = dataset.progress
  const {start, month: since} = events.reports
  const state = PROJECT_STATES[projectStateAt(events.projects, project, month)]
  let progress = 0
  let invested = Number.NaN
  for (let i = start[project]; i < start[project + 1] && since[i] <= month; i++) {
    const report = reportAt(events.reports, i)
    progress = percent[report] / 100
    if (!Number.isNaN(investedWan[report])) invested = investedWan[report]
  }
  return {index: project, state, progress: state === 'done' ? 1 : progress, investedWan: invested}
}

export interface MilestoneRecord {
  /** Index into `campaign.milestones`. */
  index: number
  due: Day
  /** NEVER_DAY = not by the month. */
  done: Day
  /** Not done and past its due day: late. */
  state: 'open' | 'late' | 'done'
  /** Days between the due day and the day it was done, or the month's last; 0 in time. */
  daysLate: number
}

/**
 * The milestones of one unit at a month.
 *
 * @param unitCode a township's or a county's code, or `city`; its milestones are those of its level
 */
export function milestonesAt(
  dataset: Dataset,
  asOf: Day,
  level: 'city' | 'county' | 'township',
  unitCode: string,
  month: MonthIndex,
): MilestoneRecord[] {
  const {campaign, milestones} = dataset
  const today = lastDay((campaign.timeline.start + month) as Month)
  return campaign.milestones.flatMap((milestone, index) => {
    if (milestone.level !== level) return []
    // Of two rows of one unit the later stands.
    const row = milestones.unitCode.findLastIndex(
      (code, each) => code === unitCode && milestones.milestone[each] === index,
    )
    const day = row < 0 ? NEVER_DAY : milestones.doneDay[row]
    const done = (day <= asOf && day <= today ? day : NEVER_DAY) as Day
    const state = done !== NEVER_DAY ? 'done' : today > milestone.due ? 'late' : 'open'
    const daysLate = Math.max(0, Math.min(done, today) - milestone.due)
    return [{index, due: milestone.due, done, state, daysLate} as const]
  })
}
