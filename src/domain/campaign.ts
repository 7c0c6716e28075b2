import type {Basemap} from './basemap'
import {type Day, type Month, monthOfDay} from './month'
import type {Tour} from './tour'
import type {WallSetup} from './wall'

/** A text for people, in both languages. A plain string in the manifest stands for both. */
export interface LocalText {
  'zh-CN': string
  en: string
}

/** What a phase may set a target for; fractions 0…1. */
export const TARGET_KEYS = [
  'compliance',
  'progress',
  'houses_relieved',
  'houses_treated',
  'invested',
] as const
export type TargetKey = (typeof TARGET_KEYS)[number]

export interface Phase {
  id: string
  name: LocalText
  start: Month
  end: Month
  targets: Partial<Record<TargetKey, number>>
}

export const MILESTONE_LEVELS = ['city', 'county', 'township'] as const
export type MilestoneLevel = (typeof MILESTONE_LEVELS)[number]

export interface Milestone {
  id: string
  name: LocalText
  due: Day
  level: MilestoneLevel
}

export interface Task {
  id: string
  name: LocalText
}

export interface Area {
  id: string
  name: LocalText
  tasks: Task[]
}

/** A label that the map shows and no table carries: waters, neighbouring cities, a county's stored position. */
export interface Place {
  kind: 'water' | 'city' | 'county'
  code?: string
  name?: LocalText
  lon: number
  lat: number
  /** 1 small … 3 large. */
  size?: number
}

/** Whose boundaries the map draws; empty texts where the package does not say. */
export interface Boundaries {
  /** What they are and who made them. */
  name: LocalText
  date: string
  /** 审图号 of the map that they come from. */
  reviewNumber: string
}

export const SOURCE_KEYS = ['regions', 'projects', 'progress', 'houses', 'assessments', 'milestones'] as const
export type SourceKey = (typeof SOURCE_KEYS)[number]
/** Sources that are tables. */
export type TableKey = Exclude<SourceKey, 'regions'> | 'aliases'

/** Labels that both the browsers' and Node's TextDecoder know. */
export const ENCODINGS = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'] as const
export type Encoding = (typeof ENCODINGS)[number]

/** What may part the cells of a text. */
export const DELIMITERS = [',', ';', '\t'] as const
export type Delimiter = (typeof DELIMITERS)[number]

/** A file of the package, and how to read it where that is not plain from the file itself. */
export interface Source {
  url: string
  crs?: string
  /** Header → name of the column; an empty name for one that is to be left alone. */
  columns?: Record<string, string>
  /** Of a workbook: the sheet's name. */
  sheet?: string
  /** As a spreadsheet counts rows. */
  headerRow?: number
  /** Of a text, or of a Shapefile's table. */
  encoding?: Encoding
  delimiter?: Delimiter
  /** Further files of the same table, read after it in this order. */
  more?: Source[]
}

/** The manifest, validated and with every default filled in. */
export interface Campaign {
  id: string
  title: LocalText
  synthetic: boolean
  timeline: {start: Month; end: Month}
  /** In order of their start; they never overlap. */
  phases: Phase[]
  milestones: Milestone[]
  areas: Area[]
  progressWeight: 'investment' | 'equal'
  crs: string
  sources: Partial<Record<SourceKey, Source>> & {regions: Source}
  /** Nothing dated later is used. */
  asOf: Day
  /** The view to start with: keys and values as in the address. */
  open: Record<string, string>
  boundaryAccuracyM: number
  /** What must be said of the figures or the boundaries wherever they are shown. */
  notice: LocalText | null
  places: Place[]
  boundaries: Boundaries | null
  /** Names and codes that townships went by. */
  aliases: Source | null
  /** How a wall that shows it is set up, as far as the package says. */
  wall?: WallSetup
  /** Maps that may lie under it. */
  basemaps?: Basemap[]
  /** Inspections that it brings. */
  tours?: Tour[]
  /** Cells that a person put right. */
  corrections: {url: string} | null
}

/** A campaign of more than a century is a slip of the pen, and its figures would not fit in memory. */
export const MAX_TIMELINE_MONTHS = 1200

/** Months of the timeline, both ends included. */
export function monthCount(campaign: Campaign): number {
  return campaign.timeline.end - campaign.timeline.start + 1
}

/** How many months of the timeline have begun by a day. */
export function monthsKnown(campaign: Campaign, asOf: Day): number {
  const {start} = campaign.timeline
  return Math.max(0, Math.min(monthCount(campaign), monthOfDay(asOf) - start + 1))
}

/** All tasks in order of the areas; a project's `task` column is an index into this list. */
export function tasksOf(campaign: Campaign): Task[] {
  return campaign.areas.flatMap((area) => area.tasks)
}

/** How issues, changes and corrections name a source: a sheet that the manifest names has rows of its own. */
export function sourceName({url, sheet}: Source): string {
  return sheet === undefined ? url : `${url}#${sheet}`
}

/** A source's files, in the order in which they are read. */
export function filesOf({more = [], ...first}: Source): Source[] {
  return [first, ...more]
}

/** Index of the phase that holds a month, or -1. */
export function phaseAt(campaign: Campaign, month: Month): number {
  return campaign.phases.findIndex((phase) => phase.start <= month && month <= phase.end)
}
