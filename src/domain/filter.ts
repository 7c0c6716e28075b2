import type {Area} from './area'
import type {HouseGrade} from './dataset'
import type {Measure} from './measure'
import type {Day, Month} from './month'

/** The one state of a project at a month: done, else overdue, else started, else planned. */
export const PROJECT_STATES = ['planned', 'started', 'overdue', 'done'] as const
export type ProjectState = (typeof PROJECT_STATES)[number]

/** The one state of a registered house at a month: treated, else overdue, else relieved, else filed. */
export const HOUSE_STATES = ['filed', 'relieved', 'overdue', 'treated'] as const
export type HouseState = (typeof HOUSE_STATES)[number]

/**
 * Of a measure's legend: a state of compliance, what became of it between two months, no value, or values from a bound
 * up to, and without, another. Of a change the bound further from none is the one left out; 0 to 0 is no change.
 */
export const CLASS_STATES = ['pass', 'fail', 'lost', 'won', 'kept', 'without', 'no-data'] as const
export type ClassRange = (typeof CLASS_STATES)[number] | {from: number | null; to: number | null}

/** The townships, or the counties, that stand in one of these classes at a month. */
export interface ClassFilter {
  by: 'township' | 'county'
  measure: Measure
  month: Month
  /** The classes are of the change since this month. */
  since?: Month
  ranges: readonly ClassRange[]
}

/**
 * Which rows count; an empty list lets all through. Counties and townships restrict everything, tasks and
 * project states what is made of projects, the rest what is made of houses (CONTRACT § 2). A row with no
 * task, grade or hardship passes only where the list is empty. Of an area and of classes: measures/README.md.
 */
export interface Filter {
  counties: readonly string[]
  townships: readonly string[]
  area: Area | null
  /** All of them hold. */
  classes: readonly ClassFilter[]
  tasks: readonly string[]
  projectStates: readonly ProjectState[]
  grades: readonly HouseGrade[]
  houseStates: readonly HouseState[]
  hardship: boolean | null
}

export const NO_FILTER: Filter = {
  counties: [],
  townships: [],
  area: null,
  classes: [],
  tasks: [],
  projectStates: [],
  grades: [],
  houseStates: [],
  hardship: null,
}

/** By the date of the announcement, or by the phase that an assessment counts for. */
export const BASES = ['date', 'phase'] as const
export type Basis = (typeof BASES)[number]

/** What a Timeline is made for, besides the Dataset. */
export interface Reading {
  filter: Filter
  basis: Basis
  /** Nothing dated later is used. */
  asOf: Day
}
