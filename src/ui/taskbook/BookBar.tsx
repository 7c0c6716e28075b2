import {useState} from 'react'
import type {BookWords} from '#i18n/bookWords'
import {formatNumber} from '#i18n/numbers'
import type {BookTable} from '#measures/bookColumns'
import {EXTRA} from '#measures/bookColumns'
import {Check, Segments} from '#ui/Check'
import {toggled} from '#ui/filterModel'
import {Icon} from '#ui/Icon'
import {Popover} from '#ui/Popover'
import type {SheetForm} from '#ui/planState'
import {useWords} from '#ui/Session'
import {usePopover} from '#ui/usePopover'
import type {ShownColumn} from './bookModel'

interface Props {
  table: BookTable
  tables: readonly BookTable[]
  book: BookWords
  count: number
  unfiltered: number
  /** In words; empty: all rows. */
  figure: string
  filters: readonly {column: string; label: string}[]
  tally: readonly {key: string; word: string; count: string}[]
  columns: readonly ShownColumn[]
  chosen: readonly string[]
  onTable: (table: BookTable) => void
  onAllRows: () => void
  onLift: (column: string) => void
  onColumns: (ids: readonly string[]) => void
  onSave: (form: SheetForm) => Promise<void>
}

/** Which table, which of its rows, which of its columns, and the way out. */
export function BookBar(props: Props) {
  const {table, tables, book, count, unfiltered, figure, filters, tally} = props
  const [all, shown] = [formatNumber(unfiltered), formatNumber(count)]
  return (
    <div className="book__bar">
      <Segments
        label={book.tablesLabel}
        value={table}
        options={tables.map((value) => ({value, label: book.tables[value]}))}
        onChange={props.onTable}
      />
      <p className="book__count" role="status">
        <b>{book.rows[table](count === unfiltered ? shown : book.of(shown, all))}</b>
        {tally.map(({key, word, count: each}) => (
          <span key={key}>
            {word} {each}
          </span>
        ))}
      </p>
      {figure !== '' && (
        <Chip text={book.onlyRows(figure)} label={book.allRows(figure)} onLift={props.onAllRows} />
      )}
      {filters.map(({column, label}) => (
        <Chip key={column} text={label} label={book.lifted(label)} onLift={() => props.onLift(column)} />
      ))}
      <span className="book__end">
        <ColumnChoice {...props} />
        <Save onSave={props.onSave} />
      </span>
    </div>
  )
}

function Chip({text, label, onLift}: {text: string; label: string; onLift: () => void}) {
  return (
    <button type="button" className="chip" aria-label={label} title={label} onClick={onLift}>
      {text}
      <Icon name="close" />
    </button>
  )
}

function ColumnChoice({book, columns, chosen, onColumns}: Props) {
  const popover = usePopover()
  const own = columns.filter(({id}) => !id.startsWith(EXTRA))
  const extra = columns.filter(({id}) => id.startsWith(EXTRA))
  const checks = (list: readonly ShownColumn[]) =>
    list.map(({id, label}) => (
      <Check key={id} checked={chosen.includes(id)} onChange={() => onColumns(toggled(chosen, id))}>
        {label}
      </Check>
    ))
  return (
    <>
      <button type="button" className="button" aria-haspopup="dialog" {...popover.buttonProps}>
        {book.columns}
      </button>
      <Popover popover={popover} label={book.columnsTitle} className="book__columns">
        <h2>{book.columnsTitle}</h2>
        {checks(own)}
        {extra.length > 0 && (
          <>
            <h3>{book.extra}</h3>
            {checks(extra)}
            <p className="faint">{book.masked}</p>
          </>
        )}
        <button type="button" className="button" onClick={() => onColumns([])}>
          {book.ownColumns}
        </button>
      </Popover>
    </>
  )
}

/** The table as a file: as filtered, in its order, with the columns chosen. */
function Save({onSave}: Pick<Props, 'onSave'>) {
  const {tableFile} = useWords()
  const [failed, setFailed] = useState(false)
  const [saving, setSaving] = useState(false)
  const save = (form: SheetForm) => {
    setFailed(false)
    setSaving(true)
    onSave(form)
      .catch(() => setFailed(true))
      .finally(() => setSaving(false))
  }
  return (
    <>
      <span className="quiet">{tableFile.label}</span>
      {(['csv', 'xlsx'] as const).map((form) => (
        <button
          key={form}
          type="button"
          className="button"
          title={tableFile.save(form.toUpperCase())}
          disabled={saving}
          onClick={() => save(form)}
        >
          {form.toUpperCase()}
        </button>
      ))}
      <span role="status">{failed && tableFile.failed}</span>
    </>
  )
}
