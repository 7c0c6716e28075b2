import type {TableHead} from './look'
import {openParquet} from './parquetFile'
import {parquetRecords} from './parquetRecords'
import {bytesOf, type PackageFile} from './reader'

const MOST_BYTES = 2 ** 29
const SHOWN_ROWS = 200

/**
 * The header and the first rows of a Parquet file; null for one that is too large to look at.
 *
 * @throws for a file that is damaged
 */
export async function parquetHead(file: PackageFile): Promise<TableHead | null> {
  if ((file.size ?? 0) > MOST_BYTES) return null
  const parquet = openParquet(await bytesOf(file))
  const head = {sheet: null, records: [] as string[][], rows: [] as number[]}
  for await (const {records, rows} of parquetRecords(parquet, parquet.columns)) {
    head.records.push(...records.slice(0, SHOWN_ROWS))
    head.rows.push(...rows.slice(0, SHOWN_ROWS))
    if (head.records.length > SHOWN_ROWS) break
  }
  return head
}
