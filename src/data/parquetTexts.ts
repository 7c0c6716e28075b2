import type {TextColumn} from '#domain/dataset'
import {readDeltas, readHybrid} from './bitPacking'
import {BadBytes, type ByteReader} from './byteReader'
import {TextColumnBuilder} from './columns'
import type {ParquetColumn, ParquetFile} from './parquetFile'
import {type ParquetPage, pagesOf} from './parquetPages'

/** Row i has the text `entries[codes[i]]`, or none. Many rows may share an entry. */
export interface TextValues {
  entries: TextColumn
  /** Null where row i has entry i, one for one. */
  codes: Uint32Array | null
  /** Whether all bytes are ASCII. */
  isAscii: boolean
}

/** The code of a row without a text. */
export const NO_TEXT = 0xffffffff

/** A dictionary or shared beginnings may stand for more text than there is memory. */
const MOST_TEXT = 1 << 29
const FREE_TEXT = 1 << 20
const TEXT_A_BYTE = 256

/** @throws BadBytes */
export function readTexts(file: ParquetFile, column: ParquetColumn): TextValues {
  const most = Math.min(MOST_TEXT, FREE_TEXT + file.bytes.length * TEXT_A_BYTE)
  const builder = new TextColumnBuilder(most)
  let codes: Uint32Array | null = null
  let at = 0
  let dictionary = {first: 0, count: 0}
  for (const page of pagesOf(file, column)) {
    const first = builder.length
    if (page.encoding === 'DICTIONARY') {
      appendTexts('PLAIN', page, builder)
      dictionary = {first, count: page.count}
      continue
    }
    const isPicked = isDictionary(page.encoding)
    const places = isPicked
      ? dictionaryPlaces(page, dictionary.count)
      : appendTexts(page.encoding, page, builder)
    if (places || page.present || first !== at) codes ??= firstCodes(file.rows, at)
    if (codes) setCodes(page, places, isPicked ? dictionary.first : places ? 0 : first, codes, at)
    at += page.rows
  }
  const entries = builder.column()
  if (codes) demandLength(codes, entries, most)
  return {entries, codes, isAscii: builder.isAscii}
}

/** Of so many rows each has had its own entry. */
function firstCodes(rows: number, own: number): Uint32Array {
  const codes = new Uint32Array(rows)
  for (let i = 0; i < own; i++) codes[i] = i
  return codes
}

export function isDictionary(encoding: string): boolean {
  return encoding === 'RLE_DICTIONARY' || encoding === 'PLAIN_DICTIONARY'
}

/** Places in a dictionary of so many entries. @throws BadBytes */
export function dictionaryPlaces({values, count}: ParquetPage, entries: number): Uint32Array {
  const places = new Uint32Array(count)
  if (count === 0) return places
  readHybrid(values, values.byte(), places)
  for (let i = 0; i < count; i++) if (places[i] >= entries) throw new BadBytes('no such entry')
  return places
}

function setCodes(
  {rows, present}: ParquetPage,
  places: Uint32Array | null,
  first: number,
  codes: Uint32Array,
  at: number,
): void {
  let next = 0
  for (let i = 0; i < rows; i++) {
    if (present && present[i] !== 1) codes[at + i] = NO_TEXT
    else {
      codes[at + i] = first + (places ? places[next] : next)
      next++
    }
  }
}

function demandLength(codes: Uint32Array, {starts}: TextColumn, most: number): void {
  let length = 0
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i]
    if (code !== NO_TEXT) length += starts[code + 1] - starts[code]
  }
  if (length > most) throw new BadBytes('too much text')
}

/** @returns where in the column each text stands; null where they stand there one after another */
function appendTexts(
  encoding: string,
  {values, count}: ParquetPage,
  builder: TextColumnBuilder,
): Uint32Array | null {
  if (encoding === 'PLAIN') {
    const length = new Int32Array(1)
    for (let i = 0; i < count; i++) {
      length[0] = values.uint32()
      append(values, length, null, null, builder)
    }
    return null
  }
  if (encoding !== 'DELTA_LENGTH_BYTE_ARRAY' && encoding !== 'DELTA_BYTE_ARRAY') {
    throw new BadBytes(`an encoding: ${encoding}`)
  }
  if (count === 0) return null
  const shared = encoding === 'DELTA_BYTE_ARRAY' ? lengthsOf(values, count) : null
  const places = shared ? new Uint32Array(count) : null
  const first = builder.length
  append(values, lengthsOf(values, count), shared, places, builder)
  return builder.length === first + count ? null : places
}

function lengthsOf(values: ByteReader, count: number): Int32Array {
  return new Int32Array(readDeltas(values, count, true))
}

function append(
  values: ByteReader,
  lengths: Int32Array,
  shared: Int32Array | null,
  places: Uint32Array | null,
  builder: TextColumnBuilder,
): void {
  const end = builder.appendBytes(values.bytes, values.at, lengths, shared, places)
  if (end < 0) throw new BadBytes('texts')
  values.at = end
}
