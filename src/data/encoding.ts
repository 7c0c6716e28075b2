import type {Encoding} from '#domain/campaign'
import {looksLikeGb, looksLikeUtf16, utf8Sequences} from './byteForms'
import {joinedBytes} from './joinedBytes'

export interface EncodingFound {
  encoding: Encoding
  /** A byte order mark; zero bytes as of UTF-16; nothing but ASCII; whole characters; or which has more of them. */
  by: 'mark' | 'zeros' | 'ascii' | 'validity' | 'frequency'
}

/** So many bytes decide, counted from the first that is not ASCII. */
const WINDOW = 1 << 16
/** Most tables have other characters near their beginning. */
const GLANCE = 1 << 10

/** What the bytes of a text are encoded in, told from themselves. @param bytes from the file's beginning */
export function sniffEncoding(bytes: Uint8Array): EncodingFound {
  const marked = markOf(bytes)
  if (marked) return {encoding: marked, by: 'mark'}
  const wide = looksLikeUtf16(bytes.subarray(0, WINDOW))
  if (wide) return {encoding: wide, by: 'zeros'}
  const first = firstBeyondAscii(bytes)
  return first < 0 ? {encoding: 'utf-8', by: 'ascii'} : encodingFrom(bytes.subarray(first, first + WINDOW))
}

/**
 * Decodes a text that comes in chunks. ASCII passes through until the first other byte: only what follows there
 * tells which encoding it is.
 */
export class TextBytes {
  private decoder: TextDecoder | null = null
  private waiting: Uint8Array[] = []
  private length = 0
  private started = false

  /**
   * @param given the encoding, where it is known
   * @param onEncoding told once, as soon as it is decided; never for a file of ASCII alone
   */
  constructor(
    given?: Encoding,
    private readonly onEncoding?: (encoding: Encoding) => void,
  ) {
    if (given !== undefined) this.decide(given)
  }

  push(chunk: Uint8Array): string {
    if (this.decoder) return this.decoder.decode(chunk, {stream: true})
    this.waiting.push(chunk)
    this.length += chunk.length
    return this.length < WINDOW ? '' : this.tried(false)
  }

  end(): string {
    const text = this.decoder ? '' : this.tried(true)
    return text + (this.decoder?.decode() ?? '')
  }

  /** The text so far; what is not yet decided waits. */
  private tried(last: boolean): string {
    const bytes = this.waiting.length === 1 ? this.waiting[0] : joinedBytes(this.waiting)
    const head = this.started ? null : headEncoding(bytes)
    if (head) return this.decoded(bytes, head)
    const plain = this.plainAscii(bytes)
    if (plain !== null) return plain
    const first = firstBeyondAscii(bytes)
    const ascii = first < 0 ? bytes : bytes.subarray(0, first)
    const rest = bytes.subarray(ascii.length)
    this.started = true
    this.waiting = rest.length > 0 ? [rest] : []
    this.length = rest.length
    const text = ASCII.decode(ascii)
    if (rest.length === 0 || (rest.length < WINDOW && !last)) return text
    return text + this.decoded(rest, encodingFrom(rest.subarray(0, WINDOW)).encoding, ascii.length > 0)
  }

  /** The text of bytes that are all ASCII; found by its length, which costs less than looking at each. */
  private plainAscii(bytes: Uint8Array): string | null {
    if (firstBeyondAscii(bytes.subarray(0, GLANCE)) >= 0) return null
    const text = ASCII.decode(bytes)
    if (text.length < bytes.length || text.includes('\ufffd')) return null
    this.started = true
    this.waiting = []
    this.length = 0
    return text
  }

  private decoded(bytes: Uint8Array, encoding: Encoding, within = false): string {
    this.waiting = []
    return this.decide(encoding, within).decode(bytes, {stream: true})
  }

  private decide(encoding: Encoding, within = false): TextDecoder {
    this.onEncoding?.(encoding)
    this.decoder = new TextDecoder(encoding, {ignoreBOM: within})
    return this.decoder
  }
}

const ASCII = new TextDecoder()

function headEncoding(bytes: Uint8Array): Encoding | null {
  return markOf(bytes) ?? looksLikeUtf16(bytes.subarray(0, WINDOW))
}

function markOf([first, second, third]: Uint8Array): Encoding | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : null
}

/** @param bytes from the first that is not ASCII */
function encodingFrom(bytes: Uint8Array): EncodingFound {
  const {whole, wide, strange: odd, broken: faults} = utf8Sequences(bytes)
  if (faults === 0) {
    // A lone 一 in GBK is a letter of UTF-8, but of one that no table here holds.
    const strange = odd > 0 && odd === whole && looksLikeGb(bytes)
    return strange ? {encoding: 'gb18030', by: 'frequency'} : {encoding: 'utf-8', by: 'validity'}
  }
  // GBK holds hardly a whole Chinese character of UTF-8 by chance; UTF-8 with broken bytes has many.
  const broken = wide >= faults || !looksLikeGb(bytes)
  return {encoding: broken ? 'utf-8' : 'gb18030', by: 'frequency'}
}

function firstBeyondAscii(bytes: Uint8Array): number {
  for (let at = 0; at < bytes.length; at++) if (bytes[at] > 0x7f) return at
  return -1
}
