import type {Source} from '#domain/campaign'
import type {DataIssue} from '#domain/issue'
import type {ReadingContext} from './context'
import type {RecordBatch} from './table'
import {openWorkbook, type Sheet, type SheetHead, sheetHead, sheetRows, type Workbook} from './workbook'
import {type WorkbookProblem, workbookProblem} from './workbookProblem'

/** Where the table stands in a workbook. */
interface TablePlace {
  sheet: Sheet
  headerRow: number
  /** Texts of the rows above the header. */
  above: string
}

/**
 * The table of a workbook as batches of records: the header first, then the rows below it. The sheet and the header
 * are those that the source names, or else those that fit best. What is wrong goes to the context's issues, what was
 * chosen and filled to its changes.
 *
 * @param fits how well a row goes as the header: 0 for not at all
 * @returns null, and listed, for a workbook that cannot be read
 */
export function workbookBatches(
  bytes: Uint8Array,
  source: Source,
  fits: (header: string[]) => number,
  context: Pick<ReadingContext, 'issues' | 'changes'>,
): AsyncGenerator<RecordBatch> | null {
  const workbook = openWorkbook(bytes)
  const place = typeof workbook === 'string' ? workbook : placeOf(workbook, source, fits)
  if (typeof workbook === 'string' || typeof place === 'string') {
    context.issues.push(workbookIssue(source.url, place as WorkbookProblem))
    return null
  }
  const {changes} = context
  const {sheet, headerRow, above} = place
  if (workbook.sheets.length > 1) {
    const names = workbook.sheets.map(({name}) => name).join(', ')
    changes.add(source.url, null, 'layout', null, names, sheet.name)
  }
  if (above !== '') changes.add(source.url, null, 'layout', headerRow, above, '')
  return batchesOf(workbook, place, source.url, context)
}

async function* batchesOf(
  workbook: Workbook,
  {sheet, headerRow}: TablePlace,
  file: string,
  {issues, changes}: Pick<ReadingContext, 'issues' | 'changes'>,
): AsyncGenerator<RecordBatch> {
  let header: string[] = []
  try {
    for (const {records, rows, filled} of sheetRows(workbook, sheet)) {
      const first = rows.findIndex((row) => row >= headerRow)
      if (first < 0) continue
      if (rows[first] === headerRow) header = records[first]
      for (const {row, column, text} of filled) {
        if (row > headerRow) changes.add(file, header[column]?.trim() ?? null, 'layout', row, '', text)
      }
      yield {records: records.slice(first), rows: rows.slice(first), faults: [], broken: true}
    }
  } catch (error) {
    issues.push(workbookIssue(file, workbookProblem(error)))
  }
}

function placeOf(
  workbook: Workbook,
  {sheet: wanted, headerRow}: Source,
  fits: (header: string[]) => number,
): TablePlace | WorkbookProblem {
  const named = workbook.sheets.filter(({name}) => wanted === undefined || name.trim() === wanted.trim())
  if (named.length === 0) return 'no-sheet'
  const visible = named.filter(({hidden}) => !hidden)
  const candidates = [visible, named.filter(({hidden}) => hidden)].filter((sheets) => sheets.length > 0)
  let fallback: TablePlace | null = null
  for (const sheets of candidates) {
    const {place, score} = bestOf(workbook, sheets, headerRow, fits)
    if (score > 0) return place
    fallback ??= place
  }
  return fallback!
}

/** Of those that fit alike the first stands, and of none that fits the first row of the first sheet. */
function bestOf(
  workbook: Workbook,
  sheets: readonly Sheet[],
  headerRow: number | undefined,
  fits: (header: string[]) => number,
): {place: TablePlace; score: number} {
  let best: {place: TablePlace; score: number} | null = null
  for (const sheet of sheets) {
    const head = sheetHead(workbook, sheet)
    head.rows.forEach((record, index) => {
      if (headerRow !== undefined && head.numbers[index] !== headerRow) return
      const score = fits(record.map((cell) => cell.trim()))
      if (!best || score > best.score) best = {place: placeIn(sheet, head, index), score}
    })
  }
  return best ?? {place: {sheet: sheets[0], headerRow: headerRow ?? 1, above: ''}, score: 0}
}

function placeIn(sheet: Sheet, {rows, numbers}: SheetHead, index: number): TablePlace {
  const texts = rows
    .slice(0, index)
    .flat()
    .filter((cell) => cell.trim() !== '')
  return {sheet, headerRow: numbers[index], above: [...new Set(texts)].join(' ').slice(0, 200)}
}

function workbookIssue(file: string, problem: WorkbookProblem): DataIssue {
  return {severity: 'error', file, row: null, column: null, code: 'bad-csv', value: null, detail: {problem}}
}
