import {textAt} from '#domain/dataset'
import {type Day, formatDay} from '#domain/month'
import type {ParquetColumn, ParquetFile} from './parquetFile'
import {readNumbers} from './parquetNumbers'
import {NO_TEXT, readTexts} from './parquetTexts'
import type {RecordBatch} from './table'

const BATCH_ROWS = 8192
/** What a Date can hold, in days. */
const MOST_DAYS = 1e8

/**
 * Rows of any Parquet file as texts, to be checked as those of any other table. Row numbers are as if the file
 * were a spreadsheet with a header.
 *
 * @throws BadBytes, before any batch
 */
export function parquetRecords(
  file: ParquetFile,
  columns: readonly ParquetColumn[],
): AsyncGenerator<RecordBatch> {
  const named = columns.filter(({name}) => name.trim() !== '')
  return batchesOf(
    named.map(({name}) => name),
    named.map((column) => cellsOf(file, column)),
    file.rows,
  )
}

async function* batchesOf(
  header: string[],
  cells: readonly ((row: number) => string)[],
  rows: number,
): AsyncGenerator<RecordBatch> {
  yield batchOf([header], 1)
  for (let first = 0; first < rows; first += BATCH_ROWS) {
    const count = Math.min(BATCH_ROWS, rows - first)
    yield batchOf(
      Array.from({length: count}, (_, index) => cells.map((cell) => cell(first + index))),
      first + 2,
    )
  }
}

function batchOf(records: string[][], firstRow: number): RecordBatch {
  return {records, rows: records.map((_, index) => firstRow + index), faults: [], broken: true}
}

function cellsOf(file: ParquetFile, column: ParquetColumn): (row: number) => string {
  if (column.form === 'text') {
    const {entries, codes} = readTexts(file, column)
    const known = new Map<number, string>()
    return (row) => {
      const code = codes ? codes[row] : row
      if (code === NO_TEXT) return ''
      const text = known.get(code) ?? textAt(entries, code)
      // What many rows share is decoded once.
      if (entries.starts.length - 1 < file.rows) known.set(code, text)
      return text
    }
  }
  const values = readNumbers(file, column)
  return (row) => (Number.isNaN(values[row]) ? '' : numberText(values[row], column))
}

function numberText(value: number, {form, scale, perDay}: ParquetColumn): string {
  if (form === 'boolean') return String(value === 1)
  if (form === 'number') return String(scale === 0 ? value : value / 10 ** scale)
  const days = Math.floor(value / perDay)
  return Math.abs(days) < MOST_DAYS ? formatDay(days as Day) : String(value)
}
