/** Signs that make spreadsheets take a text for a formula (OWASP, CSV injection), full-width ones included. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/
const NUMBER = /^[+-]?\d+(\.\d+)?$/

/**
 * A table for people's spreadsheets: RFC 4180 with a byte order mark, which tells Excel that it is UTF-8. A text that
 * would become a formula gets an apostrophe in front; one that is only a number, below zero or not, cannot.
 */
export function csvText(rows: Iterable<readonly (string | number | null)[]>): string {
  const lines: string[] = []
  for (const row of rows) lines.push(`${row.map(cell).join(',')}\r\n`)
  return `\ufeff${lines.join('')}`
}

function cell(value: string | number | null): string {
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : ''
  const text = value ?? ''
  const safe = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text
  return /[",\r\n\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
