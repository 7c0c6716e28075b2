import type {CountColumn, Figures, FigureTable} from './types'

/**
 * Figures whose ratios are worked out when they are first asked for: a month of a large campaign is shown without
 * most of them, and a Timeline need not hold them.
 */
class LazyFigures implements Figures {
  declare count: number
  declare townships: CountColumn
  declare assessed: CountColumn
  declare compliant: CountColumn
  declare lost: CountColumn
  declare projects: CountColumn
  declare projectsStarted: CountColumn
  declare projectsDone: CountColumn
  declare projectsOverdue: CountColumn
  declare progress: Float64Array
  declare investPlannedWan: Float64Array
  declare investedWan: Float64Array
  declare houses: CountColumn
  declare housesRelieved: CountColumn
  declare housesTreated: CountColumn
  declare housesReliefOverdue: CountColumn
  declare housesTreatmentOverdue: CountColumn
  #compliance: Float64Array | null = null
  #housesTreatedRate: Float64Array | null = null

  constructor(figures: Omit<Figures, 'compliance' | 'housesTreatedRate'>) {
    Object.assign(this, figures)
  }

  get compliance(): Float64Array {
    this.#compliance ??= ratio(this.compliant, this.townships)
    return this.#compliance
  }

  get housesTreatedRate(): Float64Array {
    this.#housesTreatedRate ??= ratio(this.housesTreated, this.houses)
    return this.#housesTreatedRate
  }
}

/** NaN where there is nothing to divide by: 0 ÷ 0. */
function ratio(numerator: CountColumn, denominator: CountColumn): Float64Array {
  const ratios = new Float64Array(numerator.length)
  for (let i = 0; i < ratios.length; i++) ratios[i] = numerator[i] / denominator[i]
  return ratios
}

/** The figures of all units at one month: views, nothing is copied. */
export function figuresAt(table: FigureTable, month: number): Figures {
  const {count} = table
  return figuresBy(table, count, (column) =>
    column.length === count ? column : column.subarray(month * count, (month + 1) * count),
  )
}

/** The figures of one unit at every month: one entry a month. */
export function figuresOf(table: FigureTable, unit: number, months: number): Figures {
  return figuresBy(table, months, (column) => {
    const stride = column.length === table.count ? 0 : table.count
    const values = column instanceof Float64Array ? new Float64Array(months) : new Uint32Array(months)
    for (let month = 0; month < months; month++) values[month] = column[month * stride + unit]
    return values
  })
}

/** The figures of one of the units, as those of a whole: views, nothing is copied. */
export function figuresOfUnit(figures: Figures, unit: number): Figures {
  const {count, ...columns} = figures
  const own = Object.entries(columns).map(([key, column]) => [key, column.subarray(unit, unit + 1)])
  return new LazyFigures({count: 1, ...(Object.fromEntries(own) as FigureTable['columns'])})
}

type Column = FigureTable['columns'][keyof FigureTable['columns']]

function figuresBy({columns}: FigureTable, count: number, of: (column: Column) => Column): Figures {
  const entries = Object.entries(columns).map(([key, column]) => [key, of(column)])
  return new LazyFigures({count, ...(Object.fromEntries(entries) as FigureTable['columns'])})
}
