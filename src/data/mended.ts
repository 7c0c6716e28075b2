import type {Correction} from '#domain/change'
import {Changes} from './changes'
import {csvBatches} from './csv'
import {bytesOf, type PackageFile, peeked} from './reader'
import {REASON_HEADERS, type RejectedTable} from './rejected'
import {isArchive, SIGNATURE_BYTES} from './signatures'
import {openTable, type RecordBatch} from './table'

/** Where a file of rejected rows has what it says of each row; -1 for the reason, which may have been taken out. */
interface ReasonColumns {
  file: number
  row: number
  reason: number
}

/** Of the header of a file of rejected rows; null for any other record. */
export function reasonColumns(record: readonly string[]): ReasonColumns | null {
  for (const words of Object.values(REASON_HEADERS)) {
    const [file, row, reason] = [words.file, words.row, words.reason].map((word) =>
      record.findIndex((cell) => cell.trim() === word),
    )
    if (file >= 0 && row >= 0) return {file, row, reason}
  }
  return null
}

/**
 * What a person put right in a file of rejected rows, cell by cell.
 *
 * @param rejected of the reading that the file was made of, or of one since: other rows are passed over
 * @param at when, ISO 8601
 */
export async function mendedCorrections(
  file: PackageFile,
  rejected: readonly RejectedTable[],
  at: string,
): Promise<Correction[]> {
  const batches = await batchesOf(file)
  const table = batches && (await openTable(batches, {suits}))
  const columns = table && 'header' in table ? reasonColumns(table.header) : null
  if (!table || !columns || 'fault' in table) return []
  const rows = rejectedRows(rejected)
  const corrections: Correction[] = []
  for await (const {records} of table.batches) {
    for (const record of records) {
      const place = {file: textAt(record, columns.file), row: Number(textAt(record, columns.row))}
      const before = rows.get(keyOf(place.file, place.row))
      if (before) corrections.push(...changed(table.header, record, columns, before, place, at))
    }
  }
  return corrections
}

function changed(
  header: readonly string[],
  record: readonly string[],
  columns: ReasonColumns,
  before: {header: readonly string[]; cells: readonly string[]},
  place: Pick<Correction, 'file' | 'row'>,
  at: string,
): Correction[] {
  return header.flatMap((column, index) => {
    const own = before.header.indexOf(column)
    // Of two columns with one header the first is corrected.
    if (own < 0 || header.indexOf(column) !== index || Object.values(columns).includes(index)) return []
    const [stood, after] = [textAt(before.cells, own), textAt(record, index)]
    return stood === after ? [] : [{...place, column, before: stood, after, at}]
  })
}

function rejectedRows(rejected: readonly RejectedTable[]) {
  const rows = new Map<string, {header: readonly string[]; cells: readonly string[]}>()
  for (const {file, header, rows: own} of rejected) {
    for (const {row, cells} of own) rows.set(keyOf(file, row), {header, cells})
  }
  return rows
}

function keyOf(file: string, row: number): string {
  return `${row} ${file}`
}

async function batchesOf(file: PackageFile): Promise<AsyncIterable<RecordBatch> | null> {
  const {head, file: whole} = await peeked(file, SIGNATURE_BYTES)
  if (!isArchive(head)) return csvBatches(whole, () => {}, {suits})
  const [{openWorkbook}, {workbookBatches}] = await Promise.all([
    import('./workbook'),
    import('./workbookTable'),
  ])
  return workbookBatches(openWorkbook(await bytesOf(whole)), {url: ''}, suits, {
    issues: [],
    changes: new Changes(),
  })
}

function suits(record: readonly string[]): number {
  return reasonColumns(record) ? 1 : 0
}

/** Without the apostrophe that keeps spreadsheets from calculating a text. */
function textAt(record: readonly string[], column: number): string {
  return (record[column] ?? '').replace(/^\s*'(?=[=+\-@\t\r\n＝＋－＠]|$)/, '').trim()
}
