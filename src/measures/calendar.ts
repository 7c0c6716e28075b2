import {type Campaign, monthCount} from '#domain/campaign'
import {
  type Day,
  dayOf,
  lastDay,
  type Month,
  type MonthIndex,
  monthOfDay,
  NEVER,
  NEVER_DAY,
} from '#domain/month'

/** Days to timeline months by a table, so that no loop over rows handles dates. */
export interface Calendar {
  months: number
  /** Of the timeline. */
  firstDay: Day
  lastDay: Day
  /** Per day of the timeline: its month. */
  monthOf: Uint16Array
  start: Month
}

export function calendarOf(campaign: Campaign): Calendar {
  const {start, end} = campaign.timeline
  const firstDay = firstDayOf(start)
  const last = lastDay(end)
  const monthOf = new Uint16Array(last - firstDay + 1)
  for (let month = start; month <= end; month = (month + 1) as Month)
    monthOf.fill(month - start, firstDayOf(month) - firstDay, lastDay(month) - firstDay + 1)
  return {months: monthCount(campaign), firstDay, lastDay: last, monthOf, start}
}

function firstDayOf(month: Month): Day {
  return dayOf(Math.floor(month / 12), (month % 12) + 1, 1)
}

/**
 * The timeline month from which an event counts: that of its day; the first for a day before the timeline;
 * NEVER for a day after it or after `asOf`.
 */
export function eventMonth(calendar: Calendar, day: number, asOf: Day): MonthIndex {
  if (day > asOf || day > calendar.lastDay) return NEVER
  if (day < calendar.firstDay) return 0 as MonthIndex
  return calendar.monthOf[day - calendar.firstDay] as MonthIndex
}

/** The first timeline month whose last day is later than a due day; NEVER for none. */
export function monthPast(calendar: Calendar, due: number): MonthIndex {
  return eventMonth(calendar, due + 1, NEVER_DAY)
}

/** The true month of a day counted from the timeline's first; negative before it, for order alone. */
export function trueMonth(calendar: Calendar, day: number): number {
  return day < calendar.firstDay
    ? monthOfDay(day as Day) - calendar.start
    : calendar.monthOf[day - calendar.firstDay]
}
