import {percentileOf} from './spread'

/** What can be forecast: shares 0…1 of a set of townships. */
export type ForecastKind = 'compliance' | 'progress' | 'houses-treated'

/** One entry a month of the timeline; NaN up to the last known month. Shares 0…1. */
export interface Forecast {
  middle: Float64Array
  low: Float64Array
  high: Float64Array
}

/** Months of reports without which nothing is forecast: a year to learn from, and half a year to learn the errors. */
export const FORECAST_NEEDS = 18
/** How often the truth is to lie in the band. */
const FORECAST_PROMISE = 0.8

const YEAR = 12
/** Months whose mean change is carried on. */
const RECENT = 6
/** A month closes this share of what is left at most: the last per cent is the slowest. */
const MOST_OF_REST = 0.2
/** Errors of so many months earlier and later are pooled. */
const POOLED = 2
/** Earlier months at which the rule is tried, the latest ones. */
const TRIALS = 60

/**
 * A share over the months to come.
 *
 * Progress and houses: the mean monthly gain of the last half year goes on, but no month closes more than a fifth of
 * what is left. Compliance comes by announcement, mostly once a year: each month does what the same month of the year
 * before did to those not yet through (or, falling, to those through). Neither leaves 0…1; a known fall is not
 * forbidden, since a pass can be lost.
 *
 * The band holds the middle and the errors, 10th to 90th percentile, that the very rule would have made at earlier
 * months for as many months ahead. Nothing past the last known month is looked at.
 *
 * @param values one entry a month; only the first `known` are read
 * @returns null where nothing is left to forecast, too little is known, or a month has no value
 */
export function forecastOf(kind: ForecastKind, values: ArrayLike<number>, known: number): Forecast | null {
  const months = values.length
  if (known < FORECAST_NEEDS || known >= months) return null
  for (let month = 0; month < known; month++) if (Number.isNaN(values[month])) return null
  const next = kind === 'compliance' ? asYearBefore : asRecently
  const errors = errorsOf(values, known, next, kind === 'compliance' ? YEAR : RECENT)
  const empty = () => new Float64Array(months).fill(Number.NaN)
  const forecast = {middle: empty(), low: empty(), high: empty()}
  pathFrom(values, known - 1, months - known, next).forEach((value, ahead) => {
    const near = pooled(errors, ahead)
    const month = known + ahead
    forecast.middle[month] = value
    forecast.low[month] = within(value + Math.min(0, percentileOf(near, (1 - FORECAST_PROMISE) / 2)))
    forecast.high[month] = within(value + Math.max(0, percentileOf(near, (1 + FORECAST_PROMISE) / 2)))
  })
  return forecast
}

/** The value of a month after `last`, from the one before it. */
type Next = (values: ArrayLike<number>, last: number, month: number, before: number) => number

const asRecently: Next = (values, last, _, before) => {
  const gain = (values[last] - values[last - RECENT]) / RECENT
  return within(before + Math.min(gain, (1 - before) * MOST_OF_REST))
}

const asYearBefore: Next = (values, last, month, before) => {
  let like = month
  while (like > last) like -= YEAR
  const [was, became] = [values[like - 1], values[like]]
  if (became >= was) return was < 1 ? within(before + ((became - was) / (1 - was)) * (1 - before)) : before
  return within((became / was) * before)
}

function pathFrom(values: ArrayLike<number>, last: number, length: number, next: Next): number[] {
  const path: number[] = []
  for (let ahead = 0; ahead < length; ahead++)
    path.push(next(values, last, last + 1 + ahead, path[ahead - 1] ?? values[last]))
  return path
}

/** Truth less forecast at every earlier month from which the rule could be tried: a list for each month ahead. */
function errorsOf(values: ArrayLike<number>, known: number, next: Next, first: number): number[][] {
  const errors: number[][] = []
  for (let last = Math.max(first, known - 1 - TRIALS); last < known - 1; last++) {
    pathFrom(values, last, known - 1 - last, next).forEach((value, ahead) => {
      errors[ahead] ??= []
      errors[ahead].push(values[last + 1 + ahead] - value)
    })
  }
  return errors
}

/** Errors of about as many months ahead; further ahead than was ever tried, those of the furthest. */
function pooled(errors: number[][], ahead: number): number[] {
  const centre = Math.min(ahead, Math.max(0, errors.length - 2 * POOLED))
  return errors
    .slice(Math.max(0, centre - POOLED), centre + POOLED + 1)
    .flat()
    .sort((a, b) => a - b)
}

function within(share: number): number {
  return Math.max(0, Math.min(1, share))
}
