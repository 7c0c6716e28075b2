import {type Campaign, monthCount, phaseAt, type TargetKey} from '#domain/campaign'
import type {Dataset} from '#domain/dataset'
import type {Reading} from '#domain/filter'
import type {Month} from '#domain/month'
import {goalAt} from '#domain/target'
import {fillCompliance} from './fillCompliance'
import {fillHouses} from './fillHouses'
import {fillProjects} from './fillProjects'
import type {Selection} from './selection'
import {finished, newSheets, type Sheets} from './sheets'
import {eventsOf} from './states'
import type {Goals, Timeline, UnitList} from './types'

/** The campaign over time for the rows that a selection lets through. */
export function timelineOf(dataset: Dataset, reading: Reading, selection: Selection): Timeline {
  const sheets = filledSheets(dataset, reading, selection)
  return {...frameOf(dataset, reading), townships: sheets.townships, ...finished(sheets, sheets)}
}

export function filledSheets(dataset: Dataset, reading: Reading, selection: Selection): Sheets {
  const events = eventsOf(dataset, reading.asOf)
  const sheets = newSheets(dataset, events, selection)
  fillCompliance(sheets, dataset, events.calendar, reading, selection.regions)
  fillProjects(sheets, dataset, events, selection)
  fillHouses(sheets, dataset, events, selection)
  return sheets
}

/** What a Timeline has besides figures. */
export function frameOf(dataset: Dataset, {basis, asOf}: Reading): Omit<Timeline, UnitList> {
  const {campaign} = dataset
  const known = eventsOf(dataset, asOf).reported
  return {months: monthCount(campaign), known, basis, ...goalsOf(campaign)}
}

const TARGETS: Record<keyof Goals, TargetKey> = {
  compliance: 'compliance',
  progress: 'progress',
  housesRelieved: 'houses_relieved',
  housesTreated: 'houses_treated',
  invested: 'invested',
}

function goalsOf(campaign: Campaign): Pick<Timeline, 'phase' | 'goals'> {
  const {start, end} = campaign.timeline
  const months = Array.from({length: end - start + 1}, (_, index) => (start + index) as Month)
  const goals = Object.entries(TARGETS).map(([name, key]) => {
    const all = months.map((month) => goalAt(campaign, key, month))
    const target = Float64Array.from(all, (goal) => goal.target ?? Number.NaN)
    return [name, {target, pace: Float64Array.from(all, (goal) => goal.pace ?? Number.NaN)}]
  })
  return {
    phase: Int16Array.from(months, (month) => phaseAt(campaign, month)),
    goals: Object.fromEntries(goals) as Timeline['goals'],
  }
}
