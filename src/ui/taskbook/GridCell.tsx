// biome-ignore-all lint/a11y/useSemanticElements: a grid whose cells are placed; only the rows in sight are there
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names the cell
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid takes the keys
import {memo} from 'react'
import type {HouseState, ProjectState} from '#domain/filter'
import type {BookCell, BookTable} from '#measures/bookColumns'
import {Bar} from '#ui/Bar'
import {HouseMark, ProjectMark} from '#ui/Mark'
import {cellText, type ShownColumn} from './bookModel'

interface Props {
  id: string
  active: boolean
  table: BookTable
  column: ShownColumn
  index: number
  cell: BookCell
}

/** One cell, drawn anew only when it changes. */
export const Cell = memo(function Cell({id, active, table, column, index, cell}: Props) {
  const text = cellText(column, cell)
  return (
    <div
      id={id}
      role="gridcell"
      aria-colindex={index + 1}
      className={`grid__cell grid__cell--${column.kind}${active ? ' grid__cell--active' : ''}${isNews(column, cell) ? ' grid__cell--news' : ''}`}
      title={column.kind === 'text' ? text : undefined}
    >
      <Sign table={table} column={column} cell={cell} />
      {column.kind === 'share' && typeof cell === 'number' && <Bar value={cell} />}
      <span className="grid__text">{text}</span>
    </div>
  )
})

/** The sign that stands for a state on the map. */
function Sign({table, column, cell}: Pick<Props, 'table' | 'column' | 'cell'>) {
  if (column.id !== 'state' || typeof cell !== 'string') return null
  if (table === 'projects') return <ProjectMark state={cell as ProjectState} />
  if (table === 'houses') return <HouseMark state={cell as HouseState} />
  return table === 'townships' ? <i className={`swatch swatch--${cell} data`} aria-hidden="true" /> : null
}

const LATE: ReadonlySet<string> = new Set([
  ...['daysOverdue', 'daysLate', 'overdueSince', 'projectsOverdue', 'housesOverdue'],
])

/** What is late is read first. */
function isNews({id}: ShownColumn, cell: BookCell): boolean {
  return LATE.has(id) && cell !== null && cell !== 0
}
