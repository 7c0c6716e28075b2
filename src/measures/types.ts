import type {Basis} from '#domain/filter'
import type {MonthIndex} from '#domain/month'
import type {Goal} from '#domain/target'

/** Counts in as few bytes as the largest possible one takes. */
export type CountColumn = Uint8Array | Uint16Array | Uint32Array

/**
 * The figures of a list of units at one month, or of one unit at every month: one entry a unit, or a month.
 * NaN = no value. Fractions 0…1; amounts in 10 000 yuan. Definitions: CONTRACT § 2. The columns are views on
 * the Timeline: read them, never write.
 */
export interface Figures {
  count: number
  /** In scope and let through by the filter: 1 or 0 for a township, the number of them for a county or the whole. */
  townships: CountColumn
  assessed: CountColumn
  compliant: CountColumn
  /** Passed once, and not compliant now. */
  lost: CountColumn
  compliance: Float64Array
  projects: CountColumn
  projectsStarted: CountColumn
  projectsDone: CountColumn
  projectsOverdue: CountColumn
  progress: Float64Array
  investPlannedWan: Float64Array
  investedWan: Float64Array
  houses: CountColumn
  housesRelieved: CountColumn
  housesTreated: CountColumn
  housesReliefOverdue: CountColumn
  housesTreatmentOverdue: CountColumn
  /** Treated ÷ registered. */
  housesTreatedRate: Float64Array
}

export type FigureKey = Exclude<keyof Figures, 'count'>

export const COUNT_KEYS = [
  'townships',
  'assessed',
  'compliant',
  'lost',
  'projects',
  'projectsStarted',
  'projectsDone',
  'projectsOverdue',
  'houses',
  'housesRelieved',
  'housesTreated',
  'housesReliefOverdue',
  'housesTreatmentOverdue',
] as const satisfies readonly FigureKey[]
export type CountKey = (typeof COUNT_KEYS)[number]

export const AMOUNT_KEYS = ['investPlannedWan', 'investedWan'] as const satisfies readonly FigureKey[]

/** A figure that a table holds; the others are worked out of these. */
export type StoredKey = Exclude<FigureKey, 'compliance' | 'housesTreatedRate'>

/** Every figure at one month. `townships` and `counties` are in the Dataset's order, out-of-scope ones included (empty). */
export interface Snapshot {
  month: MonthIndex
  /** Index into `campaign.phases`, or -1. */
  phase: number
  goals: Goals
  townships: Figures
  counties: Figures
  /** A single unit. */
  whole: Figures
}

export interface Goals {
  compliance: Goal
  progress: Goal
  housesRelieved: Goal
  housesTreated: Goal
  invested: Goal
}

/**
 * The figures of a list of units at every month: month m of unit u is at `m * count + u`. A column of only
 * `count` entries holds for every month.
 */
export interface FigureTable {
  count: number
  columns: Pick<Figures, StoredKey>
}

/**
 * The campaign over time, for one filter, basis and as-of date: plain data, so that a worker may build it
 * and transfer it.
 */
export interface Timeline {
  /** Months of the campaign's timeline. */
  months: number
  /** How many of them, from the first, are told of; what comes after is a forecast. */
  known: number
  basis: Basis
  /** Per month: index into `campaign.phases`, or -1. */
  phase: Int16Array
  /** Per month; NaN = no target. */
  goals: Record<keyof Goals, {target: Float64Array; pace: Float64Array}>
  townships: FigureTable
  counties: FigureTable
  whole: FigureTable
}

/** A list of units whose figures a Timeline holds. */
export type UnitList = 'townships' | 'counties' | 'whole'

export {MEASURES, type Measure} from '#domain/measure'
