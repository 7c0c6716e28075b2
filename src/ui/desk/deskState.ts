import type {RowCounts} from '#data/readTable'
import type {FileChoice, Survey} from '#data/surveyed'
import type {TemplateTable} from '#data/templates'
import type {SourceKey} from '#domain/campaign'
import type {Change, Correction} from '#domain/change'
import type {DataIssue, IssueCode, Severity} from '#domain/issue'
import type {LoadingProgress} from '#ui/Screens'
import type {KeptDifference, KeptPackage, KeptStorage} from './keptState'

/** All that the data desk shows. Nothing of it is on the map before `adopt`. */
export interface DeskState {
  /** What lies on the desk; null while it is empty. */
  survey: Survey | null
  /** What a person decided, by file; also what is remembered of files of the same shape. */
  choices: Readonly<Record<string, FileChoice>>
  /** The contract's columns of each table, in its order. */
  tables: Readonly<Record<SourceKey, readonly TableColumn[]>>
  /** What is going on; null at rest. What was read before stays in sight meanwhile. */
  work: DeskWork | null
  /** One for each file that was read, in the order of the survey; null before the first reading. */
  reports: readonly FileReport[] | null
  effect: DeskEffect | null
  datum: readonly DatumTrial[]
  /** The row that is being looked at. */
  row: OpenRow | null
  /** In the order in which they were made. */
  corrections: readonly Correction[]
  kept: readonly KeptPackage[]
  storage: KeptStorage
  /** A kept package beside the one on the map, when a person asked. */
  difference: KeptDifference | null
  /** What went wrong with what a person last asked for. */
  troubles: readonly DeskTrouble[]
  /** Why the files cannot be adopted as they lie; null where they can. */
  blocked: 'nothing-used' | 'no-regions' | 'bad-manifest' | null
}

/** All that a person may do at the desk. None throws; what fails becomes a trouble. */
export interface DeskActions {
  /** Lays more on the desk. A `DataTransfer` must be read before the call returns. */
  take: (intake: Intake) => void
  /** Ends what is going on; what was read before stays. */
  cancel: () => void
  /** The whole choice for a file, in place of that before; `{}` leaves all to what is detected. */
  choose: (file: string, choice: FileChoice) => void
  openRow: (file: string, row: number) => void
  closeRow: () => void
  correct: (cell: Omit<Correction, 'at'>) => void
  undoCorrection: (correction: Correction) => void
  changeDatum: (file: string, candidate: DatumCandidate) => void
  save: (what: 'report' | 'rejected', form: 'csv' | 'xlsx') => void
  saveTemplate: (table: TemplateTable | 'all') => void
  /** Shows a kept package on the map, and closes the desk. */
  openKept: (name: string) => void
  renameKept: (from: string, to: string) => void
  /** As a package in a zip. */
  exportKept: (name: string) => void
  throwAwayKept: (name: string) => void
  /** Null closes the comparison. */
  compareKept: (name: string | null) => void
  dismissTroubles: () => void
  /** The files become the map's, and are kept; the desk is cleared and closed. */
  adopt: () => void
  /** Clears the desk: files, choices and corrections that were not adopted. */
  discard: () => void
  /** Back to the map; the desk stays as it lies. */
  close: () => void
}

export type Intake =
  | {by: 'drop'; data: DataTransfer}
  | {by: 'pick'; files: readonly File[]}
  | {by: 'paste'; text: string}
  | {by: 'url'; url: string}

export interface TableColumn {
  name: string
  required: boolean
}

export interface DeskWork {
  doing: 'taking' | 'reading' | 'adopting' | 'saving' | 'comparing'
  /** Null where it is not known how far it is. */
  progress: LoadingProgress | null
}

export interface FileReport {
  file: string
  /** Null for a file that is no table. */
  source: SourceKey | null
  /** Null for a file that has no rows or could not be read. */
  counts: RowCounts | null
  /** By severity, then by count. */
  groups: readonly IssueGroup[]
  changes: readonly Change[]
}

/** Issues of one cause in one column of a file. */
export interface IssueGroup {
  severity: Severity
  code: IssueCode
  /** A header, a path of the manifest, or null for the whole file or row. */
  column: string | null
  /** All, also those that are not listed. */
  count: number
  issues: readonly DataIssue[]
}

/** The figures of the month shown, filtered as the map is. */
export interface DeskEffect {
  /** `2018-09` */
  month: string
  /** Null where no package is on the map. */
  now: DeskFigures | null
  /** Null where the files make no package. */
  after: DeskFigures | null
}

export interface DeskFigures {
  /** In scope. */
  townships: number
  compliant: number
  /** A fraction. */
  progress: number | null
  projects: number
  /** 10 000 yuan. */
  invested: number
  houses: number
  housesTreated: number
}

export interface DatumCandidate {
  crs: string
  /** Longitude and latitude exchanged. */
  swapped: boolean
  /** Points inside the township that their row names. */
  inside: number
}

/** As `datumTest` of data answers, with the file. */
export interface DatumTrial {
  file: string
  /** As the file is read now. */
  declared: string
  /** Points whose row names a township with a boundary. */
  tested: number
  candidates: readonly DatumCandidate[]
  /** Null where the declared one is as good as any. */
  proposed: DatumCandidate | null
}

/** A row as it stands in its file, corrections made. */
export interface OpenRow {
  file: string
  row: number
  cells: readonly RowCell[]
  /** Of the row as a whole. */
  issues: readonly DataIssue[]
}

export interface RowCell {
  header: string
  /** The contract's name; null for a column beyond it. */
  name: string | null
  text: string
  issues: readonly DataIssue[]
}

export type DeskTrouble =
  | {what: 'url-scheme' | 'url-unreachable'; name: string}
  | {what: 'unreadable' | 'too-large' | 'outside-folder'; name: string}
  | {what: 'empty-paste' | 'nothing-found'}
  /** A fault of the program, in its own words. */
  | {what: 'unexpected'; name: string}
