import type {ChangeKind} from '#domain/change'
import type {DataIssue, ErrorCode, WarningCode} from '#domain/issue'
import type {Day} from '#domain/month'
import type {Changes} from './changes'
import {isBlank} from './table'

type Detail = NonNullable<DataIssue['detail']>

export interface RowSetting {
  file: string
  header: readonly string[]
  /** What the columns are called in the contract. */
  names: readonly string[]
  changes: Changes
  /** Where bad cells are listed. */
  issues: DataIssue[]
  /** A bad cell in these columns does not cost the row. */
  placeColumns: readonly number[]
  requiredColumns: readonly number[]
  /** Powers of ten that bring a column's amounts to 万元. */
  exponents: readonly number[]
  /** The timeline's: later dates are warned about. */
  lastDay: Day
}

const EQUALS = 61
const QUOTE = 34

/** `="0123"` keeps a spreadsheet from taking a code for a number. */
function unwrapped(cell: string): string {
  return cell.startsWith('="') && cell.indexOf('"', 2) === cell.length - 1 ? cell.slice(2, -1) : cell
}

/** The record that is being read, and what is told of it; `Row` knows what its cells mean. */
export class RowRecord {
  /** As a spreadsheet shows it. */
  rowNumber = 0
  rejected = false
  /** The first column that refers to a row that was left out, or -1. */
  orphanedBy = -1
  /** It has more cells than the header: nothing says which is which. */
  unreadable = false
  private record: readonly string[] = []
  /** Columns of this row whose bytes are broken. */
  private broken: number[] = []
  private warnings: DataIssue[] = []
  /** How many issues were listed before this row's. */
  issuesBefore = 0

  constructor(protected readonly setting: RowSetting) {}

  /**
   * @param mayBeBroken whether the cells must be searched for broken bytes
   * @returns false for a blank row
   */
  begin(record: readonly string[], rowNumber: number, mayBeBroken: boolean): boolean {
    const first = record[0].charCodeAt(0)
    // Most rows begin with a plain character, and need no search.
    if (!(first > 32 && first < 128) && isBlank(record)) return false
    this.record = record
    this.issuesBefore = this.setting.issues.length
    this.rowNumber = rowNumber
    this.rejected = false
    this.orphanedBy = -1
    this.unreadable = false
    if (this.broken.length > 0) this.broken = []
    if (this.warnings.length > 0) this.warnings = []
    if (record.length > this.setting.header.length) this.checkSurplus()
    if (mayBeBroken && !this.unreadable) this.checkEncoding()
    return true
  }

  /** Lists the warnings of a row that is kept. */
  keep(): void {
    if (this.warnings.length > 0) this.setting.issues.push(...this.warnings)
  }

  /** Without the spaces around it; '' for an empty cell. */
  text(column: number): string {
    const cell = column < 0 ? undefined : this.record[column]
    if (cell === undefined || cell.length === 0) return ''
    const first = cell.charCodeAt(0)
    const last = cell.charCodeAt(cell.length - 1)
    if (first <= 32 || last <= 32 || first > 127 || last > 127) return cell.trim()
    return first === EQUALS && last === QUOTE ? unwrapped(cell) : cell
  }

  /** A cell refers to a row that was left out, and this one goes with it. */
  orphan(column: number): void {
    if (this.orphanedBy < 0) this.orphanedBy = column
  }

  /** Lists a bad cell and rejects the row. */
  fail(column: number, code: ErrorCode, detail?: Detail): void {
    this.rejected = true
    this.list(column, code, detail)
  }

  /** Lists a bad cell that does not cost the row. @param name the column's, where the table may lack it */
  list(column: number, code: ErrorCode, detail?: Detail, name = this.setting.header[column]): void {
    if (this.broken.includes(column)) return
    this.setting.issues.push(this.issue('error', name, code, this.cell(column), detail))
  }

  /** Told if the row is kept. @param value what stood there, where it is not this cell alone */
  warn(
    column: number,
    code: WarningCode,
    detail?: Detail,
    value = this.cell(column),
    name = this.setting.header[column],
  ): void {
    this.warnings.push(this.issue('warning', name, code, value, detail))
  }

  /** Tells that a cell was read as something else than it stands for. */
  change(column: number, kind: ChangeKind, after: string | (() => string)): void {
    const {file, header, changes} = this.setting
    changes.add(file, header[column] ?? null, kind, this.rowNumber, this.cell(column), after)
  }

  /** The cells as they stand. */
  get cells(): readonly string[] {
    return this.record
  }

  private cell(column: number): string {
    return this.record[column] ?? ''
  }

  private issue(
    severity: DataIssue['severity'],
    column: string | undefined,
    code: DataIssue['code'],
    value: string,
    detail?: Detail,
  ): DataIssue {
    const place = {file: this.setting.file, row: this.rowNumber, column: column ?? null}
    const issue = {severity, ...place, code, value}
    return detail ? {...issue, detail} : issue
  }

  private checkSurplus(): void {
    const surplus = this.record.findIndex(
      (cell, index) => index >= this.setting.header.length && cell.trim() !== '',
    )
    if (surplus < 0) return
    this.unreadable = true
    this.fail(surplus, 'bad-csv', {problem: 'surplus'})
  }

  private checkEncoding(): void {
    this.record.forEach((cell, column) => {
      if (!cell.includes('\ufffd')) return
      if (this.setting.placeColumns.includes(column)) this.list(column, 'bad-encoding')
      else this.fail(column, 'bad-encoding')
      this.broken.push(column)
    })
  }
}
