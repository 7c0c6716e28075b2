import {type PackageReading, readPackage} from '#data/readPackage'
import {monthCount} from '#domain/campaign'
import type {Dataset} from '#domain/dataset'
import {type Basis, NO_FILTER} from '#domain/filter'
import {formatMonth, type Month, type MonthIndex} from '#domain/month'
import {snapshotAt} from '#measures/snapshot'
import {type Summary, summaryOf} from '#measures/summary'
import {buildTimeline} from '#measures/timeline'
import type {Language, Level} from '#view/view'
import {hasErrors} from './check'
import {briefIssue} from './checkText'
import {folderReader} from './folderReader'
import {summaryCsv} from './summaryCsv'
import {summaryText} from './summaryText'
import {UsageError} from './usage'
import {commandWords} from './words'
import {write} from './write'

interface SummaryOptions {
  manifest: string
  month: Month
  by: Level
  basis: Basis
  format: 'json' | 'csv' | 'text'
  language: Language
}

/**
 * Prints the figures of a month. Errors in the data go to the standard error output, briefly.
 *
 * @throws UsageError for a month outside the timeline
 */
export async function summary(options: SummaryOptions): Promise<number> {
  const reading = await readPackage(folderReader(options.manifest))
  const {dataset} = reading
  if (dataset) {
    const index = monthIndex(dataset, options.month)
    const timeline = buildTimeline(dataset, {
      filter: NO_FILTER,
      basis: options.basis,
      asOf: dataset.campaign.asOf,
    })
    const answer = summaryOf(dataset, snapshotAt(timeline, index), options.by)
    await write([formatted(answer, dataset, options)])
  }
  tellErrors(reading, options.language)
  return hasErrors(reading) ? 1 : 0
}

function formatted(answer: Summary, {campaign}: Dataset, {format, language}: SummaryOptions): string {
  if (format === 'csv') return summaryCsv(answer)
  return format === 'text' ? summaryText(answer, campaign, language) : `${JSON.stringify(answer, null, 2)}\n`
}

function monthIndex({campaign}: Dataset, month: Month): MonthIndex {
  const {start, end} = campaign.timeline
  const index = month - start
  if (index >= 0 && index < monthCount(campaign)) return index as MonthIndex
  throw new UsageError(
    `--month ${formatMonth(month)} is outside the timeline, ${formatMonth(start)} to ${formatMonth(end)}`,
  )
}

const TOLD = 5

function tellErrors({dataset, issues}: PackageReading, language: Language): void {
  const words = commandWords(language)
  const errors = issues.filter(({severity}) => severity === 'error')
  const lines = errors.slice(0, TOLD).map((issue) => briefIssue(issue, language))
  if (errors.length > TOLD) lines.push(words.more(errors.length - TOLD))
  if (!dataset) lines.push(words.nothing)
  if (lines.length > 0) process.stderr.write(`${lines.join('\n')}\n`)
}
