import {BYTE_ORDER_MARK, csvLines} from '#data/csvText'
import {WORKBOOK_TYPE, type WrittenCell, type WrittenColumn, writeWorkbook} from '#data/writeWorkbook'
import type {Dataset} from '#domain/dataset'
import {type Day, formatDay} from '#domain/month'
import {type BookQuestion, bookCells, openBook} from '#measures/book'
import type {BookCell} from '#measures/bookColumns'
import type {BookSheet, SheetForm} from '#ui/planState'

type Column = BookSheet['columns'][number]

/** Rows that are written before other questions have their turn. */
const TURN = 20_000

/** A table of the task book as a file: as filtered, in its order, with the columns chosen. */
export async function bookBlob(
  dataset: Dataset,
  question: BookQuestion,
  {name, above, columns}: BookSheet,
  form: SheetForm,
): Promise<Blob> {
  const book = openBook(dataset, question)
  const ids = columns.map(({id}) => id)
  if (form === 'xlsx') {
    const rows = xlsxRows(bookCells(book, ids), columns)
    const sheet = {name, above: [...above, []], columns: columns.map(sheetColumn), rows}
    return new Blob([writeWorkbook([sheet])], {type: WORKBOOK_TYPE})
  }
  const head = columns.map(({header}) => header)
  const pieces = [BYTE_ORDER_MARK, csvLines([...above, [], head])]
  const dayText = remembered(formatDay)
  for (let from = 0; from < book.order.length; from += TURN) {
    const cells = [...bookCells(book, ids, from, from + TURN)]
    pieces.push(csvLines(cells.map((row) => row.map((cell, at) => csvCell(cell, columns[at], dayText)))))
    await new Promise<void>((turn) => setTimeout(turn))
  }
  return new Blob(pieces, {type: 'text/csv;charset=utf-8'})
}

function csvCell(cell: BookCell, {kind, words}: Column, dayText: (day: Day) => string) {
  if (cell === null) return null
  if (typeof cell === 'string') return words?.[cell] ?? cell
  if (kind === 'day') return dayText(cell as Day)
  // A text file has no forms: there the head says %.
  return kind === 'points' || kind === 'share' ? inPercent(cell) : cell
}

function* xlsxRows(cells: Iterable<BookCell[]>, columns: readonly Column[]): Iterable<WrittenCell[]> {
  for (const row of cells) yield row.map((cell, at) => xlsxCell(cell, columns[at]))
}

function xlsxCell(cell: BookCell, {kind, words}: Column): WrittenCell {
  if (cell === null) return null
  if (typeof cell === 'string') return words?.[cell] ?? cell
  if (kind === 'day') return {day: cell as Day}
  return kind === 'points' ? inPercent(cell) : cell
}

/** As people read it. */
function inPercent(share: number): number {
  return Math.round(share * 1000) / 10 + 0
}

/** Millions of cells have a few thousand days. */
function remembered(text: (day: Day) => string): (day: Day) => string {
  const known = new Map<Day, string>()
  return (day) => {
    const made = known.get(day) ?? text(day)
    known.set(day, made)
    return made
  }
}

function sheetColumn({header, kind}: Column): WrittenColumn {
  const width = kind === 'text' ? 24 : 14
  if (kind === 'share') return {header, width, form: 'percent'}
  return kind === 'text' ? {header, width, form: 'text'} : {header, width}
}
