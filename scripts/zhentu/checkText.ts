import type {PackageReading} from '#data/readPackage'
import {SOURCE_KEYS} from '#domain/campaign'
import type {DataIssue} from '#domain/issue'
import {issueMessage} from '#i18n/issues'
import type {Language} from '#view/view'
import {harmless, inColumns} from './columns'
import {type CommandWords, commandWords} from './words'

/** What `check` says to a person: what was read, then what was wrong, file by file. */
export function* checkText(reading: PackageReading, manifest: string, language: Language): Generator<string> {
  const words = commandWords(language)
  const errors = reading.issues.filter(({severity}) => severity === 'error').length
  const title = reading.dataset?.campaign.title[language]
  yield `${title === undefined ? '' : `${harmless(title)}  `}${harmless(manifest)}\n\n`
  yield* lines(countLines(reading, words))
  yield reading.issues.length === 0
    ? `\n${words.fine}\n`
    : `\n${words.problems(errors, reading.issues.length - errors)}\n`
  for (const [file, issues] of byFile(reading.issues)) {
    yield `\n${harmless(file)}\n`
    yield* lines(issueLines(issues, language, words))
  }
}

/** One line an issue, for where there is little room. */
export function briefIssue(issue: DataIssue, language: Language): string {
  const {row} = commandWords(language)
  const place = [issue.file, issue.row === null ? '' : row(issue.row), issue.column ?? ''].filter(Boolean)
  return harmless(`${place.join(' ')}: ${issueMessage(issue, language)}`)
}

function countLines({rows, sources}: PackageReading, words: CommandWords): string[] {
  const named = SOURCE_KEYS.filter((source) => rows[source])
  if (named.length === 0) return []
  const counts = named.map((source) => rows[source]!)
  const files = named.map((source) => sources.find((one) => one.source === source)?.file ?? '—')
  return inColumns([
    {head: '', align: 'left', cells: named.map((source) => words.sources[source])},
    {head: words.accepted, align: 'right', cells: counts.map(({accepted}) => String(accepted))},
    {head: words.leftOut, align: 'right', cells: counts.map(({read, accepted}) => String(read - accepted))},
    {head: words.file, align: 'left', cells: files.map(harmless)},
  ])
}

function issueLines(issues: readonly DataIssue[], language: Language, words: CommandWords): string[] {
  return inColumns([
    {head: '', align: 'left', cells: issues.map(({severity}) => words[severity])},
    {
      head: '',
      align: 'right',
      cells: issues.map(({row}) => (row === null ? words.wholeFile : words.row(row))),
    },
    {head: '', align: 'left', cells: issues.map(({column}) => harmless(column ?? ''))},
    {head: '', align: 'left', cells: issues.map((issue) => harmless(issueMessage(issue, language)))},
    {head: '', align: 'left', cells: issues.map(({code}) => code)},
  ]).slice(1)
}

function byFile(issues: readonly DataIssue[]): Map<string, DataIssue[]> {
  const files = new Map<string, DataIssue[]>()
  for (const issue of issues) {
    const list = files.get(issue.file)
    if (list) list.push(issue)
    else files.set(issue.file, [issue])
  }
  return files
}

function* lines(texts: readonly string[]): Generator<string> {
  for (const text of texts) yield `  ${text}\n`
}
