/** Signs that make spreadsheets take a text for a formula (OWASP, CSV injection), full-width ones included. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/
const NUMBER = /^[+-]?\d+(\.\d+)?$/

/**
 * A table for people's spreadsheets: RFC 4180 with a byte order mark, which tells Excel that it is UTF-8. A text that
 * would become a formula gets an apostrophe in front; one that is only a number, below zero or not, cannot.
 */
export function csvText(rows: Iterable<Row>): string {
  return BYTE_ORDER_MARK + csvLines(rows)
}

export const BYTE_ORDER_MARK = '\ufeff'
type Row = readonly (string | number | null)[]

/** Lines without the mark: a file of millions is made in pieces. */
export function csvLines(rows: Iterable<Row>): string {
  const lines: string[] = []
  for (const row of rows) lines.push(line(row))
  return lines.join('')
}

function line(row: Row): string {
  return `${row.map(cell).join(',')}\r\n`
}

function cell(value: string | number | null): string {
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : ''
  const text = value ?? ''
  const safe = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text
  return /[",\r\n\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
