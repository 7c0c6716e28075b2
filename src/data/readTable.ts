import {type TableKey, tableSource} from '#domain/campaign'
import type {Correction} from '#domain/change'
import type {DataIssue} from '#domain/issue'
import type {Changes} from './changes'
import type {ReadingContext} from './context'
import {Corrections, correctionsMade} from './corrections'
import {exponentsOf, extraOf, faultIssue, namedTable, placesOf} from './namedTable'
import {RejectedRows} from './rejected'
import {Row} from './row'
import {isSumRow, type RecordBatch, type RecordFault, titleText} from './table'

export interface RowCounts {
  read: number
  accepted: number
  orphaned: number
}

/** Places of a table's columns in its header, -1 for one that it does not have. Any may say the county besides. */
export type ColumnPlaces<Name extends string> = Record<Name | 'county', number>

export interface ExtraColumn {
  name: string
  column: number
}

/** Where the rows of one kind of table go. The row that is read stands in the slot after the accepted ones. */
export interface RowSink<T> {
  /** Makes room for so many more rows. */
  room(rows: number): void
  read(row: Row): void
  /** The row just read is kept. */
  accept(row: Row): void
  /** The id of a row that cannot be read was seen nevertheless. */
  skip?(id: string): void
  finish(): T
}

/** What a kind of table is: its columns, and what becomes of its rows. */
export interface TableKind<Name extends string, T> {
  source: TableKey
  columns: readonly Name[]
  required: readonly Name[]
  sink(at: ColumnPlaces<Name>, extra: ExtraColumn[], context: ReadingContext): RowSink<T>
}

export interface TableReading<T> {
  columns: T
  counts: RowCounts
  /** Whether there was a table with all its required columns. */
  read: boolean
}

/**
 * Reads one table. Whatever is wrong with it goes to the context's issues.
 *
 * @param batches null for a file that is missing
 * @param onRows told how many rows were read so far, after each batch
 */
export async function readTable<Name extends string, T>(
  kind: TableKind<Name, T>,
  context: ReadingContext,
  batches: AsyncIterable<RecordBatch> | null,
  onRows: (rows: number) => void,
): Promise<TableReading<T>> {
  const {campaign, issues, changes, lastDay} = context
  const file = tableSource(campaign, kind.source)?.url ?? ''
  const table = batches && (await namedTable(kind, file, batches, context))
  const header = table?.header ?? []
  const names = table?.names ?? []
  const at = placesOf(kind.columns, names)
  const sink = kind.sink(at, extraOf(kind.columns, names, header), context)
  const counts = {read: 0, accepted: 0, orphaned: 0}
  if (table) {
    const placeColumns = [placeOf(at, 'lon'), placeOf(at, 'lat')].filter((column) => column >= 0)
    const requiredColumns = kind.required.map((name) => at[name])
    const exponents = exponentsOf(table)
    const setting = {file, header, names, issues, changes, placeColumns, requiredColumns, exponents}
    const row = new Row({...setting, lastDay})
    const run: TableRun = {
      sink,
      counts,
      issues,
      changes,
      file,
      header,
      idColumn: placeOf(at, 'id'),
      orphaning: new Set(),
      corrections: new Corrections(context.corrections, file),
      made: correctionsMade(context),
      rejected: new RejectedRows(kind.source, file, header),
    }
    for await (const batch of table.batches) {
      readBatch(batch, row, run)
      onRows(counts.read)
    }
    const columns = header.filter((_, column) => run.orphaning.has(column))
    const rejected = run.rejected.table()
    if (rejected) context.rejected.push(rejected)
    if (counts.orphaned > 0) issues.push(orphanedIssue(file, columns.join(', '), counts.orphaned))
  }
  return {columns: sink.finish(), counts, read: table !== null}
}

/** An issue of a whole file. */
export function fileIssue(file: string, code: 'missing-file' | 'bad-encoding'): DataIssue {
  return {severity: 'error', file, row: null, column: null, code, value: null}
}

/** One table's reading. */
interface TableRun {
  sink: RowSink<unknown>
  counts: RowCounts
  issues: DataIssue[]
  changes: Changes
  file: string
  header: readonly string[]
  /** Of a table without ids -1. */
  idColumn: number
  /** Columns that refer to rows that were left out. */
  orphaning: Set<number>
  corrections: Corrections
  made: (correction: Correction) => void
  rejected: RejectedRows
}

/** Records and faults in the order of their rows: of two with one id the first stands. */
function readBatch({records, rows, faults, broken}: RecordBatch, row: Row, run: TableRun): void {
  run.sink.room(records.length)
  let fault = 0
  for (let i = 0; i < records.length; i++) {
    while (fault < faults.length && faults[fault].row < rows[i]) skipFault(faults[fault++], run)
    const record =
      run.corrections.size > 0
        ? run.corrections.applied(run.header, records[i], rows[i], run.made)
        : records[i]
    if (row.begin(record, rows[i], broken)) readRow(row, run)
  }
  while (fault < faults.length) skipFault(faults[fault++], run)
}

function readRow(row: Row, run: TableRun): void {
  const {sink, counts, issues, changes, file, idColumn, orphaning, rejected} = run
  counts.read++
  const issuesBefore = row.issuesBefore
  if (row.unreadable) sink.skip?.(row.text(idColumn))
  else sink.read(row)
  if ((row.rejected || row.orphanedBy >= 0) && isSumRow(row.cells, idColumn)) {
    counts.read--
    issues.length = issuesBefore
    changes.add(file, null, 'layout', row.rowNumber, titleText(row.cells), '')
  } else if (row.rejected) {
    const reasons = issues.slice(issuesBefore)
    rejected.add({row: row.rowNumber, cells: row.cells, reasons})
  } else if (row.orphanedBy >= 0) {
    counts.orphaned++
    orphaning.add(row.orphanedBy)
    rejected.add({row: row.rowNumber, cells: row.cells, reasons: []})
  } else {
    sink.accept(row)
    row.keep()
    counts.accepted++
  }
}

function skipFault(fault: RecordFault, {sink, counts, issues, file, idColumn, rejected}: TableRun): void {
  counts.read++
  sink.skip?.((fault.cells[idColumn] ?? '').trim())
  const issue = faultIssue(file, fault)
  issues.push(issue)
  rejected.add({row: fault.row, cells: fault.cells, reasons: [issue]})
}

function orphanedIssue(file: string, column: string, rows: number): DataIssue {
  return {
    severity: 'warning',
    file,
    row: null,
    column,
    code: 'orphaned',
    value: String(rows),
    detail: {rows},
  }
}

function placeOf(at: Record<string, number>, name: string): number {
  return at[name] ?? -1
}
