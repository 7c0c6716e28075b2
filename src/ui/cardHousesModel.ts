import {type Dataset, HOUSE_GRADES, textAt} from '#domain/dataset'
import type {HouseState, Reading} from '#domain/filter'
import {type Day, formatDay, formatMonth, type MonthIndex, monthOfDay, NEVER_DAY} from '#domain/month'
import {formatNumber} from '#i18n/numbers'
import type {Words} from '#i18n/words'
import type {TownshipHistory} from '#measures/history'
import type {MonthColumn} from '#measures/monthColumn'
import {type Events, eventsOf} from '#measures/states'
import type {HouseGroup, HouseRow, HousesModel} from './cardModel'

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
    list: groupsOf(dataset, months, houses, month, words),
  }
}

/** What is late first, what is done last. */
const ORDER: HouseState[] = ['overdue', 'filed', 'relieved', 'treated']

function groupsOf(
  dataset: Dataset,
  months: Events['houses'],
  houses: TownshipHistory['houses'],
  month: MonthIndex,
  words: Words,
): HouseGroup[] {
  return ORDER.flatMap((state) => {
    const rows = houses.filter((house) => house.state === state)
    if (rows.length === 0) return []
    const models = rows.map(({index}) => rowOf(dataset, months, index, month, words))
    return [{state, name: words.houseState[state], count: formatNumber(rows.length), rows: models}]
  })
}

function rowOf(
  {houses, regions}: Dataset,
  months: Events['houses'],
  index: number,
  month: MonthIndex,
  words: Words,
): HouseRow {
  const step = (since: MonthColumn, days: Int32Array) => {
    const day = days[index] as Day
    if (since[index] > month || day === NEVER_DAY) return {month: '', day: ''}
    return {month: formatMonth(monthOfDay(day)), day: formatDay(day)}
  }
  const id = textAt(houses.id, index)
  const grade = HOUSE_GRADES[houses.grade[index]]
  // The township's own code stands at the card's head.
  const own = `${regions.code[houses.township[index]]}-`
  return {
    id,
    shortId: id.startsWith(own) ? id.slice(own.length) : id,
    grade: grade ?? '',
    hardship: houses.hardship[index] === 1 ? words.hardship.yes : '',
    steps: [
      step(months.filed, houses.filedDay),
      step(months.relieved, houses.relievedDay),
      step(months.treated, houses.treatedDay),
    ],
  }
}

function summaryOf(due: string, left: number, words: Words): string {
  if (due === '') return left > 0 ? words.card.housesLeft(formatNumber(left)) : ''
  return left > 0 ? words.card.housesDue(due, formatNumber(left)) : words.card.housesDone(due)
}
