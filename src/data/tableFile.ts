import {type Source, sourceName} from '#domain/campaign'
import type {ReadingContext} from './context'
import {type CsvSettings, csvBatches} from './csv'
import {headerMeasure} from './headers'
import {bytesOf, type PackageFile, peeked} from './reader'
import {readTable, type TableFilePart, type TableKind, type TableReading} from './readTable'
import {isArchive, isOldOffice, isParquet, SIGNATURE_BYTES} from './signatures'
import type {RecordBatch} from './table'
import type {Workbook} from './workbook'
import type {WorkbookProblem} from './workbookProblem'

/** A file of a package, with those who want to know how far it was read. */
export interface OpenSource {
  file: PackageFile
  onBytes(bytes: number): void
  onRows(rows: number): void
}

/** Whether the rows are those that `pack` checked and wrote. */
export type TableFileReading<T> = TableReading<T> & {packed: boolean}

/** A file of a table; `opened` is null where it is missing. */
export interface TableFile {
  source: Source
  opened: OpenSource | null
}

/** Reads a table from its files, of whatever kind they are. */
export async function readTableFiles<T>(
  kind: TableKind<string, T>,
  context: ReadingContext,
  files: readonly TableFile[],
): Promise<TableFileReading<T>> {
  const parts: TableFilePart[] = []
  const workbooks: Workbooks = new Map()
  for (const {source, opened} of files) {
    const onRows = (rows: number) => opened?.onRows(rows)
    const content =
      opened && (await contentOf(kind, context, {source, opened}, files.length === 1, workbooks))
    if (content && 'columns' in content) {
      const {rows, columns} = content
      onRows(rows)
      const counts = {read: rows, accepted: rows, orphaned: 0}
      return {columns, counts, files: [counts], read: true, packed: true}
    }
    parts.push({source, batches: content, onRows})
  }
  return {...(await readTable(kind, context, parts)), packed: false}
}

/** By their files: one whose sheets make up the table is held once. */
type Workbooks = Map<string, Workbook | WorkbookProblem>

/** Its records or, of a file that `pack` wrote, its columns. Null, and listed, for one that cannot be read. */
async function contentOf<T>(
  kind: TableKind<string, T>,
  context: ReadingContext,
  {source, opened}: {source: Source; opened: OpenSource},
  alone: boolean,
  workbooks: Workbooks,
): Promise<AsyncIterable<RecordBatch> | {rows: number; columns: T} | null> {
  const {head, file} = await peeked(opened.file, SIGNATURE_BYTES)
  const form = formOf(head, source.url)
  if (form === 'text') return csvBatches(file, opened.onBytes, textSettings(kind, source, context))
  const bytes = await bytesOf(file, opened.onBytes)
  // Only those who have such a file pay for its reader.
  if (form === 'parquet')
    return (await import('./parquetTable')).parquetTable(kind, context, source, bytes, alone)
  const {workbookBatches} = await import('./workbookTable')
  const workbook = workbooks.get(source.url) ?? (await import('./workbook')).openWorkbook(bytes)
  workbooks.set(source.url, workbook)
  return workbookBatches(workbook, source, headerMeasure(kind, source.columns), context)
}

function textSettings(
  kind: TableKind<string, unknown>,
  source: Source,
  {changes}: ReadingContext,
): CsvSettings {
  const {columns, encoding, delimiter} = source
  return {
    ...(encoding !== undefined && {encoding}),
    ...(delimiter !== undefined && {delimiter}),
    suits: headerMeasure(kind, columns),
    onEncoding: (found) => changes.encoding(sourceName(source), found),
  }
}

/** By its first bytes, or else by its name. */
function formOf(head: Uint8Array, url: string): 'text' | 'parquet' | 'workbook' {
  if (isArchive(head) || isOldOffice(head)) return 'workbook'
  return isParquet(head) || /\.parquet([?#]|$)/i.test(url) ? 'parquet' : 'text'
}
