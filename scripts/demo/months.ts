/** Months are counted from the first of the campaign: 0 is 2016-10, 35 is 2019-09. */
export const LAST_MONTH = 35
const FIRST = {year: 2016, month: 10}

export function monthText(month: number): string {
  const count = FIRST.year * 12 + FIRST.month - 1 + month
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`
}

/** A day of that month; a day beyond its end gives its last day. */
export function dateText(month: number, day: number): string {
  return `${monthText(month)}-${String(Math.min(day, daysIn(month))).padStart(2, '0')}`
}

export const lastDayOf = (month: number): string => dateText(month, 31)

/** The month of a date text, by the same count. */
export function monthOf(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - (FIRST.year * 12 + FIRST.month)
}

/** The date so many days later. */
export function daysAfter(date: string, days: number): string {
  let month = monthOf(date)
  let day = Number(date.slice(8, 10)) + days
  while (day > daysIn(month)) {
    day -= daysIn(month)
    month++
  }
  return dateText(month, day)
}

function daysIn(month: number): number {
  const count = FIRST.year * 12 + FIRST.month - 1 + month
  const year = Math.floor(count / 12)
  if (count % 12 === 1) return year % 4 === 0 ? 29 : 28
  return [3, 5, 8, 10].includes(count % 12) ? 30 : 31
}
