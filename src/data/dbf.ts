import type {Encoding} from '#domain/campaign'

/** What a .dbf holds, cell by cell. */
export interface DbfTable {
  fields: DbfField[]
  rows: number
  encoding: Encoding
  /** Whether every encoding reads it alike. */
  ascii: boolean
  /** Whether some bytes are not of the encoding. */
  isBroken(): boolean
  /** Without spaces; '' beyond the last row. Whole numbers stand as such, yes and no as `true` and `false`. */
  value(row: number, field: number): string
  isDeleted(row: number): boolean
}

interface DbfField {
  name: string
  type: string
  /** From the beginning of a record. */
  start: number
  length: number
}

const HEADER_BYTES = 32
const FIELD_BYTES = 32
const NAME_BYTES = 11
const END_OF_FIELDS = 0x0d
const DELETED = 0x2a
const SPACE = 0x20
/** The language driver of simplified Chinese, at byte 29. */
const DRIVER_AT = 29
const DRIVER_936 = 0x4d
/** Records and cells whose bytes tell the encoding. */
const ASKED_RECORDS = 5000
const ASKED_CELLS = 200_000

/**
 * The table of a Shapefile; null for what is none. Its counts are claims: no more is read than there are bytes.
 *
 * @param cpg what a file beside it says of its encoding
 * @param given the encoding, where a person named it
 */
export function dbfTable(bytes: Uint8Array, cpg: string, given?: Encoding): DbfTable | null {
  if (bytes.length < HEADER_BYTES) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const head = view.getUint16(8, true)
  const size = view.getUint16(10, true)
  if (head <= HEADER_BYTES || head > bytes.length || size === 0) return null
  const rows = Math.min(view.getUint32(4, true), Math.floor((bytes.length - head) / size))
  const raw = fieldsOf(bytes.subarray(HEADER_BYTES, head), size)
  const asked = Math.min(rows, ASKED_RECORDS, Math.ceil(ASKED_CELLS / Math.max(1, raw.length)))
  const sample = bytes.subarray(HEADER_BYTES, head + asked * size)
  const ascii = sample.every((byte) => byte < 0x80)
  const cellsOf = (decoder: TextDecoder) => cellReader(bytes, head, size, rows, raw, decoder)
  const fits = (encoding: Encoding) => isWhole(cellsOf(new TextDecoder(encoding)), asked, raw.length)
  const encoding = given ?? encodingOf(bytes[DRIVER_AT], cpg, fits)
  const decoder = new TextDecoder(encoding)
  const cell = cellsOf(decoder)
  return {
    fields: raw.map(({bytes: name, ...field}) => ({...field, name: textOf(name, decoder)})),
    rows,
    encoding,
    ascii,
    isBroken: () => !isWhole(cell, rows, raw.length),
    value: (row, field) => plainValue(cell(row, field), raw[field].type),
    isDeleted: (row) => row < rows && bytes[head + row * size] === DELETED,
  }
}

type RawField = Omit<DbfField, 'name'> & {bytes: Uint8Array}

function fieldsOf(bytes: Uint8Array, recordBytes: number): RawField[] {
  const fields: RawField[] = []
  let start = 1
  for (let at = 0; at + FIELD_BYTES <= bytes.length && bytes[at] !== END_OF_FIELDS; at += FIELD_BYTES) {
    const name = bytes.subarray(at, at + NAME_BYTES)
    const end = name.indexOf(0)
    const length = bytes[at + 16]
    if (start + length > recordBytes) break
    const type = String.fromCharCode(bytes[at + NAME_BYTES])
    // Fields of no length may be thousands, and hold nothing.
    if (length > 0) fields.push({bytes: end < 0 ? name : name.subarray(0, end), type, start, length})
    start += length
  }
  return fields
}

/** What the .cpg or the language driver says where the bytes bear it out; else UTF-8 where they are, else GB18030. */
function encodingOf(driver: number, cpg: string, fits: (encoding: Encoding) => boolean): Encoding {
  const said = /utf-?8|65001/i.test(cpg)
    ? 'utf-8'
    : /gb|936/i.test(cpg) || driver === DRIVER_936
      ? 'gb18030'
      : null
  if (said && fits(said)) return said
  return fits('utf-8') ? 'utf-8' : 'gb18030'
}

type CellReader = (row: number, field: number) => string

function cellReader(
  bytes: Uint8Array,
  head: number,
  size: number,
  rows: number,
  fields: readonly RawField[],
  decoder: TextDecoder,
): CellReader {
  return (row, field) => {
    if (row >= rows) return ''
    const at = head + row * size + fields[field].start
    return textOf(bytes.subarray(at, at + fields[field].length), decoder)
  }
}

/** A text that fills its field may be cut within a character. */
function textOf(bytes: Uint8Array, decoder: TextDecoder): string {
  let end = bytes.length
  while (end > 0 && (bytes[end - 1] === SPACE || bytes[end - 1] === 0)) end--
  const text = decoder.decode(bytes.subarray(0, end))
  return (end === bytes.length ? text.replace(/\ufffd$/, '') : text).trim()
}

function isWhole(cell: CellReader, rows: number, fields: number): boolean {
  for (let row = 0; row < rows; row++) {
    for (let field = 0; field < fields; field++) {
      if (cell(row, field).includes('\ufffd')) return false
    }
  }
  return true
}

function plainValue(text: string, type: string): string {
  if (type === 'L') return /^[TYty]/.test(text) ? 'true' : /^[FNfn]/.test(text) ? 'false' : ''
  if ((type !== 'N' && type !== 'F') || !/[.eE]/.test(text)) return text
  const number = Number(text)
  return Number.isSafeInteger(number) ? String(number) : text
}
