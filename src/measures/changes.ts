import type {MonthIndex} from '#domain/month'
import {isBurden, measureColumns} from './measure'
import {ranksAt} from './ranking'
import {snapshotAt} from './snapshot'
import type {Measure, Snapshot, Timeline} from './types'

/** Two months of one Timeline, the earlier first. */
export interface Span {
  before: Snapshot
  after: Snapshot
}

/** Changes run with time, whichever of the two months is the one shown. */
export function spanOf(one: Snapshot, other: Snapshot): Span {
  return one.month <= other.month ? {before: one, after: other} : {before: other, after: one}
}

/** What became of a township's compliance: passed and was not before, lost it, stands as before. */
export const TURNS = ['won', 'lost', 'kept', 'without'] as const
export type Turn = (typeof TURNS)[number]

/** One entry a township: index into TURNS, or -1 where the filter leaves it out. */
export function turnsOf({before, after}: Span): Int8Array {
  const {compliant, townships, count} = after.townships
  const was = before.townships.compliant
  const turns = new Int8Array(count)
  for (let unit = 0; unit < count; unit++) {
    if (townships[unit] === 0) turns[unit] = -1
    else if (compliant[unit] > 0) turns[unit] = was[unit] > 0 ? 2 : 0
    else turns[unit] = was[unit] > 0 ? 1 : 3
  }
  return turns
}

/** The townships of each turn, by index, in the Dataset's order. */
export function townshipTurns(span: Span): Record<Turn, number[]> {
  const lists: Record<Turn, number[]> = {won: [], lost: [], kept: [], without: []}
  turnsOf(span).forEach((turn, unit) => {
    if (turn >= 0) lists[TURNS[turn]].push(unit)
  })
  return lists
}

/** How a measure of each unit changed: fractions or counts, NaN where either month has no value. */
export function changeColumn(
  measure: Measure,
  {before, after}: Span,
  list: 'townships' | 'counties',
): Float64Array {
  const was = measureColumns(measure, before[list], before.goals)
  const is = measureColumns(measure, after[list], after.goals)
  const {count, townships} = after[list]
  const changes = new Float64Array(count).fill(Number.NaN)
  for (let unit = 0; unit < count; unit++) {
    if (townships[unit] === 0) continue
    const now = (is.less ? is.column[unit] - is.less[unit] : is.column[unit]) - is.minus
    const then = (was.less ? was.column[unit] - was.less[unit] : was.column[unit]) - was.minus
    changes[unit] = now - then
  }
  return changes
}

/** A unit by how much it changed. */
export interface Changed {
  unit: number
  /** NaN = no value; so are the three of a unit that has none at one of the months. */
  before: number
  after: number
  change: number
  /** By the change, the best first: 1, 2, 2, 4; null without one. */
  rank: number | null
  tied: boolean
  /** Places won (+) or lost (−) by the measure itself between the months; null where it has none. */
  movement: number | null
}

/** Changes that differ by rounding alone are equal. */
const STEPS = 1e9

/** The units that the filter lets through, the one that got on most first; those without a change last. */
export function changeRanking(
  timeline: Timeline,
  [from, to]: readonly [from: MonthIndex, to: MonthIndex],
  list: 'townships' | 'counties',
  measure: Measure,
): Changed[] {
  const span = {before: snapshotAt(timeline, from), after: snapshotAt(timeline, to)}
  const changes = changeColumn(measure, span, list)
  const [then, now] = [span.before, span.after].map((one) => measureColumns(measure, one[list], one.goals))
  const [ranksThen, ranksNow] = [from, to].map((month) => ranksAt(timeline, month, list, measure))
  const keys = keysOf(changes, isBurden(measure))
  const {townships} = span.after[list]
  const units = [...changes.keys()].filter((unit) => townships[unit] > 0)
  units.sort((one, other) => (keys[one] === keys[other] ? one - other : keys[one] < keys[other] ? -1 : 1))
  let rank = 0
  return units.map((unit, place) => {
    const has = !Number.isNaN(changes[unit])
    if (place === 0 || keys[unit] !== keys[units[place - 1]]) rank = place + 1
    const sameAs = (other: number) => units[other] !== undefined && keys[units[other]] === keys[unit]
    const ranked = ranksThen[unit] > 0 && ranksNow[unit] > 0
    return {
      unit,
      before: then.column[unit] - (then.less?.[unit] ?? 0) - then.minus,
      after: now.column[unit] - (now.less?.[unit] ?? 0) - now.minus,
      change: changes[unit],
      rank: has ? rank : null,
      tied: has && (sameAs(place - 1) || sameAs(place + 1)),
      movement: ranked ? ranksThen[unit] - ranksNow[unit] : null,
    }
  })
}

/** The best has the least. */
function keysOf(changes: Float64Array, fewerIsBetter: boolean): Float64Array {
  const sign = fewerIsBetter ? 1 : -1
  return changes.map((change) =>
    Number.isNaN(change) ? Number.POSITIVE_INFINITY : sign * Math.round(change * STEPS),
  )
}
