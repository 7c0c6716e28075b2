import type {Delimiter, Encoding} from '#domain/campaign'
import {CsvSplitter} from './csvSplitter'
import {ownDelimiter, sniffDelimiter} from './delimiter'
import {TextBytes} from './encoding'
import type {PackageFile} from './reader'
import type {RecordBatch} from './table'

/** How a file of text is to be read, as far as it is known. */
export interface CsvSettings {
  encoding?: Encoding
  delimiter?: Delimiter
  /** How well a record fits as the header, to tell delimiters apart. */
  suits?: (record: readonly string[]) => number
  /** Told once which encoding was found, unless the file is plain ASCII. */
  onEncoding?: (encoding: Encoding) => void
}

/** Characters that are looked at before a delimiter is chosen. */
const SAMPLE = 1 << 16

/**
 * CSV bytes → batches of records. Bytes are decoded before they are parsed: papaparse itself would cut a
 * Chinese character at a border of chunks.
 *
 * @param onBytes told the length of each chunk before its records come
 */
export async function* csvBatches(
  file: PackageFile,
  onBytes: (bytes: number) => void,
  {encoding, delimiter, suits, onEncoding}: CsvSettings = {},
): AsyncGenerator<RecordBatch> {
  const bytes = new TextBytes(encoding, onEncoding)
  let splitter: CsvSplitter | null = null
  let head = ''
  const split = (text: string, last: boolean): RecordBatch | null => {
    if (splitter) return splitter.push(text, last)
    head += text
    if (head.length < SAMPLE && !last) return null
    const own = ownDelimiter(head)
    splitter = new CsvSplitter(delimiter ?? own?.delimiter ?? sniffDelimiter(head.slice(0, SAMPLE), suits))
    return splitter.push(own ? head.slice(own.length) : head, last)
  }
  for await (const chunk of file.chunks()) {
    onBytes(chunk.length)
    const batch = split(bytes.push(chunk), false)
    if (batch) yield batch
  }
  const batch = split(bytes.end(), true)
  if (batch) yield batch
}
