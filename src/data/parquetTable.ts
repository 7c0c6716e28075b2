import {type Source, sourceName} from '#domain/campaign'
import type {DataIssue} from '#domain/issue'
import type {ReadingContext} from './context'
import {PackedColumns} from './packedColumns'
import {PACKED_TABLES} from './packedTables'
import {openParquet, type ParquetFile} from './parquetFile'
import {UnreadCodec} from './parquetPages'
import {parquetRecords} from './parquetRecords'
import type {TableKind} from './readTable'
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

/**
 * A table of a Parquet file: column by column where `pack` wrote it and nothing is wrong with it, else row by row
 * like any other table. Never throws at what the file holds.
 *
 * @param alone whether it is the only file of its table; else it is read row by row
 * @returns null, and listed, for a file that cannot be read
 */
export function parquetTable<T>(
  kind: TableKind<string, T>,
  context: ReadingContext,
  source: Source,
  bytes: Uint8Array<ArrayBuffer>,
  alone: boolean,
): {rows: number; columns: T} | AsyncIterable<RecordBatch> | null {
  const {issues, projects, corrections} = context
  const url = sourceName(source)
  try {
    const file = openParquet(bytes)
    const mark = markOf(file, kind.source)
    const isCorrected = corrections.some((correction) => correction.file === url)
    const columns = mark && alone && !isCorrected && packedTable(kind, context, file, mark)
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
