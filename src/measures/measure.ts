import type {Figures, Goals, Measure} from './types'

/** Measures of what should not be: the less, the better. */
const BURDENS: readonly Measure[] = ['houses-outstanding', 'projects-overdue']

export function isBurden(measure: Measure): boolean {
  return BURDENS.includes(measure)
}

/** A measure of a unit: a fraction, a gap as a fraction (value − target), or a count. NaN = none. */
export function measureOf(measure: Measure, figures: Figures, unit: number, goals: Goals): number {
  if (figures.townships[unit] === 0) return Number.NaN
  const {column, less, minus} = measureColumns(measure, figures, goals)
  return column[unit] - (less ? less[unit] : 0) - minus
}

/** A measure of all units: `column − less − minus`, for loops over tens of thousands. */
export interface MeasureColumns {
  column: ArrayLike<number>
  less: ArrayLike<number> | null
  /** NaN where there is no target. */
  minus: number
}

/** The same as `measureOf`, but that a unit without townships is not told apart. */
export function measureColumns(measure: Measure, figures: Figures, goals: Goals): MeasureColumns {
  const only = (column: ArrayLike<number>, minus = 0): MeasureColumns => ({column, less: null, minus})
  switch (measure) {
    case 'compliance':
      return only(figures.compliance)
    case 'progress':
      return only(figures.progress)
    case 'compliance-gap':
      return only(figures.compliance, goals.compliance.target ?? Number.NaN)
    case 'progress-gap':
      return only(figures.progress, goals.progress.target ?? Number.NaN)
    case 'houses-treated':
      return only(figures.housesTreatedRate)
    case 'houses-outstanding':
      return {column: figures.houses, less: figures.housesTreated, minus: 0}
    case 'projects-overdue':
      return only(figures.projectsOverdue)
  }
}
