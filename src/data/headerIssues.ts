import type {DataIssue, ErrorCode} from '#domain/issue'

/**
 * What is wrong with a table's header: required columns that are missing, names whose bytes are broken, and
 * names that stand twice (the first column of the name is the one that is read).
 */
export function headerIssues(
  file: string,
  row: number,
  header: readonly string[],
  required: readonly string[],
): DataIssue[] {
  const issue = (column: string, code: ErrorCode, value: string | null): DataIssue => {
    return {severity: 'error', file, row, column, code, value}
  }
  const twice = header.filter((name, column) => name !== '' && header.indexOf(name) < column)
  return [
    ...required.filter((name) => !header.includes(name)).map((name) => issue(name, 'missing-column', null)),
    ...header.filter((name) => name.includes('\ufffd')).map((name) => issue(name, 'bad-encoding', name)),
    ...[...new Set(twice)].map((name) => ({
      ...issue(name, 'bad-csv', name),
      detail: {problem: 'column-twice'},
    })),
  ]
}
