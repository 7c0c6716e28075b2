import {csvLines} from '#data/csvText'
import {WORKBOOK_TYPE, type WrittenCell, type WrittenColumn, writeWorkbook} from '#data/writeWorkbook'
import type {Dataset} from '#domain/dataset'
import {type Day, formatDay} from '#domain/month'
import {type BookQuestion, bookCells, openBook} from '#measures/book'
import type {BookCell} from '#measures/bookColumns'
import type {BookSheet, SheetForm} from '#ui/planState'

type Column = BookSheet['columns'][number]

/** A table of the task book as a file: as filtered, in its order, with the columns chosen. */
export function bookBlob(
  dataset: Dataset,
  question: BookQuestion,
  {name, above, columns}: BookSheet,
  form: SheetForm,
): Blob {
  const cells = bookCells(
    openBook(dataset, question),
    columns.map(({id}) => id),
  )
  const rows = written(cells, columns, form)
  const head = columns.map(({header}) => header)
  if (form === 'csv') {
    const lines = csvLines([...above, [], head], rows as Iterable<(string | number | null)[]>)
    return new Blob(lines, {type: 'text/csv;charset=utf-8'})
  }
  const sheet = {name, above: [...above, []], columns: columns.map(sheetColumn), rows: [...rows]}
  return new Blob([writeWorkbook([sheet])], {type: WORKBOOK_TYPE})
}

function* written(cells: Iterable<BookCell[]>, columns: readonly Column[], form: SheetForm) {
  for (const row of cells) yield row.map((cell, index) => writtenCell(cell, columns[index], form))
}

function writtenCell(cell: BookCell, {kind, words}: Column, form: SheetForm): WrittenCell {
  if (cell === null) return null
  if (typeof cell === 'string') return words?.[cell] ?? cell
  if (kind === 'day') return form === 'xlsx' ? {day: cell as Day} : formatDay(cell as Day)
  // A text file has no forms: there the head says %.
  if (kind === 'points' || (kind === 'share' && form === 'csv')) return Math.round(cell * 1000) / 10 + 0
  return cell
}

function sheetColumn({header, kind}: Column): WrittenColumn {
  const width = kind === 'text' ? 24 : 14
  if (kind === 'share') return {header, width, form: 'percent'}
  return kind === 'text' ? {header, width, form: 'text'} : {header, width}
}
