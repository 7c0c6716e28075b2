import {type ArchiveProblem, BadArchive} from './archiveProblem'
import {BadXml} from './xmlScanner'

/** What may be wrong with a workbook as a whole, besides what may be with its archive. */
export type WorkbookProblem =
  | ArchiveProblem
  | 'xls-old'
  | 'encrypted'
  | 'ods'
  | 'xlsb'
  | 'no-workbook'
  | 'workbook-damaged'
  | 'workbook-too-large'
  | 'no-sheet'

/** What reading a sheet ends with. */
export class BadWorkbook extends Error {
  constructor(readonly problem: WorkbookProblem) {
    super(problem)
  }
}

/** @throws the error itself, where no file can have caused it */
export function workbookProblem(error: unknown): WorkbookProblem {
  if (error instanceof BadWorkbook || error instanceof BadArchive) return error.problem
  if (error instanceof BadXml) return 'workbook-damaged'
  throw error
}
