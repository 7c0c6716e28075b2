import type {Dataset} from '#domain/dataset'
import {NEVER} from '#domain/month'
import {isPartial, type Selection} from './selection'
import type {Events} from './states'
import {addUp, divideBy, newTable, type SteadyKeys} from './table'
import {AMOUNT_KEYS, COUNT_KEYS, type CountKey, type FigureTable, type StoredKey} from './types'

/** What the rows are written on: figures of townships, done, and those of counties, of which the whole is made. */
export interface Sheets {
  months: number
  steady: SteadyKeys
  townships: FigureTable
  /** `progress` is Σ w·x until the sums are finished. */
  counties: FigureTable
  /** Σ w of the counties, [month × county], or [county] where it stands still. */
  weights: Float64Array
  mostOf: (key: CountKey) => number
}

/** Empty ones. */
export function newSheets(dataset: Dataset, events: Events, selection: Selection): Sheets {
  const {months} = events.calendar
  const steady = steadyKeys(dataset, events, selection)
  const {most} = events
  const mostOf = (rows: {projects: number; houses: number}, units: number) => (key: CountKey) =>
    key.startsWith('projects') ? rows.projects : key.startsWith('houses') ? rows.houses : units
  const all = mostOf({projects: dataset.projects.count, houses: dataset.houses.count}, dataset.regions.count)
  const counties = newTable(dataset.counties.count, months, steady, all)
  return {
    months,
    steady,
    townships: newTable(dataset.regions.count, months, steady, mostOf(most, 1)),
    counties,
    weights: new Float64Array(counties.columns.investPlannedWan.length),
    mostOf: all,
  }
}

/** What does not change from month to month: totals, unless rows are let through by their state, and nothing at all. */
function steadyKeys({houses, assessments}: Dataset, {deadlines}: Events, selection: Selection): SteadyKeys {
  const steady = new Set<StoredKey>(['townships'])
  const add = (...keys: StoredKey[]) => {
    for (const key of keys) steady.add(key)
  }
  if (!isPartial(selection.projectStates)) add('projects', 'investPlannedWan')
  if (houses.count === 0) add('houses', 'housesRelieved', 'housesTreated')
  if (houses.count === 0 || deadlines.relief === NEVER) add('housesReliefOverdue')
  if (houses.count === 0 || deadlines.treatment === NEVER) add('housesTreatmentOverdue')
  if (assessments.count === 0) add('assessed', 'compliant', 'lost')
  return steady
}

/** The same counties without those that are not chosen. @param chosen 1 or 0 a county */
export function countiesOf(
  {counties, weights}: Sheets,
  chosen: Uint8Array,
): Pick<Sheets, 'counties' | 'weights'> {
  const kept = <Column extends FigureTable['columns'][StoredKey]>(column: Column): Column => {
    const copy = column.slice() as Column
    for (let at = 0; at < copy.length; at++) if (chosen[at % counties.count] === 0) copy[at] = 0
    return copy
  }
  const columns = Object.entries(counties.columns).map(([key, column]) => [key, kept(column)])
  return {
    counties: {count: counties.count, columns: Object.fromEntries(columns) as FigureTable['columns']},
    weights: kept(weights),
  }
}

/** Takes townships out, in place. @param chosen 1 or 0 a township */
export function keepTownships({count, columns}: FigureTable, chosen: Uint8Array): void {
  const gaps = gapsIn(chosen)
  for (const [key, column] of Object.entries(columns)) {
    const nothing = key === 'progress' ? Number.NaN : 0
    for (let at = 0; at < column.length; at += count)
      for (const [from, to] of gaps) column.fill(nothing, at + from, at + to)
  }
}

/** Stretches of zeros. */
function gapsIn(chosen: Uint8Array): [from: number, to: number][] {
  const gaps: [number, number][] = []
  for (let from = chosen.indexOf(0), to = 0; from >= 0; from = chosen.indexOf(0, to)) {
    to = chosen.indexOf(1, from)
    if (to < 0) to = chosen.length
    gaps.push([from, to])
  }
  return gaps
}

/** Sums the counties up to the whole, and divides. The counties' own progress is divided in place. */
export function finished(
  {months, steady, mostOf}: Sheets,
  {counties, weights}: Pick<Sheets, 'counties' | 'weights'>,
): {counties: FigureTable; whole: FigureTable} {
  const whole = newTable(1, months, steady, mostOf)
  for (const key of [...COUNT_KEYS, ...AMOUNT_KEYS, 'progress'] as const)
    addUp(counties.columns[key], counties.count, whole.columns[key])
  const weight = new Float64Array(whole.columns.investPlannedWan.length)
  addUp(weights, counties.count, weight)
  divideBy(counties.columns.progress, weights)
  divideBy(whole.columns.progress, weight)
  return {counties, whole}
}
