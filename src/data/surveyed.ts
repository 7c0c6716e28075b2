import type {Source, SourceKey} from '#domain/campaign'

/** What a file may be taken for. `other` takes no part. */
export type FileRole = SourceKey | 'manifest' | 'aliases' | 'corrections' | 'other'

/** Why a file was taken for what it is; worded by i18n. */
export type RoleReason =
  /** A person said so. */
  | {because: 'chosen'}
  /** The manifest names it. */
  | {because: 'manifest'}
  /** So many of its columns are those of the table. */
  | {because: 'columns'; known: number; of: number}
  | {because: 'name'}
  | {because: 'geometry'; features: number}
  | {because: 'same-shape'}
  /** Nothing fits, or another file fits better. */
  | {because: 'nothing-fits'}
  | {because: 'better'; file: string}
  | {because: 'unreadable'; problem: string}

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
  /** `exact`: the contract's own word; `words`: a usual variant; `chosen`: a person said so. */
  by: 'exact' | 'words' | 'chosen' | null
}

/** What the data desk says of one file before it is read. */
export interface SurveyedFile {
  /** Its path in the folder or zip, unique. */
  name: string
  bytes: number
  form: FileForm
  role: FileRole
  reason: RoleReason
  /** How it is read: the source as it would stand in the manifest, defaults written out. */
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
  /** A name for its shape: files of the same headers and form share it. */
  shape: string
}

/** What a person decided of a file; kept for files of the same shape. */
export interface FileChoice {
  role?: FileRole
  columns?: Record<string, string>
  sheet?: string
  headerRow?: number
  encoding?: string
  delimiter?: Source['delimiter']
  crs?: string
}

/** A folder of files, understood. */
export interface Survey {
  files: SurveyedFile[]
  /** The manifest that reads them: the folder's own, or that of the package before, with these sources. */
  manifest: Record<string, unknown>
  /** Whether the folder brought its own. */
  ownManifest: boolean
}
