import type {TemplateTable} from '#data/templates'
import {SOURCE_KEYS} from '#domain/campaign'
import {BASES, type Basis} from '#domain/filter'
import type {Month} from '#domain/month'
import {type Language, LEVELS, type Level} from '#view/view'
import {
  type Arguments,
  argumentsOf,
  languageOf,
  manifestPath,
  monthOf,
  newPath,
  noMore,
  oneOf,
  UsageError,
} from './arguments'
import type {BulletinOptions} from './bulletin'
import {assembleCommand, type DeskCommand, reportCommand, surveyCommand} from './deskUsage'

export const USAGE = `zhentu check DIR [--format text|json]
zhentu summary DIR --month YYYY-MM [--by county|township] [--basis date|phase] [--format json|csv|text]
zhentu pack DIR OUT
zhentu survey FILES [--base DIR] [--format text|json]
zhentu report FILES [--base DIR] [--format text|csv|xlsx|json] [--rejected FOLDER]
zhentu assemble FILES OUT [--base DIR]
zhentu template TABLE|all [DIR] -o FILE|FOLDER
zhentu bulletin DIR --month YYYY-MM -o FILE.docx|FILE.html [--basis date|phase] [--number N] [--date TEXT] [--issuer TEXT]
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

export type Command =
  | {name: 'help' | 'schema'}
  | {name: 'check'; manifest: string; format: 'text' | 'json'; language: Language}
  | DeskCommand
  | ({name: 'bulletin'} & BulletinOptions)
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

interface CommandReader {
  options: readonly (keyof Arguments['options'])[]
  read(args: Arguments): Command
}

const COMMANDS: Readonly<Record<string, CommandReader>> = {
  check: {options: ['format', 'lang'], read: checkCommand},
  summary: {options: ['month', 'by', 'basis', 'format', 'lang'], read: summaryCommand},
  survey: {options: ['format', 'base', 'lang'], read: surveyCommand},
  report: {options: ['format', 'base', 'rejected', 'lang'], read: reportCommand},
  assemble: {options: ['base', 'lang'], read: assembleCommand},
  pack: {options: ['lang'], read: packCommand},
  template: {options: ['out', 'lang'], read: templateCommand},
  bulletin: {
    options: ['month', 'basis', 'out', 'number', 'date', 'issuer', 'lang'],
    read: bulletinCommand,
  },
  schema: {options: [], read: schemaCommand},
}

/** @throws UsageError */
export function readCommand(args: readonly string[]): Command {
  const {name, ...given} = argumentsOf(args)
  if (given.options.help) return {name: 'help'}
  if (name === undefined) throw new UsageError(`a command is missing: ${Object.keys(COMMANDS).join(', ')}`)
  if (!Object.hasOwn(COMMANDS, name)) throw new UsageError(`there is no command ${name}`)
  const {options, read} = COMMANDS[name]
  const known: readonly string[] = options
  const foreign = Object.keys(given.options).find((option) => !known.includes(option))
  if (foreign) throw new UsageError(`${name} has no option --${foreign}`)
  return read(given)
}

function checkCommand({rest: [folder, ...more], options: {format, lang}}: Arguments): Command {
  noMore(more)
  return {
    name: 'check',
    format: oneOf('format', format ?? 'text', ['text', 'json']),
    manifest: manifestPath('check', folder),
    language: languageOf(lang),
  }
}

function summaryCommand({rest: [folder, ...more], options}: Arguments): Command {
  noMore(more)
  return {
    name: 'summary',
    month: monthOf(options.month),
    by: oneOf('by', options.by ?? 'county', LEVELS),
    basis: oneOf('basis', options.basis ?? 'date', BASES),
    format: oneOf('format', options.format ?? 'json', ['json', 'csv', 'text']),
    manifest: manifestPath('summary', folder),
    language: languageOf(options.lang),
  }
}

function packCommand({rest: [folder, out, ...more], options: {lang}}: Arguments): Command {
  const manifest = manifestPath('pack', folder)
  if (!out) throw new UsageError('pack needs the folder to write to')
  noMore(more)
  return {name: 'pack', manifest, out: newPath(out), language: languageOf(lang)}
}

function templateCommand({rest: [table, folder, ...more], options: {out, lang}}: Arguments): Command {
  if (table === undefined) throw new UsageError('template needs the name of a table, or all')
  const tables = [...SOURCE_KEYS.filter((key) => key !== 'regions'), 'all']
  if (!tables.includes(table)) {
    throw new UsageError(`there is no template of ${table}: expected ${tables.join(', ')}`)
  }
  noMore(more)
  if (!out) throw new UsageError('template needs -o and the file or folder to write to')
  return {
    name: 'template',
    table: table as TemplateTable | 'all',
    manifest: folder === undefined ? null : manifestPath('template', folder),
    out: newPath(out),
    language: languageOf(lang),
  }
}

function bulletinCommand({rest: [folder, ...more], options}: Arguments): Command {
  noMore(more)
  const {out, number, date, issuer} = options
  if (!out || !/\.(docx|html)$/.test(out))
    throw new UsageError('bulletin needs -o and a file that ends in .docx or .html')
  return {
    name: 'bulletin',
    month: monthOf(options.month),
    basis: oneOf('basis', options.basis ?? 'date', BASES),
    manifest: manifestPath('bulletin', folder),
    out: newPath(out),
    fields: {...(number && {number}), ...(date && {date}), ...(issuer && {issuer})},
    language: languageOf(options.lang),
  }
}

function schemaCommand({rest}: Arguments): Command {
  noMore(rest)
  return {name: 'schema'}
}
