import {CsvSplitter} from './csvSplitter'
import type {PackageFile} from './reader'
import type {RecordBatch} from './table'

/**
 * CSV bytes → batches of records. Bytes are decoded before they are parsed: papaparse itself would cut a
 * Chinese character at a border of chunks.
 *
 * @param onBytes told the length of each chunk before its records come
 */
export async function* csvBatches(
  file: PackageFile,
  onBytes: (bytes: number) => void,
): AsyncGenerator<RecordBatch> {
  const decoder = new TextDecoder()
  const splitter = new CsvSplitter()
  for await (const chunk of file.chunks()) {
    onBytes(chunk.length)
    yield splitter.push(decoder.decode(chunk, {stream: true}), false)
  }
  yield splitter.push(decoder.decode(), true)
}
