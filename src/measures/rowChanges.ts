import {type Dataset, type TextColumn, textAt} from '#domain/dataset'
import {HOUSE_STATES, PROJECT_STATES, type Reading} from '#domain/filter'
import type {Day, MonthIndex} from '#domain/month'
import {selectionOf} from './choice'
import {admitsHouse, admitsProject, type Selection} from './selection'
import {eventsOf, houseStateAt, projectStateAt} from './states'

/** A row of a list of changes. */
export interface ChangedRow {
  id: string
  /** Empty for a house. */
  name: string
  /** Index of its township. */
  township: number
}

/** Rows that came into a state between two months, and those that left it: `count − left` is the figure's change. */
export interface ChangedRows {
  count: number
  left: number
  /** Those that came into it, no more than are listed. */
  rows: ChangedRow[]
}

export const ROW_CHANGES = ['done', 'started', 'overdue', 'treated', 'relieved', 'filed'] as const
export type RowChange = (typeof ROW_CHANGES)[number]
export type RowChanges = Record<RowChange, ChangedRows>

/** As many rows of each list as a panel shows. */
const LISTED = 500

/**
 * What became of projects and houses between two months, the earlier first: one pass over the rows. A row is in a
 * figure at a month if the filter lets it and its state of that month through (CONTRACT § 2).
 */
export function rowChangesOf(
  dataset: Dataset,
  {reading, from, to}: {reading: Reading; from: MonthIndex; to: MonthIndex},
): RowChanges {
  const changes = Object.fromEntries(
    ROW_CHANGES.map((key) => [key, {count: 0, left: 0, rows: []}]),
  ) as unknown as RowChanges
  const note = (key: RowChange, was: boolean, is: boolean, row: () => ChangedRow) => {
    if (was === is) return
    if (was) changes[key].left++
    else if (changes[key].count++ < LISTED) changes[key].rows.push(row())
  }
  const work = {
    dataset,
    selection: selectionOf(dataset, reading),
    asOf: reading.asOf,
    months: [from, to] as const,
  }
  projectChanges(work, note)
  houseChanges(work, note)
  return changes
}

type Note = (key: RowChange, was: boolean, is: boolean, row: () => ChangedRow) => void

interface Work {
  dataset: Dataset
  selection: Selection
  asOf: Day
  months: readonly [from: MonthIndex, to: MonthIndex]
}

const [, , OVERDUE, DONE] = PROJECT_STATES.keys()
const [FILED, , , TREATED] = HOUSE_STATES.keys()

function projectChanges({dataset, selection, asOf, months}: Work, note: Note): void {
  const {projects: events} = eventsOf(dataset, asOf)
  const {projects} = dataset
  for (let row = 0; row < projects.count; row++) {
    if (!admitsProject(selection, dataset, row)) continue
    const [was, is] = months.map((month) => {
      const state = projectStateAt(events, row, month)
      const counted = selection.projectStates[state] === 1
      const started = counted && state !== DONE && month >= events.started[row]
      return {done: counted && state === DONE, overdue: counted && state === OVERDUE, started}
    })
    const changed = () => changedRow(projects.id, projects.name, projects.township, row)
    note('done', was.done, is.done, changed)
    note('overdue', was.overdue, is.overdue, changed)
    note('started', was.started, is.started, changed)
  }
}

function houseChanges({dataset, selection, asOf, months}: Work, note: Note): void {
  const {houses: events, deadlines} = eventsOf(dataset, asOf)
  const {houses} = dataset
  for (let row = 0; row < houses.count; row++) {
    if (!admitsHouse(selection, dataset, row)) continue
    const [was, is] = months.map((month) => {
      const state = houseStateAt(events, deadlines, row, month)
      const counted = state >= FILED && selection.houseStates[state] === 1
      const relieved = counted && month >= events.relieved[row]
      return {filed: counted, relieved, treated: counted && state === TREATED}
    })
    const changed = () => changedRow(houses.id, null, houses.township, row)
    note('filed', was.filed, is.filed, changed)
    note('relieved', was.relieved, is.relieved, changed)
    note('treated', was.treated, is.treated, changed)
  }
}

function changedRow(
  id: TextColumn,
  name: TextColumn | null,
  township: ArrayLike<number>,
  row: number,
): ChangedRow {
  return {id: textAt(id, row), name: name ? textAt(name, row) : '', township: township[row]}
}
