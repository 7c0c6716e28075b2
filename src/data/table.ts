import {bestHeader, type HeaderPlace} from './headerRows'

/**
 * A table as rows of texts, whatever kind of file it came from. Everything after this point sees only a
 * header, records and their row numbers.
 */
export interface Table {
  header: string[]
  headerRow: number
  /** Rows above the header that are not blank. */
  titles: {row: number; text: string}[]
  /** The upper row of a header of two. */
  groups: {row: number; text: string} | null
  /** The records below the header, blank ones included. */
  batches: AsyncIterable<RecordBatch>
}

export interface RecordBatch {
  records: string[][]
  /** The row number of each record, as a spreadsheet shows it. */
  rows: number[]
  faults: RecordFault[]
  /** Some text so far held U+FFFD: bytes that are not of the file's encoding, perhaps. */
  broken: boolean
}

/** A record that could not be read. */
export interface RecordFault {
  row: number
  /** Its beginning, as it stands. */
  value: string
  problem: 'quotes' | 'long-row'
  /** Those before the one that is broken. */
  cells: string[]
}

/** Records at the beginning of a table among which its header is looked for. */
export const HEADER_RECORDS = 30
/** As many as a workbook can have. */
export const MOST_COLUMNS = 16_384

export interface TableLimits {
  /** Of all files, blank ones included. */
  rows: number
  /** Rows × columns. */
  cells: number
  /** Of all files. */
  issues: number
}

/** Ten times what is made to be fast, and what still fits into memory. */
export const TABLE_LIMITS: TableLimits = {rows: 10_000_000, cells: 1 << 27, issues: 500_000}

export interface HeaderSearch {
  /** How well a record fits as the header: 0 for not at all. */
  suits?: (record: readonly string[]) => number
  /** The header's row, where a person chose it. */
  headerRow?: number
}

/**
 * Finds the header: that of the first records which fits best or, where none does, the first that is not blank. Null
 * for a table without any.
 */
export async function openTable(
  source: AsyncIterable<RecordBatch>,
  {suits, headerRow}: HeaderSearch = {},
): Promise<Table | {fault: RecordFault} | null> {
  const batches = source[Symbol.asyncIterator]()
  const head = await headOf(batches, headerRow ?? 0)
  const place = placeOfHeader(head, suits, headerRow)
  if (place === null || 'fault' in place) return place
  const {records, rows, faults, broken} = head
  const {at, first} = place
  const row = rows[at]
  if (records[at].length > MOST_COLUMNS) return {fault: tooWide(records[at], row)}
  const below = {
    records: records.slice(at + 1),
    rows: rows.slice(at + 1),
    faults: faults.filter((fault) => fault.row > row),
    broken,
  }
  const titles = records
    .slice(0, first)
    .flatMap((record, index) => (isBlank(record) ? [] : [{row: rows[index], text: titleText(record)}]))
  const header = place.header.map((cell) => cell.replace(/^\ufeff/, '').trim())
  const groups = first < at ? {row: rows[first], text: titleText(records[first])} : null
  return {header, headerRow: row, titles, groups, batches: followedBy(below, batches)}
}

/** Enough of a table to find its header in. */
async function headOf(batches: AsyncIterator<RecordBatch>, headerRow: number): Promise<RecordBatch> {
  const head: RecordBatch = {records: [], rows: [], faults: [], broken: false}
  for (let next = await batches.next(); !next.done; next = await batches.next()) {
    const {records, rows, faults, broken} = next.value
    // Blank rows at the beginning may be many, and are no matter.
    if (head.records.every(isBlank)) Object.assign(head, {records, rows})
    else Object.assign(head, {records: [...head.records, ...records], rows: [...head.rows, ...rows]})
    head.faults = head.faults.length > 0 ? [...head.faults, ...faults] : faults
    head.broken = broken
    const reached = (rows.at(-1) ?? 0) >= headerRow
    // Of what lies far above a chosen header nothing is kept but its last rows.
    if (!reached)
      Object.assign(head, {
        records: head.records.slice(-HEADER_RECORDS),
        rows: head.rows.slice(-HEADER_RECORDS),
        faults: head.faults.slice(-HEADER_RECORDS),
      })
    const enough = head.records.length + head.faults.length >= HEADER_RECORDS
    if ((rows.at(-1) ?? 0) > TABLE_LIMITS.rows) break
    if (enough && reached && (head.faults.length > 0 || !head.records.every(isBlank))) break
  }
  return head
}

function placeOfHeader(
  {records, rows, faults}: RecordBatch,
  suits: HeaderSearch['suits'],
  headerRow: number | undefined,
): Omit<HeaderPlace, 'score'> | {fault: RecordFault} | null {
  const only = (at: number) => (at < 0 ? null : {at, first: at, header: records[at]})
  if (headerRow !== undefined) {
    const broken = faults.find(({row}) => row === headerRow)
    return broken ? {fault: broken} : only(rows.indexOf(headerRow))
  }
  // A broken title above a header that was recognised is no matter.
  const best = suits ? bestHeader(records.slice(0, HEADER_RECORDS), suits) : null
  if (best) return best
  const first = records.findIndex((record) => !isBlank(record))
  if (faults.length > 0 && (first < 0 || faults[0].row < rows[first])) return {fault: faults[0]}
  return only(first)
}

function tooWide(record: readonly string[], row: number): RecordFault {
  return {row, value: titleText(record), problem: 'long-row', cells: []}
}

/** A row outside of the table proper as one text. */
export function titleText(record: readonly string[]): string {
  const cells = record.slice(0, HEADER_RECORDS).map((cell) => cell.trim())
  return cells
    .filter((cell) => cell !== '')
    .join(' ')
    .slice(0, 200)
}

/** A row of empty cells only, as spreadsheets leave them, is blank as well; so is what old programs end a file with. */
export function isBlank(record: readonly string[]): boolean {
  for (const cell of record) {
    if (cell !== '' && cell.trim() !== '' && !/^[\s\p{Cc}]+$/u.test(cell)) return false
  }
  return true
}

async function* followedBy(
  first: RecordBatch,
  rest: AsyncIterator<RecordBatch>,
): AsyncGenerator<RecordBatch> {
  yield first
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value
}
