import {type Source, sourceName, type TableKey} from '#domain/campaign'
import type {DataIssue} from '#domain/issue'
import type {PlacedSource, ReadingContext} from './context'
import {crsOf} from './crs'
import {headerIssues} from './headerIssues'
import {headerMeasure, headerNames} from './headers'
import {PlaceSample} from './placeSample'
import {readRows} from './readRows'
import type {Row} from './row'
import {faultIssue} from './rowIssues'
import {openTable, type RecordBatch, TABLE_LIMITS, type TableLimits, titleText} from './table'
import {extraOf, layoutOf, type NamedTable, placesOf} from './tableLayout'

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
  /** Of each of its files. */
  files: RowCounts[]
  /** Whether all its files were there, with all required columns, and read to their end. */
  read: boolean
}

/** A file of a table. */
export interface TableFilePart {
  source: Source
  /** Null for a file that is missing, or cannot be read. */
  batches: AsyncIterable<RecordBatch> | null
  /** Told how many of its rows were read so far, after each batch. */
  onRows(rows: number): void
}

/** Reads one table, file after file. Whatever is wrong with it goes to the context's issues. */
export async function readTable<Name extends string, T>(
  kind: TableKind<Name, T>,
  context: ReadingContext,
  parts: readonly TableFilePart[],
  limits: TableLimits = TABLE_LIMITS,
): Promise<TableReading<T>> {
  const tables: (NamedTable | null)[] = []
  for (const {source, batches} of parts) {
    tables.push(batches && (await usableTable(kind, source, batches, context)))
  }
  const layout = layoutOf(tables.filter((table) => table !== null))
  const at = placesOf(kind.columns, layout.names)
  const sink = kind.sink(at, extraOf(kind.columns, layout), context)
  const files: RowCounts[] = []
  const issuesBefore = context.issues.length
  let read = tables.length > 0
  const columns = layout.header.filter((name) => name !== '').length
  let left = Math.min(limits.rows, Math.floor(limits.cells / Math.max(1, columns)))
  for (const [index, {source, onRows}] of parts.entries()) {
    const table = tables[index]
    const file = sourceName(source)
    if (isPlaced(kind.source)) await beginPlaces(kind.source, source, table, context)
    const most = {...limits, rows: left, issues: issuesBefore + limits.issues}
    const reading = table && (await readRows(kind, {table, file, layout, at, sink, onRows, most}, context))
    const {counts, whole} = reading ?? {counts: NO_ROWS, whole: false}
    files.push(counts)
    left -= counts.read
    read &&= whole
  }
  return {columns: sink.finish(), counts: files.reduce(added, NO_ROWS), files, read}
}

const NO_ROWS: RowCounts = {read: 0, accepted: 0, orphaned: 0}

function added(a: RowCounts, b: RowCounts): RowCounts {
  return {read: a.read + b.read, accepted: a.accepted + b.accepted, orphaned: a.orphaned + b.orphaned}
}

function isPlaced(key: TableKey): key is PlacedSource {
  return key === 'projects' || key === 'houses'
}

/** A file with neither column tells no places. */
async function beginPlaces(
  key: PlacedSource,
  source: Source,
  table: NamedTable | null,
  {campaign, crs, samples}: ReadingContext,
): Promise<void> {
  const told = table?.names.some((name) => name === 'lon' || name === 'lat')
  const name = source.crs ?? campaign.crs
  crs[key] = told ? await crsOf(name) : null
  if (!told) return
  samples[key] ??= []
  samples[key].push({file: sourceName(source), crs: name, sample: new PlaceSample()})
}

/** An issue of a whole file. */
export function fileIssue(file: string, code: 'missing-file' | 'bad-encoding'): DataIssue {
  return {severity: 'error', file, row: null, column: null, code, value: null}
}

async function usableTable(
  kind: TableKind<string, unknown>,
  source: Source,
  batches: AsyncIterable<RecordBatch>,
  {issues, changes}: ReadingContext,
): Promise<NamedTable | null> {
  const {columns: given, headerRow} = source
  const file = sourceName(source)
  const table = await openTable(batches, {suits: headerMeasure(kind, given), ...(headerRow && {headerRow})})
  if (table && 'fault' in table) {
    issues.push(faultIssue(file, table.fault))
    return null
  }
  const header = table?.header ?? []
  const {names, by} = headerNames(kind.source, header, given)
  issues.push(...headerIssues(file, table?.headerRow ?? 1, header, names, kind.required))
  for (const {row, text} of table?.titles ?? []) changes.add(file, null, 'layout', row, text, '')
  if (table?.groups) {
    changes.add(file, null, 'layout', table.groups.row, table.groups.text, titleText(header))
  }
  for (const [column, name] of header.entries()) {
    if (by[column] === 'words') changes.add(file, name, 'column-name', null, name, names[column])
  }
  return table && kind.required.every((column) => names.includes(column)) ? {...table, names} : null
}
