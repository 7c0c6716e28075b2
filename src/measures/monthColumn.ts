/**
 * Timeline months, a byte each where they fit. NEVER, cut to the column's width, is still later than every month:
 * compare with `>=`, never with `===`.
 */
export type MonthColumn = Uint8Array | Uint16Array

/** The months that a byte can tell apart from NEVER, which is 255 in one. */
const BYTE_MONTHS = 254

export function monthColumn(count: number, months: number): MonthColumn {
  return months <= BYTE_MONTHS ? new Uint8Array(count) : new Uint16Array(count)
}
