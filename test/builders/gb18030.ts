let codes: Map<string, number[]> | undefined

/** A text in GBK's two bytes a character, as Chinese Windows writes it; throws at one that GBK does not have. */
export function gbk(text: string): Uint8Array {
  codes ??= table()
  return Uint8Array.from(
    [...text].flatMap((character) => {
      const bytes = character < '\u0080' ? [character.charCodeAt(0)] : codes!.get(character)
      if (!bytes) throw new Error(`GBK has no ${character}`)
      return bytes
    }),
  )
}

/** By decoding every pair of bytes: there is a decoder everywhere, and an encoder nowhere. */
function table(): Map<string, number[]> {
  const decoder = new TextDecoder('gb18030')
  const pairs = new Map<string, number[]>()
  for (let first = 0x81; first <= 0xfe; first++)
    for (let second = 0x40; second <= 0xfe; second++) {
      const character = decoder.decode(Uint8Array.of(first, second))
      if ([...character].length === 1 && character !== '\ufffd') pairs.set(character, [first, second])
    }
  return pairs
}

/** UTF-16, little-endian, with its byte order mark. */
export function utf16(text: string): Uint8Array {
  const units = new Uint8Array(2 * text.length + 2)
  const view = new DataView(units.buffer)
  view.setUint16(0, 0xfeff, true)
  for (let i = 0; i < text.length; i++) view.setUint16(2 * i + 2, text.charCodeAt(i), true)
  return units
}
