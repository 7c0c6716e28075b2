import {AMOUNT_KEYS, COUNT_KEYS, type FigureKey, type Figures, type FigureTable, RATIO_KEYS} from './types'

export type Column = Figures[FigureKey]

/**
 * An empty table of figures.
 *
 * @param steady the columns that are the same at every month: they get one entry a unit
 */
export function newTable(count: number, months: number, steady: ReadonlySet<FigureKey>): FigureTable {
  const length = (key: FigureKey) => (steady.has(key) ? count : count * months)
  const entries = [
    ...COUNT_KEYS.map((key) => [key, new Uint32Array(length(key))] as const),
    ...[...AMOUNT_KEYS, ...RATIO_KEYS].map((key) => [key, new Float64Array(length(key))] as const),
  ]
  return {count, columns: Object.fromEntries(entries) as unknown as FigureTable['columns']}
}

/**
 * Adds the entries of each unit to those of the unit that holds it, month by month.
 *
 * @param holderOf index of the holding unit of each unit; absent: there is but one
 */
export function addUp(
  parts: Column,
  count: number,
  into: Column,
  holders: number,
  holderOf?: Uint16Array,
): void {
  const months = count === 0 ? 0 : parts.length / count
  for (let month = 0; month < months; month++) {
    const from = month * count
    const to = month * holders
    for (let unit = 0; unit < count; unit++) into[to + (holderOf ? holderOf[unit] : 0)] += parts[from + unit]
  }
}

/** Numerator ÷ denominator entry by entry, NaN where the denominator is 0. Either may be steady. */
export function divide(ratio: Float64Array, numerator: Column, denominator: Column): void {
  const steady = denominator.length
  for (let i = 0, j = 0; i < ratio.length; i++) {
    ratio[i] = denominator[j] === 0 ? Number.NaN : numerator[i] / denominator[j]
    if (++j === steady) j = 0
  }
}

/** The figures of all units at one month: views, nothing is copied. */
export function figuresAt({count, columns}: FigureTable, month: number): Figures {
  const figures: Record<string, unknown> = {count}
  for (const [key, column] of Object.entries(columns))
    figures[key] = column.length === count ? column : column.subarray(month * count, (month + 1) * count)
  return figures as unknown as Figures
}

/** The figures of one unit at every month: one entry a month. */
export function figuresOf({count, columns}: FigureTable, unit: number, months: number): Figures {
  const figures: Record<string, unknown> = {count: months}
  for (const [key, column] of Object.entries(columns)) {
    const stride = column.length === count ? 0 : count
    const values = column instanceof Uint32Array ? new Uint32Array(months) : new Float64Array(months)
    figures[key] = values.map((_, month) => column[month * stride + unit])
  }
  return figures as unknown as Figures
}
