import {type Campaign, monthCount, phaseAt, type TargetKey} from '#domain/campaign'
import type {Dataset} from '#domain/dataset'
import type {Reading} from '#domain/filter'
import type {Month} from '#domain/month'
import {goalAt} from '#domain/target'
import {fillCompliance} from './fillCompliance'
import {fillHouses} from './fillHouses'
import {fillProjects} from './fillProjects'
import {countiesChosen, selectionOf} from './selection'
import {countiesOf, finished, keepTownships, newSheets, type Sheets} from './sheets'
import {eventsOf} from './states'
import {newTable} from './table'
import type {Goals, Timeline, UnitList} from './types'

/** The campaign over time: one pass over the rows that the filter lets through. */
export function buildTimeline(dataset: Dataset, reading: Reading): Timeline {
  const sheets = filledSheets(dataset, reading)
  return {...baseOf(dataset, reading), townships: sheets.townships, ...finished(sheets, sheets)}
}

/**
 * Two Timelines from one pass: one as the filter has it, and one with all counties, whatever the filter says of
 * them, which has no townships. Without a filter by county they are one and the same.
 */
export function buildTimelines(
  dataset: Dataset,
  reading: Reading,
): {timeline: Timeline; allCounties: Timeline} {
  const {filter} = reading
  if (filter.counties.length === 0) {
    const timeline = buildTimeline(dataset, reading)
    return {timeline, allCounties: timeline}
  }
  const sheets = filledSheets(dataset, {...reading, filter: {...filter, counties: []}})
  const {inCounty, inRegion} = countiesChosen(dataset, filter)
  const own = countiesOf(sheets, inCounty)
  keepTownships(sheets.townships, inRegion)
  const base = baseOf(dataset, reading)
  const none = newTable(0, 0, new Set(), () => 0)
  return {
    timeline: {...base, townships: sheets.townships, ...finished(sheets, own)},
    allCounties: {...base, townships: none, ...finished(sheets, sheets)},
  }
}

function filledSheets(dataset: Dataset, reading: Reading): Sheets {
  const selection = selectionOf(dataset, reading.filter)
  const events = eventsOf(dataset, reading.asOf)
  const sheets = newSheets(dataset, events, selection)
  fillCompliance(sheets, dataset, events.calendar, reading, selection.regions)
  fillProjects(sheets, dataset, events, selection)
  fillHouses(sheets, dataset, events, selection)
  return sheets
}

function baseOf({campaign}: Dataset, {basis}: Reading): Omit<Timeline, UnitList> {
  return {months: monthCount(campaign), basis, ...goalsOf(campaign)}
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
