const QUOTE = 34
const COMMA = 44
const COLON = 58
const OPEN_LIST = 91
const ESCAPE = 92
const CLOSE_LIST = 93
const OPEN = 123
const CLOSE = 125
const SPACE = 32

/** Where the members of a list stand among the bytes of a JSON object, and the rest of it. */
export interface SlicedObject {
  starts: number[]
  ends: number[]
  /** The object without the list's members, as a text. */
  rest: string
}

/** More members are not looked for. */
export const MOST_MEMBERS = 1_000_000

/**
 * Finds the members of one list of a JSON object without parsing any of them, so that each can be parsed, used and
 * forgotten before the next. What is no JSON inside of a member is not seen here.
 *
 * @param bytes UTF-8
 * @returns null where the object, or the list in it, is not closed or not there; of more than the most members one
 * more, and no rest
 */
export function slicedObject(bytes: Uint8Array, list: string): SlicedObject | null {
  const start = listStart(bytes, list)
  if (start < 0) return null
  const starts: number[] = []
  const ends: number[] = []
  let at = start + 1
  for (;;) {
    at = pastSpace(bytes, at)
    if (bytes[at] === CLOSE_LIST) break
    const end = pastValue(bytes, at)
    if (end <= at) return null
    starts.push(at)
    ends.push(end)
    if (starts.length > MOST_MEMBERS) return {starts, ends, rest: '{}'}
    at = pastSpace(bytes, end)
    if (bytes[at] === COMMA) at++
    else if (bytes[at] !== CLOSE_LIST) return null
  }
  const decoder = new TextDecoder()
  const rest = decoder.decode(bytes.subarray(0, start + 1)) + decoder.decode(bytes.subarray(at))
  return {starts, ends, rest}
}

/** Where the list of that name opens, among the keys of the outermost object; -1 if it does not. */
function listStart(bytes: Uint8Array, list: string): number {
  const key = new TextEncoder().encode(`"${list}"`)
  let at = pastSpace(bytes, bytes[0] === 0xef ? 3 : 0)
  if (bytes[at++] !== OPEN) return -1
  for (;;) {
    at = pastSpace(bytes, at)
    if (bytes[at] !== QUOTE) return -1
    const end = pastText(bytes, at)
    const found = end - at === key.length && key.every((byte, index) => bytes[at + index] === byte)
    at = pastSpace(bytes, end)
    if (bytes[at++] !== COLON) return -1
    at = pastSpace(bytes, at)
    if (found) return bytes[at] === OPEN_LIST ? at : -1
    at = pastSpace(bytes, pastValue(bytes, at))
    if (bytes[at++] !== COMMA) return -1
  }
}

function pastSpace(bytes: Uint8Array, start: number): number {
  let at = start
  while (at < bytes.length && bytes[at] <= SPACE) at++
  return at
}

/** Behind the value that begins here: where its brackets are even again, or at the next comma or end. */
function pastValue(bytes: Uint8Array, start: number): number {
  let depth = 0
  for (let at = start; at < bytes.length; at++) {
    const byte = bytes[at]
    if (byte === QUOTE) at = pastText(bytes, at) - 1
    else if (byte === OPEN || byte === OPEN_LIST) depth++
    else if (byte === COMMA && depth === 0) return at
    else if (byte === CLOSE || byte === CLOSE_LIST) {
      if (depth === 0) return at
      if (--depth === 0) return at + 1
    }
  }
  return bytes.length
}

function pastText(bytes: Uint8Array, start: number): number {
  let at = start + 1
  while (at < bytes.length && bytes[at] !== QUOTE) at += bytes[at] === ESCAPE ? 2 : 1
  return at + 1
}
