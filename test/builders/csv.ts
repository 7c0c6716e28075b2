export type Cells = Record<string, string | number>

/** RFC 4180 text of a table: the columns given, then any others that a row has. */
export function csv(columns: readonly string[], rows: readonly Cells[]): string {
  const all = [...new Set([...columns, ...rows.flatMap((row) => Object.keys(row))])]
  const lines = rows.map((row) => all.map((column) => quoted(String(row[column] ?? ''))).join(','))
  return [all.map(quoted).join(','), ...lines].map((line) => `${line}\r\n`).join('')
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
