import type {DataIssue, IssueCount} from '#domain/issue'
import {issueMessage} from '#i18n/issues'
import {formatNumber} from '#i18n/numbers'
import {useWords} from './Session'

interface Props {
  /** The first of each severity. */
  issues: readonly DataIssue[]
  /** Of all. */
  count: IssueCount
}

interface TableProps {
  title: string
  issues: readonly DataIssue[]
  count: number
}

/** As many rows as a person reads; the command line lists them all. */
const LISTED = 500

/** What is wrong with a package, by file, row and column. */
export default function IssueList({issues, count}: Props) {
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
        />
      )}
      {warnings.length > 0 && (
        <IssueTable
          title={words.issues.warnings(formatNumber(count.warning))}
          issues={warnings}
          count={count.warning}
        />
      )}
    </>
  )
}

function IssueTable({title, issues, count}: TableProps) {
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
              <td>{issueMessage(issue, words.language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rest > 0 && <p className="quiet">{words.issues.more(formatNumber(rest))}</p>}
    </div>
  )
}
