const QUOTE = 34
const COMMA = 44
const OPEN_LIST = 91
const ESCAPE = 92
const OPEN = 123

/** A list or an object takes about so many times the memory of a number. */
const HOLDER = 4
/** About a gigabyte of memory, once it is parsed. */
const MOST = 60_000_000

/**
 * Whether a JSON text stands for more values than there is room for: each character may be one, and takes up to
 * fifty bytes. Texts count for nothing, since they hardly grow.
 *
 * @param text or its bytes in UTF-8
 */
export function isTooHeavy(text: string | Uint8Array, most = MOST): boolean {
  if (text.length * HOLDER <= most) return false
  const codeAt = typeof text === 'string' ? (at: number) => text.charCodeAt(at) : (at: number) => text[at]
  let weight = 0
  for (let at = 0; at < text.length && weight <= most; at++) {
    const code = codeAt(at)
    if (code === COMMA) weight++
    else if (code === OPEN || code === OPEN_LIST) weight += HOLDER
    else if (code === QUOTE) at = endOfText(text.length, codeAt, at)
  }
  return weight > most
}

function endOfText(length: number, codeAt: (at: number) => number, start: number): number {
  for (let at = start + 1; at < length; at++) {
    const code = codeAt(at)
    if (code === QUOTE) return at
    if (code === ESCAPE) at++
  }
  return length
}
