import {type Campaign, monthCount, phaseAt, type TargetKey} from '#domain/campaign'
import type {Dataset} from '#domain/dataset'
import type {Reading} from '#domain/filter'
import type {Month} from '#domain/month'
import {goalAt} from '#domain/target'
import {fillCompliance} from './fillCompliance'
import {fillHouses} from './fillHouses'
import {fillProjects} from './fillProjects'
import {isPartial, type Selection, selectionOf} from './selection'
import {eventsOf} from './states'
import {addUp, divide, newTable} from './table'
import {AMOUNT_KEYS, COUNT_KEYS, type FigureKey, type FigureTable, type Goals, type Timeline} from './types'

/** The campaign over time: one pass over the rows that the filter lets through. */
export function buildTimeline(dataset: Dataset, reading: Reading): Timeline {
  const months = monthCount(dataset.campaign)
  const selection = selectionOf(dataset, reading.filter)
  const events = eventsOf(dataset, reading.asOf)
  const steady = steadyKeys(selection)
  const townships = newTable(dataset.regions.count, months, steady)
  const counties = newTable(dataset.counties.count, months, steady)
  const whole = newTable(1, months, steady)
  const weights = [townships, counties, whole].map(
    ({columns}) => new Float64Array(columns.projects.length),
  ) as [Float64Array, Float64Array, Float64Array]
  townships.columns.townships.set(selection.regions)
  fillCompliance(townships, dataset, events.calendar, reading, selection.regions)
  fillProjects(townships, weights[0], dataset, events, selection)
  fillHouses(townships, dataset, events, selection)
  sumUp(townships, weights[0], counties, weights[1], dataset.regions.county)
  sumUp(counties, weights[1], whole, weights[2])
  ;[townships, counties, whole].forEach((table, level) => {
    divideAll(table, weights[level])
  })
  return {months, basis: reading.basis, ...goalsOf(dataset.campaign), townships, counties, whole}
}

/** What does not change from month to month, unless rows are let through by their state. */
function steadyKeys(selection: Selection): Set<FigureKey> {
  const steady = new Set<FigureKey>(['townships'])
  if (!isPartial(selection.projectStates)) steady.add('projects').add('investPlannedWan')
  return steady
}

function sumUp(
  parts: FigureTable,
  partWeights: Float64Array,
  into: FigureTable,
  weights: Float64Array,
  holderOf?: Uint16Array,
): void {
  for (const key of [...COUNT_KEYS, ...AMOUNT_KEYS, 'progress'] as const)
    addUp(parts.columns[key], parts.count, into.columns[key], into.count, holderOf)
  addUp(partWeights, parts.count, weights, into.count, holderOf)
}

function divideAll({columns}: FigureTable, weights: Float64Array): void {
  divide(columns.progress, columns.progress, weights)
  divide(columns.compliance, columns.compliant, columns.townships)
  divide(columns.housesTreatedRate, columns.housesTreated, columns.houses)
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
