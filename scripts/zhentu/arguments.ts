import {existsSync, statSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {parseArgs} from 'node:util'
import {MANIFEST_NAME} from '#data/reader'
import {type Month, parseMonth} from '#domain/month'
import {LANGUAGES, type Language} from '#view/view'
import {isZip} from './folderReader'

/** The person asked for something that does not exist; the message says what. */
export class UsageError extends Error {}

export interface Arguments {
  /** What stands behind the command's name. */
  rest: readonly string[]
  options: ReturnType<typeof parsed>['values']
}

/** @throws UsageError for an option that no command has */
export function argumentsOf(args: readonly string[]): Arguments & {name: string | undefined} {
  const {values, positionals} = parsed(args)
  const [name, ...rest] = positionals
  return {name, rest, options: values}
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
        number: text,
        date: text,
        issuer: text,
        lang: text,
        out: {type: 'string', short: 'o'},
        help: {type: 'boolean', short: 'h'},
      },
    })
  } catch (error) {
    throw new UsageError((error as Error).message.split('\n')[0])
  }
}

export function noMore(rest: readonly string[]): void {
  if (rest.length > 0) throw new UsageError(`one argument too many: ${rest[0]}`)
}

export function oneOf<T extends string>(option: string, value: string, allowed: readonly T[]): T {
  if ((allowed as readonly string[]).includes(value)) return value as T
  throw new UsageError(`--${option} ${value}: expected ${allowed.join(' or ')}`)
}

export function monthOf(text: string | undefined): Month {
  if (text === undefined) throw new UsageError('--month YYYY-MM is missing')
  const month = parseMonth(text)
  if (month === null) throw new UsageError(`--month ${text}: expected a month such as 2018-09`)
  return month
}

export function languageOf(option: string | undefined): Language {
  if (option !== undefined) return oneOf('lang', option, LANGUAGES)
  const {LC_ALL, LC_MESSAGES, LANG} = process.env
  return (LC_ALL || LC_MESSAGES || LANG || '').startsWith('en') ? 'en' : 'zh-CN'
}

/** The manifest of a package that is there: an empty folder has one too, which is then missing. */
export function manifestPath(command: string, folder: string | undefined): string {
  if (!folder) throw new UsageError(`${command} needs the folder of a campaign package`)
  const path = existingPath(folder)
  if (statSync(path).isDirectory()) return join(path, MANIFEST_NAME)
  if (path.endsWith('.json') || isZip(path)) return path
  throw new UsageError(`${folder} is neither a folder nor a campaign.json nor a .zip`)
}

export function existingPath(folder: string): string {
  const bases = [process.cwd(), personFolder()]
  const path = bases.map((base) => resolve(base, folder)).find((one) => existsSync(one))
  if (path === undefined) throw new UsageError(`there is no folder or file ${folder}`)
  return path
}

/** Of what is to be written. */
export function newPath(path: string): string {
  return resolve(personFolder(), path)
}

/** npm runs in the project's own folder, whichever one the person is in. */
function personFolder(): string {
  return process.env.INIT_CWD || process.cwd()
}
