const ARCS_KEY = new TextEncoder().encode('"arcs":')
const COMMA = 44
const MINUS = 45
const QUOTE = 34
const ZERO = 48
const OPEN = 91
const CLOSE = 93
const END = 125

/** A Topology's arcs, and the text of the rest of it. */
export interface CutTopology {
  /** The same JSON, its arcs an empty list. */
  rest: string
  /** Of all arcs one after another: x, y, x, y, … as they stand. */
  numbers: Float64Array
  /** Where in the numbers each arc begins, and where the last one ends. */
  starts: Uint32Array
}

/**
 * Takes the arcs out of the text of a quantised Topology where they stand last in it, as `pack` writes them.
 * `JSON.parse` makes an object of each vertex, of which there may be millions; this makes none, and no text of them.
 *
 * @param bytes UTF-8
 * @returns null for any other text, which may be a Topology all the same
 */
export function cutArcs(bytes: Uint8Array): CutTopology | null {
  // Behind the arcs' key there are no more texts.
  const key = bytes.lastIndexOf(QUOTE) + 2 - ARCS_KEY.length
  const start = key + ARCS_KEY.length
  if (key < 0 || !ARCS_KEY.every((byte, index) => bytes[key + index] === byte)) return null
  const numbers = new NumberList()
  const starts = new NumberList()
  starts.push(0)
  const end = bytes[start] === OPEN ? readArcs(bytes, start, numbers, starts) : -1
  // One more bracket than the arcs' own, else they are not the Topology's but one geometry's.
  if (end < 0 || bytes[end] !== END) return null
  const decoder = new TextDecoder()
  if (decoder.decode(bytes.subarray(end + 1)).trim() !== '') return null
  return {
    rest: `${decoder.decode(bytes.subarray(0, start))}[]}`,
    numbers: numbers.all(),
    starts: new Uint32Array(starts.all()),
  }
}

/**
 * Reads `[[[1,2],[-3,4]],[[5,6]]]`, without spaces or fractions.
 *
 * @param starts filled with where each arc's numbers end
 * @returns the place behind it, or -1 for anything else
 */
function readArcs(bytes: Uint8Array, start: number, numbers: NumberList, starts: NumberList): number {
  let depth = 0
  let within = 0
  for (let at = start; at < bytes.length; at++) {
    const code = bytes[at]
    if (code === OPEN) {
      if (++depth > 3) return -1
      within = 0
    } else if (code === CLOSE) {
      if (depth === 3 && within !== 2) return -1
      if (depth === 2) starts.push(numbers.length)
      if (--depth === 0) return at + 1
    } else if (code !== COMMA) {
      const next = depth === 3 && within < 2 ? readNumber(bytes, at, numbers) : -1
      if (next < 0) return -1
      within++
      at = next - 1
    }
  }
  return -1
}

function readNumber(bytes: Uint8Array, start: number, numbers: NumberList): number {
  const first = bytes[start] === MINUS ? start + 1 : start
  let at = first
  let value = 0
  for (; at < bytes.length; at++) {
    const digit = bytes[at] - ZERO
    if (digit < 0 || digit > 9) break
    value = value * 10 + digit
  }
  if (at === first || at - first > 15) return -1
  numbers.push(first > start ? -value : value)
  return at
}

class NumberList {
  length = 0
  private numbers = new Float64Array(1024)

  push(value: number): void {
    if (this.length === this.numbers.length) {
      const more = new Float64Array(this.length * 2)
      more.set(this.numbers)
      this.numbers = more
    }
    this.numbers[this.length++] = value
  }

  all(): Float64Array {
    return this.numbers.subarray(0, this.length)
  }
}
