import {tableSource} from '#domain/campaign'
import type {ReadingContext} from './context'
import {type CsvSettings, csvBatches} from './csv'
import {headerMeasure} from './headers'
import {bytesOf, type PackageFile} from './reader'
import {readTable, type TableKind, type TableReading} from './readTable'

/** A file of a package, with those who want to know how far it was read. */
export interface OpenSource {
  file: PackageFile
  onBytes(bytes: number): void
  onRows(rows: number): void
}

/** Whether the rows are those that `pack` checked and wrote. */
export type TableFileReading<T> = TableReading<T> & {packed: boolean}

const MAGIC = [...'PAR1'].map((letter) => letter.charCodeAt(0))

/** Reads a table from whatever kind of file it is. @param source null for a file that is missing */
export async function readTableFile<T>(
  kind: TableKind<string, T>,
  context: ReadingContext,
  source: OpenSource | null,
): Promise<TableFileReading<T>> {
  const onRows = (rows: number) => source?.onRows(rows)
  if (!source) return {...(await readTable(kind, context, null, onRows)), packed: false}
  const {file, parquet} = await recognised(source.file, tableSource(context.campaign, kind.source)!.url)
  if (!parquet) {
    const batches = csvBatches(file, source.onBytes, textSettings(kind, context))
    return {...(await readTable(kind, context, batches, onRows)), packed: false}
  }
  const bytes = await bytesOf(file, source.onBytes)
  // Only those who have such a file pay for its reader.
  const {readParquetTable} = await import('./parquetTable')
  return readParquetTable(kind, context, bytes, onRows)
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

/** By its first bytes, or else by its name. The file returned is the same one, from its beginning. */
async function recognised(file: PackageFile, url: string): Promise<{file: PackageFile; parquet: boolean}> {
  const chunks = file.chunks()[Symbol.asyncIterator]()
  const first: Uint8Array[] = []
  const head: number[] = []
  while (head.length < MAGIC.length) {
    const {done, value} = await chunks.next()
    if (done) break
    first.push(value)
    head.push(...value.subarray(0, MAGIC.length))
  }
  const named = /\.parquet([?#]|$)/i.test(url)
  return {
    parquet: named || MAGIC.every((byte, index) => head[index] === byte),
    file: {
      size: file.size,
      async *chunks() {
        yield* first
        for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value
      },
    },
  }
}
