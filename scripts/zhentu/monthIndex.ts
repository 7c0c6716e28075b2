import {monthCount} from '#domain/campaign'
import type {Dataset} from '#domain/dataset'
import {formatMonth, type Month, type MonthIndex} from '#domain/month'
import {UsageError} from './arguments'

/** @throws UsageError for a month outside the timeline */
export function monthIndex({campaign}: Dataset, month: Month): MonthIndex {
  const {start, end} = campaign.timeline
  const index = month - start
  if (index >= 0 && index < monthCount(campaign)) return index as MonthIndex
  throw new UsageError(
    `--month ${formatMonth(month)} is outside the timeline, ${formatMonth(start)} to ${formatMonth(end)}`,
  )
}
