import type {MonthIndex} from '#domain/month'
import {shortOf} from '#domain/target'
import {figuresAt} from './figures'
import {isBurden, measureOf} from './measure'
import {goalsAt} from './snapshot'
import type {Measure, Timeline} from './types'

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
  const figures = figuresAt(timeline[list], month)
  const {target} = goalsAt(timeline, month).compliance
  const places = placesAt(timeline, month, list, measure)
  const before = month > 0 ? placesAt(timeline, month - 1, list, measure) : []
  const rankBefore = new Map(before.map(({unit, rank}) => [unit, rank]))
  return places.map((place) => {
    const previous = rankBefore.get(place.unit) ?? null
    const townships = figures.townships[place.unit]
    const compliant = figures.compliant[place.unit]
    return {
      ...place,
      movement: place.rank === null || previous === null ? null : previous - place.rank,
      townships,
      compliant,
      short: target === null ? null : shortOf(target, townships, compliant),
    }
  })
}

type Place = Pick<Ranked, 'unit' | 'value' | 'rank' | 'tied'>

/** Values that differ by rounding alone are equal. */
const STEPS = 1e9

function placesAt(
  timeline: Timeline,
  month: number,
  list: 'counties' | 'townships',
  measure: Measure,
): Place[] {
  const figures = figuresAt(timeline[list], month)
  const goals = goalsAt(timeline, month)
  const sign = isBurden(measure) ? 1 : -1
  const units = Array.from({length: figures.count}, (_, unit) => {
    const value = measureOf(measure, figures, unit, goals)
    return {
      unit,
      value,
      key: Number.isNaN(value) ? Number.POSITIVE_INFINITY : sign * Math.round(value * STEPS),
    }
  }).filter(({unit}) => figures.townships[unit] > 0)
  units.sort((one, other) => (one.key === other.key ? one.unit - other.unit : one.key - other.key))
  let rank = 0
  return units.map(({unit, value, key}, place) => {
    if (key !== units[place - 1]?.key) rank = place + 1
    const tied = key === units[place - 1]?.key || key === units[place + 1]?.key
    return Number.isNaN(value) ? {unit, value, rank: null, tied: false} : {unit, value, rank, tied}
  })
}
