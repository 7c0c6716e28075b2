import type {PackageReading} from '#data/readPackage'
import type {Language} from '#view/view'
import {briefIssue} from './checkText'
import {commandWords} from './words'

const TOLD = 5

/** The first errors of a package, on the standard error output: the answer stands apart from them. */
export function tellErrors({dataset, issues}: PackageReading, language: Language): void {
  const words = commandWords(language)
  const errors = issues.filter(({severity}) => severity === 'error')
  const lines = errors.slice(0, TOLD).map((issue) => briefIssue(issue, language))
  if (errors.length > TOLD) lines.push(words.more(errors.length - TOLD))
  if (!dataset) lines.push(words.nothing)
  if (lines.length > 0) process.stderr.write(`${lines.join('\n')}\n`)
}
