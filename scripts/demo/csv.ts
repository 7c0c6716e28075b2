export type Cell = string | number | undefined

/** A CSV text with a header row; the last column marks every row as synthetic. */
export function csvOf(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const lines = [[...header, 'synthetic'], ...rows.map((row) => [...row, 1])]
  return `${lines.map((line) => line.map(cellText).join(',')).join('\n')}\n`
}

function cellText(cell: Cell): string {
  const text = cell === undefined ? '' : String(cell)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
