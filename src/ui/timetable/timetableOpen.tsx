import {TIMETABLE_ORDERS, type TimetableOrder} from '#measures/timetable'

/** Stands for all groups in the address; the codes beside it are then those that are closed. */
export const ALL = '*'

/** Says of a code whether its group stands open. */
export function openedIn(opened: readonly string[]): (code: string) => boolean {
  const listed = new Set(opened)
  return (code) => listed.has(ALL) !== listed.has(code)
}

export function toggledGroup(opened: readonly string[], code: string): string[] {
  return opened.includes(code) ? opened.filter((one) => one !== code) : [...opened, code]
}

/** The orders as columns of a table, as the address has them: a minus from the largest down. */
export const SORTS: Record<TimetableOrder, string> = {
  due: 'due',
  overdue: '-overdue',
  investment: '-invest_planned',
}

/** What another paper sorts by is no order here. */
export function orderOf(sort: string | null): TimetableOrder {
  return TIMETABLE_ORDERS.find((order) => SORTS[order] === sort) ?? 'due'
}
