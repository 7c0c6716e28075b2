import {type TextColumn, textAt} from '#domain/dataset'
import {alphabetical, type ColumnReader} from './bookRows'

/** Up to here texts are put in order as their readers do; beyond it, by their bytes. */
const READ = 50_000

/** Rows in order of a column; those without a value last, equal ones as they were. */
export function inOrder(rows: Uint32Array, reader: ColumnReader, descending: boolean): Uint32Array {
  const {texts, cell} = reader
  if (reader.key) return byNumber(rows, reader.key, descending)
  if (texts && rows.length > READ) return byBytes(rows, texts, descending)
  const values = Array.from(rows, (row) => String(cell(row) ?? ''))
  const places = alphabetical(values)
  const key = (index: number) => (values[index] === '' ? Number.NaN : places[index])
  return byNumber(Uint32Array.from(rows.keys()), key, descending).map((index) => rows[index])
}

/** By numbers; NaN last. Linear: the eight bytes of a double in four passes. */
function byNumber(rows: Uint32Array, keyOf: (row: number) => number, descending: boolean): Uint32Array {
  const keys = new Float64Array(rows.length)
  let present = 0
  for (let i = 0; i < rows.length; i++) {
    // Zero and minus zero are equal.
    keys[i] = keyOf(rows[i]) + 0
    if (!Number.isNaN(keys[i])) present++
  }
  const order = new Uint32Array(present)
  const sorted = new Uint32Array(rows.length)
  let [at, last] = [0, present]
  for (let i = 0; i < rows.length; i++) {
    if (Number.isNaN(keys[i])) sorted[last++] = rows[i]
    else order[at++] = i
  }
  const digits = sortableBits(keys, descending)
  let placed: Uint32Array = order
  for (let digit = 0; digit < 4; digit++) placed = byDigit(placed, digits, digit)
  for (let i = 0; i < present; i++) sorted[i] = rows[placed[i]]
  return sorted
}

/** Doubles as whole numbers in the same order, or the opposite one: four digits of 16 bits each. */
function sortableBits(keys: Float64Array, descending: boolean): Uint16Array {
  const words = new Uint32Array(keys.buffer.slice(0))
  const turned = descending ? 0xffffffff : 0
  for (let high = 1; high < words.length; high += 2) {
    const negative = words[high] >>> 31
    words[high] ^= (negative ? 0xffffffff : 0x80000000) ^ turned
    words[high - 1] ^= (negative ? 0xffffffff : 0) ^ turned
  }
  return new Uint16Array(words.buffer)
}

function byDigit(order: Uint32Array, digits: Uint16Array, digit: number): Uint32Array {
  const start = new Uint32Array(0x10001)
  for (const i of order) start[digits[4 * i + digit] + 1]++
  if (start.includes(order.length)) return order
  for (let value = 0; value < 0x10000; value++) start[value + 1] += start[value]
  const next = new Uint32Array(order.length)
  for (const i of order) next[start[digits[4 * i + digit]]++] = i
  return next
}

/** By the first bytes that are not the same in all, then by those that follow. */
function byBytes(rows: Uint32Array, texts: TextColumn, descending: boolean): Uint32Array {
  const {bytes, starts} = texts
  const skipped = commonLength(rows, texts)
  const at = (row: number, place: number) =>
    starts[row] + place < starts[row + 1] ? bytes[starts[row] + place] + 1 : 0
  const key = (row: number) => {
    if (starts[row] === starts[row + 1]) return Number.NaN
    let value = 0
    for (let place = 0; place < PREFIX; place++) value = value * 257 + at(row, skipped + place)
    return value
  }
  const sorted = byNumber(rows, key, descending)
  const sign = descending ? -1 : 1
  for (let from = 0, to = 0; from < sorted.length; from = to) {
    const first = key(sorted[from])
    for (to = from + 1; to < sorted.length && key(sorted[to]) === first; ) to++
    if (to - from > 1)
      sorted
        .subarray(from, to)
        .sort((one, other) => sign * compared(textAt(texts, one), textAt(texts, other)) || one - other)
  }
  return sorted
}

/** 257 to the sixth is below 2 to the 53rd. */
const PREFIX = 6

function compared(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

/** Bytes at the beginning that all texts share. */
function commonLength(rows: Uint32Array, {bytes, starts}: TextColumn): number {
  const [first] = rows
  let length = starts[first + 1] - starts[first]
  for (const row of rows) {
    length = Math.min(length, starts[row + 1] - starts[row])
    for (let place = 0; place < length; place++)
      if (bytes[starts[row] + place] !== bytes[starts[first] + place]) length = place
  }
  return length
}
