import type {HouseGrade} from './dataset'
import type {Day} from './month'

/** The one state of a project at a month: done, else overdue, else started, else planned. */
export const PROJECT_STATES = ['planned', 'started', 'overdue', 'done'] as const
export type ProjectState = (typeof PROJECT_STATES)[number]

/** The one state of a registered house at a month: treated, else overdue, else relieved, else filed. */
export const HOUSE_STATES = ['filed', 'relieved', 'overdue', 'treated'] as const
export type HouseState = (typeof HOUSE_STATES)[number]

/**
 * Which rows count; an empty list lets all through. Counties and townships restrict everything, tasks and
 * project states what is made of projects, the rest what is made of houses (CONTRACT § 2). A row with no
 * task, grade or hardship passes only where the list is empty.
 */
export interface Filter {
  counties: readonly string[]
  townships: readonly string[]
  tasks: readonly string[]
  projectStates: readonly ProjectState[]
  grades: readonly HouseGrade[]
  houseStates: readonly HouseState[]
  hardship: boolean | null
}

export const NO_FILTER: Filter = {
  counties: [],
  townships: [],
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
