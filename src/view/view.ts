import type {Area} from '#domain/area'
import type {HouseGrade} from '#domain/dataset'
import type {Basis, ClassFilter, HouseState, ProjectState} from '#domain/filter'
import type {Day, Month} from '#domain/month'
import type {Measure} from '#measures/types'

export const MODES = ['plan', 'wall', 'present'] as const
export const LEVELS = ['township', 'county'] as const
/** The papers of plan mode: 作战图, 时间表, 任务书, 图表, 下一步. */
export const TABS = ['map', 'timetable', 'taskbook', 'charts', 'outlook'] as const
export const TABLES = ['townships', 'projects', 'houses', 'milestones'] as const
export const GROUPINGS = ['county', 'township', 'task'] as const
export const COMPARISONS = ['swipe', 'side', 'change'] as const
export const LAYERS = ['projects', 'houses'] as const
export const LANGUAGES = ['zh-CN', 'en'] as const
export const THEMES = ['dark', 'light'] as const
export type Mode = (typeof MODES)[number]
export type Level = (typeof LEVELS)[number]
export type Tab = (typeof TABS)[number]
export type TableName = (typeof TABLES)[number]
export type Grouping = (typeof GROUPINGS)[number]
export type Comparison = (typeof COMPARISONS)[number]
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
  /** How two months are compared. */
  compareAs: Comparison
  /** Codes: a filter. */
  county: readonly string[]
  /** Codes: a filter. */
  towns: readonly string[]
  /** A part of the map: a filter. */
  area: Area | null
  /** Classes of a legend at a month: a filter. */
  class: readonly ClassFilter[]
  /** A code: the pinned card. */
  township: string | null
  layers: readonly PointLayer[]
  /** Id of the map under the campaign; null: none. */
  basemap: string | null
  /** Ids of tasks: a filter. */
  task: readonly string[]
  project: readonly ProjectState[]
  house: readonly HouseState[]
  grade: readonly HouseGrade[]
  hardship: boolean | null
  /** The table of the task book. */
  table: TableName
  /** The figure whose rows alone the table shows. */
  rows: string | null
  /** A column of the table, with a minus before it from the largest down. */
  sort: string | null
  /** Columns of the table; empty: those that it has by itself. */
  columns: readonly string[]
  /** What columns of the table must hold: `due~2018-01..2018-06`, `name~公园`. */
  where: readonly string[]
  /** The row of the table that is chosen, by its id. */
  row: string | null
  /** How the timetable is grouped. */
  group: Grouping
  /** Groups of the timetable that stand open, by code, `milestones` among them; with `*`, all but these. */
  opened: readonly string[]
  /** Id of the tour; null: the first that the package has. */
  tour: string | null
  /** The stop of the tour, from 1. */
  stop: number
  /** The window of the one who speaks. */
  speaker: boolean
  lang: Language | null
  theme: Theme | null
  camera: {lon: number; lat: number; zoom: number} | null
}
