import {Fragment} from 'react'
import type {Change} from '#domain/change'
import {formatNumber} from '#i18n/numbers'
import type {FileReport} from './deskState'
import {changeGroups} from './reportModel'
import {useDeskWords} from './useDeskWords'

/** What was read otherwise than it stands, by kind, with examples. */
export function ChangesPane({reports}: {reports: readonly FileReport[]}) {
  const words = useDeskWords()
  const {deskChanges: say} = words
  const groups = changeGroups(reports, words)
  if (groups.length === 0) return <p className="pane__body quiet">{say.none}</p>
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must take the keyboard
    <div className="pane__body scroll" tabIndex={0}>
      <p className="quiet">{say.hint}</p>
      <table className="desk-table desk-table--top changes">
        <thead>
          <tr>
            <th scope="col">{say.kind}</th>
            <th scope="col">{say.where}</th>
            {reports.length > 1 && <th scope="col">{say.file}</th>}
            <th scope="col" className="desk-number">
              {say.count}
            </th>
            <th scope="col">{say.examples}</th>
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.kind}>
            {group.changes.map((change, place) => (
              <tr key={`${change.file} ${change.column}`}>
                {place === 0 && (
                  <th scope="rowgroup" rowSpan={group.changes.length}>
                    {group.name}
                    {group.changes.length > 1 && <span className="faint"> {group.count}</span>}
                  </th>
                )}
                <ChangeCells change={change} several={reports.length > 1} />
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  )
}

function ChangeCells({change, several}: {change: Change; several: boolean}) {
  const {deskChanges: say} = useDeskWords()
  return (
    <>
      <td className="desk-clip" title={change.column ?? ''}>
        {change.column ?? <span className="quiet">{say.wholeFile}</span>}
      </td>
      {several && (
        <td className="desk-clip" title={change.file}>
          {change.file}
        </td>
      )}
      <td className="desk-number">{change.column === null ? '' : formatNumber(change.count)}</td>
      <td className="changes__examples">
        {change.examples.slice(0, EXAMPLES).map(({row, before, after}, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: examples have nothing but their place
          <Fragment key={place}>
            <span className="changes__example" title={row === null ? '' : say.row(String(row))}>
              <span className="quiet">{before}</span> → {after}
            </span>
          </Fragment>
        ))}
      </td>
    </>
  )
}

const EXAMPLES = 3
