import type {Figures, Goals, Measure} from './types'

/** Measures of what should not be: the less, the better. */
const BURDENS: readonly Measure[] = ['houses-outstanding', 'projects-overdue']

export function isBurden(measure: Measure): boolean {
  return BURDENS.includes(measure)
}

/** A measure of a unit: a fraction, a gap as a fraction (value − target), or a count. NaN = none. */
export function measureOf(measure: Measure, figures: Figures, unit: number, goals: Goals): number {
  if (figures.townships[unit] === 0) return Number.NaN
  switch (measure) {
    case 'compliance':
      return figures.compliance[unit]
    case 'progress':
      return figures.progress[unit]
    case 'compliance-gap':
      return figures.compliance[unit] - (goals.compliance.target ?? Number.NaN)
    case 'progress-gap':
      return figures.progress[unit] - (goals.progress.target ?? Number.NaN)
    case 'houses-treated':
      return figures.housesTreatedRate[unit]
    case 'houses-outstanding':
      return figures.houses[unit] - figures.housesTreated[unit]
    case 'projects-overdue':
      return figures.projectsOverdue[unit]
  }
}
