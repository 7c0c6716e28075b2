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

  /** @param most bytes that `appendBytes` may make of the column */
  constructor(private readonly most = Infinity) {}

  get length(): number {
    return this.count
  }

  append(text: string): void {
    let end = this.starts[this.count]
    // UTF-8 takes up to three bytes for each UTF-16 unit.
    if (end + text.length * 3 > this.bytes.length) this.growBytes(end + text.length * 3)
    if (this.count + 2 > this.starts.length) this.growStarts()
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

  /**
   * A text that is UTF-8 already.
   *
   * @param shared so many bytes from the beginning of the text before stand before it
   * @returns false, and nothing done, where the text before has not so many, or the column grows beyond its most
   */
  appendBytes(source: Uint8Array, start: number, end: number, shared = 0): boolean {
    const last = this.starts[this.count]
    const before = this.count > 0 ? this.starts[this.count - 1] : 0
    const length = shared + end - start
    if (!(shared >= 0 && shared <= last - before && last + length <= this.most)) return false
    if (last + length > this.bytes.length) this.growBytes(last + length)
    if (this.count + 2 > this.starts.length) this.growStarts()
    const {bytes} = this
    for (let i = 0; i < shared; i++) bytes[last + i] = bytes[before + i]
    for (let i = start, to = last + shared; i < end; i++, to++) bytes[to] = source[i]
    this.count++
    this.starts[this.count] = last + length
    return true
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

  private growStarts(): void {
    const starts = new Uint32Array(this.starts.length * 2)
    starts.set(this.starts)
    this.starts = starts
  }
}
