import {NASTY} from './nasty'
import {below, pick, type Random} from './random'

/** A file never grows beyond this. */
const MOST_BYTES = 1 << 20

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
export function mutatedBytes(bytes: Uint8Array, random: Random): Uint8Array {
  let broken = bytes
  const times = 1 + below(random, 4)
  for (let i = 0; i < times; i++) broken = pick(random, MUTATIONS)(broken, random)
  return broken
}

function place(bytes: Uint8Array, random: Random): number {
  return below(random, bytes.length + 1)
}

function flipped(bytes: Uint8Array, random: Random): Uint8Array {
  const copy = bytes.slice()
  if (copy.length > 0) copy[below(random, copy.length)] = below(random, 256)
  return copy
}

function poisoned(bytes: Uint8Array, random: Random): Uint8Array {
  const at = place(bytes, random)
  const gone = random() < 0.5 ? below(random, 12) : 0
  return joined(
    bytes.subarray(0, at),
    new TextEncoder().encode(pick(random, NASTY)),
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
  const piece = bytes.subarray(from, from + 1 + below(random, 200))
  const times = 1 + below(random, 50)
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
  const at = below(random, Math.max(1, copy.length - 4))
  for (let i = 0; i < 4 && at + i < copy.length; i++) copy[at + i] = i === 3 && value === 0x7f ? 0x7f : value
  return copy
}

function joined(...pieces: Uint8Array[]): Uint8Array {
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0)
  const bytes = new Uint8Array(Math.min(length, MOST_BYTES))
  let at = 0
  for (const piece of pieces) {
    const room = piece.subarray(0, bytes.length - at)
    bytes.set(room, at)
    at += room.length
  }
  return bytes
}
