import {useEffect, useMemo, useRef, useState} from 'react'
import {bookWords} from '#i18n/bookWords'
import type {BookQuestion, BookRow} from '#measures/book'
import {figureIn} from '#measures/bookColumns'
import {formatWhere, parseWhere} from '#measures/bookFilter'
import {noFilters} from '#ui/filterModel'
import type {PaperProps} from '#ui/Paper'
import type {PlanState} from '#ui/planState'
import {useWords} from '#ui/Session'
import {tableOf} from '#ui/showRows'
import {placeName} from '#ui/tipModel'
import {BookBar} from './BookBar'
import {
  type BookContext,
  chosenIds,
  type ShownColumn,
  shownColumns,
  tablesOf,
  tallyOf,
  whereText,
} from './bookModel'
import {bookSheet} from './bookSheet'
import {ColumnFilter} from './ColumnFilter'
import {Grid} from './Grid'
import {placeToShow} from './placeToShow'
import {type Shown, useBook} from './useBook'
import './taskbook.css'

/** The task book (任务书): townships, projects, houses and milestones, row by row. */
export default function Taskbook({state, onGoal, beside}: PaperProps) {
  const {view, change} = state
  const words = useWords()
  const book = bookWords(words.language)
  const question = useQuestion(state, words.language)
  const ids = useMemo(() => chosenIds(view.table, view.columns), [view.table, view.columns])
  const {shown, failed, look, settled} = useBook(state.ask, question, ids, view.row)
  usePinSought(shown, state)
  const missing = shown?.sought?.id === view.row && shown?.sought?.place === -1
  return (
    <section className="paper book" aria-label={words.tabs.taskbook} aria-busy={!settled}>
      {failed && <p className="book__note">{book.gone}</p>}
      {missing && (
        <p className="book__note" role="status">
          {book.notHere}{' '}
          <button
            type="button"
            className="button"
            onClick={() => change({...noFilters(), rows: null, where: []})}
          >
            {book.showAll}
          </button>
        </p>
      )}
      {shown && <Table {...{state, onGoal, beside, shown, question, look}} busy={!settled} />}
    </section>
  )
}

function useQuestion({reading, month, view}: PlanState, language: BookQuestion['language']): BookQuestion {
  const {table, rows, where, sort} = view
  return useMemo(
    () => ({
      ...{table, reading, month, language, sort},
      figure: figureIn(table, rows),
      where: parseWhere(where),
    }),
    [table, reading, month, language, rows, where, sort],
  )
}

/** A row that a link names brings its township along, once. */
function usePinSought(shown: Shown | null, {dataset, view, change}: PlanState): void {
  const {row, township} = view
  const pinned = useRef<string>(null)
  useEffect(() => {
    if (row === null || pinned.current === row) return
    const found = shown?.answer.rows.find(({id}) => id === row)
    if (township === null && !found) return
    pinned.current = row
    if (township === null && found && found.region >= 0)
      change({township: dataset.regions.code[found.region]})
  })
}

interface TableProps extends PaperProps {
  shown: Shown
  question: BookQuestion
  busy: boolean
  look: (from: number, to: number) => void
}

function Table({state, onGoal, beside, shown, question, busy, look}: TableProps) {
  const {dataset, view, change} = state
  const words = useWords()
  const book = bookWords(words.language)
  const {table} = shown.question
  const context = useMemo((): BookContext => ({dataset, table, words, book}), [dataset, table, words, book])
  const {extra} = shown.answer
  const all = useMemo(() => shownColumns(context, extra), [context, extra])
  const columns = useMemo(() => all.filter(({id}) => shown.columns.includes(id)), [all, shown.columns])
  const [filter, setFilter] = useState<{column: string; anchor: HTMLElement} | null>(null)
  const {where} = question
  const restrict = (column: string, text: string) => {
    const others = where.filter((one) => one.column !== column)
    change({where: formatWhere(text === '' ? others : [...others, {column, text}])})
  }
  const filtered = all.find(({id}) => id === filter?.column)
  const region = view.township === null ? -1 : dataset.regions.code.indexOf(view.township)
  const open = (row: BookRow) => {
    change({row: row.id, ...(row.region >= 0 && {township: dataset.regions.code[row.region]})})
    const goal = beside && row.region >= 0 && placeToShow(dataset, shown, row.id, row.region)
    if (goal) onGoal({...goal, stay: true})
  }
  const figure = question.figure as keyof typeof book.figure | null
  return (
    <>
      <BookBar
        table={view.table}
        tables={tablesOf(dataset)}
        book={book}
        count={shown.answer.count}
        unfiltered={shown.answer.unfiltered}
        figure={figure === null ? '' : book.figure[figure]}
        filters={where.flatMap(({column, text}) => {
          const of = all.find(({id}) => id === column)
          return of ? [{column, label: whereText(of, text, book)}] : []
        })}
        tally={tallyOf(
          all.find(({id}) => id === 'state'),
          shown.answer.sums.state,
        )}
        columns={all}
        chosen={shown.columns}
        onTable={(next) => change(tableOf(next))}
        onAllRows={() => change({rows: null})}
        onLift={(column) => restrict(column, '')}
        onColumns={(chosen) => change({columns: chosen})}
        onSave={(form) => state.saveBook(question, bookSheet(state, question, columns, words, form), form)}
      />
      <div className="book__body">
        <Grid
          label={book.grid(book.tables[table])}
          shown={shown}
          columns={columns}
          chosen={view.row}
          busy={busy}
          book={book}
          filtered={new Set(where.map(({column}) => column))}
          onLook={look}
          onOpen={open}
          onSort={(column) => change({sort: nextSort(view.sort, columns, column)})}
          onFilter={(column, anchor) => setFilter({column, anchor})}
        />
        {shown.answer.count === 0 && <p className="book__none">{book.none}</p>}
      </div>
      {region >= 0 && (
        <p className="book__chosen">
          <span>{placeName(dataset.regions, region, words)}</span>
          <button
            type="button"
            className="button"
            onClick={() => {
              const goal = placeToShow(dataset, shown, view.row, region)
              if (goal) onGoal(goal)
              if (!beside) change({tab: 'map'})
            }}
          >
            {book.onMap}
          </button>
        </p>
      )}
      {filter && filtered && (
        <ColumnFilter
          key={filter.column}
          column={filtered}
          text={where.find(({column}) => column === filter.column)?.text ?? ''}
          anchor={filter.anchor}
          book={book}
          onChange={(text) => restrict(filter.column, text)}
          onClose={() => setFilter(null)}
        />
      )}
    </>
  )
}

/** Numbers from the largest down first, texts from the beginning; then the other way; then not at all. */
function nextSort(sort: string | null, columns: readonly ShownColumn[], id: string): string | null {
  const kind = columns.find((column) => column.id === id)?.kind
  const [first, second] =
    kind === 'text' || kind === 'choice' || kind === 'day' ? [id, `-${id}`] : [`-${id}`, id]
  return sort === first ? second : sort === second ? null : first
}
