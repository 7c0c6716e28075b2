import type {Encoding} from '#domain/campaign'
import {gbk} from './gb18030'

const MARKS: Record<Encoding, number[]> = {
  'utf-8': [0xef, 0xbb, 0xbf],
  'utf-16le': [0xff, 0xfe],
  'utf-16be': [0xfe, 0xff],
  gb18030: [],
}

/** A text as bytes, with or without a byte order mark; of GB18030 only the characters that GBK has. */
export function encoded(text: string, encoding: Encoding, marked = false): Uint8Array {
  return Uint8Array.from([...(marked ? MARKS[encoding] : []), ...bytesOf(text, encoding)])
}

function bytesOf(text: string, encoding: Encoding): Iterable<number> {
  if (encoding === 'utf-8') return new TextEncoder().encode(text)
  if (encoding === 'gb18030') return gbk(text)
  const units = Array.from({length: text.length}, (_, index) => text.charCodeAt(index))
  return units.flatMap((unit) =>
    encoding === 'utf-16le' ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255],
  )
}
