import {useRef} from 'react'
import type {DataIssue} from '#domain/issue'
import {issueMessage} from '#i18n/issues'
import {formatNumber} from '#i18n/numbers'
import {Gap, useWindowed} from '#ui/useWindowed'
import type {OpenRow} from './deskState'
import type {Cause} from './reportModel'
import {useDeskWords} from './useDeskWords'

interface Props {
  cause: Cause
  opened: OpenRow | null
  onOpen: (file: string, row: number) => void
}

/** The rows of one cause. */
export function IssueRows({cause, opened, onOpen}: Props) {
  const {deskIssues: say} = useDeskWords()
  const {issues, count} = cause
  const body = useRef<HTMLTableSectionElement>(null)
  const {places, before, after} = useWindowed(body, issues.length)
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must take the keyboard */}
      <div className="issue-rows scroll" tabIndex={0}>
        <table className="desk-table" aria-rowcount={issues.length + 1}>
          <thead>
            <tr>
              <th scope="col" className="desk-number issue-rows__row">
                {say.row}
              </th>
              <th scope="col" className="issue-rows__column">
                {say.column}
              </th>
              <th scope="col" className="issue-rows__value">
                {say.value}
              </th>
              <th scope="col">{say.problem}</th>
            </tr>
          </thead>
          <tbody ref={body}>
            <Gap height={before} />
            {places.map((place) => (
              <IssueRow
                key={place}
                place={place}
                issue={issues[place]}
                current={opened !== null && opened.row === issues[place].row}
                onOpen={onOpen}
              />
            ))}
            <Gap height={after} />
          </tbody>
        </table>
      </div>
      {issues.length < count && (
        <p className="quiet">{say.listed(formatNumber(issues.length), formatNumber(count))}</p>
      )}
    </>
  )
}

interface RowProps {
  place: number
  issue: DataIssue
  current: boolean
  onOpen: Props['onOpen']
}

function IssueRow({place, issue, current, onOpen}: RowProps) {
  const words = useDeskWords()
  const {deskIssues: say} = words
  const {file, row} = issue
  const message = issueMessage(issue, words.language)
  return (
    // The button is for keyboards; a pointer may take the whole row.
    <tr
      aria-rowindex={place + 2}
      data-current={current}
      data-opens={row !== null}
      onClick={() => row !== null && onOpen(file, row)}
    >
      <th scope="row" className="desk-number">
        {row === null ? (
          say.whole
        ) : (
          <button
            type="button"
            className="issue-rows__open"
            aria-label={say.openRow(String(row))}
            aria-pressed={current}
          >
            {row}
          </button>
        )}
      </th>
      <td title={issue.column ?? ''}>{issue.column ?? ''}</td>
      <td title={issue.value ?? ''}>{issue.value ?? ''}</td>
      <td title={message}>{message}</td>
    </tr>
  )
}
