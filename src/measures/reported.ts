import {monthsKnown} from '#domain/campaign'
import type {Dataset} from '#domain/dataset'
import {type Day, lastDay} from '#domain/month'
import {eventMonth} from './calendar'
import type {Events} from './states'

/**
 * How many months of the timeline are told of: up to the as-of date or, where that is the end of the timeline, which is
 * what a package means that names none, up to the month of the last report, result or event. O(rows).
 */
export function monthsReported(
  dataset: Dataset,
  asOf: Day,
  {reports, projects, houses, calendar}: Pick<Events, 'reports' | 'projects' | 'houses' | 'calendar'>,
): number {
  const {campaign, progress, assessments} = dataset
  const known = monthsKnown(campaign, asOf)
  if (asOf < lastDay(campaign.timeline.end)) return known
  let last = -1
  const see = (month: number) => {
    if (month < known && month > last) last = month
  }
  for (let row = 0; row < progress.count; row++) see(reports.month[row])
  for (let row = 0; row < assessments.count; row++) see(eventMonth(calendar, assessments.day[row], asOf))
  for (let row = 0; row < dataset.projects.count; row++) see(projects.done[row])
  for (let row = 0; row < dataset.houses.count; row++) {
    see(houses.filed[row])
    see(houses.relieved[row])
    see(houses.treated[row])
  }
  return last + 1
}
