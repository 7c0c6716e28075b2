import type {ColumnMetaData, CompressionCodec} from 'hyparquet'
import {parquetHeader} from 'hyparquet/src/column.js'
import {readHybrid} from './bitPacking'
import {BadBytes, ByteReader} from './byteReader'
import type {ParquetColumn, ParquetFile} from './parquetFile'
import {unsnapped} from './snappy'

/** A dictionary, or the values of some rows, uncompressed. */
export interface ParquetPage {
  /** How the values are written; 'DICTIONARY' for a dictionary itself. */
  encoding: string
  rows: number
  /** 1 for each row with a value, 0 for one without; null where all have one. */
  present: Uint32Array | null
  /** Values that are there. */
  count: number
  values: ByteReader
}

type Header = ReturnType<typeof parquetHeader>

const MOST_HEADER = 1 << 16
const MOST_ENTRIES = 1 << 24

/** Page after page of a column, a dictionary before what refers to it. @throws BadBytes */
export function* pagesOf(file: ParquetFile, column: ParquetColumn): Generator<ParquetPage> {
  const optional = column.element.repetition_type !== 'REQUIRED'
  for (const [group, chunk] of column.chunks.entries()) {
    const reader = chunkReader(file.bytes, chunk)
    for (let left = file.groupRows[group]; left > 0; ) {
      const page = nextPage(reader, chunk.codec, optional)
      if (!page) continue
      if (page.encoding !== 'DICTIONARY') left -= page.rows
      if (left < 0) throw new BadBytes('too many rows')
      yield page
    }
  }
}

function chunkReader(bytes: Uint8Array, chunk: ColumnMetaData): ByteReader {
  const pages = Number(chunk.data_page_offset)
  const dictionary = Number(chunk.dictionary_page_offset ?? 0)
  const start = dictionary > 0 ? Math.min(dictionary, pages) : pages
  const end = start + Number(chunk.total_compressed_size)
  if (!(start >= 0 && start <= end && end <= bytes.length)) throw new BadBytes('a column chunk')
  return new ByteReader(bytes.subarray(start, end))
}

/** Null for a page of a kind that holds no values. */
function nextPage(reader: ByteReader, codec: CompressionCodec, optional: boolean): ParquetPage | null {
  const head = reader.bytes.subarray(reader.at, reader.at + MOST_HEADER)
  const place = {view: new DataView(head.buffer, head.byteOffset, head.byteLength), offset: 0}
  const header = parquetHeader(place)
  reader.skip(place.offset)
  const start = reader.skip(header.compressed_page_size)
  const body = reader.bytes.subarray(start, reader.at)
  if (header.type === 'DICTIONARY_PAGE') return dictionaryPage(header, body, codec)
  if (header.type === 'DATA_PAGE') return dataPage(header, body, codec, optional)
  return header.type === 'DATA_PAGE_V2' ? secondDataPage(header, body, codec, optional) : null
}

function dictionaryPage(header: Header, body: Uint8Array, codec: CompressionCodec): ParquetPage {
  const count = header.dictionary_page_header?.num_values ?? -1
  if (!(count >= 0 && count <= MOST_ENTRIES)) throw new BadBytes('a dictionary')
  const values = new ByteReader(uncompressed(body, codec, header.uncompressed_page_size))
  return {encoding: 'DICTIONARY', rows: 0, present: null, count, values}
}

function dataPage(header: Header, body: Uint8Array, codec: CompressionCodec, optional: boolean): ParquetPage {
  const {num_values, encoding} = header.data_page_header!
  const values = new ByteReader(uncompressed(body, codec, header.uncompressed_page_size))
  const start = optional ? values.skip(values.uint32()) : 0
  const levels = optional ? values.bytes.subarray(start, values.at) : null
  return withLevels(encoding, num_values, levels, values)
}

/** Levels stand before the values, and are not compressed. */
function secondDataPage(
  header: Header,
  body: Uint8Array,
  codec: CompressionCodec,
  optional: boolean,
): ParquetPage {
  const second = header.data_page_header_v2!
  const repetition = second.repetition_levels_byte_length
  const start = repetition + second.definition_levels_byte_length
  if (!(repetition >= 0 && start >= repetition && start <= body.length)) throw new BadBytes('levels')
  const size = header.uncompressed_page_size - start
  const packed = body.subarray(start)
  const values = second.is_compressed === false ? packed : uncompressed(packed, codec, size)
  const levels = optional ? body.subarray(repetition, start) : null
  return withLevels(second.encoding, second.num_values, levels, new ByteReader(values))
}

function withLevels(
  encoding: string,
  rows: number,
  levels: Uint8Array | null,
  values: ByteReader,
): ParquetPage {
  if (!(rows >= 0 && rows <= MOST_ENTRIES)) throw new BadBytes('rows of a page')
  if (!levels) return {encoding, rows, present: null, count: rows, values}
  const present = new Uint32Array(rows)
  readHybrid(new ByteReader(levels), 1, present)
  let count = 0
  for (let i = 0; i < rows; i++) count += present[i]
  return {encoding, rows, present: count === rows ? null : present, count, values}
}

function uncompressed(bytes: Uint8Array, codec: CompressionCodec, length: number): Uint8Array {
  if (codec === 'UNCOMPRESSED') return bytes
  if (codec === 'SNAPPY') return length === 0 && bytes.length === 0 ? bytes : unsnapped(bytes, length)
  throw new UnreadCodec(codec)
}

/** The file is sound, but packed in a way that is not read here. */
export class UnreadCodec extends Error {}
