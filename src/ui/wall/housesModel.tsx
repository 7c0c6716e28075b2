import type {Campaign} from '#domain/campaign'
import {formatDay, lastDay, type Month, type MonthIndex} from '#domain/month'
import {formatNumber, formatShare} from '#i18n/numbers'
import type {WallWords} from '#i18n/zhWall'
import type {Snapshot} from '#measures/types'

/** One step of the houses' loop. */
export interface HousesRow {
  id: 'filed' | 'relieved' | 'treated'
  name: string
  /** 0…1 of those on the register. */
  share: number
  /** What is past its due day, 0…1; it stands after what is done. */
  overdue: number
  number: string
  percent: string
}

export interface HousesModel {
  /** What is missing to the end. */
  left: string
  rows: HousesRow[]
}

/**
 * Null where nothing is on the register.
 *
 * @param isWhole of a county there is no room for the day on which it falls due
 */
export function housesModel(
  campaign: Campaign,
  {whole, month}: Snapshot,
  wall: WallWords,
  isWhole: boolean,
): HousesModel | null {
  const all = whole.houses[0]
  if (all === 0) return null
  const {filed, relieved, treated} = wall.houses
  const row = (id: HousesRow['id'], name: string, count: number, overdue: number): HousesRow => ({
    id,
    name,
    share: count / all,
    overdue: overdue / all,
    number: formatNumber(count),
    percent: formatShare(count / all, count === all ? 0 : 1),
  })
  return {
    left: leftText(
      isWhole ? campaign : null,
      month,
      all - whole.housesTreated[0],
      whole.housesTreatmentOverdue[0],
      wall,
    ),
    rows: [
      row('filed', filed, all, 0),
      row('relieved', relieved, whole.housesRelieved[0], whole.housesReliefOverdue[0]),
      row('treated', treated, whole.housesTreated[0], whole.housesTreatmentOverdue[0]),
    ],
  }
}

function leftText(
  campaign: Campaign | null,
  month: MonthIndex,
  left: number,
  overdue: number,
  {houses}: WallWords,
): string {
  if (left === 0) return houses.done
  if (overdue > 0) return houses.overdue(formatNumber(overdue))
  const due = campaign?.milestones.find(({id}) => id === 'houses-treated')?.due
  // Only while it lies ahead.
  if (due === undefined || due < lastDay((campaign!.timeline.start + month) as Month))
    return houses.left(formatNumber(left))
  return houses.leftBy(formatNumber(left), formatDay(due).slice(0, 7))
}
