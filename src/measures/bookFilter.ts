import type {TextColumn} from '#domain/dataset'
import {type Day, dayOf, lastDay, parseDay, parseMonth} from '#domain/month'
import type {BookCell, CellKind} from './bookColumns'

/** What a column of a table must hold: `due~2018-01..2018-06`, `planned~1000..`, `state~done|overdue`, `name~公园`. */
export interface ColumnFilter {
  column: string
  text: string
}

/** Reads what stands in the address; what has no column is left out. */
export function parseWhere(items: readonly string[]): ColumnFilter[] {
  return items.flatMap((item) => {
    const at = item.indexOf('~')
    const text = item.slice(at + 1)
    return at > 0 && text.trim() !== '' ? [{column: item.slice(0, at), text}] : []
  })
}

export function formatWhere(filters: readonly ColumnFilter[]): string[] {
  return filters.map(({column, text}) => `${column}~${text}`)
}

/** Whether a cell is as a filter wants it. A range that cannot be read lets everything pass. */
export function matcherOf(kind: CellKind, text: string): (cell: BookCell) => boolean {
  if (kind === 'text') return containing(text)
  if (kind === 'choice') {
    const wanted = new Set(text.split('|'))
    return (cell) => wanted.has(String(cell ?? ''))
  }
  const {from, to} = kind === 'day' ? dayRange(text) : numberRange(text, kind)
  if (from === null && to === null) return () => true
  // A share is shown rounded to a tenth of a percent.
  const least = (from ?? Number.NEGATIVE_INFINITY) - 1e-9
  const most = (to ?? Number.POSITIVE_INFINITY) + 1e-9
  return (cell) => typeof cell === 'number' && cell >= least && cell <= most
}

function containing(text: string): (cell: BookCell) => boolean {
  const wanted = text.trim().toLowerCase()
  return (cell) => typeof cell === 'string' && cell.toLowerCase().includes(wanted)
}

/** A text that is the same in large and small letters may be sought among bytes. */
export function isCaseless(text: string): boolean {
  return text.toLowerCase() === text.toUpperCase()
}

/** The same without making a text of each row: there may be millions. */
export function bytesContaining({bytes, starts}: TextColumn, text: string): (row: number) => boolean {
  const wanted = new TextEncoder().encode(text.trim())
  const isAt = (place: number) => wanted.every((byte, index) => bytes[place + index] === byte)
  return (row) => {
    const last = starts[row + 1] - wanted.length
    for (let place = starts[row]; place <= last; place++)
      if (bytes[place] === wanted[0] && isAt(place)) return true
    return false
  }
}

/** `from..to`, either of which may be left out; without dots both are the same. */
export function rangeTexts(text: string): [from: string, to: string] {
  const [from, to] = text.split('..')
  return [from.trim(), (to ?? from).trim()]
}

function numberRange(text: string, kind: CellKind) {
  const [from, to] = rangeTexts(text).map((each) => {
    const value = each === '' ? Number.NaN : Number(each.replace(/[\s,%]/g, '').replace('−', '-'))
    if (!Number.isFinite(value)) return null
    return kind === 'share' || kind === 'points' ? value / 100 : value
  })
  return {from, to}
}

/** Months stand for all their days. */
function dayRange(text: string): {from: Day | null; to: Day | null} {
  const [from, to] = rangeTexts(text)
  return {from: dayOfText(from, true), to: dayOfText(to, false)}
}

function dayOfText(text: string, first: boolean): Day | null {
  const month = parseMonth(text)
  if (month === null) return parseDay(text)
  return first ? dayOf(Math.floor(month / 12), (month % 12) + 1, 1) : lastDay(month)
}
