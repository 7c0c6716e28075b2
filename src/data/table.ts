/**
 * A table as rows of texts, whatever kind of file it came from. Everything after this point sees only a
 * header, records and their row numbers.
 */
export interface Table {
  header: string[]
  headerRow: number
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

/** Takes the first record that is not blank for the header. Null for a table without any. */
export async function openTable(
  source: AsyncIterable<RecordBatch>,
): Promise<Table | {fault: RecordFault} | null> {
  const batches = source[Symbol.asyncIterator]()
  for (let next = await batches.next(); !next.done; next = await batches.next()) {
    const {records, rows, faults, broken} = next.value
    const at = records.findIndex((record) => !isBlank(record))
    if (faults.length > 0 && (at < 0 || faults[0].row < rows[at])) return {fault: faults[0]}
    if (at < 0) continue
    const below = {records: records.slice(at + 1), rows: rows.slice(at + 1), faults, broken}
    const header = records[at].map((cell) => cell.replace(/^\ufeff/, '').trim())
    return {header, headerRow: rows[at], batches: followedBy(below, batches)}
  }
  return null
}

/** A row of empty cells only, as spreadsheets leave them, is blank as well. */
export function isBlank(record: readonly string[]): boolean {
  for (const cell of record) {
    if (cell !== '' && cell.trim() !== '') return false
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
