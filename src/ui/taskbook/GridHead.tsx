// biome-ignore-all lint/a11y/useSemanticElements: a grid whose cells are placed; only the rows in sight are there
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names the cell
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid takes the keys
import type {BookWords} from '#i18n/bookWords'
import type {ShownColumn} from './bookModel'
import type {Cursor} from './gridKeys'
import type {Shown} from './useBook'

interface Props {
  id: string
  cursor: Cursor
  shown: Shown
  columns: readonly ShownColumn[]
  book: BookWords
  filtered: ReadonlySet<string>
  onSort: (column: string) => void
  onFilter: (column: string, anchor: HTMLElement) => void
}

/** The head of the table: each column sorts by a click, and its funnel filters. The arrows reach it from the rows. */
export function GridHead({id, cursor, shown, columns, book, filtered, onSort, onFilter}: Props) {
  const {sort} = shown.question
  return (
    <div className="grid__row grid__head" role="row" aria-rowindex={1}>
      {columns.map((column, at) => {
        const direction = sort === column.id ? 'ascending' : sort === `-${column.id}` ? 'descending' : 'none'
        const active = cursor.row < 0 && cursor.column === at
        return (
          <div
            key={column.id}
            id={`${id}-head-${at}`}
            role="columnheader"
            aria-colindex={at + 1}
            aria-sort={direction}
            className={`grid__cell grid__cell--${column.kind}${active ? ' grid__cell--active' : ''}`}
          >
            <button
              type="button"
              tabIndex={-1}
              className="grid__sort"
              title={book.sortBy(column.label)}
              onClick={() => onSort(column.id)}
            >
              {column.label}
              {direction !== 'none' && (
                <span aria-hidden="true">{direction === 'ascending' ? '▲' : '▼'}</span>
              )}
            </button>
            <button
              type="button"
              tabIndex={-1}
              className={filtered.has(column.id) ? 'grid__filter grid__filter--on' : 'grid__filter'}
              aria-label={book.filterOf(column.label)}
              title={book.filterOf(column.label)}
              onClick={(event) => onFilter(column.id, event.currentTarget)}
            >
              <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
                <path d="M2 3h12L9.5 8.5V13l-3 1.5v-6Z" />
              </svg>
            </button>
          </div>
        )
      })}
    </div>
  )
}
