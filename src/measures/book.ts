import type {Dataset} from '#domain/dataset'
import type {Reading} from '#domain/filter'
import type {MonthIndex} from '#domain/month'
import {type BookCell, type BookColumn, type BookTable, columnsOf} from './bookColumns'
import {bytesContaining, type ColumnFilter, isCaseless, matcherOf} from './bookFilter'
import {bookHouses} from './bookHouses'
import {bookMilestones} from './bookMilestones'
import {inOrder} from './bookOrder'
import {bookProjects} from './bookProjects'
import type {BookContext, BookRows} from './bookRows'
import {bookTownships} from './bookTownships'

/** Which rows of the task book, and in what order. */
export interface BookQuestion {
  table: BookTable
  reading: Reading
  month: MonthIndex
  language: BookContext['language']
  /** The figure whose rows alone are wanted; null, or one of another table: all. */
  figure: string | null
  where: readonly ColumnFilter[]
  /** A column, with a minus before it from the largest down; null: the table's own order. */
  sort: string | null
}

/** What of the rows is wanted. */
export interface BookWindow {
  columns: readonly string[]
  from: number
  to: number
  /** A row to look for by its id. */
  seek: string | null
}

export interface BookRow {
  id: string
  /** Index of its township, or -1. */
  region: number
  place: [lon: number, lat: number] | null
  cells: BookCell[]
}

/** Of one column over all rows: a sum, a weighted mean of shares, or how many rows have each word. */
export type BookSum = number | Record<string, number> | null

export interface BookAnswer {
  /** Rows of the table, all of them. */
  count: number
  /** How many there are without the filters of columns. */
  unfiltered: number
  sums: Record<string, BookSum>
  /** Columns that the package brings. */
  extra: string[]
  from: number
  rows: BookRow[]
  /** Place of the row sought; -1: not in this table. */
  found: number
}

const TABLES: Record<BookTable, (context: BookContext, figure: string | null) => BookRows> = {
  townships: bookTownships,
  projects: bookProjects,
  houses: bookHouses,
  milestones: bookMilestones,
}

const known = new WeakMap<Dataset, Map<string, Book>>()
const KEPT = 2

/** Some rows of a table; a table is remembered, because it is asked for window by window. */
export function bookOf(dataset: Dataset, {question, window}: {question: BookQuestion; window: BookWindow}) {
  const books = known.get(dataset) ?? new Map<string, Book>()
  known.set(dataset, books)
  const key = JSON.stringify(question)
  const book = books.get(key) ?? openBook(dataset, question)
  books.delete(key)
  books.set(key, book)
  for (const one of books.keys()) if (books.size > KEPT) books.delete(one)
  return readBook(book, window)
}

/** A table of the task book: its rows in order. */
export interface Book {
  table: BookTable
  extra: string[]
  rows: BookRows
  unfiltered: number
  order: Uint32Array
  sums: Map<string, BookSum>
}

export function openBook(dataset: Dataset, question: BookQuestion): Book {
  const {table, figure, where, sort} = question
  const extra = table === 'projects' || table === 'houses' ? dataset[table].extra.map(({name}) => name) : []
  const rows = TABLES[table]({dataset, ...question}, figure)
  const columns = columnsOf(table, extra)
  const kept = filtered(rows, columns, where)
  const name = sort?.replace(/^-/, '') ?? ''
  const reader = kept.length > 0 ? rows.column(name) : null
  const order = reader ? inOrder(kept, reader, sort?.startsWith('-') ?? false) : kept
  return {table, extra, rows, unfiltered: rows.rows.length, order, sums: new Map()}
}

function filtered(
  rows: BookRows,
  columns: readonly BookColumn[],
  where: readonly ColumnFilter[],
): Uint32Array {
  return where.reduce((kept, {column, text}) => {
    const [reader, kind] = [rows.column(column), columns.find(({id}) => id === column)?.kind]
    if (!reader || !kind) return kept
    if (reader.texts && isCaseless(text)) return kept.filter(bytesContaining(reader.texts, text))
    const matches = matcherOf(kind, text)
    return kept.filter((row) => matches(reader.cell(row)))
  }, rows.rows)
}

/** Some rows, and what stands at the foot of their columns. */
export function readBook(book: Book, {columns, from, to, seek}: BookWindow): BookAnswer {
  const {rows, order, unfiltered, extra} = book
  const readers = columns.map((id) => rows.column(id))
  const at = Math.max(0, Math.min(from, order.length))
  return {
    count: order.length,
    unfiltered,
    extra,
    sums: Object.fromEntries(columns.map((id) => [id, sumOf(book, id)])),
    from: at,
    rows: Array.from(order.subarray(at, Math.max(at, to)), (row) => ({
      id: rows.id(row),
      region: rows.region(row),
      place: rows.place(row),
      cells: readers.map((reader) => reader?.cell(row) ?? null),
    })),
    found: seek === null ? -1 : order.findIndex((row) => rows.id(row) === seek),
  }
}

/** The cells of the rows from a place to another, one row after another, for a file. */
export function* bookCells(
  book: Book,
  columns: readonly string[],
  from = 0,
  to = book.order.length,
): Iterable<BookCell[]> {
  const readers = columns.map((id) => book.rows.column(id))
  for (const row of book.order.subarray(from, to)) yield readers.map((reader) => reader?.cell(row) ?? null)
}

/** Numbers that make no sum. */
const NOT_SUMMED: ReadonlySet<string> = new Set(['score', 'rank', 'daysOverdue', 'daysLate'])

function sumOf(book: Book, id: string): BookSum {
  const known = book.sums.get(id)
  if (known !== undefined) return known
  const sum = summed(book, id)
  book.sums.set(id, sum)
  return sum
}

function summed({rows, order, extra, table}: Book, id: string): BookSum {
  const kind = columnsOf(table, extra).find((column) => column.id === id)?.kind
  const reader = rows.column(id)
  if (!reader) return null
  if (kind === 'choice') return tallied(order, reader.cell)
  if (kind === 'share') return weightedMean(order, reader.cell, rows.weight)
  if ((kind !== 'number' && kind !== 'amount') || NOT_SUMMED.has(id)) return null
  let sum = 0
  for (const row of order) sum += (reader.cell(row) as number | null) ?? 0
  return sum
}

/** Σ w·x ÷ Σ w; null where nothing weighs. */
function weightedMean(
  order: Uint32Array,
  cell: (row: number) => BookCell,
  weight: (row: number) => number,
): number | null {
  let [sum, all] = [0, 0]
  for (const row of order) {
    const share = cell(row)
    if (typeof share !== 'number') continue
    sum += weight(row) * share
    all += weight(row)
  }
  return all > 0 ? sum / all : null
}

/** How many rows have each word; those without one under the empty text. */
function tallied(order: Uint32Array, cell: (row: number) => BookCell): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const row of order) {
    const key = String(cell(row) ?? '')
    counts[key] = (counts[key] ?? 0) + 1
  }
  return counts
}
