import type {Dataset, TextColumn} from '#domain/dataset'
import type {Reading} from '#domain/filter'
import type {MonthIndex} from '#domain/month'
import type {BookCell} from './bookColumns'

/** What a table of the task book is asked about. */
export interface BookContext {
  dataset: Dataset
  reading: Reading
  month: MonthIndex
  /** Whose names of places are read, sought and sorted. */
  language: 'zh-CN' | 'en'
}

/** One column of a table: what stands in a row, and what it is put in order by. */
export interface ColumnReader {
  cell: (row: number) => BookCell
  /** NaN: comes last. Absent: the cell itself. */
  key?: (row: number) => number
  /** Where the texts lie, to put millions in order without making them. */
  texts?: TextColumn
}

/** The rows of a table at a month. */
export interface BookRows {
  /** Numbers of rows, in the table's own order. */
  rows: Uint32Array
  column: (id: string) => ColumnReader | null
  /** What a row's share weighs in the mean of all. */
  weight: (row: number) => number
  id: (row: number) => string
  /** Index of its township; -1: none. */
  region: (row: number) => number
  /** Degrees; null: none. */
  place: (row: number) => [lon: number, lat: number] | null
}

/** A choice: its key, in order of a list. */
export function choiceReader(keys: readonly string[], indexOf: (row: number) => number): ColumnReader {
  return {
    cell: (row) => keys[indexOf(row)] ?? null,
    key: (row) => (indexOf(row) < 0 ? Number.NaN : indexOf(row)),
  }
}

/** A number; NaN: none. */
export function numberReader(of: (row: number) => number): ColumnReader {
  return {
    cell: (row) => {
      const value = of(row)
      return Number.isNaN(value) ? null : value
    },
    key: of,
  }
}

/** Names of places as their readers put them in order. */
export function placeReader(names: readonly string[], indexOf: (row: number) => number): ColumnReader {
  let places: Uint32Array | null = null
  const placesOf = () => {
    places ??= alphabetical(names)
    return places
  }
  return {cell: (row) => names[indexOf(row)] ?? null, key: (row) => placesOf()[indexOf(row)] ?? Number.NaN}
}

const collator = new Intl.Collator('zh-CN', {numeric: true})

/** The place of each text among all, in order of its sound; texts that sound alike share one. */
export function alphabetical(texts: readonly string[]): Uint32Array {
  const order = Uint32Array.from(texts.keys()).sort((one, other) =>
    collator.compare(texts[one], texts[other]),
  )
  const places = new Uint32Array(texts.length)
  order.forEach((text, at) => {
    const before = order[at - 1]
    places[text] = at > 0 && collator.compare(texts[before], texts[text]) === 0 ? places[before] : at
  })
  return places
}
