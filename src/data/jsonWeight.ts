const QUOTE = 34
const COMMA = 44
const OPEN_LIST = 91
const ESCAPE = 92
const OPEN = 123
const PIECE = 1 << 20

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
  // A list takes two characters at least: what is shorter cannot weigh so much.
  if (text.length * (HOLDER / 2) <= most) return false
  return typeof text === 'string' ? isHeavyText(text, most) : isHeavy(text, most)
}

/** A piece at a time, so that no second copy of all of it is made. */
function isHeavyText(text: string, most: number): boolean {
  const scale = {weight: 0, inText: false, escaped: false}
  const encoder = new TextEncoder()
  for (let at = 0; at < text.length && scale.weight <= most; at += PIECE) {
    weigh(encoder.encode(text.slice(at, at + PIECE)), scale, most)
  }
  return scale.weight > most
}

function isHeavy(bytes: Uint8Array, most: number): boolean {
  const scale = {weight: 0, inText: false, escaped: false}
  weigh(bytes, scale, most)
  return scale.weight > most
}

function weigh(
  bytes: Uint8Array,
  scale: {weight: number; inText: boolean; escaped: boolean},
  most: number,
): void {
  let {weight, inText, escaped} = scale
  for (let at = 0; at < bytes.length && weight <= most; at++) {
    const code = bytes[at]
    if (inText) {
      if (escaped) escaped = false
      else if (code === ESCAPE) escaped = true
      else if (code === QUOTE) inText = false
    } else if (code === COMMA) weight++
    else if (code === OPEN || code === OPEN_LIST) weight += HOLDER
    else if (code === QUOTE) inText = true
  }
  Object.assign(scale, {weight, inText, escaped})
}
