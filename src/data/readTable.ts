import type {SourceKey} from '#domain/campaign'
import type {DataIssue} from '#domain/issue'
import type {ReadingContext} from './context'
import {Row} from './row'
import {openTable, type RecordBatch, type Table} from './table'

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
  /** A row that cannot be read: its id, if any, was seen nevertheless. */
  skip?(row: Row): void
  finish(): T
}

/** What a kind of table is: its columns, and what becomes of its rows. */
export interface TableKind<Name extends string, T> {
  source: Exclude<SourceKey, 'regions'>
  columns: readonly Name[]
  required: readonly Name[]
  /** The column that refers to another table. */
  refersBy: Name
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
  const file = context.campaign.sources[kind.source]?.url ?? ''
  const table = batches && (await usableTable(kind, file, batches, context.issues))
  const at = placesOf(kind.columns, table?.header ?? [])
  const sink = kind.sink(at, table ? extraOf(kind.columns, table.header) : [], context)
  const counts = {read: 0, accepted: 0, orphaned: 0}
  if (table) {
    const {issues, lastDay} = context
    const placeColumns = [placeOf(at, 'lon'), placeOf(at, 'lat')].filter((column) => column >= 0)
    const row = new Row({file, header: table.header, issues, placeColumns, lastDay})
    for await (const batch of table.batches) {
      readBatch(batch, row, sink, counts)
      listFaults(batch.faults, file, issues, counts)
      onRows(counts.read)
    }
    if (counts.orphaned > 0) issues.push(orphanedIssue(file, kind.refersBy, counts.orphaned))
  }
  return {columns: sink.finish(), counts, read: table !== null}
}

/** An issue of a whole file. */
export function fileIssue(file: string, code: 'missing-file' | 'bad-encoding'): DataIssue {
  return {severity: 'error', file, row: null, column: null, code, value: null}
}

function readBatch(batch: RecordBatch, row: Row, sink: RowSink<unknown>, counts: RowCounts): void {
  const {records, rows, broken} = batch
  sink.room(records.length)
  for (let i = 0; i < records.length; i++) {
    if (!row.begin(records[i], rows[i], broken)) continue
    counts.read++
    if (row.unreadable) {
      sink.skip?.(row)
      continue
    }
    sink.read(row)
    if (row.rejected) continue
    if (row.orphaned) counts.orphaned++
    else {
      sink.accept(row)
      row.keep()
      counts.accepted++
    }
  }
}

async function usableTable(
  kind: TableKind<string, unknown>,
  file: string,
  batches: AsyncIterable<RecordBatch>,
  issues: DataIssue[],
): Promise<Table | null> {
  const table = await openTable(batches)
  if (table && 'fault' in table) {
    listFaults([table.fault], file, issues, null)
    return null
  }
  const missing = kind.required.filter((column) => !table?.header.includes(column))
  for (const column of missing) {
    const row = table?.headerRow ?? 1
    issues.push({severity: 'error', file, row, column, code: 'missing-column', value: null})
  }
  table?.header.forEach((name) => {
    if (!name.includes('\ufffd')) return
    issues.push({
      severity: 'error',
      file,
      row: table.headerRow,
      column: name,
      code: 'bad-encoding',
      value: name,
    })
  })
  return missing.length === 0 ? table : null
}

function listFaults(
  faults: RecordBatch['faults'],
  file: string,
  issues: DataIssue[],
  counts: RowCounts | null,
): void {
  for (const {row, value} of faults) {
    issues.push({
      severity: 'error',
      file,
      row,
      column: null,
      code: 'bad-csv',
      value,
      detail: {problem: 'quotes'},
    })
    if (counts) counts.read++
  }
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
