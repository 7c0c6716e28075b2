import {type BookTable, ROW_FIGURES, type RowFigure} from '#measures/bookColumns'
import type {View} from '#view/view'

/** In which order a figure's rows tell most. */
const ORDERS: Partial<Record<RowFigure, string>> = {
  projectsOverdue: '-daysOverdue',
  investedWan: '-invested',
  investPlannedWan: '-planned',
  progress: 'progress',
  notCompliant: '-progress',
  milestonesLate: '-daysLate',
}

/** The task book with the rows behind a figure and no others: `change(rowsOf('projectsOverdue'))`. */
export function rowsOf(figure: RowFigure): Partial<View> {
  const tables = Object.keys(ROW_FIGURES) as BookTable[]
  const table = tables.find((one) => (ROW_FIGURES[one] as readonly string[]).includes(figure)) ?? 'townships'
  return {...tableOf(table), rows: figure, sort: ORDERS[figure] ?? null}
}

/** The task book with a table as it is by itself. */
export function tableOf(table: BookTable): Partial<View> {
  return {tab: 'taskbook', table, rows: null, sort: null, columns: [], where: [], row: null}
}
