import {jsonHead} from './jsonHead'
import {headOf, type PackageFile} from './reader'
import {isArchive, isOldOffice, isParquet} from './signatures'
import type {FileChoice, FileForm, UnreadableProblem} from './surveyed'
import {textHead} from './textHead'

/** The first records of a table, its header and what stands above that among them. */
export interface TableHead {
  sheet: string | null
  records: readonly (readonly string[])[]
  /** Their row numbers, as a spreadsheet shows them. */
  rows: readonly number[]
}

/** What the beginning of a file shows. */
export interface FileLook {
  form: FileForm
  problem: UnreadableProblem | null
  encoding: string | null
  delimiter: string | null
  /** One of a text, one a sheet of a workbook; none where there is no table. */
  tables: readonly TableHead[]
  /** Of a file of boundaries. */
  regions: {properties: TableHead; features: number | null} | null
  corrections: boolean
}

/** Bytes of a text that are looked at. */
const HEAD_BYTES = 1 << 18

const NOTHING: FileLook = {
  form: 'unknown',
  problem: null,
  encoding: null,
  delimiter: null,
  tables: [],
  regions: null,
  corrections: false,
}

/** Tells what a file is by its first bytes, never by its name alone. Never throws. */
export async function lookAt(file: PackageFile, choice: FileChoice = {}): Promise<FileLook> {
  const bytes = await headOf(file, HEAD_BYTES).catch(() => null)
  if (bytes === null) return {...NOTHING, problem: 'damaged'}
  if (bytes.length === 0) return {...NOTHING, problem: 'empty'}
  if (isParquet(bytes)) {
    const {parquetHead} = await import('./parquetHead')
    const table = await parquetHead(file).catch(() => null)
    return table
      ? {...NOTHING, form: 'parquet', tables: [table]}
      : {...NOTHING, form: 'parquet', problem: 'damaged'}
  }
  if (isArchive(bytes) || isOldOffice(bytes)) {
    // Only those who have such a file pay for its reader.
    const {archiveHead} = await import('./archiveHead')
    return archiveHead(file).then(
      (look) => ({...NOTHING, ...look}),
      () => ({...NOTHING, problem: 'damaged'}),
    )
  }
  const whole = bytes.length < HEAD_BYTES || bytes.length === file.size
  const head = textHead(bytes, whole, choice)
  if (!head) return {...NOTHING, problem: 'binary'}
  const {encoding, delimiter} = head
  if (!/^\s*[{[]/.test(head.text)) {
    return {...NOTHING, form: 'text', encoding, delimiter, tables: [head.table()]}
  }
  const {form, regions, features, corrections} = jsonHead(head.text, whole)
  return {...NOTHING, form, encoding, corrections, regions: regions && {properties: regions, features}}
}
