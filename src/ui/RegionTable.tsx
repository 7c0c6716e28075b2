import {useRef} from 'react'
import type {RegionRows} from './regionRows'
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
}

interface Props {
  caption: string
  /** Why there is a table in place of the map; empty where a person asked for it. */
  note: string
  rows: RegionRows
  /** Rows of townships open their card; a county filters. */
  chosen: readonly string[]
  byCounty: boolean
  /** Whether there is a value to rank; a state alone has none. */
  valued: boolean
  onOpen: (code: string) => void
}

/** The map's twin: every region within reach of the keyboard, every colour as words. */
export function RegionTable({caption, note, rows, chosen, byCounty, valued, onOpen}: Props) {
  const words = useWords()
  const body = useRef<HTMLTableSectionElement>(null)
  const shown = useWindowed(body, rows.count)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must take the keyboard
    <section className="twin scroll" aria-label={caption} tabIndex={0}>
      {note !== '' && <p className="twin__note">{note}</p>}
      <table className="twin__table" aria-rowcount={rows.count + 1}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {valued && (
              <th scope="col" className="twin__number">
                {words.table.rank}
              </th>
            )}
            <th scope="col">{byCounty ? words.table.county : words.table.region}</th>
            {!byCounty && <th scope="col">{words.table.county}</th>}
            {valued && (
              <th scope="col" className="twin__number">
                {words.table.value}
              </th>
            )}
            <th scope="col">{words.table.status}</th>
            <th scope="col">{words.table.code}</th>
          </tr>
        </thead>
        <tbody ref={body}>
          <Gap height={shown.before} />
          {shown.places.map((place) => {
            const row = rows.rowAt(place)
            return (
              <tr key={row.code} aria-rowindex={place + 2} aria-selected={chosen.includes(row.code)}>
                {valued && <td className="twin__number">{row.rank}</td>}
                <th scope="row">
                  <button type="button" className="twin__open" onClick={() => onOpen(row.code)}>
                    {row.name}
                  </button>
                </th>
                {!byCounty && <td>{row.county}</td>}
                {valued && <td className="twin__number">{row.value}</td>}
                <td>{row.status}</td>
                <td className="faint">{row.code}</td>
              </tr>
            )
          })}
          <Gap height={shown.after} />
        </tbody>
      </table>
    </section>
  )
}
