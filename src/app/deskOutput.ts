import type {RejectedTable} from '#data/rejected'
import type {Report} from '#data/report'
import {TEMPLATE_TABLES, type TemplateTable, templateWorkbook} from '#data/templates'
import {deskWordsOf} from '#i18n/deskWords'
import {rejectedRows, reportRows} from '#i18n/reportRows'
import {templateWords} from '#i18n/templateWords'
import type {SheetForm} from '#ui/PlanPage'
import {store} from '#view/store'
import {fileStem, pageLanguage, saveBlob, sheetBlob, workbookBlob} from './output'
import {aside} from './registryClient'

/** What became of the files, as one table. */
export function saveReport(report: Report, form: SheetForm): void {
  const language = pageLanguage()
  const name = deskWordsOf({language}).deskRows.report
  saveBlob(`${name}.${form}`, tableBlob(reportRows(report, language), name, form))
}

/** Rows that were left out, to be put right and laid on the desk again: a file for each file that they stand in. */
export async function saveRejected(tables: readonly RejectedTable[], form: SheetForm): Promise<void> {
  const language = pageLanguage()
  const word = deskWordsOf({language}).deskRows.rejected
  const files = new Map<string, Blob>()
  for (const table of tables) {
    let name = `${stemOf(table.file)}-${word}`
    while (files.has(`${name}.${form}`)) name = `_${name}`
    files.set(`${name}.${form}`, tableBlob(rejectedRows(table, language), word, form))
  }
  await saveFiles(files, word)
}

/** Empty workbooks to be filled in; all of them as a zip. */
export async function saveTemplate(table: TemplateTable | 'all'): Promise<void> {
  const words = templateWords(pageLanguage())
  const {dataset} = store.getState()
  const blobOf = (one: TemplateTable) => workbookBlob(templateWorkbook(one, words, dataset))
  if (table !== 'all') return saveBlob(`${words.tables[table]}.xlsx`, blobOf(table))
  const files = new Map(TEMPLATE_TABLES.map((one) => [`${words.tables[one]}.xlsx`, blobOf(one)]))
  await saveFiles(files, deskWordsOf({language: pageLanguage()}).deskTemplates.caption)
}

/** Several as a zip: browsers ask before they save one file after another. */
async function saveFiles(files: ReadonlyMap<string, Blob>, name: string): Promise<void> {
  const [only] = files
  if (files.size === 1) saveBlob(...only)
  else if (files.size > 1) saveBlob(`${name}.zip`, await aside((registry) => registry.zip(files)))
}

function tableBlob(rows: readonly (readonly (string | number)[])[], name: string, form: SheetForm): Blob {
  const [header, ...below] = rows
  const columns = header.map((one) => ({header: String(one)}))
  return sheetBlob({name, columns, rows: below}, form)
}

/** Of a path what may stand in a file's name. */
function stemOf(file: string): string {
  return fileStem(file.replace(/\.[^./#]*(#|$)/, '$1'))
}
