import type {DataIssue, IssueCount} from '#domain/issue'
import {formatNumber} from '#i18n/numbers'
import {Popover} from './Popover'
import {useWords} from './Session'
import {usePopover} from './usePopover'

interface Props {
  /** The first of each severity. */
  issues: readonly DataIssue[]
  /** Of all. */
  count: IssueCount
  message: (issue: DataIssue) => string
}

interface TableProps extends Omit<Props, 'count'> {
  title: string
  count: number
}

/** As many rows as a person reads; the command line lists them all. */
const LISTED = 500

/** Says how many rows had something wrong; opens the list by file, row and column. Nothing where all is well. */
export function IssuesIndicator({issues, count, message}: Props) {
  const words = useWords()
  const popover = usePopover()
  if (issues.length === 0) return null
  return (
    <>
      <button type="button" className="button button--plain issues__button" {...popover.buttonProps}>
        {words.header.issues(formatNumber(count.error + count.warning))}
      </button>
      <Popover popover={popover} label={words.issues.title} className="issues">
        <IssueList issues={issues} count={count} message={message} />
      </Popover>
    </>
  )
}

export function IssueList({issues, count, message}: Props) {
  const words = useWords()
  const errors = issues.filter((issue) => issue.severity === 'error')
  const warnings = issues.filter((issue) => issue.severity === 'warning')
  return (
    <>
      <h2>{words.issues.title}</h2>
      {errors.length > 0 && (
        <IssueTable
          title={words.issues.errors(formatNumber(count.error))}
          issues={errors}
          count={count.error}
          message={message}
        />
      )}
      {warnings.length > 0 && (
        <IssueTable
          title={words.issues.warnings(formatNumber(count.warning))}
          issues={warnings}
          count={count.warning}
          message={message}
        />
      )}
    </>
  )
}

function IssueTable({title, issues, count, message}: TableProps) {
  const words = useWords()
  const listed = issues.slice(0, LISTED)
  const rest = count - listed.length
  return (
    <div className="issues__group">
      <h3>{title}</h3>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.issues.file}</th>
            <th scope="col">{words.issues.row}</th>
            <th scope="col">{words.issues.column}</th>
            <th scope="col">{words.issues.value}</th>
            <th scope="col">{words.issues.problem}</th>
          </tr>
        </thead>
        <tbody>
          {listed.map((issue) => (
            <tr key={[issue.file, issue.row, issue.column, issue.code, issue.value].join('|')}>
              <td>{issue.file}</td>
              <td className="issues__row">{issue.row ?? (issue.column ? '–' : words.issues.wholeFile)}</td>
              <td>{issue.column ?? ''}</td>
              <td>{issue.value ?? ''}</td>
              <td>{message(issue)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rest > 0 && <p className="quiet">{words.issues.more(formatNumber(rest))}</p>}
    </div>
  )
}
