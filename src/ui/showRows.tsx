import {type BookTable, ROW_FIGURES, type RowFigure} from '#measures/bookColumns'
import type {View} from '#view/view'
import type {FigureModel} from './figureParts'

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

/** What is listed of each figure: what its number counts, or adds up to it. */
const HEAD_ROWS: Record<FigureModel['id'], RowFigure> = {
  compliance: 'compliant',
  progress: 'progress',
  invested: 'investedWan',
  projects: 'projectsDone',
  houses: 'housesTreated',
  overdue: 'projectsOverdue',
}

/** The rows behind a figure of the head. */
export function rowsOfFigure(id: FigureModel['id']): Partial<View> {
  return rowsOf(HEAD_ROWS[id])
}

/** A row of a table, chosen: in the table as it stands where that is on the screen, else in all of it. */
export function rowIn(view: View, table: BookTable, id: string): Partial<View> {
  const stands = view.tab === 'taskbook' && view.table === table
  return {...(stands ? {} : tableOf(table)), row: id}
}

/** The task book with the rows of one township. */
export function rowsOfTownship(table: BookTable, code: string): Partial<View> {
  return {...tableOf(table), towns: [code]}
}

/** Of a township's rows those that are overdue. */
export function overdueRowsOf(table: 'projects' | 'houses', code: string): Partial<View> {
  const rows =
    table === 'projects' ? rowsOf('projectsOverdue') : {...tableOf('houses'), where: ['state~overdue']}
  return {...rows, towns: [code]}
}

/** The task book with a table as it is by itself. */
export function tableOf(table: BookTable): Partial<View> {
  return {tab: 'taskbook', table, rows: null, sort: null, columns: [], where: [], row: null}
}
