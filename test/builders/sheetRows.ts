import {openWorkbook, sheetRows} from '#data/workbook'
import {workbookProblem} from '#data/workbookProblem'
import {sheet} from './xlsx'

/** The rows of the first sheet; the problem where it has one. */
export function rowsOf(bytes: Uint8Array): string[][] | string {
  const workbook = openWorkbook(bytes)
  if (typeof workbook === 'string') return workbook
  try {
    return [...sheetRows(workbook, workbook.sheets[0])].flatMap(({records}) => records)
  } catch (error) {
    return workbookProblem(error)
  }
}

export const cellsIn = (xml: string, book: Parameters<typeof sheet>[1] = {}) =>
  rowsOf(sheet(`<row>${xml}</row>`, book))
