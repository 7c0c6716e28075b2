import type {SourceKey} from '#domain/campaign'

/** As the keeper of app lists it; titles in the language of the page. */
export interface KeptPackage {
  /** Unlike all others. */
  name: string
  title: string
  /** `2018-10-31` */
  asOf: string
  /** ISO 8601. */
  savedAt: string
  bytes: number
  /** False: only until the page is closed. */
  lasting: boolean
  /** It is on the map. */
  inUse: boolean
}

/** The browser's own storage. */
export interface KeptStorage {
  /** What the packages take. */
  bytes: number
  /** Null where the browser does not say. */
  available: number | null
  /** What hindered the storage last. */
  trouble: KeepTrouble | null
}

/**
 * Why something could not be kept, or found. `forbidden`: the browser gives no storage here, as in some private
 * windows; `blocked`: it does not answer, or another tab holds it; `newer`: a later Zhentu wrote it; `unreadable`:
 * a file was moved or changed since it was picked; `taken`: there is another package of this name.
 */
export type KeepTrouble =
  | 'full'
  | 'forbidden'
  | 'blocked'
  | 'newer'
  | 'unreadable'
  | 'missing'
  | 'taken'
  | 'unexpected'

export interface KeptDifference {
  /** Of the kept package, and of the one on the map. */
  names: readonly [before: string, after: string]
  tables: Readonly<Record<SourceKey, TableDifference>>
}

/** As `differenceOf` of measures answers. */
export type TableDifference = Readonly<Record<'fresh' | 'changed' | 'gone', ComparedRows>>

export interface ComparedRows {
  count: number
  /** The first of them. */
  rows: readonly ComparedRow[]
}

export interface ComparedRow {
  key: readonly string[]
  /** Of a changed row what changed, of another all that it holds. */
  cells: readonly ComparedCell[]
}

export interface ComparedCell {
  column: string
  /** Beyond the contract's columns: what stands in it is not shown. */
  extra: boolean
  before: string
  after: string
}
