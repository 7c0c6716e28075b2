import {type TextColumn, textAt} from '#domain/dataset'

/**
 * A column of a table that is compared with the same one of another Dataset, in whatever form that holds it. It
 * hashes and compares rows where they lie; a text is made only of what is shown.
 */
export interface Field {
  name: string
  /** A column beyond the contract's: it may hold what is to be masked. */
  extra: boolean
  hash(row: number): number
  /** @param other the same column of the other Dataset */
  same(row: number, other: Field, otherRow: number): boolean
  text(row: number): string
}

type Numbers = ArrayLike<number>

/** Numbers; NaN is none, and equal to itself. `text` is asked of a number that is one. */
export class NumberField implements Field {
  readonly extra = false

  constructor(
    readonly name: string,
    private readonly values: Numbers,
    private readonly textOf: (value: number) => string = String,
  ) {}

  hash(row: number): number {
    return mixed(SEED, this.values[row])
  }

  same(row: number, other: NumberField, otherRow: number): boolean {
    const [value, otherValue] = [this.values[row] ?? Number.NaN, other.values[otherRow] ?? Number.NaN]
    return value === otherValue || (Number.isNaN(value) && Number.isNaN(otherValue))
  }

  text(row: number): string {
    const value = this.values[row] ?? Number.NaN
    return Number.isNaN(value) ? '' : this.textOf(value)
  }
}

/** Indices into a list of codes, which two Datasets number each in its own way; or the codes themselves. */
export class CodeField implements Field {
  readonly extra = false
  private readonly hashes: Uint32Array

  constructor(
    readonly name: string,
    private readonly codes: readonly string[],
    private readonly indices: Numbers | null = null,
  ) {
    this.hashes = Uint32Array.from(codes, hashOfText)
  }

  hash(row: number): number {
    return this.hashes[this.indices ? this.indices[row] : row] ?? 0
  }

  same(row: number, other: CodeField, otherRow: number): boolean {
    return this.text(row) === other.text(otherRow)
  }

  text(row: number): string {
    return this.codes[this.indices ? this.indices[row] : row] ?? ''
  }
}

/** Of a table that has no such column. */
const NO_TEXT: TextColumn = {bytes: new Uint8Array(), starts: new Uint32Array(2)}

/** Texts, compared by their bytes. */
export class TextField implements Field {
  private readonly column: TextColumn
  /**
   * @param column null where each row's text is empty
   * @param rows where each row's text stands in the column; null: in its own place
   */
  constructor(
    readonly name: string,
    column: TextColumn | null,
    private readonly rows: Numbers | null = null,
    readonly extra = false,
  ) {
    this.column = column ?? NO_TEXT
  }

  hash(row: number): number {
    const {bytes, starts} = this.column
    const at = this.at(row)
    let hash = SEED
    for (let i = starts[at]; i < starts[at + 1]; i++) hash = mixed(hash, bytes[i])
    return hash
  }

  same(row: number, other: TextField, otherRow: number): boolean {
    const [at, otherAt] = [this.at(row), other.at(otherRow)]
    const {bytes, starts} = this.column
    const {bytes: otherBytes, starts: otherStarts} = other.column
    const shift = otherStarts[otherAt] - starts[at]
    if (otherStarts[otherAt + 1] - starts[at + 1] !== shift) return false
    for (let i = starts[at]; i < starts[at + 1]; i++) {
      if (bytes[i] !== otherBytes[i + shift]) return false
    }
    return true
  }

  text(row: number): string {
    return textAt(this.column, this.at(row))
  }

  private at(row: number): number {
    if (this.column === NO_TEXT) return 0
    return this.rows ? this.rows[row] : row
  }
}

/** Another one each time: nobody can make up ids that all fall on one place. */
const SEED = (Math.random() * 0x100000000) | 0

/** A hash that takes in one more number. */
export function mixed(hash: number, value: number): number {
  const turned = Math.imul(hash ^ value, 0x9e3779b1)
  return turned ^ (turned >>> 15)
}

function hashOfText(text: string): number {
  let hash = SEED
  for (let i = 0; i < text.length; i++) hash = mixed(hash, text.charCodeAt(i))
  return hash
}
