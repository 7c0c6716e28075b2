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
  given: Readonly<Record<string, string>> = {},
): Pick<SurveyedFile, 'headerRow' | 'columns' | 'missing' | 'sample'> {
  const at = fit?.at ?? head?.records.findIndex((record) => !isBlank(record)) ?? -1
  if (!head || at < 0) return {headerRow: null, columns: [], missing: fit?.missing ?? [], sample: []}
  const header = head.records[at].slice(0, COLUMNS).map((cell) => cell.trim())
  const below = head.records.slice(at + 1).filter((record) => !isBlank(record))
  return {
    headerRow: head.rows[at] || null,
    columns: header.map((one, index) => columnOf(one, fit?.names[index], fit, given)),
    missing: fit?.missing ?? [],
    sample: below
      .slice(0, SAMPLE_ROWS)
      .map((record) => record.slice(0, COLUMNS).map((cell) => cell.slice(0, CHARACTERS))),
  }
}

function columnOf(
  header: string,
  name: string | undefined,
  fit: Fit | null,
  given: Readonly<Record<string, string>>,
): SurveyedColumn {
  const shown = header.slice(0, CHARACTERS)
  const chosen = Object.hasOwn(given, header)
  if (name === undefined || !fit?.kind.columns.includes(name)) {
    return {header: shown, name: null, by: chosen ? 'chosen' : null}
  }
  return {header: shown, name, by: chosen ? 'chosen' : name === header ? 'exact' : 'words'}
}
