import {BadBytes, type ByteReader} from './byteReader'

/** Wider numbers do not fit in 32 bits beside what is held over from the byte before. */
const WIDEST = 24
/** A double holds no more bits exactly. */
const EXACT_BITS = 53
const INT32_RANGE = 2 ** 32

/**
 * Parquet's mix of runs and bit-packed numbers, as levels and dictionary places are written.
 *
 * @param out filled with as many numbers as it holds
 * @throws BadBytes
 */
export function readHybrid(reader: ByteReader, width: number, out: Uint32Array): void {
  if (width > WIDEST) throw new BadBytes('too wide')
  const runBytes = (width + 7) >> 3
  let done = 0
  while (done < out.length) {
    const header = reader.varint()
    if (header % 2 === 1) {
      const count = Math.min(((header - 1) / 2) * 8, out.length - done)
      const last = reader.at + ((header - 1) / 2) * width
      unpack(reader, width, out, done, count)
      // The last group may be cut where its numbers end.
      reader.at = Math.min(last, reader.bytes.length)
      done += count
      continue
    }
    const count = Math.min(header / 2, out.length - done)
    if (count === 0) throw new BadBytes('an empty run')
    let value = 0
    for (let i = 0; i < runBytes; i++) value |= reader.byte() << (8 * i)
    out.fill(value, done, done + count)
    done += count
  }
}

function unpack(reader: ByteReader, width: number, out: Uint32Array, first: number, count: number): void {
  const {view, bytes} = reader
  const start = reader.skip(Math.ceil((count * width) / 8))
  const mask = (1 << width) - 1
  const whole = wholeReads(reader, start, width, count)
  let bit = 0
  for (let i = first; i < first + whole; i++, bit += width) {
    out[i] = (view.getUint32(start + (bit >>> 3), true) >>> (bit & 7)) & mask
  }
  for (let i = first + whole; i < first + count; i++, bit += width) {
    out[i] = lastBits(bytes, start, bit) & mask
  }
}

/** How many of the numbers have four bytes from their first one on, so that they can be read at once. */
function wholeReads({bytes}: ByteReader, start: number, width: number, count: number): number {
  return Math.max(0, Math.min(count, Math.floor(((bytes.length - start - 4) * 8) / Math.max(width, 1))))
}

/** What four bytes hold from a bit on, where there may be fewer of them. */
function lastBits(bytes: Uint8Array, start: number, bit: number): number {
  const at = start + (bit >>> 3)
  return (bytes[at] | (bytes[at + 1] << 8) | (bytes[at + 2] << 16) | (bytes[at + 3] << 24)) >>> (bit & 7)
}

/** As `unpack`; a loop for each kind of array is several times faster than one for both. */
function unpackNarrow(
  reader: ByteReader,
  width: number,
  out: Float64Array,
  first: number,
  count: number,
): void {
  const {view, bytes} = reader
  const start = reader.skip(Math.ceil((count * width) / 8))
  const mask = (1 << width) - 1
  const whole = wholeReads(reader, start, width, count)
  let bit = 0
  for (let i = first; i < first + whole; i++, bit += width) {
    out[i] = (view.getUint32(start + (bit >>> 3), true) >>> (bit & 7)) & mask
  }
  for (let i = first + whole; i < first + count; i++, bit += width) {
    out[i] = lastBits(bytes, start, bit) & mask
  }
}

/** As `unpack`, for up to 53 bits. */
function unpackWide(
  reader: ByteReader,
  width: number,
  out: Float64Array,
  first: number,
  count: number,
): void {
  if (width > EXACT_BITS) throw new BadBytes('too wide')
  const {bytes} = reader
  const start = reader.skip(Math.ceil((count * width) / 8))
  for (let i = 0; i < count; i++) {
    let value = 0
    for (let bit = i * width; bit < (i + 1) * width; ) {
      const within = bit & 7
      const taken = Math.min(8 - within, (i + 1) * width - bit)
      const part = (bytes[start + (bit >>> 3)] >>> within) & ((1 << taken) - 1)
      value += part * 2 ** (bit - i * width)
      bit += taken
    }
    out[first + i] = value
  }
}

/**
 * Whole numbers as differences, packed in blocks (DELTA_BINARY_PACKED).
 *
 * @param count as many as the page says that it has
 * @param wraps whether differences turn over at 32 bits
 * @throws BadBytes
 */
export function readDeltas(reader: ByteReader, count: number, wraps: boolean): Float64Array {
  const blockSize = reader.varint()
  const miniblocks = reader.varint()
  const size = blockSize / miniblocks
  if (reader.varint() !== count) throw new BadBytes('a count')
  if (!(size >= 8 && size % 8 === 0 && blockSize <= 1 << 16)) throw new BadBytes('a block')
  const out = new Float64Array(count)
  const first = reader.zigzag()
  if (count > 0) out[0] = first
  for (let done = 1; done < count; ) {
    const least = reader.zigzag()
    const widths = reader.skip(miniblocks)
    for (let block = 0; block < miniblocks && done < count; block++) {
      const width = reader.bytes[widths + block]
      const used = Math.min(size, count - done)
      const end = reader.at + (size / 8) * width
      if (width > WIDEST) unpackWide(reader, width, out, done, used)
      else if (width > 0) unpackNarrow(reader, width, out, done, used)
      reader.at = Math.min(end, reader.bytes.length)
      addUp(out, done, used, least, wraps)
      done += used
    }
  }
  return out
}

/** Differences from place `first` on become the numbers themselves, each from the one before it. */
function addUp(numbers: Float64Array, first: number, count: number, least: number, wraps: boolean): void {
  let value = numbers[first - 1]
  for (let i = first; i < first + count; i++) {
    value += least + numbers[i]
    if (wraps && !(value >= -INT32_RANGE / 2 && value < INT32_RANGE / 2)) value |= 0
    numbers[i] = value
  }
}
