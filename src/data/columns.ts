import type {IndexColumn, TextColumn} from '#domain/dataset'

type NumberColumn =
  | Float64Array
  | Uint32Array
  | Int32Array
  | Int16Array
  | Uint16Array
  | Int8Array
  | Uint8Array

const FIRST_CAPACITY = 1024
const encoder = new TextEncoder()

/** For indices of `count` things. */
export function indexColumn(count: number): IndexColumn {
  return count <= 0x10000 ? new Uint16Array() : new Uint32Array()
}

/** The same columns with room for `rows` rows; they double, so that each row is copied about once. */
export function withRoom<C extends Record<string, NumberColumn>>(columns: C, rows: number): C {
  const capacity = Object.values(columns)[0].length
  if (rows <= capacity) return columns
  const wanted = Math.max(rows, capacity * 2, FIRST_CAPACITY)
  return mapped(columns, (column) => {
    const grown = new (column.constructor as new (length: number) => NumberColumn)(wanted)
    grown.set(column)
    return grown
  })
}

/** The same columns, cut to the rows that they hold. */
export function cutTo<C extends Record<string, NumberColumn>>(columns: C, rows: number): C {
  return mapped(columns, (column) => column.slice(0, rows))
}

function mapped<C extends Record<string, NumberColumn>>(
  columns: C,
  change: (column: NumberColumn) => NumberColumn,
): C {
  return Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, change(column)])) as C
}

/** Texts one after another into one buffer, without a string or an object a row. */
export class TextColumnBuilder {
  private bytes = new Uint8Array(FIRST_CAPACITY)
  private starts = new Uint32Array(FIRST_CAPACITY)
  private count = 0
  /** Of all bytes together. */
  private bits = 0

  /** @param most bytes that `appendBytes` may make of the column */
  constructor(private readonly most = Infinity) {}

  get length(): number {
    return this.count
  }

  append(text: string): void {
    let end = this.starts[this.count]
    // UTF-8 takes up to three bytes for each UTF-16 unit.
    if (end + text.length * 3 > this.bytes.length) this.growBytes(end + text.length * 3)
    if (this.count + 2 > this.starts.length) this.growStarts(this.count + 2)
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i)
      if (unit >= 0x80) {
        end += encoder.encodeInto(i === 0 ? text : text.slice(i), this.bytes.subarray(end)).written
        break
      }
      this.bytes[end++] = unit
    }
    this.count++
    this.starts[this.count] = end
  }

  /** Whether all that `appendBytes` was given is ASCII. */
  get isAscii(): boolean {
    return this.bits < 0x80
  }

  /**
   * Texts as bytes, one after another.
   *
   * @param lengths bytes of each
   * @param shared so many bytes from the beginning of the text before stand before each
   * @param places filled with where in the column each text stands; one that is as the text before stands there but
   *     once. Null where each is to stand for itself
   * @returns where they end; -1, and nothing done, where there are not so many bytes, a text before has not so many,
   *     or the column grows beyond its most
   */
  appendBytes(
    source: Uint8Array,
    start: number,
    lengths: Int32Array,
    shared: Int32Array | null,
    places: Uint32Array | null,
  ): number {
    const from = this.starts[this.count]
    const before = this.count > 0 ? from - this.starts[this.count - 1] : 0
    const added = bytesAdded(lengths, shared, before, source.length - start)
    if (!(added >= 0 && from + added <= this.most)) return -1
    if (from + added > this.bytes.length) this.growBytes(from + added)
    if (this.count + lengths.length + 1 > this.starts.length) this.growStarts(this.count + lengths.length + 1)
    const {bytes, starts} = this
    let [at, to, last, count, bits] = [start, from, from - before, this.count, this.bits]
    for (let i = 0; i < lengths.length; i++) {
      const same = shared ? shared[i] : 0
      const isAgain = places !== null && lengths[i] === 0 && same === to - last && count > 0
      if (!isAgain) {
        const first = to
        for (let k = 0; k < same; k++) bytes[to++] = bytes[last + k]
        for (let k = lengths[i]; k > 0; k--) {
          const byte = source[at++]
          bits |= byte
          bytes[to++] = byte
        }
        starts[++count] = to
        last = first
      }
      if (places) places[i] = count - 1
    }
    this.count = count
    this.bits = bits
    return at
  }

  column(): TextColumn {
    return {
      bytes: this.bytes.slice(0, this.starts[this.count]),
      starts: this.starts.slice(0, this.count + 1),
    }
  }

  private growBytes(needed: number): void {
    const bytes = new Uint8Array(Math.max(needed, this.bytes.length * 2))
    bytes.set(this.bytes)
    this.bytes = bytes
  }

  private growStarts(needed: number): void {
    const starts = new Uint32Array(Math.max(needed, this.starts.length * 2))
    starts.set(this.starts)
    this.starts = starts
  }
}

/**
 * Bytes of texts together, or -1 where the lengths cannot be.
 *
 * @param before length of the text before them
 * @param most bytes that there are, shared ones apart
 */
function bytesAdded(lengths: Int32Array, shared: Int32Array | null, before: number, most: number): number {
  let own = 0
  let all = 0
  let last = before
  for (let i = 0; i < lengths.length; i++) {
    const same = shared ? shared[i] : 0
    if (lengths[i] < 0 || same < 0 || same > last) return -1
    own += lengths[i]
    last = same + lengths[i]
    all += last
  }
  return own <= most ? all : -1
}
