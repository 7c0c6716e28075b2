import {monthCount} from '#domain/campaign'
import type {Dataset} from '#domain/dataset'
import type {Reading} from '#domain/filter'
import {lastDay, type Month, type MonthIndex} from '#domain/month'
import {projectAt} from './history'
import {eventsOf} from './states'
import {plannedShare} from './work'

/**
 * What the plan of some projects says that their progress should be: a fraction at each month's end, by the rule and
 * the weights of the work (`workOf`); NaN without weight.
 *
 * @param rows indices of projects; of a single one its weight does not matter
 */
export function plannedOf({campaign, projects}: Dataset, rows: readonly number[]): Float64Array {
  const isEqual = campaign.progressWeight === 'equal' || rows.length === 1
  const weightOf = (row: number) => (isEqual ? 1 : Math.max(0, projects.investPlannedWan[row] || 0))
  const all = rows.reduce((sum, row) => sum + weightOf(row), 0)
  return Float64Array.from({length: monthCount(campaign)}, (_, month) => {
    const day = lastDay((campaign.timeline.start + month) as Month)
    const planned = rows.reduce(
      (sum, row) => sum + weightOf(row) * plannedShare(projects.startDay[row], projects.dueDay[row], day),
      0,
    )
    return planned / all
  })
}

/** A project's progress as it was reported: a fraction at each month's end. */
export function reportedOf(dataset: Dataset, {asOf}: Reading, project: number): Float64Array {
  const events = eventsOf(dataset, asOf)
  return Float64Array.from(
    {length: monthCount(dataset.campaign)},
    (_, month) => projectAt(dataset, events, project, month as MonthIndex).progress,
  )
}
