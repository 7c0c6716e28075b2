import {CsvSplitter} from './csvSplitter'
import type {TableHead} from './look'
import type {FileChoice} from './surveyed'

/** The beginning of a text. */
export interface TextHead {
  text: string
  encoding: string
  delimiter: string
  table(): TableHead
}

/** Records that are looked at: enough to tell whether two files have the same rows. */
const RECORDS = 200
const CONTROL = /(?![\t-\r])\p{Cc}/gu
const SEARCHED = 4096
const FEW_CONTROLS = 4

/** Null for bytes that are no text. @param whole whether they are all of the file */
export function textHead(bytes: Uint8Array, whole: boolean, choice: FileChoice): TextHead | null {
  const encoding = choice.encoding ?? sniffEncoding(bytes)
  const text = new TextDecoder(encoding).decode(bytes)
  const start = text.slice(0, SEARCHED)
  // A cell may hold a stray NUL; pictures are full of them.
  if ((start.match(CONTROL)?.length ?? 0) > FEW_CONTROLS + start.length / 50) return null
  const delimiter = choice.delimiter ?? ','
  return {text, encoding, delimiter, table: () => tableOf(text, delimiter, whole)}
}

function tableOf(text: string, delimiter: string, whole: boolean): TableHead {
  const {records, rows} = new CsvSplitter(delimiter).push(text, whole)
  return {sheet: null, records: records.slice(0, RECORDS), rows: rows.slice(0, RECORDS)}
}

function sniffEncoding(_bytes: Uint8Array): string {
  return 'utf-8'
}
