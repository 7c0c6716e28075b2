import type {TextColumn} from '#domain/dataset'
import {readDeltas, readHybrid} from './bitPacking'
import {BadBytes, type ByteReader} from './byteReader'
import {TextColumnBuilder} from './columns'
import type {ParquetColumn, ParquetFile} from './parquetFile'
import {type ParquetPage, pagesOf} from './parquetPages'

/** Row i has the text `entries[codes[i]]`, or none. Many rows may share an entry. */
export interface TextValues {
  entries: TextColumn
  codes: Uint32Array
  /** Whether row i has entry i, one for one. */
  own: boolean
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
  const codes = new Uint32Array(file.rows)
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
    setCodes(page, places, places ? dictionary.first : first, codes, at)
    at += page.rows
  }
  const entries = builder.column()
  return {entries, codes, own: ownEntries(codes, entries, most)}
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

function ownEntries(codes: Uint32Array, {starts}: TextColumn, most: number): boolean {
  let own = codes.length === starts.length - 1
  let length = 0
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i]
    if (code !== i) own = false
    if (code !== NO_TEXT) length += starts[code + 1] - starts[code]
  }
  if (length > most) throw new BadBytes('too much text')
  return own
}

function appendTexts(encoding: string, {values, count}: ParquetPage, builder: TextColumnBuilder): void {
  if (encoding === 'PLAIN') appendPlain(values, count, builder)
  else if (encoding === 'DELTA_LENGTH_BYTE_ARRAY') appendCut(values, null, count, builder)
  else if (encoding === 'DELTA_BYTE_ARRAY') {
    appendCut(values, count > 0 ? readDeltas(values, count, true) : null, count, builder)
  } else throw new BadBytes(`an encoding: ${encoding}`)
}

function appendPlain(values: ByteReader, count: number, builder: TextColumnBuilder): void {
  for (let i = 0; i < count; i++) {
    const length = values.uint32()
    const start = values.skip(length)
    if (!builder.appendBytes(values.bytes, start, values.at)) throw new BadBytes('too much text')
  }
}

/** @param shared how many bytes each text takes from the beginning of the one before */
function appendCut(
  values: ByteReader,
  shared: Float64Array | null,
  count: number,
  builder: TextColumnBuilder,
): void {
  if (count === 0) return
  const lengths = readDeltas(values, count, true)
  for (let i = 0; i < count; i++) {
    const start = values.skip(lengths[i])
    if (!builder.appendBytes(values.bytes, start, values.at, shared?.[i]))
      throw new BadBytes('a shared beginning')
  }
}
