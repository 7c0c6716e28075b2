import {existsSync, statSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {parseArgs} from 'node:util'
import {MANIFEST_NAME} from '#data/reader'
import type {TemplateTable} from '#data/templates'
import {SOURCE_KEYS} from '#domain/campaign'
import {BASES, type Basis} from '#domain/filter'
import {type Month, parseMonth} from '#domain/month'
import {LANGUAGES, type Language, LEVELS, type Level} from '#view/view'
import {isZip} from './folderReader'

export const USAGE = `zhentu check DIR [--format text|json]
zhentu summary DIR --month YYYY-MM [--by county|township] [--basis date|phase] [--format json|csv|text]
zhentu pack DIR OUT
zhentu survey FILES [--base DIR] [--format text|json]
zhentu report FILES [--base DIR] [--format text|csv|xlsx|json] [--rejected FOLDER]
zhentu assemble FILES OUT [--base DIR]
zhentu template TABLE|all [DIR] -o FILE|FOLDER
zhentu schema

DIR is a campaign package: a folder with a campaign.json, the path of that file, or a .zip of the folder.
OUT is a folder that is not there yet, is empty, or holds a packed package, which is replaced.
FILES is any folder of files, or a zip: survey says what each is taken for, report what became of its rows,
assemble makes a package of them in OUT.
--base DIR   the package that FILES bring up to date (else the bundled campaign and its map serve)
TABLE is projects, progress, houses, assessments or milestones; its template is an empty .xlsx.
--lang zh-CN|en   the language of what people read (else from the environment)

Exit code: 0 fine, 1 the data has errors, 2 wrong usage.
`

/** The person asked for something that does not exist; the message says what. */
export class UsageError extends Error {}

export type Command =
  | {name: 'help' | 'schema'}
  | {name: 'check'; manifest: string; format: 'text' | 'json'; language: Language}
  | (DeskFiles & {name: 'survey'; format: 'text' | 'json'})
  | (DeskFiles & {name: 'report'; format: ReportFormat; rejected: string | null})
  | (DeskFiles & {name: 'assemble'; out: string})
  | {name: 'pack'; manifest: string; out: string; language: Language}
  | {
      name: 'template'
      table: TemplateTable | 'all'
      manifest: string | null
      out: string
      language: Language
    }
  | {
      name: 'summary'
      manifest: string
      month: Month
      by: Level
      basis: Basis
      format: 'json' | 'csv' | 'text'
      language: Language
    }

/** A folder of files as people have them, and the package before it. */
interface DeskFiles {
  folder: string
  base: string | null
  language: Language
}

const REPORT_FORMATS = ['text', 'csv', 'xlsx', 'json'] as const
export type ReportFormat = (typeof REPORT_FORMATS)[number]

/** Options that only some commands know. */
const OWN_OPTIONS: Record<string, readonly string[]> = {
  schema: [],
  check: ['format', 'lang'],
  survey: ['format', 'base', 'lang'],
  report: ['format', 'base', 'rejected', 'lang'],
  assemble: ['base', 'lang'],
  pack: ['lang'],
  template: ['out', 'lang'],
  summary: ['month', 'by', 'basis', 'format', 'lang'],
}

/** @throws UsageError */
export function readCommand(args: readonly string[]): Command {
  const {values, positionals} = parsed(args)
  if (values.help) return {name: 'help'}
  const [name, folder, ...more] = positionals
  if (name === undefined)
    throw new UsageError(
      'a command is missing: check, summary, survey, report, assemble, pack, template or schema',
    )
  if (!Object.hasOwn(OWN_OPTIONS, name)) throw new UsageError(`there is no command ${name}`)
  const foreign = Object.keys(values).find((option) => !OWN_OPTIONS[name].includes(option))
  if (foreign) throw new UsageError(`${name} has no option --${foreign}`)
  if (name === 'schema') {
    if (folder !== undefined) throw new UsageError(`one argument too many: ${folder}`)
    return {name}
  }
  if (name === 'survey' || name === 'report' || name === 'assemble')
    return deskCommand(name, folder, more, values)
  if (name === 'pack') return packCommand(folder, more, values.lang)
  if (name === 'template') return templateCommand(folder, more, values)
  if (more.length > 0) throw new UsageError(`one argument too many: ${more[0]}`)
  const language = languageOf(values.lang)
  if (name === 'check') {
    const format = oneOf('format', values.format ?? 'text', ['text', 'json'])
    return {name, manifest: manifestPath(name, folder), format, language}
  }
  return {
    name: 'summary',
    month: monthOf(values.month),
    by: oneOf('by', values.by ?? 'county', LEVELS),
    basis: oneOf('basis', values.basis ?? 'date', BASES),
    format: oneOf('format', values.format ?? 'json', ['json', 'csv', 'text']),
    manifest: manifestPath(name, folder),
    language,
  }
}

function packCommand(folder: string | undefined, more: readonly string[], lang: string | undefined): Command {
  const [out, ...rest] = more
  const manifest = manifestPath('pack', folder)
  if (!out) throw new UsageError('pack needs the folder to write to')
  if (rest.length > 0) throw new UsageError(`one argument too many: ${rest[0]}`)
  return {name: 'pack', manifest, out: resolve(personFolder(), out), language: languageOf(lang)}
}

function deskCommand(
  name: 'survey' | 'report' | 'assemble',
  folder: string | undefined,
  more: readonly string[],
  {base, format, rejected, lang}: {base?: string; format?: string; rejected?: string; lang?: string},
): Command {
  if (!folder) throw new UsageError(`${name} needs a folder of files`)
  const path = thereIs(folder)
  const [out, ...rest] = name === 'assemble' ? more : [undefined, ...more]
  if (rest.length > 0) throw new UsageError(`one argument too many: ${rest[0]}`)
  const files = {
    folder: path,
    base: base === undefined ? null : manifestPath(name, base),
    language: languageOf(lang),
  }
  if (name === 'survey') return {name, ...files, format: oneOf('format', format ?? 'text', ['text', 'json'])}
  if (name === 'assemble') {
    if (!out) throw new UsageError('assemble needs the folder to write to')
    return {name, ...files, out: resolve(personFolder(), out)}
  }
  const folderOfRejected = rejected === undefined ? null : resolve(personFolder(), rejected)
  return {
    name,
    ...files,
    format: oneOf('format', format ?? 'text', REPORT_FORMATS),
    rejected: folderOfRejected,
  }
}

function templateCommand(
  table: string | undefined,
  [folder, ...rest]: readonly string[],
  {out, lang}: {out?: string; lang?: string},
): Command {
  if (table === undefined) throw new UsageError('template needs the name of a table, or all')
  const tables = [...SOURCE_KEYS.filter((key) => key !== 'regions'), 'all']
  if (!tables.includes(table)) {
    throw new UsageError(`there is no template of ${table}: expected ${tables.join(', ')}`)
  }
  if (rest.length > 0) throw new UsageError(`one argument too many: ${rest[0]}`)
  if (!out) throw new UsageError('template needs -o and the file or folder to write to')
  return {
    name: 'template',
    table: table as TemplateTable | 'all',
    manifest: folder === undefined ? null : manifestPath('template', folder),
    out: resolve(personFolder(), out),
    language: languageOf(lang),
  }
}

function parsed(args: readonly string[]) {
  const text = {type: 'string'} as const
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        month: text,
        by: text,
        basis: text,
        format: text,
        base: text,
        rejected: text,
        lang: text,
        out: {type: 'string', short: 'o'},
        help: {type: 'boolean', short: 'h'},
      },
    })
  } catch (error) {
    throw new UsageError((error as Error).message.split('\n')[0])
  }
}

function oneOf<T extends string>(option: string, value: string, allowed: readonly T[]): T {
  if ((allowed as readonly string[]).includes(value)) return value as T
  throw new UsageError(`--${option} ${value}: expected ${allowed.join(' or ')}`)
}

function monthOf(text: string | undefined): Month {
  if (text === undefined) throw new UsageError('--month YYYY-MM is missing')
  const month = parseMonth(text)
  if (month === null) throw new UsageError(`--month ${text}: expected a month such as 2018-09`)
  return month
}

/** The manifest of a package that is there: an empty folder has one too, which is then missing. */
function manifestPath(command: string, folder: string | undefined): string {
  if (!folder) throw new UsageError(`${command} needs the folder of a campaign package`)
  const path = thereIs(folder)
  if (statSync(path).isDirectory()) return join(path, MANIFEST_NAME)
  if (path.endsWith('.json') || isZip(path)) return path
  throw new UsageError(`${folder} is neither a folder nor a campaign.json nor a .zip`)
}

function thereIs(folder: string): string {
  const bases = [process.cwd(), personFolder()]
  const path = bases.map((base) => resolve(base, folder)).find((one) => existsSync(one))
  if (path === undefined) throw new UsageError(`there is no folder or file ${folder}`)
  return path
}

/** npm runs in the project's own folder, whichever one the person is in. */
function personFolder(): string {
  return process.env.INIT_CWD || process.cwd()
}

function languageOf(option: string | undefined): Language {
  if (option !== undefined) return oneOf('lang', option, LANGUAGES)
  const {LC_ALL, LC_MESSAGES, LANG} = process.env
  return (LC_ALL || LC_MESSAGES || LANG || '').startsWith('en') ? 'en' : 'zh-CN'
}
