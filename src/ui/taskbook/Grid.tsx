// biome-ignore-all lint/a11y/useSemanticElements: a grid whose cells are placed; only the rows in sight are there
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names the cell
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid takes the keys
import {type CSSProperties, useEffect, useId, useRef, useState} from 'react'
import type {BookWords} from '#i18n/bookWords'
import type {BookRow} from '#measures/book'
import {type ShownColumn, sumText} from './bookModel'
import {Cell} from './GridCell'
import {GridHead} from './GridHead'
import {type Cursor, movedBy, type Step} from './gridKeys'
import type {Shown} from './useBook'
import {useRows} from './useRows'

interface Props {
  label: string
  shown: Shown
  columns: readonly ShownColumn[]
  /** The row that is chosen, by its id. */
  chosen: string | null
  busy: boolean
  book: BookWords
  /** Columns that are filtered. */
  filtered: ReadonlySet<string>
  onLook: (from: number, to: number) => void
  onOpen: (row: BookRow) => void
  onSort: (column: string) => void
  onFilter: (column: string, anchor: HTMLElement) => void
}

/** A table of any length: the head and the sums stay, the rows in sight are there, arrows go from cell to cell. */
export function Grid(props: Props) {
  const {label, shown, columns, chosen, busy, book, onLook} = props
  const {count, from, rows, sums} = shown.answer
  const id = useId()
  const sight = useRows(count)
  const [cursor, setCursor] = useState<Cursor>({row: 0, column: 0})
  const {first, fit} = sight
  const last = Math.min(count, first + fit + 2)
  // biome-ignore lint/correctness/useExhaustiveDependencies: after each answer too
  useEffect(() => onLook(first, last), [first, last, shown])
  const reach = useSought(shown, sight.ready, (place) => {
    setCursor({row: place, column: 0})
    sight.center(place)
    sight.scroller.current?.focus()
  })
  const open = (row: BookRow) => {
    // It is in sight.
    reach(row.id)
    props.onOpen(row)
  }
  const act = (step: Step) => {
    const next = movedBy(cursor, step, {rows: count, columns: columns.length, page: fit})
    setCursor(next)
    if (next.row >= 0) sight.reveal(next.row)
    showColumn(sight.scroller.current, next.column)
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.target !== event.currentTarget) return
    const step = stepOf(event)
    if (step) act(step)
    else if (event.key === 'Enter' || event.key === ' ') openAt(cursor, {...props, onOpen: open})
    else if (event.key.toLowerCase() === 'f' && !event.ctrlKey && !event.metaKey && !event.altKey) {
      const anchor = document.getElementById(`${id}-head-${cursor.column}`)
      if (anchor) props.onFilter(columns[cursor.column].id, anchor)
    } else return
    event.preventDefault()
  }
  const style = {
    '--columns': columns
      .map(({width}, index) => (index === 0 ? `minmax(${width}rem, 1fr)` : `${width}rem`))
      .join(' '),
    '--row': `${sight.row}px`,
    '--wide': `${columns.reduce((sum, {width}) => sum + width, 0)}rem`,
  } as CSSProperties
  return (
    <div
      ref={sight.scroller}
      className="grid scroll"
      role="grid"
      tabIndex={0}
      aria-label={label}
      aria-rowcount={count + 2}
      aria-colcount={columns.length}
      aria-busy={busy}
      aria-activedescendant={`${id}-${cursor.row < 0 ? 'head' : cursor.row}-${cursor.column}`}
      style={style}
      onKeyDown={onKeyDown}
    >
      <GridHead id={id} cursor={cursor} {...props} />
      <div className="grid__rows" role="rowgroup" style={{height: sight.height}}>
        <div className="grid__sight" role="presentation" style={{transform: `translateY(${sight.top}px)`}}>
          {Array.from({length: Math.max(0, last - first)}, (_, index) => {
            const place = first + index
            const row = rows[place - from] as BookRow | undefined
            return (
              <div
                // Rows take over the places of those that left: cheaper than making them anew.
                key={place % (fit + 2)}
                role="row"
                aria-rowindex={place + 2}
                aria-selected={row !== undefined && row.id === chosen}
                className="grid__row"
                onClick={() => {
                  setCursor({row: place, column: cursor.column})
                  if (row) open(row)
                }}
              >
                {columns.map((column, at) => (
                  <Cell
                    key={column.id}
                    id={`${id}-${place}-${at}`}
                    active={cursor.row === place && cursor.column === at}
                    table={shown.question.table}
                    column={column}
                    index={at}
                    cell={row ? row.cells[at] : null}
                  />
                ))}
              </div>
            )
          })}
        </div>
      </div>
      <div className="grid__row grid__foot" role="row" aria-rowindex={count + 2}>
        {columns.map((column, at) => (
          <div
            key={column.id}
            role="gridcell"
            aria-colindex={at + 1}
            className={`grid__cell grid__cell--${column.kind}`}
            title={column.kind === 'share' ? book.weighted : undefined}
          >
            {at === 0 ? book.total : sumText(column, sums[column.id] ?? null)}
          </div>
        ))}
      </div>
    </div>
  )
}

const STEPS: Record<string, Step> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  PageUp: 'pageUp',
  PageDown: 'pageDown',
  Home: 'first',
  End: 'last',
}

function stepOf({key, ctrlKey, metaKey, altKey}: React.KeyboardEvent): Step | null {
  if (altKey) return null
  if (ctrlKey || metaKey) return key === 'Home' ? 'top' : key === 'End' ? 'bottom' : null
  return STEPS[key] ?? null
}

function openAt({row, column}: Cursor, {shown, columns, onSort, onOpen}: Props): void {
  const found = shown.answer.rows[row - shown.answer.from]
  if (row < 0) onSort(columns[column].id)
  else if (found) onOpen(found)
}

/** Goes to a row that was looked for, once. */
function useSought(shown: Shown, ready: boolean, go: (place: number) => void): (id: string) => void {
  const reached = useRef<string>(null)
  useEffect(() => {
    const {sought} = shown
    if (!ready || sought === null || sought.place < 0) return
    const key = `${shown.question.table} ${sought.id}`
    if (reached.current === key) return
    reached.current = key
    go(sought.place)
  })
  return (id) => {
    reached.current = `${shown.question.table} ${id}`
  }
}

/** Has a column come into sight beside the first, which stays. */
function showColumn(box: HTMLElement | null, column: number): void {
  const head = box?.querySelectorAll<HTMLElement>('.grid__head > *')
  const cell = head?.[column]
  if (!box || !head || !cell || column === 0) return
  const left = cell.offsetLeft - head[0].offsetWidth
  const right = cell.offsetLeft + cell.offsetWidth - box.clientWidth
  if (box.scrollLeft > left) box.scrollLeft = left
  else if (box.scrollLeft < right) box.scrollLeft = right
}
