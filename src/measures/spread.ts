import {figuresAt} from './figures'
import type {Timeline} from './types'

/** Shares of the townships below which so many of them lie. */
export const PERCENTILES = [0.1, 0.25, 0.5, 0.75, 0.9] as const

/** How the townships of a filter are spread over 0…1, month by month. */
export interface Spread {
  /** One entry a month for each of PERCENTILES; NaN where no township has a value. */
  percentiles: Float64Array[]
  /** Townships with a value. */
  counts: Uint32Array
}

/** The spread of a share over the townships: O(months × townships), once a Timeline. */
export function spreadOf({months, townships}: Timeline, key: 'progress' | 'housesTreatedRate'): Spread {
  const percentiles = PERCENTILES.map(() => new Float64Array(months).fill(Number.NaN))
  const counts = new Uint32Array(months)
  for (let month = 0; month < months; month++) {
    const figures = figuresAt(townships, month)
    const values = figures[key]
      .filter((value, unit) => figures.townships[unit] > 0 && !Number.isNaN(value))
      .sort()
    counts[month] = values.length
    if (values.length === 0) continue
    PERCENTILES.forEach((share, index) => {
      percentiles[index][month] = percentileOf(values, share)
    })
  }
  return {percentiles, counts}
}

/**
 * The value below which a share of the values lie, straight between the two nearest.
 *
 * @param sorted not empty
 */
export function percentileOf(sorted: ArrayLike<number>, share: number): number {
  const place = share * (sorted.length - 1)
  const lower = Math.floor(place)
  const upper = Math.min(lower + 1, sorted.length - 1)
  return sorted[lower] + (sorted[upper] - sorted[lower]) * (place - lower)
}
