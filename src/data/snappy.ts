import {BadBytes, ByteReader} from './byteReader'

/** A copy of two bytes can stand for so many. */
const MOST_TIMES = 64

/** Snappy's raw form: pieces that stand there, and copies of what came before. @throws BadBytes */
export function unsnapped(bytes: Uint8Array, length: number): Uint8Array {
  const reader = new ByteReader(bytes)
  if (reader.varint() !== length || length > bytes.length * MOST_TIMES) throw new BadBytes('snappy length')
  const out = new Uint8Array(length)
  let end = 0
  while (reader.at < bytes.length) {
    const tag = reader.byte()
    if ((tag & 3) === 0) {
      const size = literalLength(reader, tag >>> 2)
      const start = reader.skip(size)
      if (end + size > length) throw new BadBytes('snappy overflow')
      if (size > 32) out.set(bytes.subarray(start, start + size), end)
      else for (let i = 0; i < size; i++) out[end + i] = bytes[start + i]
      end += size
      continue
    }
    const short = (tag & 3) === 1
    const size = short ? ((tag >>> 2) & 7) + 4 : (tag >>> 2) + 1
    const back = short ? ((tag >>> 5) << 8) | reader.byte() : number(reader, (tag & 3) === 2 ? 2 : 4)
    if (back === 0 || back > end || end + size > length) throw new BadBytes('snappy copy')
    // Byte by byte: a copy may reach into itself.
    for (let i = 0; i < size; i++) out[end + i] = out[end - back + i]
    end += size
  }
  if (end !== length) throw new BadBytes('snappy end')
  return out
}

function literalLength(reader: ByteReader, code: number): number {
  return code < 60 ? code + 1 : number(reader, code - 59) + 1
}

function number(reader: ByteReader, bytes: number): number {
  let value = 0
  for (let i = 0, factor = 1; i < bytes; i++, factor *= 256) value += reader.byte() * factor
  return value
}
