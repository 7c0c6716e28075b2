/** What was wrong with a row, a file or an address. It is listed, never thrown. */
export const ERROR_CODES = [
  'missing-file',
  'bad-manifest',
  'bad-encoding',
  'missing-column',
  'missing-value',
  'bad-number',
  'bad-date',
  'out-of-range',
  'unknown-value',
  'unknown-township',
  'unknown-project',
  'duplicate-id',
  'bad-geometry',
  'bad-csv',
] as const
export const WARNING_CODES = [
  'outside-township',
  'other-county',
  'date-order',
  'no-weight',
  'after-timeline',
  'orphaned',
  'swapped-coordinates',
  'suspected-crs',
  'stale-correction',
] as const
export type Severity = 'error' | 'warning'
export type IssueCount = Record<Severity, number>
export type ErrorCode = (typeof ERROR_CODES)[number]
export type WarningCode = (typeof WARNING_CODES)[number]
export type IssueCode = ErrorCode | WarningCode

export interface DataIssue {
  severity: Severity
  /** As the manifest's source names it; `campaign.json` for the manifest. */
  file: string
  /** The row in a spreadsheet (header = 1), a feature's index + 1, or null for the whole file. */
  row: number | null
  /** The column, or the path inside the manifest. */
  column: string | null
  code: IssueCode
  /** What stood there, as text. */
  value: string | null
  /** What the message names besides: an expected form, another row, a distance. */
  detail?: Record<string, string | number>
}

export function countIssues(issues: readonly DataIssue[]): IssueCount {
  const error = issues.reduce((sum, {severity}) => sum + (severity === 'error' ? 1 : 0), 0)
  return {error, warning: issues.length - error}
}
