import type {DataIssue, ErrorCode} from '#domain/issue'

/**
 * What is wrong with a table's header: required columns that are missing, headers whose bytes are broken, and
 * columns that stand twice (the first one is read).
 *
 * @param names what the columns are called in the contract
 */
export function headerIssues(
  file: string,
  row: number,
  header: readonly string[],
  names: readonly string[],
  required: readonly string[],
): DataIssue[] {
  const issue = (column: string, code: ErrorCode, value: string | null): DataIssue => {
    return {severity: 'error', file, row, column, code, value}
  }
  const seen = new Set<string>()
  const twice = new Set<string>()
  names.forEach((name, column) => {
    const before = header.indexOf(header[column])
    // Two tables side by side have the same headers.
    const again = before < column && names[before] !== '' && names[before] !== header[before]
    if (name !== '' && (seen.has(name) || again)) twice.add(header[column])
    seen.add(name)
  })
  return [
    ...required.filter((name) => !seen.has(name)).map((name) => issue(name, 'missing-column', null)),
    ...header.filter((name) => name.includes('\ufffd')).map((name) => issue(name, 'bad-encoding', name)),
    ...[...twice].map((name) => ({...issue(name, 'bad-csv', name), detail: {problem: 'column-twice'}})),
  ]
}
