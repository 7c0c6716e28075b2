import {dayOf, formatDay} from '#domain/month'

/** `2018-10-08`, by the clock of this computer. */
export function today(): string {
  const now = new Date()
  return formatDay(dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate()))
}
