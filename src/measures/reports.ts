import type {Dataset} from '#domain/dataset'
import {type Day, NEVER} from '#domain/month'
import {type Calendar, eventMonth, trueMonth} from './calendar'
import {type MonthColumn, monthColumn} from './monthColumn'
import {groupRows, orderRows} from './order'

/**
 * The progress reports that count, by project: those of project p are at `start[p] … start[p + 1] - 1`, in
 * order of their true month and then of their row, so that the last one up to a month is the one that stands.
 */
export interface Reports {
  start: Uint32Array
  /** Index into `dataset.progress`. */
  rows: Uint32Array
  /** The timeline month from which the report counts; never NEVER. */
  month: MonthColumn
}

export function reportsOf(dataset: Dataset, calendar: Calendar, asOf: Day): Reports {
  const {count, day, project} = dataset.progress
  const keys = new Int32Array(count)
  const used = new Uint32Array(count)
  let length = 0
  for (let report = 0; report < count; report++) {
    if (eventMonth(calendar, day[report], asOf) === NEVER) continue
    keys[report] = trueMonth(calendar, day[report])
    used[length++] = report
  }
  const ordered = orderRows(keys, used.subarray(0, length))
  const {start, rows} = groupRows(project, dataset.projects.count, ordered)
  const month = monthColumn(length, calendar.months)
  for (let i = 0; i < length; i++) month[i] = Math.max(0, keys[rows[i]])
  return {start, rows, month}
}
