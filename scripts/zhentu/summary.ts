import {readPackage} from '#data/readPackage'
import type {Dataset} from '#domain/dataset'
import {type Basis, NO_FILTER} from '#domain/filter'
import type {Month} from '#domain/month'
import {snapshotAt} from '#measures/snapshot'
import {type Summary, summaryOf} from '#measures/summary'
import {buildTimeline} from '#measures/timeline'
import type {Language, Level} from '#view/view'
import {hasErrors} from './check'
import {packageReader} from './folderReader'
import {monthIndex} from './monthIndex'
import {summaryCsv} from './summaryCsv'
import {summaryText} from './summaryText'
import {tellErrors} from './tellErrors'
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
  const reading = await readPackage(packageReader(options.manifest))
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
