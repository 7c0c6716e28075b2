import type {ErrorCode} from '#domain/issue'
import {type Day, formatDay, NEVER_DAY} from '#domain/month'
import {readDate, saysNotYet} from './dates'
import {saysNone, wordKey} from './forms'
import {type NumberForm, readNumber} from './numbers'
import {REJECTED, type References, UNKNOWN} from './references'
import {RowRecord} from './rowRecord'
import {BAD_DAY, LARGEST, parseDate, parseFlag, parseNumber} from './values'
import {FLAG_WORDS, type Words} from './words'

/**
 * The one row that is being read: cell by cell, each by what its column means. A bad cell is listed and the
 * row rejected, but the reading goes on, so that every bad cell of a row is listed. One object serves all rows
 * of a table. Columns are places in the header; -1 is a column that the table does not have.
 */
export class Row extends RowRecord {
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
    else if (!this.isNone(column, saysNone(text) || saysNotYet(text, this.setting.names[column])))
      this.fail(column, 'bad-date')
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

  requiredReference(column: number, known: References, unknownCode: ErrorCode, words?: Words): number {
    return this.required(column) === '' ? -1 : this.reference(column, known, unknownCode, words)
  }

  /** Warns of two dates in the wrong order, neither of them NEVER_DAY; told at the later one's column. */
  checkOrder(earlier: string, earlierDay: Day, later: string, laterDay: Day): void {
    if (earlierDay <= laterDay || earlierDay === NEVER_DAY) return
    const {names, header} = this.setting
    const [first, then] = [names.indexOf(earlier), names.indexOf(later)]
    this.warn(then, 'date-order', {earlier: header[first], later: header[then]})
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
}
