import {tableSource} from '#domain/campaign'
import type {DataIssue} from '#domain/issue'
import type {ReadingContext} from './context'
import {PackedColumns} from './packedColumns'
import {PACKED_TABLES} from './packedTables'
import {openParquet, type ParquetFile} from './parquetFile'
import {UnreadCodec} from './parquetPages'
import {parquetRecords} from './parquetRecords'
import {readTable, type TableKind, type TableReading} from './readTable'
import type {RecordBatch} from './table'

/** The mark that `pack` leaves in a file: PackedMark as JSON. */
export const PACKED_KEY = 'zhentu'
export const PACKED_VERSION = 1

export interface PackedMark {
  version: number
  table: string
  /** The column of the rows' numbers in the file that was packed. */
  row: string
}

/** A table, and whether its rows are those that `pack` checked and wrote. */
export type ParquetReading<T> = TableReading<T> & {packed: boolean}

/**
 * Reads a table from a Parquet file: column by column where `pack` wrote it and nothing is wrong with it, else
 * row by row like any other table. Never throws at what the file holds.
 */
export async function readParquetTable<T>(
  kind: TableKind<string, T>,
  context: ReadingContext,
  bytes: Uint8Array<ArrayBuffer>,
  onRows: (rows: number) => void,
): Promise<ParquetReading<T>> {
  const content = contentOf(kind, context, bytes)
  if (content && 'columns' in content) {
    const {rows, columns} = content
    onRows(rows)
    return {columns, counts: {read: rows, accepted: rows, orphaned: 0}, read: true, packed: true}
  }
  return {...(await readTable(kind, context, content, onRows)), packed: false}
}

/** The columns, or else the rows; null, and listed, for a file that cannot be read. */
function contentOf<T>(
  kind: TableKind<string, T>,
  context: ReadingContext,
  bytes: Uint8Array<ArrayBuffer>,
): {rows: number; columns: T} | AsyncIterable<RecordBatch> | null {
  const {issues, campaign, projects} = context
  const url = tableSource(campaign, kind.source)!.url
  try {
    const file = openParquet(bytes)
    const mark = markOf(file, kind.source)
    const columns = mark && packedTable(kind, context, file, mark)
    if (columns) return {rows: file.rows, columns}
    context.projects = projects
    const records = parquetRecords(
      file,
      file.columns.filter(({name}) => name !== mark?.row),
    )
    const unread = file.unread.filter((name) => kind.columns.includes(name))
    issues.push(...unread.map((name) => parquetIssue(url, 'parquet-column', name)))
    return records
  } catch (error) {
    context.projects = projects
    issues.push(parquetIssue(url, error instanceof UnreadCodec ? 'parquet-codec' : 'parquet', null))
    return null
  }
}

function packedTable<T>(
  kind: TableKind<string, T>,
  context: ReadingContext,
  file: ParquetFile,
  mark: PackedMark,
): T | null {
  if (kind.source === 'aliases') return null
  const packed = new PackedColumns(file, mark.row)
  // Each kind of table has its own columns here as well; the compiler does not see that they are the kind's.
  const columns = PACKED_TABLES[kind.source](packed, context, kind) as T
  return packed.sound ? columns : null
}

/** Null for a file that `pack` did not write. */
function markOf(file: ParquetFile, table: string): PackedMark | null {
  try {
    const mark: Partial<PackedMark> | null = JSON.parse(file.marks.get(PACKED_KEY) ?? 'null')
    const known = mark?.version === PACKED_VERSION && mark.table === table && typeof mark.row === 'string'
    return known ? (mark as PackedMark) : null
  } catch {
    return null
  }
}

function parquetIssue(file: string, problem: string, column: string | null): DataIssue {
  return {severity: 'error', file, row: null, column, code: 'bad-csv', value: null, detail: {problem}}
}
