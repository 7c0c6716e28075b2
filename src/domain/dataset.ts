import type {Campaign, SourceKey} from './campaign'
import type {DataIssue, IssueCount} from './issue'

/**
 * Every accepted row of a package in columns; immutable, plain data. A column has one entry a row; `row` is the
 * row in the file, to lead back to it. No number = NaN, no date = NEVER_DAY, no index = -1.
 */
export interface Dataset extends Outline {
  projects: Projects
  progress: ProgressReports
  houses: Houses
  assessments: Assessments
  milestones: MilestoneRecords
}

/**
 * What a screen keeps of a Dataset: its units and how many rows there are. The rows themselves may be millions, and
 * stay where they were read.
 */
export interface Outline {
  campaign: Campaign
  regions: Regions
  counties: Counties
  projects: {count: number}
  houses: {count: number}
  /** All of them or, on a screen, the first of each severity. */
  issues: DataIssue[]
  /** How many there are in all. */
  issueCount: IssueCount
  /** Rows read and accepted a source; sources that the manifest does not name are absent. */
  rows: Partial<Record<SourceKey, {read: number; accepted: number; orphaned: number}>>
  /** The files of each source, in their order; rows of the first come first. */
  parts: Partial<Record<SourceKey, TablePart[]>>
}

/** A file of a table that may have several. */
export interface TablePart {
  /** As issues name it. */
  file: string
  /** Index of the first of its rows that were accepted. */
  first: number
}

/** The file that a row of a table stands in; null for a table without any. */
export function fileOfRow({parts}: Pick<Outline, 'parts'>, source: SourceKey, index: number): string | null {
  return parts[source]?.findLast(({first}) => first <= index)?.file ?? null
}

/** Texts of a column as UTF-8 in one buffer: text i is bytes[starts[i] … starts[i + 1]]. */
export interface TextColumn {
  bytes: Uint8Array
  starts: Uint32Array
}

/** Townships in order of code, in and out of scope. */
export interface Regions {
  count: number
  code: string[]
  name: string[]
  /** Latin name, or the Chinese one where the file has none. */
  nameEn: string[]
  /** Index into `counties`. */
  county: Uint16Array
  inScope: Uint8Array
  row: Uint32Array
  geometry: RegionGeometry
}

/**
 * Polygons as flat arrays, WGS-84. Region r has the polygons regionStart[r] … regionStart[r + 1];
 * polygon p the rings polygonStart[p] …; ring k the vertices ringStart[k] …; the first ring of a polygon is its
 * outer one. Vertex v is at positions[2v] (lon), positions[2v + 1] (lat). Rings are closed: the last vertex
 * repeats the first. A region without a usable geometry has no polygon.
 */
export interface RegionGeometry {
  positions: Float64Array
  ringStart: Uint32Array
  polygonStart: Uint32Array
  regionStart: Uint32Array
}

/** Counties in order of code. */
export interface Counties {
  count: number
  code: string[]
  name: string[]
  nameEn: string[]
}

/** An index a row, as narrow as the things that it points at allow. */
export type IndexColumn = Uint16Array | Uint32Array

/** Places of rows: WGS-84 in 10⁻⁷ degrees, which is a centimetre. NOWHERE = none. */
export interface Places {
  count: number
  lonE7: Int32Array
  latE7: Int32Array
}

export interface Projects extends Places {
  id: TextColumn
  name: TextColumn
  unit: TextColumn
  /** Index into `regions`. */
  township: IndexColumn
  /** Index into `tasksOf(campaign)`, or -1. */
  task: Int16Array
  investPlannedWan: Float64Array
  /** Empty where no row has one. */
  loanWan: Float64Array
  startDay: Int32Array
  dueDay: Int32Array
  doneDay: Int32Array
  row: Uint32Array
  extra: ExtraColumns
}

/** In the file's order. */
export interface ProgressReports {
  count: number
  /** Index into `projects`. */
  project: Uint32Array
  /** The last day of the month, unless the file named a day. */
  day: Int32Array
  /** 0…100 */
  percent: Float64Array
  /** Cumulative. */
  investedWan: Float64Array
  row: Uint32Array
}

export interface Houses extends Places {
  id: TextColumn
  township: IndexColumn
  /** Index into HOUSE_GRADES, or -1. */
  grade: Int8Array
  /** 1 yes, 0 no, -1 not said. */
  hardship: Int8Array
  filedDay: Int32Array
  relievedDay: Int32Array
  treatedDay: Int32Array
  row: Uint32Array
  extra: ExtraColumns
}

/** In the file's order. */
export interface Assessments {
  count: number
  township: IndexColumn
  day: Int32Array
  score: Float64Array
  pass: Uint8Array
  /** Index into `campaign.phases`, or -1. */
  countsFor: Int16Array
  /** Index into ASSESSMENT_STAGES. */
  stage: Uint8Array
  /** Index into SAMPLE_LEVELS, or -1. */
  sample: Int8Array
  row: Uint32Array
}

export interface MilestoneRecords {
  count: number
  /** A township's or a county's code, or `city`. */
  unitCode: string[]
  /** Index into `campaign.milestones`. */
  milestone: Int16Array
  doneDay: Int32Array
  row: Uint32Array
}

/** Columns of a table beyond the contract's, for a row's card. */
export type ExtraColumns = {name: string; text: TextColumn}[]

export const HOUSE_GRADES = ['C', 'D'] as const
export type HouseGrade = (typeof HOUSE_GRADES)[number]
export const ASSESSMENT_STAGES = ['county', 'city', 'province'] as const
export type AssessmentStage = (typeof ASSESSMENT_STAGES)[number]
export const SAMPLE_LEVELS = ['city', 'province'] as const
export type SampleLevel = (typeof SAMPLE_LEVELS)[number]

export const NOWHERE = -0x80000000

/** Degrees as a place's column holds them; NaN becomes NOWHERE. */
export function degreesE7(degrees: number): number {
  return Number.isNaN(degrees) ? NOWHERE : Math.round(degrees * 1e7)
}

export function hasPlace({lonE7, latE7}: Places, row: number): boolean {
  return lonE7[row] !== NOWHERE && latE7[row] !== NOWHERE
}

/** Degrees of a row with a place. */
export function placeOf({lonE7, latE7}: Places, row: number): [lon: number, lat: number] {
  return [lonE7[row] / 1e7, latE7[row] / 1e7]
}

const decoder = new TextDecoder()

/** Text i of a column. */
export function textAt(column: TextColumn, index: number): string {
  return decoder.decode(column.bytes.subarray(column.starts[index], column.starts[index + 1]))
}

/** Packs texts into one column. */
export function textColumn(texts: readonly string[]): TextColumn {
  const starts = new Uint32Array(texts.length + 1)
  const bytes = new TextEncoder().encode(texts.join(''))
  let length = 0
  texts.forEach((text, index) => {
    length += utf8Length(text)
    starts[index + 1] = length
  })
  return {bytes, starts}
}

/** Bytes of a text in UTF-8; a lone surrogate counts as the three of U+FFFD, as TextEncoder writes it. */
function utf8Length(text: string): number {
  let length = text.length
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit < 0x80) continue
    const pair = unit >= 0xd800 && unit < 0xdc00 && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00
    length += unit < 0x800 ? 1 : 2
    if (pair) i++
  }
  return length
}
