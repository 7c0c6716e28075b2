/**
 * Months and days as integers, so that no loop handles dates.
 *
 * `Month`: months since year 0 (`year * 12 + month - 1`). `MonthIndex`: a month's place in a timeline,
 * 0 = its first. `Day`: days since 1970-01-01.
 */
export type Month = number & {readonly unit: 'calendar month'}
export type MonthIndex = number & {readonly unit: 'timeline month'}
export type Day = number & {readonly unit: 'day'}

/** The day and the month of what has not happened: later than any other, so comparisons need no null. */
export const NEVER_DAY = 0x7fffffff as Day
export const NEVER = 0xffff as MonthIndex

/** `2018-09` → Month; null for anything else. */
export function parseMonth(text: string): Month | null {
  const match = /^(\d{4})-(\d{2})$/.exec(text)
  if (!match) return null
  const month = Number(match[2])
  return month >= 1 && month <= 12 ? ((Number(match[1]) * 12 + month - 1) as Month) : null
}

/** Month → `2018-09`. */
export function formatMonth(month: Month): string {
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`
}

export function dayOf(year: number, month: number, day: number): Day {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  return Math.round(date.getTime() / 86_400_000) as Day
}

/** The last day of a month. */
export function lastDay(month: Month): Day {
  return dayOf(Math.floor(month / 12), (month % 12) + 2, 0)
}

export function monthOfDay(day: Day): Month {
  const date = new Date(day * 86_400_000)
  return (date.getUTCFullYear() * 12 + date.getUTCMonth()) as Month
}

/** Day → `2018-09-30`; the empty text for NEVER_DAY. */
export function formatDay(day: Day): string {
  return day === NEVER_DAY ? '' : new Date(day * 86_400_000).toISOString().slice(0, 10)
}

/** `2018-09-30` or `2018-09` (its last day) → Day; null for anything else, 2018-02-30 included. */
export function parseDay(text: string): Day | null {
  const month = parseMonth(text.slice(0, 7))
  if (month === null) return null
  if (text.length === 7) return lastDay(month)
  if (!/^-\d{2}$/.test(text.slice(7))) return null
  const day = Number(text.slice(8))
  const last = lastDay(month)
  const first = dayOf(Math.floor(month / 12), (month % 12) + 1, 1)
  return day >= 1 && first + day - 1 <= last ? ((first + day - 1) as Day) : null
}
