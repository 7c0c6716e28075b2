import type {Dataset} from '#domain/dataset'
import type {Reading} from '#domain/filter'
import {formatDay, type MonthIndex} from '#domain/month'
import {formatNumber} from '#i18n/numbers'
import type {Words} from '#i18n/words'
import type {TownshipHistory} from '#measures/history'
import {eventsOf} from '#measures/states'
import type {HousesModel} from './cardModel'

/** The closed loop of a township's houses: each step against the register, and what is overdue. */
export function housesModel(
  dataset: Dataset,
  {asOf}: Reading,
  houses: TownshipHistory['houses'],
  month: MonthIndex,
  words: Words,
): HousesModel {
  const {houses: months, deadlines} = eventsOf(dataset, asOf)
  const filed = houses.length
  const relieved = houses.filter(({index}) => months.relieved[index] <= month).length
  const treated = houses.filter(({state}) => state === 'treated').length
  const due = dataset.campaign.milestones.find(({id}) => id === 'houses-treated')?.due
  const step = (id: 'filed' | 'relieved' | 'treated', name: string, count: number, late: boolean) => ({
    id,
    name,
    share: filed === 0 ? 0 : count / filed,
    rest: filed === 0 ? 0 : (filed - count) / filed,
    count: formatNumber(count),
    overdue: late && count < filed ? words.card.housesOverdue(formatNumber(filed - count)) : '',
  })
  return {
    summary: filed === 0 ? '' : summaryOf(due === undefined ? '' : formatDay(due), filed - treated, words),
    steps:
      filed === 0
        ? []
        : [
            step('filed', words.card.housesFiled, filed, false),
            step('relieved', words.card.housesRelieved, relieved, month >= deadlines.relief),
            step('treated', words.card.housesTreated, treated, month >= deadlines.treatment),
          ],
  }
}

function summaryOf(due: string, left: number, words: Words): string {
  if (due === '') return left > 0 ? words.card.housesLeft(formatNumber(left)) : ''
  return left > 0 ? words.card.housesDue(due, formatNumber(left)) : words.card.housesDone(due)
}
