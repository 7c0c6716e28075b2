import type {Dataset} from '#domain/dataset'
import {type Day, NEVER} from '#domain/month'
import {type Calendar, eventMonth, trueMonth} from './calendar'
import {type MonthColumn, monthColumn} from './monthColumn'
import {groupRows, orderRows} from './order'

/**
 * The progress reports by project: those of project p are at `start[p] … start[p + 1] - 1`, in order of their true
 * month and then of their row, so that the last one up to a month is the one that stands; what counts never, last.
 */
export interface Reports {
  start: Uint32Array
  /** Index into `dataset.progress`; null where the file has them in this very order. */
  rows: Uint32Array | null
  /** The timeline month from which the report counts. */
  month: MonthColumn
}

export function reportsOf(dataset: Dataset, calendar: Calendar, asOf: Day): Reports {
  const {count, day, project} = dataset.progress
  const keys = new Int32Array(count)
  const all = new Uint32Array(count)
  for (let report = 0; report < count; report++) {
    all[report] = report
    const counts = eventMonth(calendar, day[report], asOf) !== NEVER
    keys[report] = counts ? trueMonth(calendar, day[report]) : calendar.months
  }
  const {start, rows} = groupRows(project, dataset.projects.count, orderRows(keys, all))
  const month = monthColumn(count, calendar.months)
  for (let i = 0; i < count; i++) {
    const key = keys[rows[i]]
    month[i] = key === calendar.months ? NEVER : Math.max(0, key)
  }
  return {start, rows: rows.every((row, i) => row === i) ? null : rows, month}
}

/** Index into `dataset.progress` of the report at a place. */
export function reportAt({rows}: Reports, place: number): number {
  return rows === null ? place : rows[place]
}
