import type {TableKey} from '#domain/campaign'
import type {DataIssue} from '#domain/issue'

/** Rows of a table that enter no figure, as they stand in the file, to be put right and handed in again. */
export interface RejectedTable {
  source: TableKey
  file: string
  header: readonly string[]
  rows: RejectedRow[]
  /** Rows beyond those kept here. */
  more: number
}

export interface RejectedRow {
  row: number
  cells: readonly string[]
  /** Errors of the row; empty for one that was left out with what it refers to. */
  reasons: readonly DataIssue[]
}

/** More bad rows than a person can mend; they are counted. */
const KEPT = 100_000

/** Gathers the rejected rows of one table. */
export class RejectedRows {
  private readonly rows: RejectedRow[] = []
  private more = 0

  constructor(
    private readonly source: TableKey,
    private readonly file: string,
    private readonly header: readonly string[],
  ) {}

  add(row: RejectedRow): void {
    if (this.rows.length < KEPT) this.rows.push(row)
    else this.more++
  }

  /** Null where every row was accepted. */
  table(): RejectedTable | null {
    const {source, file, header, rows, more} = this
    return rows.length > 0 ? {source, file, header, rows, more} : null
  }
}
