import fc from 'fast-check'
import {ByteWriter} from 'hyparquet-writer'
import {deltaBinaryPack} from 'hyparquet-writer/src/delta.js'
import {writeRleBitPackedHybrid} from 'hyparquet-writer/src/encoding.js'
import {snappyCompress} from 'hyparquet-writer/src/snappy.js'
import {expect, test} from 'vitest'
import {readDeltas, readHybrid} from '#data/bitPacking'
import {BadBytes, ByteReader} from '#data/byteReader'
import {TextColumnBuilder} from '#data/columns'
import {unsnapped} from '#data/snappy'
import {TextIndex} from '#data/textIndex'
import {isUtf8} from '#data/utf8'
import {textColumn} from '#domain/dataset'

const reader = (...bytes: number[]) => new ByteReader(new Uint8Array(bytes))
const written = (write: (writer: ByteWriter) => void) => {
  const writer = new ByteWriter()
  write(writer)
  return new ByteReader(writer.getBytes())
}

test('Snappy gives back what it was given', () => {
  const parts = fc.array(fc.constantFrom('a', '甲乙丙', 'abcabcabc', '0123456789'.repeat(20)))
  fc.assert(
    fc.property(parts, fc.uint8Array(), (texts, bytes) => {
      const whole = new Uint8Array([...new TextEncoder().encode(texts.join('')), ...bytes])
      expect(unsnapped(snappyCompress(whole), whole.length)).toEqual(whole)
    }),
  )
})

test('runs and bit-packed numbers of any width', () => {
  const numbers = fc
    .integer({min: 1, max: 20})
    .chain((width) =>
      fc.tuple(fc.constant(width), fc.array(fc.tuple(fc.nat(2 ** width - 1), fc.integer({min: 1, max: 20})))),
    )
  fc.assert(
    fc.property(numbers, ([width, runs]) => {
      const values = runs.flatMap(([value, times]) => Array<number>(times).fill(value))
      const out = new Uint32Array(values.length)
      readHybrid(
        written((writer) => writeRleBitPackedHybrid(writer, values, width)),
        width,
        out,
      )
      expect([...out]).toEqual(values)
    }),
  )
})

test.each([
  ['INT32', 2 ** 31 - 1],
  ['INT64', 2 ** 50],
] as const)('differences of %s', (type, most) => {
  const value = fc.oneof(fc.integer({min: -most, max: most}), fc.integer({min: -3, max: 3}))
  fc.assert(
    fc.property(fc.array(value, {minLength: 1, maxLength: 400}), (values) => {
      const given = type === 'INT64' ? BigInt64Array.from(values, BigInt) : Int32Array.from(values)
      const read = readDeltas(
        written((writer) => deltaBinaryPack(writer, given, type)),
        values.length,
        type === 'INT32',
      )
      expect([...read]).toEqual(values.map((one) => one + 0))
    }),
  )
})

test.each<[string, () => unknown]>([
  ['a number without an end', () => reader(...Array(20).fill(255)).varint()],
  ['a run of nothing', () => readHybrid(reader(0, 5, 0, 5), 8, new Uint32Array(4))],
  ['too few bytes', () => readHybrid(reader(3, 1), 8, new Uint32Array(8))],
  ['numbers too wide', () => readHybrid(reader(3, 1, 1, 1, 1), 32, new Uint32Array(1))],
  ['blocks of nothing', () => readDeltas(reader(0, 4, 2, 0, 0, 0, 0, 0), 2, true)],
  ['blocks without parts', () => readDeltas(reader(128, 1, 0, 2, 0, 0, 0), 2, true)],
  ['another count', () => readDeltas(reader(128, 1, 4, 3, 0), 2, true)],
  ['a copy of nothing', () => unsnapped(new Uint8Array([4, 0, 65, 2, 0, 0]), 4)],
  ['a copy from before the beginning', () => unsnapped(new Uint8Array([4, 0, 65, 10, 9, 0]), 4)],
  [
    'a piece as long as four bytes can say',
    () => unsnapped(new Uint8Array([4, 252, 255, 255, 255, 255, 65]), 4),
  ],
  ['a small page that claims to be a large one', () => unsnapped(new Uint8Array([128, 128, 4, 0]), 65536)],
])('%s ends the reading', (_, read) => {
  expect(read).toThrow(BadBytes)
})

test('a text is found by its bytes', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.string(), {maxLength: 50}),
      fc.string(),
      fc.nat(60),
      (texts, other, guess) => {
        const index = new TextIndex(textColumn(texts))
        const find = (text: string) => {
          const bytes = new TextEncoder().encode(text)
          return index.find(bytes, 0, bytes.length, guess - 5)
        }
        expect(index.unique).toBe(true)
        expect(texts.map(find)).toEqual(texts.map((_, place) => place))
        expect(find(other)).toBe(texts.indexOf(other))
        expect(new TextIndex(textColumn([...texts, 'x', 'y', 'x'])).unique).toBe(false)
        expect(new TextIndex(textColumn(['P1', 'P2', 'P10', 'P10', 'P11'])).unique).toBe(false)
      },
    ),
  )
})

test('what a decoder takes for UTF-8, and nothing else', () => {
  const decoded = (bytes: Uint8Array) => {
    try {
      return !new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes).includes('\ufffd')
    } catch {
      return false
    }
  }
  const piece = fc.oneof(
    fc.string({unit: 'binary'}).map((text) => new TextEncoder().encode(text)),
    fc.uint8Array({maxLength: 4}),
    fc.constantFrom(
      [0xed, 0xa0, 0x80],
      [0xe0, 0x9f, 0xbf],
      [0xf4, 0x90, 0x80, 0x80],
      [0xf0, 0x8f, 0xbf, 0xbf],
    ),
    fc.constantFrom(
      [0xef, 0xbf, 0xbd],
      [0xc1, 0xbf],
      [0xf5, 0x80, 0x80, 0x80],
      [0xe4, 0xb8],
      [0xed, 0x9f, 0xbf],
    ),
  )
  fc.assert(
    fc.property(fc.array(piece, {maxLength: 4}), (pieces) => {
      const bytes = new Uint8Array(pieces.flatMap((one) => [...one]))
      expect(isUtf8(bytes)).toBe(decoded(bytes))
    }),
    {numRuns: 300},
  )
})

test('a text that is as the one before it stands in a column once', () => {
  const encoded = new TextEncoder().encode('P1P2')
  const builder = new TextColumnBuilder()
  const places = new Uint32Array(5)
  const [lengths, shared] = [Int32Array.of(2, 0, 1, 0, 0), Int32Array.of(0, 2, 1, 2, 1)]
  expect(builder.appendBytes(encoded.subarray(0, 3), 0, lengths, shared, places)).toBe(3)
  expect([...places]).toEqual([0, 0, 1, 1, 2])
  expect(builder.column()).toEqual(textColumn(['P1', 'PP', 'P']))
})
