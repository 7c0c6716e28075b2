import type {Encoding} from '#data/encoding'

const MARKS: Record<string, number[]> = {
  'utf-8': [0xef, 0xbb, 0xbf],
  'utf-16le': [0xff, 0xfe],
  'utf-16be': [0xfe, 0xff],
}

/** A text as bytes, with or without a byte order mark. GB18030 only of characters that GBK has. */
export function encoded(text: string, encoding: Encoding, marked = false): Uint8Array {
  const bytes = encoding === 'utf-8' ? [...new TextEncoder().encode(text)] : unitsOf(text, encoding)
  return Uint8Array.from([...(marked ? (MARKS[encoding] ?? []) : []), ...bytes])
}

function unitsOf(text: string, encoding: Encoding): number[] {
  return Array.from({length: text.length}, (_, index) => text.charCodeAt(index)).flatMap((unit) => {
    if (encoding === 'gb18030') return gbkOf(unit)
    return encoding === 'utf-16le' ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255]
  })
}

const gbk = new Map<number, [number, number]>()

function gbkOf(unit: number): number[] {
  if (unit < 0x80) return [unit]
  if (gbk.size === 0) fillGbk()
  const bytes = gbk.get(unit)
  if (!bytes) throw new Error(`Not in GBK: ${String.fromCharCode(unit)}`)
  return bytes
}

function fillGbk(): void {
  const decoder = new TextDecoder('gb18030')
  for (let lead = 0x81; lead < 0xff; lead++) {
    for (let trail = 0x40; trail < 0xff; trail++) {
      const text = decoder.decode(Uint8Array.of(lead, trail))
      if (text.length === 1 && text !== '\ufffd') gbk.set(text.charCodeAt(0), [lead, trail])
    }
  }
}
