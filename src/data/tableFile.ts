import type {ReadingContext} from './context'
import {csvBatches} from './csv'
import {headerNames} from './headers'
import {bytesOf, type PackageFile, peeked} from './reader'
import {readTable, type TableKind, type TableReading} from './readTable'
import {isArchive, isOldOffice, isParquet, SIGNATURE_BYTES} from './signatures'

/** A file of a package, with those who want to know how far it was read. */
export interface OpenSource {
  file: PackageFile
  onBytes(bytes: number): void
  onRows(rows: number): void
}

/** Whether the rows are those that `pack` checked and wrote. */
export type TableFileReading<T> = TableReading<T> & {packed: boolean}

/** Reads a table from whatever kind of file it is. @param source null for a file that is missing */
export async function readTableFile<T>(
  kind: TableKind<string, T>,
  context: ReadingContext,
  source: OpenSource | null,
): Promise<TableFileReading<T>> {
  const onRows = (rows: number) => source?.onRows(rows)
  if (!source) return {...(await readTable(kind, context, null, onRows)), packed: false}
  const {url} = context.campaign.sources[kind.source]!
  const {head, file} = await peeked(source.file, SIGNATURE_BYTES)
  const form = formOf(head, url)
  if (form === 'text') {
    const batches = csvBatches(file, source.onBytes)
    return {...(await readTable(kind, context, batches, onRows)), packed: false}
  }
  const bytes = await bytesOf(file, source.onBytes)
  // Only those who have such a file pay for its reader.
  if (form === 'parquet') {
    const {readParquetTable} = await import('./parquetTable')
    return readParquetTable(kind, context, bytes, onRows)
  }
  return {...(await readWorkbook(kind, context, bytes, onRows)), packed: false}
}

async function readWorkbook<T>(
  kind: TableKind<string, T>,
  context: ReadingContext,
  bytes: Uint8Array,
  onRows: (rows: number) => void,
): Promise<TableReading<T>> {
  const source = context.campaign.sources[kind.source]!
  const {workbookBatches} = await import('./workbookTable')
  const fits = (header: string[]) => {
    const {names} = headerNames(kind.source, header, source.columns)
    return kind.columns.filter((column) => names.includes(column)).length
  }
  return readTable(kind, context, workbookBatches(bytes, source, fits, context), onRows)
}

/** By its first bytes, or else by its name. */
function formOf(head: readonly number[], url: string): 'text' | 'parquet' | 'workbook' {
  if (isArchive(head) || isOldOffice(head)) return 'workbook'
  return isParquet(head) || /\.parquet([?#]|$)/i.test(url) ? 'parquet' : 'text'
}
