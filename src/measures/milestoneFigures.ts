import type {MilestoneLevel} from '#domain/campaign'
import type {Dataset} from '#domain/dataset'
import type {Reading} from '#domain/filter'
import {type Day, lastDay, type Month, NEVER} from '#domain/month'
import {calendarOf, eventMonth} from './calendar'
import {selectionOf} from './choice'

/** A milestone among the units that the filter lets through. */
export interface MilestoneFigures {
  /** Index into `campaign.milestones`. */
  milestone: number
  /** How many units have to reach it. */
  units: number
  /** How many have, by the end of each month. */
  done: Uint32Array
}

/** The milestones that some unit has to reach. A county counts where a township of it does. */
export function milestoneFigures(dataset: Dataset, reading: Reading): MilestoneFigures[] {
  const {campaign, milestones} = dataset
  const calendar = calendarOf(campaign)
  const unitsOf = unitsIn(dataset, reading)
  // Of two rows of one unit the later stands.
  const doneDay = campaign.milestones.map(() => new Map<string, number>())
  for (let row = 0; row < milestones.count; row++)
    doneDay[milestones.milestone[row]]?.set(milestones.unitCode[row], milestones.doneDay[row])
  return campaign.milestones.flatMap(({level}, milestone) => {
    const units = unitsOf[level]
    if (units.length === 0) return []
    const done = new Uint32Array(calendar.months)
    for (const unit of units) {
      const day = doneDay[milestone].get(unit)
      const month = day === undefined ? NEVER : eventMonth(calendar, day, reading.asOf)
      if (month < calendar.months) done[month]++
    }
    for (let month = 1; month < done.length; month++) done[month] += done[month - 1]
    return [{milestone, units: units.length, done}]
  })
}

function unitsIn(dataset: Dataset, reading: Reading): Record<MilestoneLevel, string[]> {
  const {regions, counties} = dataset
  const chosen = selectionOf(dataset, reading).regions
  const inCounty = new Uint8Array(counties.count)
  chosen.forEach((through, region) => {
    if (through === 1) inCounty[regions.county[region]] = 1
  })
  return {
    township: regions.code.filter((_, region) => chosen[region] === 1),
    county: counties.code.filter((_, county) => inCounty[county] === 1),
    city: chosen.includes(1) ? ['city'] : [],
  }
}

/** Units that are late at a month: not there when its last day is later than the due day. */
export function lateUnits(
  {units, done}: MilestoneFigures,
  due: Day,
  timelineStart: Month,
  month: number,
): number {
  return lastDay((timelineStart + month) as Month) > due ? units - done[month] : 0
}
