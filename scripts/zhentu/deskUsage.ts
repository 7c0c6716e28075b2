import type {Language} from '#view/view'
import {
  type Arguments,
  existingPath,
  languageOf,
  manifestPath,
  newPath,
  noMore,
  oneOf,
  UsageError,
} from './arguments'

/** A folder of files as people have them, and the package before it. */
interface DeskFiles {
  folder: string
  base: string | null
  language: Language
}

const REPORT_FORMATS = ['text', 'csv', 'xlsx', 'json'] as const
export type ReportFormat = (typeof REPORT_FORMATS)[number]

/** Commands for files as people have them. */
export type DeskCommand =
  | (DeskFiles & {name: 'survey'; format: 'text' | 'json'})
  | (DeskFiles & {name: 'report'; format: ReportFormat; rejected: string | null})
  | (DeskFiles & {name: 'assemble'; out: string})

export function surveyCommand({rest: [folder, ...more], options}: Arguments): DeskCommand {
  const files = deskFiles('survey', folder, options)
  noMore(more)
  return {name: 'survey', ...files, format: oneOf('format', options.format ?? 'text', ['text', 'json'])}
}

export function reportCommand({rest: [folder, ...more], options}: Arguments): DeskCommand {
  const files = deskFiles('report', folder, options)
  noMore(more)
  const rejected = options.rejected === undefined ? null : newPath(options.rejected)
  return {
    name: 'report',
    ...files,
    format: oneOf('format', options.format ?? 'text', REPORT_FORMATS),
    rejected,
  }
}

export function assembleCommand({rest: [folder, out, ...more], options}: Arguments): DeskCommand {
  const files = deskFiles('assemble', folder, options)
  noMore(more)
  if (!out) throw new UsageError('assemble needs the folder to write to')
  return {name: 'assemble', ...files, out: newPath(out)}
}

function deskFiles(
  name: DeskCommand['name'],
  folder: string | undefined,
  {base, lang}: Arguments['options'],
): DeskFiles {
  if (!folder) throw new UsageError(`${name} needs a folder of files`)
  return {
    folder: existingPath(folder),
    base: base === undefined ? null : manifestPath(name, base),
    language: languageOf(lang),
  }
}
