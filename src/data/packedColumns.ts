import {degreesE7, type ExtraColumns, type IndexColumn, NOWHERE, type TextColumn} from '#domain/dataset'
import {NEVER_DAY} from '#domain/month'
import {allThere, expanded, textsOf} from './expandedTexts'
import type {ParquetColumn, ParquetFile} from './parquetFile'
import {readNumbers} from './parquetNumbers'
import {NO_TEXT, readTexts, type TextValues} from './parquetTexts'
import {UNKNOWN} from './references'
import {TextIndex} from './textIndex'
import {isUtf8} from './utf8'
import {LARGEST} from './values'

/** 0000-01-01 and 9999-12-31. */
const FIRST_DAY = -719_528
const LAST_DAY = 2_932_896

/**
 * Columns of a table that `pack` wrote, as the Dataset has them. Its rows were checked when it was packed; what
 * was changed since is found here, column by column: then `sound` becomes false, and the rows must be read, and
 * listed, one by one.
 */
export class PackedColumns {
  sound = true
  private readonly columns: Map<string, ParquetColumn>

  constructor(
    private readonly file: ParquetFile,
    /** The column of the rows' numbers in the file that was packed. */
    private readonly rowColumn: string,
  ) {
    this.columns = new Map(file.columns.map((column) => [column.name, column]))
    if (this.columns.size < file.columns.length || file.unread.length > 0) this.sound = false
  }

  get count(): number {
    return this.file.rows
  }

  /** Of each row; '' for none. */
  texts(name: string, required = false): TextColumn {
    const values = this.textValues(name)
    if (required) this.demand(values !== null && allThere(values))
    return values ? expanded(values) : {bytes: new Uint8Array(), starts: new Uint32Array(this.count + 1)}
  }

  /** Texts that are all there and all different. */
  ids(name: string): {id: TextColumn; index: TextIndex} {
    const id = this.texts(name, true)
    const index = new TextIndex(id)
    this.demand(index.unique)
    return {id, index}
  }

  /** Days; NEVER_DAY for none. */
  days(name: string, required = false): Int32Array {
    const values = this.numbers(name, 'date', NEVER_DAY, (days) => {
      for (let i = 0; i < days.length; i++) this.demand(days[i] >= FIRST_DAY && days[i] <= LAST_DAY)
    })
    if (!values) this.demand(!required)
    const out = values ? new Int32Array(values) : new Int32Array(this.count).fill(NEVER_DAY)
    if (required) this.demand(!out.includes(NEVER_DAY))
    return out
  }

  /** Amounts from 0 up; NaN for none. */
  amounts(name: string, most = LARGEST, required = false): Float64Array {
    const values = this.numbers(name, 'number', Number.NaN, (amounts) => {
      for (let i = 0; i < amounts.length; i++) {
        this.demand((amounts[i] >= 0 && amounts[i] <= most) || Number.isNaN(amounts[i]))
      }
    })
    const out = values ?? new Float64Array(this.count).fill(Number.NaN)
    // Unlike indexOf, this finds NaN.
    if (required) this.demand(!out.includes(Number.NaN))
    return out
  }

  /** 10⁻⁷ degrees; NOWHERE for none. @param most of the degrees, east and west, or north and south */
  degrees(name: string, most: number): Int32Array {
    const scale = this.columns.get(name)?.scale ?? 0
    const factor = scale > 0 && scale <= 7 ? 10 ** (7 - scale) : 0
    const values = this.numbers(name, 'number', NOWHERE, (degrees) => {
      for (let i = 0; i < degrees.length; i++) {
        const isNone = Number.isNaN(degrees[i])
        const e7 = factor > 0 ? degrees[i] * factor : degreesE7(degrees[i])
        this.demand(isNone || Math.abs(e7) <= most * 1e7)
        degrees[i] = isNone ? NOWHERE : e7
      }
    })
    return values ? new Int32Array(values) : new Int32Array(this.count).fill(NOWHERE)
  }

  /**
   * What each row's text stands for.
   *
   * @param find an index, or a negative number for a text that is not known
   * @param none of a row without a text; null where each must have one
   */
  indices<T extends IndexColumn | Int16Array | Int8Array | Uint8Array>(
    name: string,
    out: T,
    find: (text: string) => number,
    none: number | null,
  ): T {
    const values = this.textValues(name)
    if (!values) {
      if (none === null) this.demand(this.count === 0)
      return out.fill(none ?? 0) as T
    }
    const {entries, codes} = values
    const found = Int32Array.from(textsOf(entries), find)
    // One kind of array in the loop, whatever the column's: it is several times faster.
    const indices = new Int32Array(this.count)
    for (let i = 0; i < indices.length; i++) {
      const code = codes ? codes[i] : i
      const index = code === NO_TEXT ? (none ?? UNKNOWN) : found[code]
      if (index < 0 && (code !== NO_TEXT || none === null)) this.sound = false
      indices[i] = index
    }
    out.set(indices)
    return out
  }

  /** Of each row its place in the index, by its bytes. */
  places(name: string, index: TextIndex): Uint32Array {
    const values = this.textValues(name)
    if (!values) this.demand(this.count === 0)
    if (!values) return new Uint32Array(this.count)
    const {entries, codes} = values
    const {bytes, starts} = entries
    const found = new Int32Array(starts.length - 1)
    // What rows refer to often stands in their own order.
    for (let i = 0, last = 0; i < found.length; i++) {
      last = index.find(bytes, starts[i], starts[i + 1], last)
      found[i] = last
    }
    const out = new Uint32Array(this.count)
    for (let i = 0; i < out.length; i++) {
      const code = codes ? codes[i] : i
      const place = code === NO_TEXT ? UNKNOWN : found[code]
      if (place < 0) this.sound = false
      out[i] = place
    }
    return out
  }

  /** Rows in the file that was packed. */
  rowNumbers(): Uint32Array {
    const values = this.numbers(this.rowColumn, 'number', 0, (rows) => {
      for (let i = 0; i < rows.length; i++) {
        this.demand(rows[i] >= 1 && rows[i] < 2 ** 31 && Number.isInteger(rows[i]))
      }
    })
    const out = values ? new Uint32Array(values) : new Uint32Array(this.count)
    this.demand(!out.includes(0))
    return out
  }

  /** Columns that the contract does not name. */
  extra(known: readonly string[]): ExtraColumns {
    return this.file.columns
      .filter(({name}) => name !== this.rowColumn && !known.includes(name))
      .map(({name}) => ({name, text: this.texts(name)}))
  }

  townshipColumn(townships: number): IndexColumn {
    return townships <= 0x10000 ? new Uint16Array(this.count) : new Uint32Array(this.count)
  }

  private textValues(name: string): TextValues | null {
    const column = this.columns.get(name)
    if (!column) return null
    this.demand(column.form === 'text')
    if (!this.sound) return null
    const values = readTexts(this.file, column)
    this.demand(values.isAscii || isUtf8(values.entries.bytes))
    return values
  }

  /** @param check is given all values that are there, and may put those of the Dataset in their places */
  private numbers(
    name: string,
    form: 'number' | 'date',
    none: number,
    check: (values: Float64Array) => void,
  ): Float64Array | null {
    const column = this.columns.get(name)
    if (!column) return null
    this.demand(column.form === form)
    return this.sound ? readNumbers(this.file, column, none, check) : null
  }

  private demand(condition: boolean): void {
    if (!condition) this.sound = false
  }
}
