import type {Dataset} from '#domain/dataset'
import {HOUSE_STATES} from '#domain/filter'
import {admitsHouse, type Selection} from './selection'
import type {Sheets} from './sheets'
import {type Events, houseChange, houseStateAt} from './states'
import {settle} from './table'
import type {CountColumn, FigureTable} from './types'

const TREATED = HOUSE_STATES.indexOf('treated')
const [COUNTED, RELIEVED, DONE] = [1, 2, 4]

/** Fills what is made of houses. */
export function fillHouses(
  {townships, counties}: Sheets,
  dataset: Dataset,
  events: Events,
  selection: Selection,
): void {
  const {count} = dataset.houses
  for (let house = 0; house < count; house++)
    if (admitsHouse(selection, dataset, house))
      addHouse(townships, events, selection, house, dataset.houses.township[house])
  for (const key of ['houses', 'housesRelieved', 'housesTreated'] as const)
    settle(
      townships.columns[key],
      townships.count,
      counties.columns[key],
      counties.count,
      dataset.regions.county,
    )
  for (const table of [townships, counties]) fillOverdue(table, events)
}

/** Writes the months in which a house begins to count as something, or ceases to. */
function addHouse(
  {count, columns}: FigureTable,
  events: Events,
  selection: Selection,
  house: number,
  region: number,
): void {
  const {months} = events.calendar
  const relieved = events.houses.relieved[house]
  let before = 0
  for (let month = events.houses.filed[house]; month < months; ) {
    const state = houseStateAt(events.houses, events.deadlines, house, month)
    let now = 0
    if (selection.houseStates[state] === 1)
      now = COUNTED | (month >= relieved ? RELIEVED : 0) | (state === TREATED ? DONE : 0)
    const changed = now ^ before
    const at = month * count + region
    if (changed & COUNTED) columns.houses[at] += now & COUNTED ? 1 : -1
    if (changed & RELIEVED) columns.housesRelieved[at] += now & RELIEVED ? 1 : -1
    if (changed & DONE) columns.housesTreated[at] += now & DONE ? 1 : -1
    before = now
    month = houseChange(events, house, month)
  }
}

/** From a deadline on, overdue is whatever is counted and not done. */
function fillOverdue({count, columns}: FigureTable, {deadlines}: Events): void {
  const {houses, housesRelieved, housesTreated} = columns
  subtract(columns.housesReliefOverdue, houses, housesRelieved, deadlines.relief * count)
  subtract(columns.housesTreatmentOverdue, houses, housesTreated, deadlines.treatment * count)
}

function subtract(into: CountColumn, all: CountColumn, done: CountColumn, from: number): void {
  for (let at = from; at < into.length; at++) into[at] = all[at] - done[at]
}
