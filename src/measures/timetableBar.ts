import type {ProjectState} from '#domain/filter'
import {type Day, lastDay, type Month, type MonthIndex, NEVER_DAY} from '#domain/month'
import type {TimetableRow} from './timetable'

/** A project at a month: what its bar says. Days: NEVER_DAY = none. */
export interface TimetableBar {
  state: ProjectState
  /** Fraction 0…1. */
  progress: number
  /** The day from which it has been worked on; none where it is not started. */
  begun: Day
  /** The day on which it was done, or the month's last; none where it is not started. */
  until: Day
  /** Days past its due day: until the month's last day, or until it was done. */
  daysLate: number
}

/** @param timelineStart the calendar month of month 0 */
export function timetableBar(row: TimetableRow, timelineStart: Month, month: MonthIndex): TimetableBar {
  const today = lastDay((timelineStart + month) as Month)
  const state = stateOf(row, month)
  const done = state === 'done'
  const isBegun = done || month >= row.started
  const report = row.reports.findLast((one) => one.month <= month)
  const ended = done ? row.doneDay : today
  return {
    state,
    progress: done ? 1 : (report?.percent ?? 0) / 100,
    begun: isBegun ? begunOn(row, timelineStart, ended) : NEVER_DAY,
    until: isBegun ? ended : NEVER_DAY,
    daysLate: done || state === 'overdue' ? Math.max(0, ended - row.dueDay) : 0,
  }
}

function stateOf(row: TimetableRow, month: number): ProjectState {
  if (month >= row.done) return 'done'
  if (month >= row.overdue) return 'overdue'
  return month >= row.started ? 'started' : 'planned'
}

/** Its start; with none, the end of the month of its first report above 0. */
function begunOn({startDay, started, reports}: TimetableRow, timelineStart: Month, ended: Day): Day {
  if (startDay !== NEVER_DAY) return Math.min(startDay, ended) as Day
  if (reports.length === 0) return ended
  return Math.min(ended, lastDay((timelineStart + started) as Month)) as Day
}
