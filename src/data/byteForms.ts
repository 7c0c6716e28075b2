/** Of a text that is UTF-16 without a mark, the order of its bytes; else null. */
export function looksLikeUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (!bytes.includes(0)) return null
  const [big, little] = [0, 1].map((high) => likelyUnits(bytes, high))
  if (big === 0 && little === 0) return null
  return little >= big ? 'utf-16le' : 'utf-16be'
}

/**
 * How many units of 16 bits are ASCII, of a text that is all ASCII, Chinese and its punctuation; else 0.
 *
 * @param high where in a unit its upper byte stands
 */
function likelyUnits(bytes: Uint8Array, high: number): number {
  const units = bytes.length >> 1
  let ascii = 0
  let likely = 0
  for (let at = high; at < units * 2; at += 2) {
    const upper = bytes[at]
    if (upper === 0) ascii++
    if (upper === 0 || upper === 0x20 || upper === 0x30 || upper === 0xff) likely++
    else if (upper >= 0x4e && upper <= 0x9f) likely++
  }
  return likely >= units * 0.95 ? ascii : 0
}

/**
 * The characters beyond ASCII that the bytes hold as UTF-8. `wide`: of three or four bytes, as Chinese is.
 * `strange`: letters of scripts that no table here holds.
 */
export function utf8Sequences(bytes: Uint8Array): {
  whole: number
  wide: number
  strange: number
  broken: number
} {
  const found = {whole: 0, wide: 0, strange: 0, broken: 0}
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at]
    if (lead < 0x80) {
      at++
      continue
    }
    const length = utf8Length(bytes, at)
    // What the end of the bytes cuts off is neither whole nor broken.
    if (length === 0 && cutOff(bytes, at)) break
    if (length === 0) found.broken++
    else found.whole++
    if (length > 2) found.wide++
    if (length === 2 && lead > 0xc5 && !(lead >= 0xce && lead <= 0xd1)) found.strange++
    at += length || 1
  }
  return found
}

/** Of the whole character that begins there, 0 if there is none. */
function utf8Length(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]
  const length = lengthAfter(lead)
  for (let next = 1; next < length; next++) if ((bytes[at + next] & 0xc0) !== 0x80) return 0
  const second = bytes[at + 1]
  const overlong = (lead === 0xe0 && second < 0xa0) || (lead === 0xf0 && second < 0x90)
  const beyond = (lead === 0xed && second > 0x9f) || (lead === 0xf4 && second > 0x8f)
  return overlong || beyond ? 0 : length
}

function lengthAfter(lead: number): number {
  if (lead < 0xc2 || lead > 0xf4) return 0
  return lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4
}

function cutOff(bytes: Uint8Array, at: number): boolean {
  const length = lengthAfter(bytes[at])
  if (at + length <= bytes.length) return false
  return bytes.subarray(at + 1).every((byte) => (byte & 0xc0) === 0x80)
}

/** Whether the bytes, read as GB18030, are mostly characters of GB2312, which nearly all Chinese is made of. */
export function looksLikeGb(bytes: Uint8Array): boolean {
  const found = {common: 0, rare: 0, broken: 0}
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at]
    const trail = bytes[at + 1]
    if (lead < 0x80) at++
    else if (trail === undefined) break
    else if (lead === 0x80 || lead === 0xff) {
      found.broken++
      at++
    } else if (lead <= 0xf7 && lead >= 0xa1 && trail >= 0xa1 && trail < 0xff) {
      found.common++
      at += 2
    } else if (trail >= 0x40 && trail !== 0x7f && trail !== 0xff) {
      found.rare++
      at += 2
    } else if (trail >= 0x30 && trail <= 0x39 && bytes[at + 2] > 0x80) {
      found.rare++
      at += 4
    } else {
      found.broken++
      at++
    }
  }
  return found.common > found.rare + found.broken
}
