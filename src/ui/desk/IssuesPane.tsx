import {useEffect, useRef, useState} from 'react'
import {formatNumber} from '#i18n/numbers'
import {Gap, useWindowed} from '#ui/useWindowed'
import type {DeskActions, FileReport, OpenRow} from './deskState'
import {IssueRows} from './IssueRows'
import {RowEditor} from './RowEditor'
import {type Cause, causesOf, causeText} from './reportModel'
import {useDeskWords} from './useDeskWords'
import './deskIssues.css'

interface Props {
  reports: readonly FileReport[]
  row: OpenRow | null
  actions: DeskActions
}

/** Issues by cause; a cause opens its rows, a row its cells to be corrected. */
export function IssuesPane({reports, row, actions}: Props) {
  const {deskIssues: say} = useDeskWords()
  const causes = causesOf(reports)
  const [chosen, setChosen] = useState('')
  const rows = useFocusBack(row !== null)
  const cause = causes.find(({key}) => key === chosen) ?? causes[0]
  if (!cause) return <p className="pane__body quiet">{say.none}</p>
  const several = reports.length > 1
  const opened = row && reports.some(({file}) => file === row.file) ? row : null
  return (
    <div className="issues-pane">
      <CauseTable
        causes={causes}
        chosen={cause.key}
        several={several}
        onChoose={(key) => {
          setChosen(key)
          actions.closeRow()
        }}
      />
      <div className="issues-pane__rows" ref={rows}>
        <IssueRows key={cause.key} cause={cause} opened={opened} onOpen={actions.openRow} />
        {opened ? (
          <RowEditor key={`${opened.file} ${opened.row}`} row={opened} actions={actions} />
        ) : (
          <p className="issues-pane__hint quiet">{say.pick}</p>
        )}
      </div>
    </div>
  )
}

/** The keyboard goes back to the list when the row that was mended closes. */
function useFocusBack(open: boolean) {
  const box = useRef<HTMLDivElement>(null)
  const wasOpen = useRef(open)
  useEffect(() => {
    if (wasOpen.current && !open) box.current?.querySelector<HTMLElement>('.issue-rows')?.focus()
    wasOpen.current = open
  }, [open])
  return box
}

interface CauseTableProps {
  causes: readonly Cause[]
  chosen: string
  /** Whether more than one file is shown: each cause then says its own. */
  several: boolean
  onChoose: (key: string) => void
}

function CauseTable({causes, chosen, several, onChoose}: CauseTableProps) {
  const words = useDeskWords()
  const {deskIssues: say} = words
  const body = useRef<HTMLTableSectionElement>(null)
  const {places, before, after} = useWindowed(body, causes.length)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must take the keyboard
    <div className="causes scroll" tabIndex={0}>
      <table className="files" aria-rowcount={causes.length + 1}>
        <thead>
          <tr>
            <th scope="col">{say.causes}</th>
            <th scope="col" className="desk-number">
              {say.count}
            </th>
          </tr>
        </thead>
        <tbody ref={body}>
          <Gap height={before} />
          {places.map((place) => {
            const cause = causes[place]
            const current = cause.key === chosen
            const text = causeText(cause, words)
            return (
              <tr key={cause.key} aria-rowindex={place + 2} data-current={current}>
                <th scope="row">
                  <button
                    type="button"
                    className="files__open"
                    aria-pressed={current}
                    title={text}
                    onClick={() => onChoose(cause.key)}
                  >
                    <span className="files__name">{text}</span>
                    <span className="files__why">
                      {cause.severity === 'error' ? say.error : say.warning}
                      {several && words.pause}
                      {several && cause.file}
                    </span>
                  </button>
                </th>
                <td className="desk-number">{formatNumber(cause.count)}</td>
              </tr>
            )
          })}
          <Gap height={after} />
        </tbody>
      </table>
    </div>
  )
}
