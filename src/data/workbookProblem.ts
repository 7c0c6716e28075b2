import {type ArchiveProblem, BadArchive} from './archive'
import {BadXml} from './xmlScanner'

/** What may be wrong with a workbook as a whole, besides what may be with its archive. */
export const WORKBOOK_PROBLEMS = [
  'xls-old',
  'encrypted',
  'ods',
  'xlsb',
  'no-workbook',
  'workbook-damaged',
  'workbook-too-large',
  'no-sheet',
] as const
export type WorkbookProblem = (typeof WORKBOOK_PROBLEMS)[number] | ArchiveProblem

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
