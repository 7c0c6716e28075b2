import type {ChangeKind} from '#domain/change'
import type {DataIssue, ErrorCode, WarningCode} from '#domain/issue'
import {type Day, formatDay, NEVER_DAY} from '#domain/month'
import type {Changes} from './changes'
import {readDate, saysNotYet} from './dates'
import {saysNone, wordKey} from './forms'
import {type NumberForm, readNumber} from './numbers'
import {REJECTED, type References, UNKNOWN} from './references'
import {isBlank} from './table'
import {BAD_DAY, LARGEST, parseDate, parseFlag, parseNumber} from './values'
import {FLAG_WORDS, type Words} from './words'

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

/**
 * The one row that is being read: cell by cell, each by what its column means. A bad cell is listed and the
 * row rejected, but the reading goes on, so that every bad cell of a row is listed. One object serves all rows
 * of a table. Columns are places in the header; -1 is a column that the table does not have.
 */
export class Row {
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

  constructor(private readonly setting: RowSetting) {}

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
    return first <= 32 || last <= 32 || first > 127 || last > 127 ? cell.trim() : cell
  }

  required(column: number): string {
    const text = this.text(column)
    if (text === '') this.fail(column, 'missing-value')
    return text
  }

  /** The id of this row, which no earlier one may have. */
  id(column: number, seen: References): string {
    const id = this.required(column)
    if (id !== '' && !seen.see(id)) this.fail(column, 'duplicate-id')
    return id
  }

  /** A date after the timeline is warned about. NEVER_DAY for an empty cell. */
  day(column: number): Day {
    const day = this.dueDay(column)
    if (day > this.setting.lastDay && day !== NEVER_DAY) this.warn(column, 'after-timeline')
    return day
  }

  /** A date that may lie after the timeline. */
  dueDay(column: number): Day {
    const text = this.text(column)
    if (text === '') return NEVER_DAY
    const plain = parseDate(text)
    if (plain !== BAD_DAY) return plain
    const day = readDate(text)
    if (day !== BAD_DAY) this.change(column, 'date-form', () => formatDay(day))
    else if (!this.isNone(column, saysNone(text) || saysNotYet(text))) this.fail(column, 'bad-date')
    return day === BAD_DAY ? NEVER_DAY : day
  }

  /** A number in a range, both ends included; NaN for an empty cell. */
  measure(column: number, least: number, most = LARGEST): number {
    const text = this.text(column)
    if (text === '') return Number.NaN
    const value = parseNumber(text)
    return value >= least && value <= most ? value : this.unusual(column, 'plain', least, most)
  }

  /** 0…100; NaN for an empty cell. */
  percent(column: number): number {
    const text = this.text(column)
    if (text === '') return Number.NaN
    const value = parseNumber(text)
    return value >= 0 && value <= 100 ? value : this.unusual(column, 'percent', 0, 100)
  }

  /** Money in 万元, never below 0; NaN for an empty cell. */
  amount(column: number): number {
    const text = this.text(column)
    if (text === '') return Number.NaN
    const value = this.setting.exponents[column] === 0 ? parseNumber(text) : Number.NaN
    return value >= 0 && value <= LARGEST ? value : this.unusual(column, 'amount', 0, LARGEST)
  }

  /** 1 yes, 0 no, -1 for an empty cell. */
  flag(column: number): number {
    const text = this.text(column)
    if (text === '') return -1
    const plain = parseFlag(text)
    if (plain !== null) return plain ? 1 : 0
    const word = FLAG_WORDS.get(wordKey(text))
    if (word !== undefined) this.change(column, 'word', word)
    else if (this.isNone(column, saysNone(text))) return -1
    else this.fail(column, 'unknown-value', {expected: 'true, false'})
    return word === 'true' ? 1 : 0
  }

  /**
   * The index of what the cell refers to; -1 for an empty cell.
   *
   * @param words by which other texts it may be called
   */
  reference(column: number, known: References, unknownCode: ErrorCode, words?: Words): number {
    const text = this.text(column)
    if (text === '') return -1
    let index = known.find(text)
    if (index === UNKNOWN && words) index = this.inOtherWords(column, text, known, words)
    if (index === UNKNOWN) this.fail(column, unknownCode)
    else if (index === REJECTED) this.orphan(column)
    return index
  }

  /** A cell refers to a row that was left out, and this one goes with it. */
  orphan(column: number): void {
    if (this.orphanedBy < 0) this.orphanedBy = column
  }

  requiredReference(column: number, known: References, unknownCode: ErrorCode, words?: Words): number {
    return this.required(column) === '' ? -1 : this.reference(column, known, unknownCode, words)
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

  /** Warns of two dates in the wrong order, neither of them NEVER_DAY; told at the later one's column. */
  checkOrder(earlier: string, earlierDay: Day, later: string, laterDay: Day): void {
    if (earlierDay <= laterDay || earlierDay === NEVER_DAY) return
    this.warn(this.setting.names.indexOf(later), 'date-order', {earlier, later})
  }

  /** A number that is out of range, or stands as people write it. */
  private unusual(column: number, form: NumberForm, least: number, most: number): number {
    const text = this.text(column)
    const exponent = form === 'amount' ? this.setting.exponents[column] : 0
    const plain = exponent === 0 ? parseNumber(text) : Number.NaN
    const reading = Number.isNaN(plain) ? readNumber(text, form, exponent) : null
    const value = reading?.value ?? plain
    if (value >= least && value <= most) {
      this.change(column, reading?.scaled ? 'unit' : 'number-form', String(value))
      return value
    }
    if (!Number.isNaN(value)) {
      this.fail(column, 'out-of-range', most === LARGEST && value < least ? {least} : {least, most})
    } else if (!this.isNone(column, saysNone(text))) this.fail(column, 'bad-number')
    return Number.NaN
  }

  private inOtherWords(column: number, text: string, known: References, words: Words): number {
    const value = words.get(wordKey(text))
    if (value === undefined) return this.isNone(column, saysNone(text)) ? -1 : UNKNOWN
    if (value !== '') this.change(column, 'word', value)
    return value === '' ? (this.isNone(column, true) ? -1 : UNKNOWN) : known.find(value)
  }

  /** Takes a dash or a 无 for an empty cell. @returns false if the cell says something */
  private isNone(column: number, none: boolean): boolean {
    if (!none) return false
    if (this.setting.requiredColumns.includes(column)) this.fail(column, 'missing-value')
    else this.change(column, 'word', '')
    return true
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
