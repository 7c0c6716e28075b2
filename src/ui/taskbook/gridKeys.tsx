/** A cell; row −1 is the head. */
export interface Cursor {
  row: number
  column: number
}

export type Step =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'pageUp'
  | 'pageDown'
  | 'first'
  | 'last'
  | 'top'
  | 'bottom'

/** Where a key leads from a cell. @param page rows that are in sight */
export function movedBy(
  {row, column}: Cursor,
  step: Step,
  {rows, columns, page}: {rows: number; columns: number; page: number},
): Cursor {
  const to = (wanted: number, across = column): Cursor => ({
    row: Math.max(-1, Math.min(wanted, rows - 1)),
    column: Math.max(0, Math.min(across, columns - 1)),
  })
  switch (step) {
    case 'up':
      return to(row - 1)
    case 'down':
      return to(row + 1)
    case 'left':
      return to(row, column - 1)
    case 'right':
      return to(row, column + 1)
    case 'pageUp':
      return to(Math.max(0, row - page))
    case 'pageDown':
      return to(Math.max(0, row) + page)
    case 'first':
      return to(row, 0)
    case 'last':
      return to(row, columns - 1)
    case 'top':
      return to(0, 0)
    case 'bottom':
      return to(rows - 1, columns - 1)
  }
}
