/** Signs that make spreadsheets take a text for a formula (OWASP, CSV injection), full-width ones included. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/
const NUMBER = /^[+-]?\d+(\.\d+)?$/

/**
 * A table for people's spreadsheets: RFC 4180 with a byte order mark, which tells Excel that it is UTF-8. A text that
 * would become a formula gets an apostrophe in front; one that is only a number, below zero or not, cannot.
 */
export function csvText(rows: Iterable<Row>): string {
  return csvLines([], rows).join('')
}

type Row = readonly (string | number | null)[]

/** The same in pieces: a text cannot hold millions of rows. */
export function csvLines(above: Iterable<Row>, rows: Iterable<Row>): string[] {
  const pieces = ['\ufeff']
  for (const row of above) pieces.push(line(row))
  let lines: string[] = []
  for (const row of rows) {
    if (lines.push(line(row)) < PIECE) continue
    pieces.push(lines.join(''))
    lines = []
  }
  pieces.push(lines.join(''))
  return pieces
}

/** Lines that are put together. */
const PIECE = 10_000

function line(row: Row): string {
  return `${row.map(cell).join(',')}\r\n`
}

function cell(value: string | number | null): string {
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : ''
  const text = value ?? ''
  const safe = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text
  return /[",\r\n\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
