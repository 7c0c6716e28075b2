import {strToU8, Zip, ZipDeflate} from 'fflate'
import {type Day, dayOf} from '#domain/month'
import {joinedBytes} from './joinedBytes'
import {columnLetters, MOST_ROWS} from './workbookPlace'
import {STYLES, STYLES_XML} from './writeStyles'

export const WORKBOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** A text stays a text, whatever it begins with; a day is a date; null is an empty cell. */
export type WrittenCell = string | number | boolean | null | {day: Day}

export interface WrittenColumn {
  header: string
  /** Of the cells that a person will fill as well. Else whatever they hold. */
  form?: 'text' | 'date' | 'month' | 'wrapped' | 'percent'
  /** In characters. */
  width?: number
  /** Marked in the header. */
  required?: boolean
  /** Shown beside a chosen cell. */
  help?: string
  /** A drop-down list: rows of a column of another sheet, from its second one. Other values are let in. */
  choices?: {sheet: string; column: number; count: number}
}

export interface WrittenSheet {
  name: string
  /** Above the header: what the table is, in a cell or two of a row. */
  above?: readonly (readonly string[])[]
  columns: readonly WrittenColumn[]
  /** Made while they are written, where there are many. */
  rows: Iterable<readonly WrittenCell[]>
}

/** Older programs cannot tell an earlier day from the one that never was. */
const FIRST_DAY = dayOf(1900, 3, 1)
const EPOCH = dayOf(1899, 12, 30)
/** What a cell, a sheet's name, a message can hold. */
const MOST_CHARACTERS = 32_767
const MOST_NAME = 31
const MOST_HELP = 255
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/**
 * An .xlsx (ECMA-376) of sheets with a header that stays in sight. Rows beyond what a sheet can hold are left out.
 *
 * @param sheets with different names
 */
export function writeWorkbook(sheets: readonly WrittenSheet[]): Uint8Array<ArrayBuffer> {
  const paths = sheets.map((_, index) => `worksheets/sheet${index + 1}.xml`)
  const entries = sheets.map(
    ({name}, index) =>
      `<sheet name="${escaped(sheetName(name))}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  )
  return zipped({
    '[Content_Types].xml': [contentTypes(paths)],
    '_rels/.rels': [relations([['officeDocument', 'xl/workbook.xml']])],
    'xl/workbook.xml': [
      `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${entries.join('')}</sheets></workbook>`,
    ],
    'xl/_rels/workbook.xml.rels': [
      relations([...paths.map((path): [string, string] => ['worksheet', path]), ['styles', 'styles.xml']]),
    ],
    'xl/styles.xml': [HEAD + STYLES_XML],
    ...Object.fromEntries(sheets.map((sheet, index) => [`xl/${paths[index]}`, sheetXml(sheet)])),
  })
}

/** In pieces: the text of a large sheet is longer than a text can be. */
function zipped(files: Record<string, Iterable<string>>): Uint8Array<ArrayBuffer> {
  const pieces: Uint8Array[] = []
  const zip = new Zip((error, piece) => {
    if (error) throw error
    pieces.push(piece)
  })
  for (const [path, texts] of Object.entries(files)) {
    const entry = new ZipDeflate(path, {level: 3})
    // Two workbooks of the same rows are the same bytes.
    entry.mtime = new Date(2000, 0, 1)
    zip.add(entry)
    for (const text of texts) entry.push(strToU8(text))
    entry.push(new Uint8Array(), true)
  }
  zip.end()
  return joinedBytes(pieces)
}

/** What a sheet can be called: no signs of a reference, no more than 31 characters. */
export function sheetName(name: string): string {
  const plain = name.replace(/[[\]:*?/\\]|\p{Cc}/gu, ' ').replace(/^'+|'+$/g, '')
  return plain.trim().slice(0, MOST_NAME) || 'Sheet'
}

function* sheetXml({above = [], columns, rows}: WrittenSheet): Iterable<string> {
  const widths = columns.map(({width = 16, form}, index) => {
    const style = form === undefined ? '' : ` style="${STYLES[form]}"`
    return `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"${style}/>`
  })
  const at = above.length + 1
  const header = columns.map(({header: text, required}, column) =>
    textCell(text, `${columnLetters(column)}${at}`, required ? STYLES.requiredHeader : STYLES.header),
  )
  yield [
    HEAD,
    `<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">`,
    `<pane ySplit="${at}" topLeftCell="A${at + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`,
    widths.length > 0 ? `<cols>${widths.join('')}</cols>` : '',
    '<sheetData>',
    ...above.map((row, index) => rowXml(row, index + 1, [])),
    `<row r="${at}">${header.join('')}</row>`,
  ].join('')
  yield* rowPieces(rows, at + 1, columns)
  yield `</sheetData>${validations(columns, at + 1)}</worksheet>`
}

/** Rows that are written at once. */
const PIECE = 1000

function* rowPieces(rows: WrittenSheet['rows'], first: number, columns: readonly WrittenColumn[]) {
  let lines: string[] = []
  let number = first
  for (const row of rows) {
    if (number > MOST_ROWS) break
    lines.push(rowXml(row, number++, columns))
    if (lines.length < PIECE) continue
    yield lines.join('')
    lines = []
  }
  yield lines.join('')
}

function rowXml(row: readonly WrittenCell[], number: number, columns: readonly WrittenColumn[]): string {
  const cells = row.map((cell, column) => {
    const form = columns[column]?.form
    return cellXml(cell, `${columnLetters(column)}${number}`, form === undefined ? 0 : STYLES[form])
  })
  return `<row r="${number}">${cells.join('')}</row>`
}

function cellXml(cell: WrittenCell, place: string, style: number): string {
  if (cell === null || cell === '') return ''
  if (typeof cell === 'string') return textCell(cell, place, style)
  if (typeof cell === 'boolean') return `<c r="${place}" s="${style}" t="b"><v>${cell ? 1 : 0}</v></c>`
  if (typeof cell === 'number') {
    return Number.isFinite(cell) ? `<c r="${place}" s="${style}"><v>${cell}</v></c>` : ''
  }
  if (!(cell.day >= FIRST_DAY)) return ''
  const dated = style === STYLES.month ? style : STYLES.date
  return `<c r="${place}" s="${dated}"><v>${cell.day - EPOCH}</v></c>`
}

function textCell(text: string, place: string, style: number): string {
  const shown = escaped(text.slice(0, MOST_CHARACTERS))
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${shown}</t></is></c>`
}

function validations(columns: readonly WrittenColumn[], first: number): string {
  const each = columns.flatMap(({header, help, choices}, column) => {
    if (help === undefined && choices === undefined) return []
    const letters = columnLetters(column)
    const prompt =
      help === undefined
        ? ''
        : ` showInputMessage="1" promptTitle="${escaped(header.slice(0, 32))}" prompt="${escaped(help.slice(0, MOST_HELP))}"`
    const list = choices ? `<formula1>${escaped(rangeOf(choices))}</formula1>` : ''
    return `<dataValidation${choices ? ' type="list"' : ''} allowBlank="1"${prompt} sqref="${letters}${first}:${letters}${MOST_ROWS}">${list}</dataValidation>`
  })
  return each.length === 0 ? '' : `<dataValidations count="${each.length}">${each.join('')}</dataValidations>`
}

function rangeOf({sheet, column, count}: NonNullable<WrittenColumn['choices']>): string {
  const letters = columnLetters(column)
  return `'${sheetName(sheet).replaceAll("'", "''")}'!$${letters}$2:$${letters}$${count + 1}`
}

function contentTypes(paths: readonly string[]): string {
  const part = (path: string, type: string) =>
    `<Override PartName="/xl/${path}" ContentType="${TYPE}.${type}+xml"/>`
  return [
    `${HEAD}<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    part('workbook.xml', 'sheet.main'),
    part('styles.xml', 'styles'),
    ...paths.map((path) => part(path, 'worksheet')),
    '</Types>',
  ].join('')
}

function relations(all: readonly [type: string, target: string][]): string {
  const each = all.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  )
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`
}

const SIGNS: Record<string, string> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'}
/** What XML cannot hold: control characters, halves of characters. */
const FORBIDDEN = /\p{Cs}|[\ufffe\uffff]|(?![\t\n\u007f-\u009f])\p{Cc}/gu

/** As Excel writes it: `_x0001_` for a control character, and what only looks like that with its line escaped. */
function escaped(text: string): string {
  return text
    .replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_')
    .replace(FORBIDDEN, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replace(/[&<>"]/g, (sign) => SIGNS[sign])
}
