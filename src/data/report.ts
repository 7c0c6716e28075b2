import type {SourceKey} from '#domain/campaign'
import type {Change} from '#domain/change'
import type {DataIssue, IssueCode, Severity} from '#domain/issue'
import type {PackageReading} from './readPackage'
import type {RowCounts} from './readTable'

/** read = accepted + rejected + orphaned */
export interface ReportCounts extends RowCounts {
  rejected: number
}

/** All issues of one file that have the same cause. */
export interface Cause {
  severity: Severity
  code: IssueCode
  column: string | null
  count: number
  /** The first of its rows. */
  rows: number[]
  /** The first of them, to be worded. */
  example: DataIssue
}

export interface FileReport {
  file: string
  /** Null for the manifest, and for a file that is no table. */
  source: SourceKey | null
  /** Null where it has no rows. */
  counts: ReportCounts | null
  changes: Change[]
  /** Errors first, the most frequent first. */
  causes: Cause[]
}

/** What became of the files of a package. */
export interface Report {
  files: FileReport[]
  total: ReportCounts & {errors: number; warnings: number; changed: number}
}

/** As many rows of a cause as a person looks at. */
const ROWS = 20

/** In the order in which the files were read; those that only have issues come first, as the manifest does. */
export function reportOf({files, issues, changes}: PackageReading): Report {
  const causes = causesByFile(issues)
  const read = files.map(({source, file, counts}) => ({source, file, counts: withRejected(counts)}))
  const named = new Set(read.map(({file}) => file))
  const others = [...new Set([...issues, ...changes].map(({file}) => file))].filter(
    (file) => !named.has(file),
  )
  const reports = [...others.map((file) => ({source: null, file, counts: null})), ...read]
  return {
    files: reports.map((one) => ({
      ...one,
      changes: changes.filter(({file}) => file === one.file),
      causes: (causes.get(one.file) ?? []).sort(worseFirst),
    })),
    total: {
      ...read.reduce((sum, {counts}) => added(sum, counts), NO_ROWS),
      errors: issues.filter(({severity}) => severity === 'error').length,
      warnings: issues.filter(({severity}) => severity === 'warning').length,
      changed: changes.reduce((sum, {count}) => sum + count, 0),
    },
  }
}

const NO_ROWS: ReportCounts = {read: 0, accepted: 0, rejected: 0, orphaned: 0}

function withRejected({read, accepted, orphaned}: RowCounts): ReportCounts {
  return {read, accepted, rejected: read - accepted - orphaned, orphaned}
}

function added(a: ReportCounts, b: ReportCounts): ReportCounts {
  return {
    read: a.read + b.read,
    accepted: a.accepted + b.accepted,
    rejected: a.rejected + b.rejected,
    orphaned: a.orphaned + b.orphaned,
  }
}

function causesByFile(issues: readonly DataIssue[]): Map<string, Cause[]> {
  const byFile = new Map<string, Cause[]>()
  const byKey = new Map<string, Cause>()
  for (const example of issues) {
    const {severity, file, column, code, row, detail} = example
    const key = JSON.stringify([file, code, column, detail?.problem])
    let cause = byKey.get(key)
    if (!cause) {
      cause = {severity, code, column, count: 0, rows: [], example}
      byKey.set(key, cause)
      byFile.set(file, [...(byFile.get(file) ?? []), cause])
    }
    cause.count++
    if (row !== null && cause.rows.length < ROWS) cause.rows.push(row)
  }
  return byFile
}

function worseFirst(a: Cause, b: Cause): number {
  return Number(b.severity === 'error') - Number(a.severity === 'error') || b.count - a.count
}
