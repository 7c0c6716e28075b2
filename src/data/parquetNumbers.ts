import {readDeltas, readHybrid} from './bitPacking'
import {BadBytes, ByteReader} from './byteReader'
import type {ParquetColumn, ParquetFile} from './parquetFile'
import {type ParquetPage, pagesOf} from './parquetPages'
import {dictionaryPlaces, isDictionary} from './parquetTexts'

const DAY_MS = 86_400_000
/** Of 1970-01-01, as INT96 counts days. */
const JULIAN_DAY = 2_440_588
const INT32_RANGE = 2 ** 32

/**
 * Values of a column that is not of texts, undivided by its scale.
 *
 * @param none of a row without a value
 * @param seen is given all values that there are, those of a dictionary once, and may put others in their places
 * @throws BadBytes
 */
export function readNumbers(
  file: ParquetFile,
  column: ParquetColumn,
  none = Number.NaN,
  seen?: (values: Float64Array) => void,
): Float64Array {
  const out = new Float64Array(file.rows)
  let at = 0
  let dictionary: Float64Array = new Float64Array()
  for (const page of pagesOf(file, column)) {
    if (page.encoding === 'DICTIONARY') {
      dictionary = plainNumbers(page.values, page.count, column)
      seen?.(dictionary)
      continue
    }
    if (isDictionary(page.encoding)) {
      spreadPicked(page, dictionary, none, out, at)
    } else {
      const values = pageNumbers(page, column)
      seen?.(values)
      spread(page, values, none, out, at)
    }
    at += page.rows
  }
  return out
}

/** Values to their rows. */
function spread(
  {rows, present}: ParquetPage,
  values: Float64Array,
  none: number,
  out: Float64Array,
  at: number,
): void {
  if (!present) {
    out.set(values, at)
    return
  }
  let next = 0
  for (let i = 0; i < rows; i++) out[at + i] = present[i] === 1 ? values[next++] : none
}

/** The same by their places in a dictionary. */
function spreadPicked(
  page: ParquetPage,
  dictionary: Float64Array,
  none: number,
  out: Float64Array,
  at: number,
): void {
  const {rows, present} = page
  const places = dictionaryPlaces(page, dictionary.length)
  if (!present) {
    for (let i = 0; i < rows; i++) out[at + i] = dictionary[places[i]]
    return
  }
  let next = 0
  for (let i = 0; i < rows; i++) out[at + i] = present[i] === 1 ? dictionary[places[next++]] : none
}

/** Values of a page that has them itself. */
function pageNumbers({encoding, values, count}: ParquetPage, column: ParquetColumn): Float64Array {
  const {type} = column.element
  if (encoding === 'PLAIN') return plainNumbers(values, count, column)
  if (encoding === 'DELTA_BINARY_PACKED' && (type === 'INT32' || type === 'INT64')) {
    return readDeltas(values, count, type === 'INT32')
  }
  if (encoding === 'RLE' && type === 'BOOLEAN') {
    const bits = new Uint32Array(count)
    values.skip(4)
    if (count > 0) readHybrid(values, 1, bits)
    return Float64Array.from(bits)
  }
  if (encoding !== 'BYTE_STREAM_SPLIT') throw new BadBytes(`an encoding: ${encoding}`)
  return plainNumbers(joined(values, count, widthOf(column)), count, column)
}

function plainNumbers(reader: ByteReader, count: number, column: ParquetColumn): Float64Array {
  const {type} = column.element
  const {view, bytes} = reader
  if (type === 'BOOLEAN') {
    const start = reader.skip(Math.ceil(count / 8))
    return numbers(count, (index) => (bytes[start + (index >> 3)] >> (index & 7)) & 1)
  }
  const width = widthOf(column)
  const start = reader.skip(count * width)
  if (type === 'DOUBLE') return doubles(view, start, count)
  if (type === 'INT32') return numbers(count, (index) => view.getInt32(start + index * 4, true))
  if (type === 'INT64') return numbers(count, (index) => int64(view, start + index * 8))
  if (type === 'FLOAT') return numbers(count, (index) => view.getFloat32(start + index * 4, true))
  if (type === 'INT96') return numbers(count, (index) => oldTimestamp(view, start + index * 12))
  return numbers(count, (index) => bigEndian(bytes, start + index * width, width))
}

/** What `pack` writes plain; in a loop of its own it is several times faster. */
function doubles(view: DataView, start: number, count: number): Float64Array {
  const out = new Float64Array(count)
  for (let i = 0; i < count; i++) out[i] = view.getFloat64(start + i * 8, true)
  return out
}

function widthOf({element: {type, type_length}}: ParquetColumn): number {
  if (type === 'INT32' || type === 'FLOAT') return 4
  if (type === 'INT96') return 12
  if (type !== 'FIXED_LEN_BYTE_ARRAY') return 8
  if (!(type_length && type_length > 0)) throw new BadBytes('a length')
  return type_length
}

function numbers(count: number, valueAt: (index: number) => number): Float64Array {
  const out = new Float64Array(count)
  for (let i = 0; i < count; i++) out[i] = valueAt(i)
  return out
}

/** Exact up to 2^53. */
function int64(view: DataView, at: number): number {
  return view.getInt32(at + 4, true) * INT32_RANGE + view.getUint32(at, true)
}

/** Nanoseconds of a day and the day → milliseconds. */
function oldTimestamp(view: DataView, at: number): number {
  return (view.getInt32(at + 8, true) - JULIAN_DAY) * DAY_MS + int64(view, at) / 1e6
}

function bigEndian(bytes: Uint8Array, start: number, width: number): number {
  let value = bytes[start] < 128 ? 0 : -1
  for (let i = start; i < start + width; i++) value = value * 256 + bytes[i]
  return value
}

/** BYTE_STREAM_SPLIT holds first bytes of all values, then second ones, … */
function joined(reader: ByteReader, count: number, width: number): ByteReader {
  const start = reader.skip(count * width)
  const bytes = new Uint8Array(count * width)
  for (let byte = 0; byte < width; byte++) {
    for (let i = 0; i < count; i++) bytes[i * width + byte] = reader.bytes[start + byte * count + i]
  }
  return new ByteReader(bytes)
}
