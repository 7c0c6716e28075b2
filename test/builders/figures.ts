import {monthCount} from '#domain/campaign'
import type {Dataset} from '#domain/dataset'
import {BASES, NO_FILTER} from '#domain/filter'
import type {MonthIndex} from '#domain/month'
import {snapshotAt} from '#measures/snapshot'
import {type Summary, summaryOf} from '#measures/summary'
import {buildTimeline} from '#measures/timeline'

/** All figures of all months, by township and by county, on both bases. */
export function figuresOf(dataset: Dataset): Summary[] {
  const {asOf} = dataset.campaign
  return BASES.flatMap((basis) => {
    const timeline = buildTimeline(dataset, {filter: NO_FILTER, basis, asOf})
    return Array.from({length: monthCount(dataset.campaign)}, (_, month) => {
      const snapshot = snapshotAt(timeline, month as MonthIndex)
      return (['township', 'county'] as const).map((level) => summaryOf(dataset, snapshot, level))
    }).flat()
  })
}
