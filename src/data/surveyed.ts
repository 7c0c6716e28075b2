import type {Source, SourceKey} from '#domain/campaign'

export const FILE_ROLES = [
  'regions',
  'projects',
  'progress',
  'houses',
  'assessments',
  'milestones',
  'manifest',
  'aliases',
  'corrections',
  'other',
] as const satisfies readonly (SourceKey | 'manifest' | 'aliases' | 'corrections' | 'other')[]
/** What a file may be taken for. `other` takes no part. */
export type FileRole = (typeof FILE_ROLES)[number]

/** Why nothing can be made of a file's bytes. */
export type UnreadableProblem =
  | 'empty'
  /** Neither text nor any form that is read. */
  | 'binary'
  /** .xls of before 2007. */
  | 'old-workbook'
  /** .ods, .xlsb. */
  | 'other-workbook'
  | 'encrypted'
  | 'archive'
  | 'json'
  | 'damaged'
  | 'too-large'
  | 'name'

/** Why a file was taken for what it is; worded by i18n. */
export type RoleReason =
  /** A person said so. */
  | {because: 'chosen'}
  /** The manifest names it. */
  | {because: 'manifest'}
  /** So many of its columns are those of the table. */
  | {because: 'columns'; known: number; of: number}
  | {because: 'name'}
  /** How many features it has; null where only its beginning was read. */
  | {because: 'geometry'; features: number | null}
  /** It says itself what it is. */
  | {because: 'content'}
  /** A person said so of a file with the same columns. */
  | {because: 'same-shape'}
  /** Other rows of the same table as in that file: read after it. */
  | {because: 'joined'; file: string}
  | {because: 'nothing-fits'}
  /** Another file fits better, or is a later one of the same rows. */
  | {because: 'better'; file: string}
  | {because: 'unreadable'; problem: UnreadableProblem}

export type FileForm =
  | 'text'
  | 'workbook'
  | 'parquet'
  | 'geojson'
  | 'topojson'
  | 'shapefile'
  | 'json'
  | 'unknown'

/** A column of a file: what it is called there, and what it was taken for. */
export interface SurveyedColumn {
  header: string
  /** The contract's name; null for one beyond the contract's. */
  name: string | null
  /** `exact`: the contract's own word; `words`: a usual variant; `chosen`: a person or the manifest said so. */
  by: 'exact' | 'words' | 'chosen' | null
}

/** What the data desk says of one file, or of one sheet, before it is read. */
export interface SurveyedFile {
  /** Its path in the folder or zip, with `#` and the sheet where several sheets take part; unique. */
  name: string
  bytes: number
  form: FileForm
  role: FileRole
  reason: RoleReason
  /** How it is read: the source as it stands in the manifest. */
  source: Source
  /** Of a text file. */
  encoding: string | null
  delimiter: string | null
  /** Of a workbook, all its sheets. */
  sheets: readonly string[]
  headerRow: number | null
  columns: readonly SurveyedColumn[]
  /** Columns that the table requires and the file does not have. */
  missing: readonly string[]
  /** The first records below the header, as texts. */
  sample: readonly (readonly string[])[]
  /** A name for its shape: files of the same headers and form share it, whatever was chosen for them. */
  shape: string
}

/** What a person decided of a file; kept for files of the same shape. */
export interface FileChoice {
  role?: FileRole
  columns?: Record<string, string>
  sheet?: string
  headerRow?: number
  encoding?: NonNullable<Source['encoding']>
  delimiter?: NonNullable<Source['delimiter']>
  crs?: string
}

/** A folder of files, understood. */
export interface Survey {
  files: SurveyedFile[]
  /** The manifest that reads them: the folder's own, or that of the package before, with these sources. */
  manifest: Record<string, unknown>
  /** Whether the folder brought its own. */
  ownManifest: boolean
  /** Files of the package before that the manifest still names: its name here → its name there. */
  fromBase: Record<string, string>
}
