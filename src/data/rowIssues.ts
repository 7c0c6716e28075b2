import type {DataIssue} from '#domain/issue'
import type {RecordBatch, RecordFault} from './table'

/** A record that cannot be read. */
export function faultIssue(file: string, {row, value, problem}: RecordFault): DataIssue {
  return {severity: 'error', file, row, column: null, code: 'bad-csv', value, detail: {problem}}
}

/** The file was read up to this batch. */
export function unreadRows(file: string, {rows, faults}: RecordBatch, of: 'rows' | 'issues'): DataIssue {
  const row = Math.min(rows[0] ?? Infinity, faults[0]?.row ?? Infinity)
  const detail = {problem: `too-many-${of}`}
  return {
    severity: 'error',
    file,
    row: Number.isFinite(row) ? row : null,
    column: null,
    code: 'bad-csv',
    value: null,
    detail,
  }
}

/** Rows that were left out with what they refer to, by the columns that refer to it. */
export function orphanedIssue(file: string, column: string, rows: number): DataIssue {
  return {
    severity: 'warning',
    file,
    row: null,
    column,
    code: 'orphaned',
    value: String(rows),
    detail: {rows},
  }
}
