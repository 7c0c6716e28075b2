import {useRef} from 'react'
import {formatNumber} from '#i18n/numbers'
import {Icon} from '#ui/Icon'
import {useWords} from '#ui/Session'
import {Gap, useWindowed} from '#ui/useWindowed'
import type {DifferentRow, KeptDifference, TableDifference} from './deskState'
import {columnText} from './fileModel'

interface Props {
  difference: KeptDifference
  onClose: () => void
}

/** What is new, changed and gone between two packages, table by table. */
export function Difference({difference, onClose}: Props) {
  const words = useWords()
  const {deskKept: say, desk} = words
  const title = say.difference(...difference.titles)
  const differing = difference.tables.filter(({added, changed, gone}) => added + changed + gone > 0)
  return (
    <section className="sheet__part" aria-label={title}>
      <header className="sheet__head">
        <h2>{title}</h2>
        <button
          type="button"
          className="button button--plain button--square"
          aria-label={words.close}
          onClick={onClose}
        >
          <Icon name="close" />
        </button>
      </header>
      {differing.length === 0 && <p>{say.equal}</p>}
      {differing.length > 0 && (
        <table className="desk-table difference__sums">
          <thead>
            <tr>
              <th scope="col">{say.table}</th>
              {(['added', 'changed', 'gone'] as const).map((kind) => (
                <th key={kind} scope="col" className="desk-number">
                  {say.kind[kind]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {difference.tables.map((table) => (
              <tr key={table.source}>
                <th scope="row">{desk.role[table.source]}</th>
                <td className="desk-number">{formatNumber(table.added)}</td>
                <td className="desk-number">{formatNumber(table.changed)}</td>
                <td className="desk-number">{formatNumber(table.gone)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {differing.map((table) => (
        <DifferentRows key={table.source} table={table} />
      ))}
    </section>
  )
}

function DifferentRows({table}: {table: TableDifference}) {
  const {deskKept: say, desk} = useWords()
  const body = useRef<HTMLTableSectionElement>(null)
  const {rows, source} = table
  const {places, before, after} = useWindowed(body, rows.length)
  const all = table.added + table.changed + table.gone
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must take the keyboard */}
      <div className="difference__rows scroll" tabIndex={0}>
        <table className="desk-table" aria-rowcount={rows.length + 1}>
          <caption>{desk.role[source]}</caption>
          <thead>
            <tr>
              <th scope="col" className="difference__kind">
                <span className="visually-hidden">{say.actions}</span>
              </th>
              <th scope="col">{say.row}</th>
              <th scope="col">{say.what}</th>
            </tr>
          </thead>
          <tbody ref={body}>
            <Gap height={before} />
            {places.map((place) => (
              <DifferentRowCells key={rows[place].id} row={rows[place]} />
            ))}
            <Gap height={after} />
          </tbody>
        </table>
      </div>
      {rows.length < all && (
        <p className="quiet">{say.listed(formatNumber(rows.length), formatNumber(all))}</p>
      )}
    </>
  )
}

function DifferentRowCells({row}: {row: DifferentRow}) {
  const words = useWords()
  const cells = row.cells.map(
    ({column, before, after}) => `${columnText(column, words)} ${before || '–'} → ${after || '–'}`,
  )
  const text = cells.join('    ')
  return (
    <tr>
      <td>{words.deskKept.kind[row.kind]}</td>
      <th scope="row" className="desk-clip" title={`${row.id} ${row.name}`}>
        {row.id} {row.name !== row.id && row.name}
      </th>
      <td className="desk-clip" title={text}>
        {text}
      </td>
    </tr>
  )
}
