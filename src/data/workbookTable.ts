import {type Source, sourceName} from '#domain/campaign'
import type {DataIssue} from '#domain/issue'
import type {ReadingContext} from './context'
import {bestHeader} from './headerRows'
import {type HeaderSearch, type RecordBatch, titleText} from './table'
import {type Sheet, sheetHead, sheetRows, type Workbook} from './workbook'
import {type WorkbookProblem, workbookProblem} from './workbookProblem'

type Suits = NonNullable<HeaderSearch['suits']>

/** Where the table stands in a workbook. */
interface TablePlace {
  sheet: Sheet
  /** The record that is probably its header, and its row. */
  header: readonly string[]
  headerRow: number
}

/**
 * A sheet of a workbook as batches of records: the one that the source names, or else the one that has the best
 * header. What is wrong goes to the context's issues, what was chosen and filled to its changes.
 *
 * @param suits how well a record goes as the header: 0 for not at all
 * @returns null, and listed, for a workbook that cannot be read
 */
export function workbookBatches(
  workbook: Workbook | WorkbookProblem,
  source: Source,
  suits: Suits,
  context: Pick<ReadingContext, 'issues' | 'changes'>,
): AsyncIterable<RecordBatch> | null {
  const place = typeof workbook === 'string' ? workbook : placeOf(workbook, source, suits)
  if (typeof workbook === 'string' || typeof place === 'string') {
    context.issues.push(workbookIssue(sourceName(source), place as WorkbookProblem))
    return null
  }
  if (workbook.sheets.length > 1) {
    const names = workbook.sheets.map(({name}) => name).join(', ')
    context.changes.add(sourceName(source), null, 'layout', null, names, place.sheet.name)
  }
  return batchesOf(workbook, place, sourceName(source), context)
}

async function* batchesOf(
  workbook: Workbook,
  {sheet, header, headerRow}: TablePlace,
  file: string,
  {issues, changes}: Pick<ReadingContext, 'issues' | 'changes'>,
): AsyncGenerator<RecordBatch> {
  try {
    for (const {records, rows, filled} of sheetRows(workbook, sheet)) {
      for (const {row, column, text} of filled) {
        if (row > headerRow) changes.add(file, header[column]?.trim() ?? null, 'layout', row, '', text)
      }
      for (const [index, record] of records.entries()) {
        if (headerRow === 0 || rows[index] <= headerRow || record.length <= header.length) continue
        // A word beside the table shifts no cells.
        const beside = titleText(record.splice(header.length))
        changes.add(file, null, 'layout', rows[index], beside, '')
      }
      yield {records, rows, faults: [], broken: true}
    }
  } catch (error) {
    issues.push(workbookIssue(file, workbookProblem(error)))
  }
}

/** A hidden sheet is taken only where a person named it, or no other has such a table. */
function placeOf(workbook: Workbook, source: Source, suits: Suits): TablePlace | WorkbookProblem {
  const wanted = source.sheet?.trim()
  const sheets = workbook.sheets.filter(({name}) => wanted === undefined || name.trim() === wanted)
  if (sheets.length === 0) return 'no-sheet'
  const visible = sheets.filter(({hidden}) => !hidden)
  const hidden = sheets.filter((sheet) => sheet.hidden)
  const best = bestOf(workbook, visible, source, suits) ?? bestOf(workbook, hidden, source, suits)
  return best ?? {sheet: visible[0] ?? sheets[0], header: [], headerRow: 0}
}

/** Of those that suit alike the first; null where none does. */
function bestOf(
  workbook: Workbook,
  sheets: readonly Sheet[],
  {headerRow}: Source,
  suits: Suits,
): TablePlace | null {
  let best: TablePlace | null = null
  let most = 0
  for (const sheet of sheets) {
    const {rows, numbers} = sheetHead(workbook, sheet)
    const given = rows[numbers.indexOf(headerRow ?? 0)]
    const found = bestHeader(given ? [given] : headerRow === undefined ? rows : [], suits)
    if (!found || found.score <= most) continue
    most = found.score
    best = {sheet, header: found.header, headerRow: headerRow ?? numbers[found.at]}
  }
  return best
}

function workbookIssue(file: string, problem: WorkbookProblem): DataIssue {
  return {severity: 'error', file, row: null, column: null, code: 'bad-csv', value: null, detail: {problem}}
}
