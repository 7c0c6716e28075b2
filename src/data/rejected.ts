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

/**
 * The columns that a file of rejected rows has before its own: where each row stood, and why it was left out. By
 * these a corrected file is known when it is handed in again.
 */
export const REASON_HEADERS = {
  'zh-CN': {file: '原文件', row: '原行号', reason: '未采用的原因'},
  en: {file: 'Original file', row: 'Original row', reason: 'Reason left out'},
} as const

/** More bad rows than a person can mend, and more text than they have; those beyond are counted. */
const KEPT = 100_000
const KEPT_CHARACTERS = 1 << 26
const CELL_CHARACTERS = 8

/** Gathers the rejected rows of one table. */
export class RejectedRows {
  private readonly rows: RejectedRow[] = []
  private more = 0
  private room = KEPT_CHARACTERS

  constructor(
    private readonly source: TableKey,
    private readonly file: string,
    private readonly header: readonly string[],
  ) {}

  /** Cells beyond the header's are not kept: nothing says what they are, and there may be millions. */
  add(row: RejectedRow): void {
    const cells = row.cells.length > this.header.length ? row.cells.slice(0, this.header.length) : row.cells
    this.room -= cells.reduce((sum, cell) => sum + cell.length, CELL_CHARACTERS * cells.length)
    if (this.rows.length < KEPT && this.room >= 0) this.rows.push(cells === row.cells ? row : {...row, cells})
    else this.more++
  }

  /** Null where every row was accepted. */
  table(): RejectedTable | null {
    const {source, file, header, rows, more} = this
    return rows.length > 0 ? {source, file, header, rows, more} : null
  }
}
