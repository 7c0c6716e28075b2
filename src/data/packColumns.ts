import {ByteWriter, type ColumnSource, parquetWrite, type SchemaElement} from 'hyparquet-writer'
import {NOWHERE, type TextColumn} from '#domain/dataset'
import {NEVER_DAY} from '#domain/month'
import {textsOf} from './expandedTexts'
import {PACKED_KEY, PACKED_VERSION, type PackedMark} from './parquetTable'

/** A column of a Parquet file; null where no row has a value, so that there is nothing to write. */
export type PackedColumn = {source: ColumnSource; element: SchemaElement} | null

/** Rows that are packed together: enough to share a dictionary, few enough to be read apart. */
const GROUP_ROWS = 1 << 18
/** More digits than this do not fit in a DECIMAL of 32 bits. */
const INT32_DIGITS = 6
const LEAST_DIGITS = 5
const E7_DIGITS = 7

/** A Parquet file that any tool opens, with the mark by which it is known here. */
export function packedFile(
  columns: readonly PackedColumn[],
  mark: Omit<PackedMark, 'version'>,
): Uint8Array<ArrayBuffer> {
  const written = columns.filter((column) => column !== null)
  const writer = new ByteWriter()
  parquetWrite({
    writer,
    columnData: written.map(({source}) => source),
    schema: [{name: 'root', num_children: written.length}, ...written.map(({element}) => element)],
    rowGroupSize: GROUP_ROWS,
    kvMetadata: [{key: PACKED_KEY, value: JSON.stringify({version: PACKED_VERSION, ...mark})}],
    createdBy: 'zhentu',
  })
  return new Uint8Array(writer.getBuffer())
}

/** Texts that are nearly all different: each takes what it shares with the one before from there. */
export function differentTexts(name: string, texts: readonly string[]): PackedColumn {
  return column(name, emptied(texts), TEXT, {encoding: 'DELTA_BYTE_ARRAY', codec: 'SNAPPY'})
}

/** Texts of which many rows have the same. @param texts '' or undefined for none */
export function sharedTexts(name: string, texts: readonly (string | undefined)[]): PackedColumn {
  return column(name, emptied(texts), TEXT, {encoding: 'RLE_DICTIONARY', codec: 'UNCOMPRESSED'})
}

/** Texts of which nothing is known. */
export function anyTexts(name: string, texts: TextColumn): PackedColumn {
  const all = textsOf(texts)
  return new Set(all).size * 2 > all.length ? differentTexts(name, all) : sharedTexts(name, all)
}

export function dates(name: string, days: Int32Array): PackedColumn {
  const values = Array.from(days, (day) => (day === NEVER_DAY ? null : day))
  return column(name, values, {type: 'INT32', converted_type: 'DATE'}, {encoding: 'RLE_DICTIONARY'})
}

export function amounts(name: string, values: Float64Array): PackedColumn {
  const known = Array.from(values, (value) => (Number.isNaN(value) ? null : value))
  return column(name, known, {type: 'DOUBLE'}, {})
}

/** Degrees as decimals, with as few digits as all of them need. */
export function degrees(name: string, valuesE7: Int32Array): PackedColumn {
  let digits = LEAST_DIGITS
  for (const value of valuesE7) {
    while (value !== NOWHERE && value % 10 ** (E7_DIGITS - digits) !== 0) digits++
  }
  const factor = 10 ** (E7_DIGITS - digits)
  const values = Array.from(valuesE7, (value) => (value === NOWHERE ? null : BigInt(value / factor)))
  const element = {
    type: digits <= INT32_DIGITS ? ('INT32' as const) : ('INT64' as const),
    converted_type: 'DECIMAL' as const,
    scale: digits,
    precision: digits + 3,
  }
  return column(name, values, element, {encoding: 'DELTA_BINARY_PACKED'})
}

export function rowNumbers(name: string, rows: Uint32Array): PackedColumn {
  return column(name, Array.from(rows), {type: 'INT32'}, {encoding: 'DELTA_BINARY_PACKED'})
}

const TEXT = {type: 'BYTE_ARRAY', converted_type: 'UTF8'} as const

function emptied(texts: readonly (string | undefined)[]): (string | null)[] {
  return texts.map((text) => text || null)
}

function column(
  name: string,
  data: (string | number | bigint | null)[],
  element: Omit<SchemaElement, 'name'>,
  setting: Pick<ColumnSource, 'encoding' | 'codec'>,
): PackedColumn {
  const there = data.reduce((count: number, value) => (value === null ? count : count + 1), 0)
  // A table without rows has all its columns.
  if (there === 0 && data.length > 0) return null
  const repetition_type = there < data.length ? ('OPTIONAL' as const) : ('REQUIRED' as const)
  return {
    source: {name, data, codec: 'UNCOMPRESSED', ...setting},
    element: {name, repetition_type, ...element},
  }
}
