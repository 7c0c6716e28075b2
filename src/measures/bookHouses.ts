import {HOUSE_GRADES, hasPlace, placeOf, textAt} from '#domain/dataset'
import {HOUSE_STATES} from '#domain/filter'
import {CHOICES, type ColumnIdOf, figureIn} from './bookColumns'
import {extraReader, textReader} from './bookExtra'
import {
  type BookContext,
  type BookRows,
  type ColumnReader,
  choiceReader,
  numberReader,
  placeReader,
} from './bookRows'
import {eventMonth} from './calendar'
import {type HouseCount, housesAt} from './rows'
import {eventsOf, houseStateAt} from './states'

const OVERDUE = HOUSE_STATES.indexOf('overdue')

/** The houses behind a figure, or all on the register that the filter lets through. */
export function bookHouses(context: BookContext, figure: string | null): BookRows {
  const {dataset, reading, month} = context
  const {houses} = dataset
  const readers = readersOf(context)
  return {
    rows: housesAt(dataset, reading, month, (figureIn('houses', figure) ?? 'houses') as HouseCount),
    column: (id) => readers[id as ColumnIdOf['houses']]?.() ?? extraReader(houses.extra, id),
    weight: () => 1,
    id: (row) => textAt(houses.id, row),
    region: (row) => houses.township[row],
    place: (row) => (hasPlace(houses, row) ? placeOf(houses, row) : null),
  }
}

function readersOf({dataset, reading, month, language}: BookContext) {
  const {houses, regions, counties, campaign} = dataset
  const events = eventsOf(dataset, reading.asOf)
  const {township, grade, hardship} = houses
  const state = (row: number) => houseStateAt(events.houses, events.deadlines, row, month)
  // What is to come has not happened at the month shown.
  const happened = (days: Int32Array) =>
    numberReader((row) =>
      eventMonth(events.calendar, days[row], reading.asOf) <= month ? days[row] : Number.NaN,
    )
  const dueOf = (id: string) => campaign.milestones.find((one) => one.id === id)?.due ?? Number.NaN
  const due = {relief: dueOf('houses-relieved'), treatment: dueOf('houses-treated')}
  const since = (row: number) => {
    if (state(row) !== OVERDUE) return Number.NaN
    const unrelieved = month < events.houses.relieved[row] && month >= events.deadlines.relief
    if (!unrelieved) return due.treatment
    return month >= events.deadlines.treatment ? Math.min(due.relief, due.treatment) : due.relief
  }
  const readers: Record<ColumnIdOf['houses'], () => ColumnReader> = {
    id: () => textReader(houses.id),
    township: () => placeReader(language === 'en' ? regions.nameEn : regions.name, (row) => township[row]),
    county: () => choiceReader(counties.code, (row) => regions.county[township[row]]),
    grade: () => choiceReader(HOUSE_GRADES, (row) => grade[row]),
    hardship: () =>
      choiceReader(CHOICES['houses.hardship'], (row) => (hardship[row] < 0 ? -1 : 1 - hardship[row])),
    state: () => choiceReader(HOUSE_STATES, state),
    filed: () => happened(houses.filedDay),
    relieved: () => happened(houses.relievedDay),
    treated: () => happened(houses.treatedDay),
    overdueSince: () => numberReader(since),
  }
  return readers
}
