import {existsSync} from 'node:fs'
import {mkdir, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {readPackage} from '#data/readPackage'
import {TEMPLATE_TABLES, type TemplateTable, templateWorkbook} from '#data/templates'
import {templateWords} from '#i18n/templateWords'
import type {Language} from '#view/view'
import {UsageError} from './arguments'
import {hasErrors} from './check'
import {packageReader} from './folderReader'
import {tellErrors} from './tellErrors'

interface TemplateOptions {
  table: TemplateTable | 'all'
  /** Of the package that the template is for; null for none. */
  manifest: string | null
  /** The file to write; the folder, for all tables. */
  out: string
  language: Language
}

/**
 * Writes empty workbooks to be filled in. Nothing that is there is written over.
 *
 * @throws UsageError for a file that is there already, or cannot be written
 */
export async function template({table, manifest, out, language}: TemplateOptions): Promise<number> {
  const all = table === 'all'
  const tables = all ? TEMPLATE_TABLES : [table]
  const paths = tables.map((one) => (all ? join(out, `${one}.xlsx`) : out))
  const there = paths.find((path) => existsSync(path))
  if (there) throw new UsageError(`${there} is there already`)
  const reading = manifest === null ? null : await readPackage(packageReader(manifest))
  const words = templateWords(language)
  try {
    if (all) await mkdir(out, {recursive: true})
    for (const [index, one] of tables.entries()) {
      await writeFile(paths[index], templateWorkbook(one, words, reading?.dataset ?? null))
    }
  } catch (error) {
    throw new UsageError(`${out} cannot be written: ${(error as Error).message}`)
  }
  if (reading) tellErrors(reading, language)
  return reading && hasErrors(reading) ? 1 : 0
}
