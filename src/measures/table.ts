import {
  AMOUNT_KEYS,
  COUNT_KEYS,
  type CountColumn,
  type CountKey,
  type FigureTable,
  type StoredKey,
} from './types'

/** The columns that are the same at every month: they get one entry a unit. */
export type SteadyKeys = ReadonlySet<StoredKey>

/**
 * A table of zeros.
 *
 * @param mostOf the largest number that a count of a unit can come to
 */
export function newTable(
  count: number,
  months: number,
  steady: SteadyKeys,
  mostOf: (key: CountKey) => number,
): FigureTable {
  const length = (key: StoredKey) => (steady.has(key) ? count : count * months)
  const entries = [
    ...COUNT_KEYS.map((key) => [key, countColumn(length(key), mostOf(key))] as const),
    ...[...AMOUNT_KEYS, 'progress' as const].map((key) => [key, new Float64Array(length(key))] as const),
  ]
  return {count, columns: Object.fromEntries(entries) as unknown as FigureTable['columns']}
}

function countColumn(length: number, most: number): CountColumn {
  if (most <= 0xff) return new Uint8Array(length)
  return most <= 0xffff ? new Uint16Array(length) : new Uint32Array(length)
}

/** One more, or one fewer, in two columns. */
export function change(own: CountColumn, at: number, sum: CountColumn, atSum: number, more: number): void {
  const by = more ? 1 : -1
  own[at] += by
  sum[atSum] += by
}

/**
 * Turns changes from month to month into counts, in place. A change of −1 wraps round in its narrow column; the
 * counts come out right all the same.
 */
export function settle(changes: CountColumn, count: number): void {
  for (let at = count, before = 0; at < changes.length; at++, before++) changes[at] += changes[before]
}

/** Adds the entries of all units, month by month. */
export function addUp(
  parts: CountColumn | Float64Array,
  count: number,
  into: CountColumn | Float64Array,
): void {
  for (let month = 0, at = 0; month < into.length; month++)
    for (let unit = 0; unit < count; unit++, at++) into[month] += parts[at]
}

/** Divides in place, entry by entry; 0 ÷ 0 is NaN. A divisor may be steady. */
export function divideBy(values: Float64Array, divisors: Float64Array): void {
  const steady = divisors.length
  for (let i = 0, j = 0; i < values.length; i++) {
    values[i] /= divisors[j]
    if (++j === steady) j = 0
  }
}
