import {mkdir, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {csvText} from '#data/csvText'
import {readPackage} from '#data/readPackage'
import type {RejectedTable} from '#data/rejected'
import {type Report, reportOf} from '#data/report'
import {writeWorkbook} from '#data/writeWorkbook'
import {deskWordsOf} from '#i18n/deskWords'
import {rejectedRows, reportRows} from '#i18n/reportRows'
import type {Language} from '#view/view'
import {hasErrors} from './check'
import {harmless, inColumns} from './columns'
import {deskFolder} from './deskFolder'
import type {ReportFormat} from './deskUsage'
import {write} from './write'

interface ReportOptions {
  folder: string
  base: string | null
  format: ReportFormat
  /** The folder for files of the rejected rows; null for none. */
  rejected: string | null
  language: Language
}

/** Reads a folder of files, and tells what became of each. Exit code 1 where anything in it has errors. */
export async function report({folder, base, format, rejected, language}: ReportOptions): Promise<number> {
  const {reader} = await deskFolder(folder, base)
  const reading = await readPackage(reader)
  if (rejected !== null) await writeRejected(reading.rejected, rejected, language)
  const found = reportOf(reading)
  if (format === 'json') await write([`${JSON.stringify(found, null, 2)}\n`])
  else if (format === 'csv') await write([csvText(reportRows(found, language))])
  else if (format === 'xlsx') await writeBytes(reportWorkbook(found, language))
  else await write(reportText(found, language))
  return hasErrors(reading) ? 1 : 0
}

/** A file for each table's file, under a name that holds nothing of a path. */
async function writeRejected(
  tables: readonly RejectedTable[],
  folder: string,
  language: Language,
): Promise<void> {
  await mkdir(folder, {recursive: true})
  const taken = new Set<string>()
  for (const table of tables) {
    const stem = table.file
      .replace(/\.[^./]*$/, '')
      .replace(/[^\p{L}\p{N}._-]+/gu, '-')
      .slice(0, 80)
    let name = `${stem}-${deskWordsOf({language}).deskRows.rejected}.csv`
    while (taken.has(name.toLowerCase())) name = `_${name}`
    taken.add(name.toLowerCase())
    await writeFile(join(folder, name), csvText(rejectedRows(table, language)))
  }
}

function reportWorkbook(found: Report, language: Language): Uint8Array {
  const [header, ...rows] = reportRows(found, language)
  const name = deskWordsOf({language}).deskRows.report
  return writeWorkbook([{name, columns: header.map((one) => ({header: String(one)})), rows}])
}

function writeBytes(bytes: Uint8Array): Promise<void> {
  return new Promise((done) => process.stdout.write(bytes, () => done()))
}

function* reportText(found: Report, language: Language): Generator<string> {
  const [header, ...rows] = reportRows(found, language)
  const columns = header.map((head, column) => ({
    head: String(head),
    align: typeof rows[0]?.[column] === 'number' ? ('right' as const) : ('left' as const),
    cells: rows.map((row) => harmless(String(row[column]))),
  }))
  for (const line of inColumns(columns)) yield `${line}\n`
}
