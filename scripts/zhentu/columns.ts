export interface Column {
  head: string
  /** Numbers stand at the right. */
  align: 'left' | 'right'
  cells: string[]
}

/** Columns side by side, each as wide as its widest cell; a line for the heads and one for each row. */
export function inColumns(columns: readonly Column[], gap = 2): string[] {
  const widths = columns.map(({head, cells}) =>
    cells.reduce((width, cell) => Math.max(width, widthOf(cell)), widthOf(head)),
  )
  const line = (texts: readonly string[]) =>
    texts
      .map((text, index) => padded(text, widths[index], columns[index].align))
      .join(' '.repeat(gap))
      .trimEnd()
  const rows = columns[0].cells.map((_, row) => line(columns.map(({cells}) => cells[row])))
  return [line(columns.map(({head}) => head)), ...rows]
}

/** A text of a file for the terminal: nothing in it may move the cursor or colour the screen. */
export function harmless(text: string): string {
  return text.replace(/\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu, '·')
}

function padded(text: string, width: number, align: Column['align']): string {
  const spaces = ' '.repeat(width - widthOf(text))
  return align === 'left' ? text + spaces : spaces + text
}

/** Cells of a terminal: Chinese characters take two. */
function widthOf(text: string): number {
  let width = 0
  for (const character of text) width += WIDE.test(character) ? 2 : 1
  return width
}

const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u
