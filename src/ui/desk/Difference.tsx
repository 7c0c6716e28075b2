import {useRef} from 'react'
import {SOURCE_KEYS, type SourceKey} from '#domain/campaign'
import {formatNumber} from '#i18n/numbers'
import {Icon} from '#ui/Icon'
import {Gap, useWindowed} from '#ui/useWindowed'
import {DIFFERENCE_KINDS, type DifferentRow, differentCount, differentRows} from './differenceModel'
import type {KeptDifference, TableDifference} from './keptState'
import {useDeskWords} from './useDeskWords'

interface Props {
  difference: KeptDifference
  onClose: () => void
}

/** What is new, changed and gone between two packages, table by table. */
export function Difference({difference, onClose}: Props) {
  const words = useDeskWords()
  const {deskKept: say, desk} = words
  const title = say.difference(...difference.names)
  const differing = SOURCE_KEYS.filter((source) => differentCount(difference.tables[source]) > 0)
  return (
    <section className="desk-sheet__part" aria-label={title}>
      <header className="desk-sheet__head">
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
              {DIFFERENCE_KINDS.map((kind) => (
                <th key={kind} scope="col" className="desk-number">
                  {say.kind[kind]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {differing.map((source) => (
              <tr key={source}>
                <th scope="row">{desk.role[source]}</th>
                {DIFFERENCE_KINDS.map((kind) => (
                  <td key={kind} className="desk-number">
                    {formatNumber(difference.tables[source][kind].count)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {differing.map((source) => (
        <DifferentRows key={source} source={source} table={difference.tables[source]} />
      ))}
    </section>
  )
}

function DifferentRows({source, table}: {source: SourceKey; table: TableDifference}) {
  const words = useDeskWords()
  const {deskKept: say, desk} = words
  const body = useRef<HTMLTableSectionElement>(null)
  const rows = differentRows(table, words)
  const {places, before, after} = useWindowed(body, rows.length)
  const all = differentCount(table)
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
              <DifferentRowCells key={place} row={rows[place]} />
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
  const {deskKept: say} = useDeskWords()
  return (
    <tr>
      <td>{say.kind[row.kind]}</td>
      <th scope="row" className="desk-clip" title={row.key}>
        {row.key}
      </th>
      <td className="desk-clip" title={row.text}>
        {row.text}
      </td>
    </tr>
  )
}
