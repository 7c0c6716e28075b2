import type {MonthIndex} from '#domain/month'
import type {Goal} from '#domain/target'

/**
 * The figures of a set of units (townships, counties, or the whole as a single unit) at one month: one
 * entry a unit. NaN = no value. Fractions 0…1; amounts in 10 000 yuan. Definitions: CONTRACT § 2.
 */
export interface Figures {
  count: number
  /** In scope: 1 or 0 for a township, the number of them for a county or the whole. */
  townships: Float64Array
  assessed: Float64Array
  compliant: Float64Array
  /** Passed once, and not compliant now. */
  lost: Float64Array
  compliance: Float64Array
  projects: Float64Array
  projectsStarted: Float64Array
  projectsDone: Float64Array
  projectsOverdue: Float64Array
  progress: Float64Array
  investPlannedWan: Float64Array
  investedWan: Float64Array
  houses: Float64Array
  housesRelieved: Float64Array
  housesTreated: Float64Array
  housesReliefOverdue: Float64Array
  housesTreatmentOverdue: Float64Array
  /** Treated ÷ registered. */
  housesTreatedRate: Float64Array
}

/** Every figure at one month. `townships` and `counties` are in the Dataset's order, out-of-scope ones included (empty). */
export interface Snapshot {
  month: MonthIndex
  /** Index into `campaign.phases`, or -1. */
  phase: number
  goals: {compliance: Goal; progress: Goal; housesRelieved: Goal; housesTreated: Goal; invested: Goal}
  townships: Figures
  counties: Figures
  /** A single unit. */
  whole: Figures
}

/** What a region can be coloured by. */
export const MEASURES = [
  'compliance',
  'progress',
  'compliance-gap',
  'progress-gap',
  'houses-treated',
  'houses-outstanding',
  'projects-overdue',
] as const
export type Measure = (typeof MEASURES)[number]
