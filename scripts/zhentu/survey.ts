import type {SurveyedFile} from '#data/surveyed'
import {deskWordsOf} from '#i18n/deskWords'
import {reasonText} from '#i18n/reasons'
import type {Language} from '#view/view'
import {harmless, inColumns} from './columns'
import {deskFolder} from './deskFolder'
import {write} from './write'

interface SurveyOptions {
  folder: string
  base: string | null
  format: 'text' | 'json'
  language: Language
}

/** Says what each file of a folder is taken for, and why. Exit code 1 where a table misses a required column. */
export async function survey({folder, base, format, language}: SurveyOptions): Promise<number> {
  const {survey: found} = await deskFolder(folder, base)
  await write(format === 'json' ? [`${JSON.stringify(found, null, 2)}\n`] : surveyText(found.files, language))
  return found.files.some(({role, missing}) => role !== 'other' && missing.length > 0) ? 1 : 0
}

function* surveyText(files: readonly SurveyedFile[], language: Language): Generator<string> {
  const words = deskWordsOf({language})
  const {desk} = words
  const missing = (file: SurveyedFile) =>
    file.role !== 'other' && file.missing.length > 0 ? desk.reading.missing(file.missing.join(', ')) : ''
  const lines = inColumns([
    {head: desk.files.file, align: 'left', cells: files.map(({name}) => harmless(name))},
    {head: desk.files.as, align: 'left', cells: files.map(({role}) => desk.role[role])},
    {head: '', align: 'left', cells: files.map(({form}) => desk.form[form])},
    {head: '', align: 'left', cells: files.map(({encoding}) => encoding ?? '')},
    {head: '', align: 'left', cells: files.map(({reason}) => harmless(reasonText(reason, words)))},
    {head: '', align: 'left', cells: files.map((file) => harmless(missing(file)))},
  ])
  for (const line of lines) yield `${line}\n`
}
