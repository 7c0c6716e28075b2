import type {Dataset} from '#domain/dataset'
import {HOUSE_STATES} from '#domain/filter'
import {admitsHouse, type Selection} from './selection'
import type {Sheets} from './sheets'
import {type Events, houseChange, houseStateAt} from './states'
import {change, settle} from './table'
import type {CountColumn, FigureTable} from './types'

const TREATED = HOUSE_STATES.indexOf('treated')
const [COUNTED, RELIEVED, DONE] = [1, 2, 4]

/** Fills what is made of houses. */
export function fillHouses(sheets: Sheets, dataset: Dataset, events: Events, selection: Selection): void {
  const {count} = dataset.houses
  for (let house = 0; house < count; house++)
    if (admitsHouse(selection, dataset, house)) addHouse(sheets, dataset, events, selection, house)
  for (const table of [sheets.townships, sheets.counties]) {
    for (const key of ['houses', 'housesRelieved', 'housesTreated'] as const)
      settle(table.columns[key], table.count)
    fillOverdue(table, events)
  }
}

/** Writes the months in which a house counts otherwise than before, for its township and its county. */
function addHouse(
  {months, townships, counties}: Sheets,
  {houses, regions}: Dataset,
  events: Events,
  selection: Selection,
  house: number,
): void {
  const own = townships.columns
  const sum = counties.columns
  const region = houses.township[house]
  const county = regions.county[region]
  const relieved = events.houses.relieved[house]
  let before = 0
  for (let month = events.houses.filed[house]; month < months; month = houseChange(events, house, month)) {
    const state = houseStateAt(events.houses, events.deadlines, house, month)
    let now = 0
    if (selection.houseStates[state] === 1)
      now = COUNTED | (month >= relieved ? RELIEVED : 0) | (state === TREATED ? DONE : 0)
    const changed = now ^ before
    const at = month * townships.count + region
    const atSum = month * counties.count + county
    if (changed & COUNTED) change(own.houses, at, sum.houses, atSum, now & COUNTED)
    if (changed & RELIEVED) change(own.housesRelieved, at, sum.housesRelieved, atSum, now & RELIEVED)
    if (changed & DONE) change(own.housesTreated, at, sum.housesTreated, atSum, now & DONE)
    before = now
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
