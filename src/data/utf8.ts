/**
 * Whether bytes are UTF-8, and no character was lost before they were written (U+FFFD). A decoder would say so too,
 * but makes a text of all of them: it takes four times as long.
 */
export function isUtf8(bytes: Uint8Array): boolean {
  let at = 0
  while (at < bytes.length) {
    const length = bytes[at] < 0x80 ? 1 : characterLength(bytes, at)
    if (length === 0) return false
    at += length
  }
  return true
}

/** Bytes of a character beyond ASCII; 0 for what is none, and for U+FFFD. */
function characterLength(bytes: Uint8Array, at: number): number {
  const [lead, second] = [bytes[at], bytes[at + 1]]
  if (!isNext(second)) return 0
  if (lead >= 0xc2 && lead < 0xe0) return 2
  if (lead < 0xe0 || !isNext(bytes[at + 2])) return 0
  if (lead < 0xf0) {
    const isOverlong = lead === 0xe0 && second < 0xa0
    const isSurrogate = lead === 0xed && second > 0x9f
    const isLost = lead === 0xef && second === 0xbf && bytes[at + 2] === 0xbd
    return isOverlong || isSurrogate || isLost ? 0 : 3
  }
  const isOutside = (lead === 0xf0 && second < 0x90) || (lead === 0xf4 && second > 0x8f) || lead > 0xf4
  return isOutside || !isNext(bytes[at + 3]) ? 0 : 4
}

/** Beyond the end there is no byte, and so none that goes on. */
function isNext(byte: number): boolean {
  return (byte & 0xc0) === 0x80
}
