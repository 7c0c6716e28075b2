import {type ZipMember, zip} from './zip'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'

interface BuiltSheet {
  name?: string
  state?: string
  /** Rows of cells as texts; `null` leaves a row out. Or the XML of the rows. */
  rows: readonly (readonly (string | number)[] | null)[] | string
  merges?: readonly string[]
}

interface Book {
  sheets: readonly BuiltSheet[]
  /** XML of `<si>` elements. */
  strings?: string
  /** Format codes; the style of a cell is the place in this list + 1. */
  formats?: readonly string[]
  from1904?: boolean
  /** Members that replace or join those that are built. */
  members?: Readonly<Record<string, string | Uint8Array>>
}

/** A workbook as Excel would write it, or nearly. */
export function xlsx({sheets, strings = '', formats = [], from1904 = false, members = {}}: Book) {
  const parts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': relations([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<?xml version="1.0"?><workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr date1904="${
      from1904 ? 1 : 0
    }"/><sheets>${sheets.map(sheetEntry).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map((_, index): [string, string, string] => [
        `rId${index + 1}`,
        'worksheet',
        `worksheets/sheet${index + 1}.xml`,
      ]),
      ['rIdS', 'styles', 'styles.xml'],
      ['rIdT', 'sharedStrings', '/xl/sharedStrings.xml'],
    ]),
    'xl/styles.xml': styles(formats),
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${strings}</sst>`,
    ...Object.fromEntries(
      sheets.map((sheet, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet)]),
    ),
    ...members,
  }
  return zip(Object.entries(parts).map(([name, content]): ZipMember => ({name, content})))
}

/** A workbook of one sheet, with its rows as XML or as texts. */
export function sheet(rows: BuiltSheet['rows'], rest: Omit<Book, 'sheets'> & {merges?: string[]} = {}) {
  const {merges, ...book} = rest
  return xlsx({...book, sheets: [{rows, ...(merges && {merges})}]})
}

export function sheetXml({rows, merges = []}: BuiltSheet): string {
  const data = typeof rows === 'string' ? rows : rows.map(rowXml).join('')
  const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')
  return `<worksheet xmlns="${MAIN}"><dimension ref="A1:XFD1048576"/><sheetData>${data}</sheetData><mergeCells>${merged}</mergeCells></worksheet>`
}

function rowXml(cells: readonly (string | number)[] | null, index: number): string {
  if (cells === null) return ''
  const xml = cells.map((cell, column) => cellXml(cell, `${String.fromCharCode(65 + column)}${index + 1}`))
  return `<row r="${index + 1}">${xml.join('')}</row>`
}

function cellXml(cell: string | number, ref: string): string {
  if (cell === '') return `<c r="${ref}" s="0"/>`
  if (typeof cell === 'number') return `<c r="${ref}"><v>${cell}</v></c>`
  return `<c r="${ref}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`
}

function sheetEntry({name, state}: BuiltSheet, index: number): string {
  const hidden = state ? ` state="${state}"` : ''
  return `<sheet name="${escaped(name ?? `Sheet${index + 1}`)}" sheetId="${index + 1}"${hidden} r:id="rId${index + 1}"/>`
}

function styles(formats: readonly string[]): string {
  const codes = formats.map(
    (code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${escaped(code)}"/>`,
  )
  const cells = formats.map((_, index) => `<xf numFmtId="${164 + index}"/>`)
  return `<styleSheet xmlns="${MAIN}"><numFmts>${codes.join('')}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${cells.join('')}</cellXfs></styleSheet>`
}

function relations(all: readonly [id: string, type: string, target: string][]): string {
  const each = all.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  )
  return `<Relationships xmlns="${RELATIONS}">${each.join('')}</Relationships>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
