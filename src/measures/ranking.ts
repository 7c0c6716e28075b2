import type {MonthIndex} from '#domain/month'
import {shortOf} from '#domain/target'
import {figuresAt} from './figures'
import {isBurden, measureOf} from './measure'
import {goalsAt} from './snapshot'
import type {CountColumn, Measure, Timeline} from './types'

export interface Ranked {
  /** Index into the Dataset's counties or regions. */
  unit: number
  /** NaN = none. */
  value: number
  /** 1, 2, 2, 4; null without a value. */
  rank: number | null
  /** Another has the same rank: shown as `6=`. */
  tied: boolean
  /** Places won (+) or lost (−) since the month before; null where there is nothing to compare with. */
  movement: number | null
  townships: number
  compliant: number
  /** Townships missing to the target of compliance, rounded up for this unit alone; null for no target. */
  short: number | null
}

/**
 * The units with townships in scope that the filter lets through, the best first: the highest value, or the
 * lowest of what should not be. Units that are equal are in order of code, those without a value come last.
 */
export function rankingAt(
  timeline: Timeline,
  month: MonthIndex,
  list: 'counties' | 'townships',
  measure: Measure,
): Ranked[] {
  const {townships, compliant} = figuresAt(timeline[list], month)
  const {target} = goalsAt(timeline, month).compliance
  const {units, values, ranks, tied} = placesAt(timeline, month, list, measure)
  const before = month > 0 ? placesAt(timeline, month - 1, list, measure).ranks : null
  const ranked: Ranked[] = []
  for (const unit of units) {
    const rank = ranks[unit]
    const previous = before ? before[unit] : 0
    ranked.push({
      unit,
      value: values[unit],
      rank: rank === 0 ? null : rank,
      tied: tied[unit] === 1,
      movement: rank === 0 || previous === 0 ? null : previous - rank,
      townships: townships[unit],
      compliant: compliant[unit],
      short: target === null ? null : shortOf(target, townships[unit], compliant[unit]),
    })
  }
  return ranked
}

/** The rank of each unit of a list at a month; 0 = none. Read it, never write. */
export function ranksAt(
  timeline: Timeline,
  month: MonthIndex,
  list: 'counties' | 'townships',
  measure: Measure,
): Uint32Array {
  return placesAt(timeline, month, list, measure).ranks
}

/** The places of one month; all but `units` have one entry a unit of the list. */
interface Places {
  /** The best first, those without townships left out. */
  units: Uint32Array
  /** NaN = none. */
  values: Float64Array
  /** 0 = none. */
  ranks: Uint32Array
  tied: Uint8Array
}

const known = new WeakMap<Timeline, Map<string, Places>>()
/** Entries that are remembered of a Timeline, about 20 bytes each: every month of counties, a few of many townships. */
const KEPT = 400_000

/** Remembers the latest places asked for: those of the month before are mostly among them. */
function placesAt(
  timeline: Timeline,
  month: number,
  list: 'counties' | 'townships',
  measure: Measure,
): Places {
  const ofTimeline = known.get(timeline) ?? new Map<string, Places>()
  known.set(timeline, ofTimeline)
  const key = `${list} ${measure} ${month}`
  const places = ofTimeline.get(key) ?? placesOf(timeline, month, list, measure)
  ofTimeline.delete(key)
  ofTimeline.set(key, places)
  // A month and the one before it in any case.
  const most = Math.max(2, Math.floor(KEPT / Math.max(1, timeline[list].count)))
  for (const one of ofTimeline.keys()) if (ofTimeline.size > most) ofTimeline.delete(one)
  return places
}

/** Values that differ by rounding alone are equal. */
const STEPS = 1e9

function placesOf(
  timeline: Timeline,
  month: number,
  list: 'counties' | 'townships',
  measure: Measure,
): Places {
  const figures = figuresAt(timeline[list], month)
  const goals = goalsAt(timeline, month)
  const sign = isBurden(measure) ? 1 : -1
  const {count} = figures
  const values = new Float64Array(count)
  const keys = new Float64Array(count)
  const counted = new Float64Array(count)
  let length = 0
  for (let unit = 0; unit < count; unit++) {
    const value = measureOf(measure, figures, unit, goals)
    values[unit] = value
    // Those without a value come last.
    keys[unit] = Number.isNaN(value) ? Number.POSITIVE_INFINITY : sign * Math.round(value * STEPS)
    if (figures.townships[unit] > 0) counted[length++] = keys[unit]
  }
  const places = {
    units: new Uint32Array(length),
    values,
    ranks: new Uint32Array(count),
    tied: new Uint8Array(count),
  }
  putInOrder(places, keys, counted.subarray(0, length).sort(), figures.townships)
  return places
}

/**
 * Finds each unit's place. Sorting numbers alone is cheap, sorting units by them is not.
 *
 * @param keys one entry a unit
 * @param sorted those of the units with townships
 */
function putInOrder(
  {units, values, ranks, tied}: Places,
  keys: Float64Array,
  sorted: Float64Array,
  townships: CountColumn,
): void {
  const taken = new Uint32Array(sorted.length)
  for (let unit = 0; unit < keys.length; unit++) {
    if (townships[unit] === 0) continue
    const first = firstOf(sorted, keys[unit])
    // Units come in order of code, so that equal ones stay so.
    units[first + taken[first]++] = unit
    if (Number.isNaN(values[unit])) continue
    ranks[unit] = first + 1
    tied[unit] = sorted[first + 1] === sorted[first] ? 1 : 0
  }
}

/** The place of the first number that is not less. */
function firstOf(sorted: Float64Array, number: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (sorted[middle] < number) low = middle + 1
    else high = middle
  }
  return low
}
