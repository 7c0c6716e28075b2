import type {Fit} from './fit'
import type {TableHead} from './look'
import type {SurveyedColumn, SurveyedFile} from './surveyed'
import {isBlank} from './table'

const SAMPLE_ROWS = 8
/** More than a person looks at. */
const COLUMNS = 400
const CHARACTERS = 200

/** The columns and the first rows of a table, for people. */
export function describedBy(
  head: TableHead | null,
  fit: Fit | null,
): Pick<SurveyedFile, 'headerRow' | 'columns' | 'missing' | 'sample'> {
  const at = fit?.at ?? head?.records.findIndex((record) => !isBlank(record)) ?? -1
  if (!head || at < 0) return {headerRow: null, columns: [], missing: fit?.missing ?? [], sample: []}
  const header = (fit?.header ?? head.records[at]).slice(0, COLUMNS).map((cell) => cell.trim())
  const below = head.records.slice(at + 1).filter((record) => !isBlank(record))
  return {
    headerRow: head.rows[at] || null,
    columns: header.map((one, index) => columnOf(one, index, fit)),
    missing: fit?.missing ?? [],
    sample: below
      .slice(0, SAMPLE_ROWS)
      .map((record) => record.slice(0, COLUMNS).map((cell) => cell.slice(0, CHARACTERS))),
  }
}

function columnOf(header: string, column: number, fit: Fit | null): SurveyedColumn {
  const by = fit?.by[column] ?? null
  return {header: header.slice(0, CHARACTERS), name: (by && fit?.names[column]) || null, by}
}
