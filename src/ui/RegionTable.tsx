import {useId, useRef, useState} from 'react'
import type {SheetForm} from './planState'
import type {RegionRows, TableColumn} from './regionRows'
import {useWords} from './Session'
import {Gap, useWindowed} from './useWindowed'
import './table.css'

/** One unit of the map, in words: all that its colour and place say. */
export interface RegionRow {
  code: string
  name: string
  county: string
  value: string
  status: string
  rank: string
  /** Value and rank for a file; null where there is none. */
  number: number | null
  place: number | null
  /** Where two months are compared: the earlier one's value and the change, as texts and for a file. */
  before?: string
  change?: string
  numberBefore?: number | null
  numberChange?: number | null
}

interface Props {
  caption: string
  /** Why there is a table in place of the map; empty where a person asked for it. */
  note: string
  columns: readonly TableColumn[]
  rows: RegionRows
  /** Rows of townships open their card; a county filters. */
  chosen: readonly string[]
  onOpen: (code: string) => void
  onSave: (form: SheetForm) => Promise<void>
}

/** The map's twin: every region within reach of the keyboard, every colour as words. */
export function RegionTable({caption, note, columns, rows, chosen, onOpen, onSave}: Props) {
  const title = useId()
  const body = useRef<HTMLTableSectionElement>(null)
  const shown = useWindowed(body, rows.count)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must take the keyboard
    <section className="twin scroll" aria-label={caption} tabIndex={0}>
      {note !== '' && <p className="twin__note">{note}</p>}
      <div className="twin__head">
        <h2 id={title}>{caption}</h2>
        <SaveButtons onSave={onSave} />
      </div>
      <table className="twin__table" aria-labelledby={title} aria-rowcount={rows.count + 1}>
        <thead>
          <tr>
            {columns.map(({id, head, number}) => (
              <th key={id} scope="col" className={number ? 'twin__number' : undefined}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          <Gap height={shown.before} />
          {shown.places.map((place) => {
            const row = rows.rowAt(place)
            return (
              <tr key={row.code} aria-rowindex={place + 2} aria-selected={chosen.includes(row.code)}>
                {columns.map((column) => (
                  <Cell key={column.id} {...column} row={row} onOpen={onOpen} />
                ))}
              </tr>
            )
          })}
          <Gap height={shown.after} />
        </tbody>
      </table>
    </section>
  )
}

function Cell({id, number, row, onOpen}: TableColumn & {row: RegionRow; onOpen: Props['onOpen']}) {
  if (id !== 'name')
    return <td className={number ? 'twin__number' : id === 'code' ? 'faint' : undefined}>{row[id]}</td>
  return (
    <th scope="row">
      <button type="button" className="twin__open" onClick={() => onOpen(row.code)}>
        {row.name}
      </button>
    </th>
  )
}

/** The table as a file, as it stands. */
function SaveButtons({onSave}: {onSave: Props['onSave']}) {
  const {tableFile} = useWords()
  const [failed, setFailed] = useState(false)
  const save = (form: SheetForm) => {
    setFailed(false)
    onSave(form).catch(() => setFailed(true))
  }
  return (
    <p className="twin__save">
      <span className="quiet">{tableFile.label}</span>
      {(['csv', 'xlsx'] as const).map((form) => (
        <button
          key={form}
          type="button"
          className="button"
          title={tableFile.save(form.toUpperCase())}
          onClick={() => save(form)}
        >
          {form.toUpperCase()}
        </button>
      ))}
      <span role="status">{failed && tableFile.failed}</span>
    </p>
  )
}
