import {tableSource} from '#domain/campaign'
import type {ReadingContext} from './context'
import {type CsvSettings, csvBatches} from './csv'
import {headerMeasure} from './headers'
import {bytesOf, type PackageFile, peeked} from './reader'
import {readTable, type TableKind, type TableReading} from './readTable'
import {isArchive, isOldOffice, isParquet, SIGNATURE_BYTES} from './signatures'
import type {RecordBatch} from './table'

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
  const {head, file} = await peeked(source.file, SIGNATURE_BYTES)
  const form = formOf(head, tableSource(context.campaign, kind.source)!.url)
  if (form === 'text') {
    const batches = csvBatches(file, source.onBytes, textSettings(kind, context))
    return {...(await readTable(kind, context, batches, onRows)), packed: false}
  }
  const bytes = await bytesOf(file, source.onBytes)
  // Only those who have such a file pay for its reader.
  if (form === 'parquet') {
    const {readParquetTable} = await import('./parquetTable')
    return readParquetTable(kind, context, bytes, onRows)
  }
  const batches = await workbookTable(kind, context, bytes)
  return {...(await readTable(kind, context, batches, onRows)), packed: false}
}

async function workbookTable(
  kind: TableKind<string, unknown>,
  context: ReadingContext,
  bytes: Uint8Array,
): Promise<AsyncIterable<RecordBatch> | null> {
  const source = tableSource(context.campaign, kind.source)!
  const {workbookBatches} = await import('./workbookTable')
  return workbookBatches(bytes, source, headerMeasure(kind, source.columns), context)
}

function textSettings(kind: TableKind<string, unknown>, {campaign, changes}: ReadingContext): CsvSettings {
  const {url, columns, encoding, delimiter} = tableSource(campaign, kind.source)!
  return {
    ...(encoding !== undefined && {encoding}),
    ...(delimiter !== undefined && {delimiter}),
    suits: headerMeasure(kind, columns),
    onEncoding: (found) => changes.encoding(url, found),
  }
}

/** By its first bytes, or else by its name. */
function formOf(head: readonly number[], url: string): 'text' | 'parquet' | 'workbook' {
  if (isArchive(head) || isOldOffice(head)) return 'workbook'
  return isParquet(head) || /\.parquet([?#]|$)/i.test(url) ? 'parquet' : 'text'
}
