/** Uniform in 0…1; the same seed gives the same numbers. */
export type Random = () => number

/** Mulberry32. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

export function pick<Item>(random: Random, items: readonly Item[]): Item {
  return items[Math.floor(random() * items.length)]
}

/** What breaks readers, put where it does not belong. */
const POISON = [
  '\0',
  '"',
  '""',
  '\r',
  '\n',
  ',,,,,,,,,,,,,,,,',
  '\ufeff',
  '\ufffd',
  'NaN',
  'Infinity',
  '-Infinity',
  '1e308',
  '1e-400',
  '99999999999999999999',
  '-0',
  '__proto__',
  'constructor',
  'toString',
  '=1+1',
  '@SUM(A1)',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '../../etc/passwd',
  'file:///etc/passwd',
  'javascript:alert(1)',
  '[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[',
  '{"a":{"a":{"a":{"a":',
  '<!DOCTYPE x [<!ENTITY a "aaaaaaaa">]>',
  '&#0;',
  '２０１８年１３月',
  '１，２００',
  '35%',
  '\u202e',
  '👩‍👩‍👧',
]

const MUTATIONS: ((bytes: Uint8Array, random: Random) => Uint8Array)[] = [
  flipped,
  flipped,
  poisoned,
  poisoned,
  cut,
  repeated,
  exchanged,
  large,
]

/** Bytes broken in one to four places. */
export function mutated(bytes: Uint8Array, random: Random): Uint8Array {
  let broken = bytes
  const times = 1 + Math.floor(random() * 4)
  for (let i = 0; i < times; i++) broken = pick(random, MUTATIONS)(broken, random)
  return broken
}

function place(bytes: Uint8Array, random: Random): number {
  return Math.floor(random() * (bytes.length + 1))
}

function flipped(bytes: Uint8Array, random: Random): Uint8Array {
  const copy = bytes.slice()
  if (copy.length > 0) copy[Math.floor(random() * copy.length)] = Math.floor(random() * 256)
  return copy
}

function poisoned(bytes: Uint8Array, random: Random): Uint8Array {
  const at = place(bytes, random)
  const gone = random() < 0.5 ? Math.floor(random() * 12) : 0
  return joined(
    bytes.subarray(0, at),
    new TextEncoder().encode(pick(random, POISON)),
    bytes.subarray(at + gone),
  )
}

function cut(bytes: Uint8Array, random: Random): Uint8Array {
  const [one, other] = [place(bytes, random), place(bytes, random)]
  const [from, to] = [Math.min(one, other), Math.max(one, other)]
  return random() < 0.5 ? bytes.slice(0, to) : joined(bytes.subarray(0, from), bytes.subarray(to))
}

function repeated(bytes: Uint8Array, random: Random): Uint8Array {
  const from = place(bytes, random)
  const piece = bytes.subarray(from, from + 1 + Math.floor(random() * 200))
  const times = 1 + Math.floor(random() * 50)
  return joined(bytes.subarray(0, from), ...Array.from({length: times}, () => piece), bytes.subarray(from))
}

function exchanged(bytes: Uint8Array, random: Random): Uint8Array {
  const [one, other] = [place(bytes, random), place(bytes, random)]
  const [from, to] = [Math.min(one, other), Math.max(one, other)]
  return joined(bytes.subarray(to), bytes.subarray(from, to), bytes.subarray(0, from))
}

/** Four bytes that a format may take for a count or an offset. */
function large(bytes: Uint8Array, random: Random): Uint8Array {
  const copy = bytes.slice()
  const value = pick(random, [0, 0xff, 0x7f, 0x80])
  const at = Math.floor(random() * Math.max(1, copy.length - 4))
  for (let i = 0; i < 4 && at + i < copy.length; i++) copy[at + i] = i === 3 && value === 0x7f ? 0x7f : value
  return copy
}

function joined(...pieces: Uint8Array[]): Uint8Array {
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0)
  const bytes = new Uint8Array(Math.min(length, 1 << 20))
  let at = 0
  for (const piece of pieces) {
    const room = piece.subarray(0, bytes.length - at)
    bytes.set(room, at)
    at += room.length
  }
  return bytes
}
