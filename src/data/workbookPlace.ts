/** What a sheet can hold, in Excel and everywhere. */
export const MOST_ROWS = 1_048_576
export const MOST_COLUMNS = 16_384

/** The place of a column from its letters, from 0: A, B … XFD. Whatever follows the letters is left aside. -1 for none. */
export function columnOf(reference: string): number {
  let column = 0
  for (let at = 0; at < reference.length; at++) {
    const letter = (reference.charCodeAt(at) | 0x20) - 96
    if (!(letter >= 1 && letter <= 26) || column > MOST_COLUMNS) break
    column = column * 26 + letter
  }
  return column - 1
}

/** The letters of a column: A, B … XFD. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26) - 1
  return (rest >= 0 ? columnLetters(rest) : '') + String.fromCharCode(65 + (column % 26))
}
