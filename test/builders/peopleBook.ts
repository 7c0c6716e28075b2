import {serialOf} from './peopleCells'
import {xlsx} from './xlsx'

/** A cell of a sheet: a text, a number, a day or a share as Excel holds them, or nothing. */
export type BookCell = string | number | {day: string} | {share: number} | null

export interface BookSheet {
  name: string
  state?: string
  rows: readonly (readonly BookCell[])[]
  merges?: readonly string[]
}

const FORMATS = ['yyyy"年"m"月"d"日"', '0.0%']

/** A workbook with cells of all kinds. */
export function workbook(sheets: readonly BookSheet[], from1904 = false): Uint8Array {
  return xlsx({
    formats: FORMATS,
    from1904,
    sheets: sheets.map(({rows, ...rest}) => ({
      ...rest,
      rows: rows.map((cells, index) => rowXml(cells, index + 1, from1904)).join(''),
    })),
  })
}

/** `A` … `Z`, `AA` … */
function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last
}

/** Merges of a column over rows that say the same. @param first row of the first of them */
export function mergesOf(texts: readonly string[], column: number, first: number): string[] {
  const letters = columnLetters(column)
  const merges: string[] = []
  for (let start = 0; start < texts.length; ) {
    let end = start
    while (texts[end + 1] === texts[start]) end++
    if (end > start) merges.push(`${letters}${first + start}:${letters}${first + end}`)
    start = end + 1
  }
  return merges
}

function rowXml(cells: readonly BookCell[], row: number, from1904: boolean): string {
  const xml = cells.map((cell, column) => cellXml(cell, `${columnLetters(column)}${row}`, from1904))
  return `<row r="${row}">${xml.join('')}</row>`
}

function cellXml(cell: BookCell, place: string, from1904: boolean): string {
  if (cell === null) return ''
  if (typeof cell === 'string') {
    const text = cell.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
    return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`
  }
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`
  if ('share' in cell) return `<c r="${place}" s="2"><v>${cell.share}</v></c>`
  return `<c r="${place}" s="1"><v>${serialOf(cell.day) - (from1904 ? 1462 : 0)}</v></c>`
}
