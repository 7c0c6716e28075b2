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
    const places = isDictionary(page.encoding) ? dictionaryPlaces(page, dictionary.count) : null
    if (!places) appendTexts(page.encoding, page, builder)
    if (places || page.present || first !== at) codes ??= firstCodes(file.rows, at)
    if (codes) setCodes(page, places, places ? dictionary.first : first, codes, at)
    at += page.rows
  }
  const entries = builder.column()
  if (codes) demandLength(codes, entries, most)
  return {entries, codes}
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

function appendTexts(encoding: string, {values, count}: ParquetPage, builder: TextColumnBuilder): void {
  if (encoding === 'PLAIN') appendPlain(values, count, builder)
  else if (encoding === 'DELTA_LENGTH_BYTE_ARRAY') appendCut(values, null, count, builder)
  else if (encoding === 'DELTA_BYTE_ARRAY') {
    appendCut(values, count > 0 ? lengthsOf(values, count) : null, count, builder)
  } else throw new BadBytes(`an encoding: ${encoding}`)
}

function appendPlain(values: ByteReader, count: number, builder: TextColumnBuilder): void {
  const length = new Int32Array(1)
  for (let i = 0; i < count; i++) {
    length[0] = values.uint32()
    append(values, length, null, builder)
  }
}

/** @param shared how many bytes each text takes from the beginning of the one before */
function appendCut(
  values: ByteReader,
  shared: Int32Array | null,
  count: number,
  builder: TextColumnBuilder,
): void {
  if (count > 0) append(values, lengthsOf(values, count), shared, builder)
}

function lengthsOf(values: ByteReader, count: number): Int32Array {
  return new Int32Array(readDeltas(values, count, true))
}

function append(
  values: ByteReader,
  lengths: Int32Array,
  shared: Int32Array | null,
  builder: TextColumnBuilder,
): void {
  const end = builder.appendBytes(values.bytes, values.at, lengths, shared)
  if (end < 0) throw new BadBytes('texts')
  values.at = end
}
