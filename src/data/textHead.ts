import type {Delimiter, Encoding} from '#domain/campaign'
import {CsvSplitter} from './csvSplitter'
import {ownDelimiter, sniffDelimiter} from './delimiter'
import {sniffEncoding} from './encoding'
import {headerMeasure} from './headers'
import type {TableHead} from './look'
import type {FileChoice} from './surveyed'
import {TABLE_KINDS} from './tableKinds'

/** The beginning of a text. */
export interface TextHead {
  text: string
  encoding: Encoding
  delimiter: Delimiter
  table(): TableHead
}

/** Records that are looked at: enough to tell whether two files have the same rows. */
const RECORDS = 200
const CONTROL = /(?![\t-\r])\p{Cc}/gu
const SEARCHED = 4096
const FEW_CONTROLS = 4
/** Characters that tell the delimiter, as in `csv`. */
const SAMPLE = 1 << 16

/** Null for bytes that are no text. @param whole whether they are all of the file */
export function textHead(bytes: Uint8Array, whole: boolean, choice: FileChoice): TextHead | null {
  const encoding = choice.encoding ?? sniffEncoding(bytes).encoding
  const text = new TextDecoder(encoding).decode(bytes)
  const start = text.slice(0, SEARCHED)
  // A cell may hold a stray NUL; pictures are full of them.
  if ((start.match(CONTROL)?.length ?? 0) > FEW_CONTROLS + start.length / 50) return null
  const own = ownDelimiter(text)
  const cells = own ? text.slice(own.length) : text
  const delimiter = choice.delimiter ?? own?.delimiter ?? sniffDelimiter(cells.slice(0, SAMPLE), suits)
  return {text, encoding, delimiter, table: () => tableOf(cells, delimiter, whole)}
}

const measures = TABLE_KINDS.map((kind) => headerMeasure(kind))

/** How well a record fits as the header of any table. */
function suits(record: readonly string[]): number {
  return Math.max(...measures.map((measure) => measure(record)))
}

function tableOf(text: string, delimiter: Delimiter, whole: boolean): TableHead {
  const {records, rows} = new CsvSplitter(delimiter).push(text, whole)
  return {sheet: null, records: records.slice(0, RECORDS), rows: rows.slice(0, RECORDS)}
}
