import type {SourceKey} from '#domain/campaign'
import type {DataIssue} from '#domain/issue'
import type {ReadingContext} from './context'
import {headerIssues} from './headerIssues'
import {Row} from './row'
import {openTable, type RecordBatch, type RecordFault, type Table} from './table'

export interface RowCounts {
  read: number
  accepted: number
  orphaned: number
}

/** Places of a table's columns in its header, -1 for one that it does not have. */
export type ColumnPlaces<Name extends string> = Record<Name, number>

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
  source: Exclude<SourceKey, 'regions'>
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
  const {campaign, issues, lastDay} = context
  const file = campaign.sources[kind.source]?.url ?? ''
  const table = batches && (await usableTable(kind, file, batches, issues))
  const header = table?.header ?? []
  const at = placesOf(kind.columns, header)
  const sink = kind.sink(at, extraOf(kind.columns, header), context)
  const counts = {read: 0, accepted: 0, orphaned: 0}
  if (table) {
    const placeColumns = [placeOf(at, 'lon'), placeOf(at, 'lat')].filter((column) => column >= 0)
    const row = new Row({file, header, issues, placeColumns, lastDay})
    const run = {sink, counts, issues, file, idColumn: placeOf(at, 'id'), orphaning: new Set<number>()}
    for await (const batch of table.batches) {
      readBatch(batch, row, run)
      onRows(counts.read)
    }
    const columns = header.filter((_, column) => run.orphaning.has(column))
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
  file: string
  /** Of a table without ids -1. */
  idColumn: number
  /** Columns that refer to rows that were left out. */
  orphaning: Set<number>
}

/** Records and faults in the order of their rows: of two with one id the first stands. */
function readBatch({records, rows, faults, broken}: RecordBatch, row: Row, run: TableRun): void {
  run.sink.room(records.length)
  let fault = 0
  for (let i = 0; i < records.length; i++) {
    while (fault < faults.length && faults[fault].row < rows[i]) skipFault(faults[fault++], run)
    if (row.begin(records[i], rows[i], broken)) readRow(row, run)
  }
  while (fault < faults.length) skipFault(faults[fault++], run)
}

function readRow(row: Row, {sink, counts, idColumn, orphaning}: TableRun): void {
  counts.read++
  if (row.unreadable) {
    sink.skip?.(row.text(idColumn))
    return
  }
  sink.read(row)
  if (row.rejected) return
  if (row.orphanedBy >= 0) {
    counts.orphaned++
    orphaning.add(row.orphanedBy)
  } else {
    sink.accept(row)
    row.keep()
    counts.accepted++
  }
}

function skipFault(fault: RecordFault, {sink, counts, issues, file, idColumn}: TableRun): void {
  counts.read++
  sink.skip?.((fault.cells[idColumn] ?? '').trim())
  issues.push(faultIssue(file, fault))
}

async function usableTable(
  kind: TableKind<string, unknown>,
  file: string,
  batches: AsyncIterable<RecordBatch>,
  issues: DataIssue[],
): Promise<Table | null> {
  const table = await openTable(batches)
  if (table && 'fault' in table) {
    issues.push(faultIssue(file, table.fault))
    return null
  }
  const header = table?.header ?? []
  issues.push(...headerIssues(file, table?.headerRow ?? 1, header, kind.required))
  return table && kind.required.every((column) => header.includes(column)) ? table : null
}

function faultIssue(file: string, {row, value, problem}: RecordFault): DataIssue {
  return {severity: 'error', file, row, column: null, code: 'bad-csv', value, detail: {problem}}
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

/** Of two columns with one name the first stands. */
function placesOf<Name extends string>(
  names: readonly Name[],
  header: readonly string[],
): ColumnPlaces<Name> {
  return Object.fromEntries(names.map((name) => [name, header.indexOf(name)])) as ColumnPlaces<Name>
}

function placeOf(at: Record<string, number>, name: string): number {
  return at[name] ?? -1
}

function extraOf(names: readonly string[], header: readonly string[]): ExtraColumn[] {
  return header.flatMap((name, column) =>
    name !== '' && !names.includes(name) && header.indexOf(name) === column ? [{name, column}] : [],
  )
}
