import Papa from 'papaparse'
import {MOST_COLUMNS, type RecordBatch, type RecordFault} from './table'

/** Characters. A longer record is given up: a quote was left open, or the file is no table. */
export const MAX_RECORD = 1 << 24
/** The parser is given so much at a time, unless one record is longer. */
const LARGE_WINDOW = 1 << 20
/** After a broken record the parser is given little at a time, so that a file full of them costs no more. */
const SMALL_WINDOW = 1 << 5
const SHOWN_CHARACTERS = 200

/** papaparse's own parser, without its guessing and streaming; its types leave `parse` out. */
interface RecordParser {
  parse(
    input: string,
    base: number,
    ignoreLastRow: boolean,
  ): {data: string[][]; errors: {row: number; index: number}[]; meta: {cursor: number}}
}

/**
 * Cuts CSV text into records, piece by piece. A record with a broken quote ends with its line, so that one
 * stray quote costs one row and not the rest of the file.
 */
export class CsvSplitter {
  private parser: RecordParser | null = null
  private lineBreak = '\n'
  private rest = ''
  private row = 0
  private window = LARGE_WINDOW
  /** The length from which the rest is worth another try; it doubles, so that a long record costs no more. */
  private wanted = 0
  /** Within a record that was given up: all up to the next line break belongs to it. */
  private skipping = false
  private batch: RecordBatch = {records: [], rows: [], faults: [], broken: false}

  constructor(private readonly delimiter = ',') {}

  /** @param last whether the file ends here; else the text after the last whole record waits for more */
  push(text: string, last: boolean): RecordBatch {
    this.batch = {records: [], rows: [], faults: [], broken: text.includes('\ufffd') || this.batch.broken}
    this.rest += text
    if (last || this.rest.length >= this.wanted) this.cut(last)
    return this.batch
  }

  private cut(last: boolean): void {
    const buffer = this.skipped(this.rest)
    let at = 0
    let before = -1
    while ((this.parser || this.begin(buffer, last)) && at < buffer.length && at > before) {
      before = at
      at = this.step(buffer, at, last)
    }
    this.rest = buffer.slice(at)
    this.wanted = Math.min(this.rest.length * 2, MAX_RECORD + 1)
  }

  /** Tells by the first line break how lines end. False if there is none yet. */
  private begin(buffer: string, last: boolean): boolean {
    const feed = buffer.includes('\n')
    // At the very end a CR may be half of a CRLF.
    const carriage = !feed && buffer.slice(0, -1).includes('\r')
    if (!feed && !carriage && !last && buffer.length <= MAX_RECORD) return false
    if (carriage) this.lineBreak = '\r'
    const settings = {delimiter: this.delimiter, newline: this.lineBreak}
    this.parser = new Papa.Parser(settings as Papa.ParseConfig) as unknown as RecordParser
    return true
  }

  /** One piece of the buffer. Returns where the next one begins: the same place if more text is needed. */
  private step(buffer: string, at: number, last: boolean): number {
    const limit = Math.min(at + this.window, buffer.length)
    const final = last && limit === buffer.length
    // A piece ends with a line: were it cut behind a closing quote, the parser would take that for broken.
    const end = final ? limit : buffer.lastIndexOf(this.lineBreak, limit - 1) + 1
    if (end <= at) return this.stuck(buffer, at, limit, last)
    const {data, errors, meta} = this.parser!.parse(buffer.slice(at, end), 0, !final)
    if (errors.length > 0) return this.stepOver(buffer, at, at + errors[0].index - 1)
    if (meta.cursor === 0) return this.stuck(buffer, at, limit, last)
    this.add(data)
    this.window = Math.min(this.window * 2, LARGE_WINDOW)
    return at + meta.cursor
  }

  /** Adds the records before a broken quote, and gives up the one that holds it. */
  private stepOver(buffer: string, at: number, quote: number): number {
    const {data, meta} = this.parser!.parse(buffer.slice(at, quote), 0, true)
    this.add(data)
    return this.giveUp(buffer, at + meta.cursor, quote, 'quotes')
  }

  /** No whole record up to the limit: look further, wait for more, or give it up. */
  private stuck(buffer: string, at: number, limit: number, last: boolean): number {
    if (limit === buffer.length && !last && limit - at <= MAX_RECORD) return at
    if (this.window < MAX_RECORD) {
      this.window *= 2
      return this.step(buffer, at, last)
    }
    const {errors} = this.parser!.parse(buffer.slice(at, limit), 0, false)
    return this.giveUp(buffer, at, errors.length > 0 ? at + errors[0].index - 1 : limit, 'long-row')
  }

  /** The record that begins at `start` ends with the line of `fault`, the place where it broke. */
  private giveUp(buffer: string, start: number, fault: number, problem: RecordFault['problem']): number {
    const lineEnd = buffer.indexOf(this.lineBreak, fault)
    const end = lineEnd < 0 ? buffer.length : lineEnd
    const value = buffer.slice(start, Math.min(end, start + SHOWN_CHARACTERS)).replace(/\r$/, '')
    const cells = this.parser!.parse(buffer.slice(start, fault), 0, false).data[0] ?? []
    this.row++
    this.batch.faults.push({row: this.row, value, problem, cells: cells.slice(0, -1).slice(0, MOST_COLUMNS)})
    this.window = SMALL_WINDOW
    this.skipping = lineEnd < 0
    return lineEnd < 0 ? buffer.length : lineEnd + 1
  }

  private skipped(buffer: string): string {
    if (!this.skipping) return buffer
    const lineEnd = buffer.indexOf(this.lineBreak)
    this.skipping = lineEnd < 0
    return lineEnd < 0 ? '' : buffer.slice(lineEnd + 1)
  }

  private add(records: string[][]): void {
    for (const record of records) {
      const cell = record[record.length - 1]
      if (cell.charCodeAt(cell.length - 1) === 13) record[record.length - 1] = cell.slice(0, -1)
      this.row++
      this.batch.records.push(record)
      this.batch.rows.push(this.row)
    }
  }
}
