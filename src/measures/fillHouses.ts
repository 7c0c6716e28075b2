import type {Dataset} from '#domain/dataset'
import {HOUSE_STATES} from '#domain/filter'
import {accumulate, change, write} from './fillProjects'
import {groupRows} from './order'
import {admitsHouse, type Selection} from './selection'
import {type Events, houseStateAt} from './states'
import type {FigureTable} from './types'

const TREATED = HOUSE_STATES.indexOf('treated')

/** Changes of the counts of one township, by month. */
interface Changes {
  houses: Int32Array
  relieved: Int32Array
  treated: Int32Array
  reliefOverdue: Int32Array
  treatmentOverdue: Int32Array
}

/** Fills what is made of houses, the rate apart. */
export function fillHouses(
  {count, columns}: FigureTable,
  dataset: Dataset,
  events: Events,
  selection: Selection,
): void {
  const {months} = events.calendar
  const {start, rows} = groupRows(dataset.houses.township, count)
  const counts = () => new Int32Array(months + 1)
  const changes: Changes = {
    houses: counts(),
    relieved: counts(),
    treated: counts(),
    reliefOverdue: counts(),
    treatmentOverdue: counts(),
  }
  for (let region = 0; region < count; region++) {
    if (selection.regions[region] === 0 || start[region] === start[region + 1]) continue
    for (const one of Object.values(changes)) one.fill(0)
    for (let i = start[region]; i < start[region + 1]; i++)
      if (admitsHouse(selection, dataset, rows[i])) addHouse(changes, events, selection, rows[i], months)
    write(columns.houses, accumulate(changes.houses), region, count)
    write(columns.housesRelieved, accumulate(changes.relieved), region, count)
    write(columns.housesTreated, accumulate(changes.treated), region, count)
    write(columns.housesReliefOverdue, accumulate(changes.reliefOverdue), region, count)
    write(columns.housesTreatmentOverdue, accumulate(changes.treatmentOverdue), region, count)
  }
}

/** Goes through the stretches of months in which a house keeps its state, from its filing on. */
function addHouse(
  changes: Changes,
  events: Events,
  selection: Selection,
  house: number,
  months: number,
): void {
  const {relief, treatment} = events.deadlines
  const relieved = events.houses.relieved[house]
  const treated = events.houses.treated[house]
  for (let from = events.houses.filed[house], to = 0; from < months; from = to) {
    to = months
    if (relieved > from && relieved < to) to = relieved
    if (treated > from && treated < to) to = treated
    if (relief > from && relief < to) to = relief
    if (treatment > from && treatment < to) to = treatment
    const state = houseStateAt(events.houses, events.deadlines, house, from)
    if (selection.houseStates[state] === 0) continue
    change(changes.houses, from, to)
    if (from >= relieved) change(changes.relieved, from, to)
    else if (from >= relief) change(changes.reliefOverdue, from, to)
    if (state === TREATED) change(changes.treated, from, to)
    else if (from >= treatment) change(changes.treatmentOverdue, from, to)
  }
}
