import {type PackageReading, readPackage} from '#data/readPackage'
import {SOURCE_KEYS} from '#domain/campaign'
import type {DataIssue} from '#domain/issue'
import {issueMessage} from '#i18n/issues'
import type {Language} from '#view/view'
import {checkText} from './checkText'
import {packageReader} from './folderReader'
import {write} from './write'

interface CheckOptions {
  manifest: string
  format: 'text' | 'json'
  language: Language
}

/** Reads a package and reports everything that is wrong with it. */
export async function check({manifest, format, language}: CheckOptions): Promise<number> {
  const reading = await readPackage(packageReader(manifest))
  await write(format === 'json' ? checkJson(reading, language) : checkText(reading, manifest, language))
  return hasErrors(reading) ? 1 : 0
}

export function hasErrors({issues}: PackageReading): boolean {
  return issues.some(({severity}) => severity === 'error')
}

/** CONTRACT § 3, in pieces: a package may have more bad rows than one text can hold. */
function* checkJson(reading: PackageReading, language: Language): Generator<string> {
  yield `{\n  "ok": ${!hasErrors(reading)},\n`
  for (const severity of ['error', 'warning'] as const) {
    let before = ''
    yield `  "${severity}s": [`
    for (const issue of reading.issues) {
      if (issue.severity !== severity) continue
      yield `${before}\n    ${JSON.stringify(entryOf(issue, language))}`
      before = ','
    }
    yield before === '' ? '],\n' : '\n  ],\n'
  }
  const counts = SOURCE_KEYS.map((source) => [source, reading.rows[source]?.accepted ?? 0])
  yield `  "counts": ${JSON.stringify(Object.fromEntries(counts))}\n}\n`
}

function entryOf(issue: DataIssue, language: Language) {
  const {file, row, column, code, value} = issue
  return {file, row, column, code, value, message: issueMessage(issue, language)}
}
