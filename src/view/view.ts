import type {HouseGrade} from '#domain/dataset'
import type {Basis, HouseState, ProjectState} from '#domain/filter'
import type {Day, Month} from '#domain/month'
import type {Measure} from '#measures/types'

export const MODES = ['plan', 'wall', 'present'] as const
export const LEVELS = ['township', 'county'] as const
export const TABS = ['map', 'timetable', 'taskbook'] as const
export const LAYERS = ['projects', 'houses'] as const
export const LANGUAGES = ['zh-CN', 'en'] as const
export const THEMES = ['dark', 'light'] as const
export type Mode = (typeof MODES)[number]
export type Level = (typeof LEVELS)[number]
export type Tab = (typeof TABS)[number]
export type PointLayer = (typeof LAYERS)[number]
export type Language = (typeof LANGUAGES)[number]
export type Theme = (typeof THEMES)[number]

/**
 * All that a person chose: the address and nothing else (CONTRACT § 5). Null = not chosen; the default then
 * depends on the package, the mode or the browser, and is not written into the address.
 */
export interface View {
  data: string | null
  mode: Mode
  month: Month | null
  measure: Measure
  by: Level
  basis: Basis
  asOf: Day | null
  tab: Tab
  compare: Month | null
  /** Codes: a filter. */
  county: readonly string[]
  /** A code: the pinned card. */
  township: string | null
  layers: readonly PointLayer[]
  /** Ids of tasks: a filter. */
  task: readonly string[]
  project: readonly ProjectState[]
  house: readonly HouseState[]
  grade: readonly HouseGrade[]
  hardship: boolean | null
  lang: Language | null
  theme: Theme | null
  camera: {lon: number; lat: number; zoom: number} | null
}
