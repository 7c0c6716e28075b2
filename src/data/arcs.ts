const QUOTE_KEY = '"arcs":'
const COMMA = 44
const MINUS = 45
const ZERO = 48
const OPEN = 91
const CLOSE = 93
const END = 125

/** A Topology's arcs, and the text of the rest of it. */
export interface CutTopology {
  /** The same JSON, its arcs an empty list. */
  rest: string
  /** Each arc as it stands: x, y, x, y, … */
  arcs: Float64Array[]
}

/**
 * Takes the arcs out of the text of a quantised Topology where they stand last in it, as `pack` writes them.
 * `JSON.parse` makes an object of each vertex, of which there may be millions; this makes none.
 *
 * @returns null for any other text, which may be a Topology all the same
 */
export function cutArcs(text: string): CutTopology | null {
  const key = text.lastIndexOf(QUOTE_KEY)
  const start = key + QUOTE_KEY.length
  if (key < 0 || text.charCodeAt(start) !== OPEN) return null
  const numbers = new NumberList()
  const ends: number[] = []
  const end = readArcs(text, start, numbers, ends)
  // One more bracket than the arcs' own, else they are not the Topology's but one geometry's.
  if (end < 0 || text.charCodeAt(end) !== END || text.slice(end + 1).trim() !== '') return null
  const all = numbers.all()
  const arcs = ends.map((last, index) => all.subarray(index === 0 ? 0 : ends[index - 1], last))
  return {rest: `${text.slice(0, start)}[]}`, arcs}
}

/**
 * Reads `[[[1,2],[-3,4]],[[5,6]]]`, without spaces or fractions.
 *
 * @param ends filled with where each arc's numbers end
 * @returns the place behind it, or -1 for anything else
 */
function readArcs(text: string, start: number, numbers: NumberList, ends: number[]): number {
  let at = start
  let depth = 0
  let within = 0
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === OPEN) {
      if (++depth > 3) return -1
      within = 0
    } else if (code === CLOSE) {
      if (depth === 3 && within !== 2) return -1
      if (depth === 2) ends.push(numbers.length)
      if (--depth === 0) return at + 1
    } else if (code !== COMMA) {
      const next = depth === 3 && within < 2 ? readNumber(text, at, numbers) : -1
      if (next < 0) return -1
      within++
      at = next - 1
    }
  }
  return -1
}

function readNumber(text: string, start: number, numbers: NumberList): number {
  const negative = text.charCodeAt(start) === MINUS
  let at = negative ? start + 1 : start
  const first = at
  let value = 0
  for (; ; at++) {
    const digit = text.charCodeAt(at) - ZERO
    if (!(digit >= 0 && digit <= 9)) break
    value = value * 10 + digit
  }
  if (at === first || at - first > 15) return -1
  numbers.push(negative ? -value : value)
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
