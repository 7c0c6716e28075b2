/** Bytes that cannot be what they claim to be; it never leaves the reading of their file. */
export class BadBytes extends Error {}

const SEVEN_BITS = 128

/** A place in bytes that moves on as they are read. Reading beyond the end is BadBytes. */
export class ByteReader {
  at = 0
  readonly view: DataView

  constructor(readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  /** Moves over so many bytes, and returns where they begin. */
  skip(length: number): number {
    const start = this.at
    if (!(length >= 0 && start + length <= this.bytes.length)) throw new BadBytes('bytes are missing')
    this.at += length
    return start
  }

  byte(): number {
    return this.bytes[this.skip(1)]
  }

  uint32(): number {
    return this.view.getUint32(this.skip(4), true)
  }

  /** A whole number in groups of seven bits, the lowest first; exact up to 2^53. */
  varint(): number {
    let value = 0
    let factor = 1
    for (let i = 0; i < 10; i++) {
      const byte = this.byte()
      value += (byte & 127) * factor
      if (byte < SEVEN_BITS) return value
      factor *= SEVEN_BITS
    }
    throw new BadBytes('a number has no end')
  }

  /** A signed one: 0, −1, 1, −2, … */
  zigzag(): number {
    const value = this.varint()
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2
  }
}
