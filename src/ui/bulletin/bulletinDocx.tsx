import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  ImageRun,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type {BulletinModel, BulletinTable} from './bulletinModel'
import type {CountyLine} from './countiesModel'
import {widthsOf} from './docxWidths'

/** The map for a text program: a drawing, and a picture for programs that show none. */
export interface DocxMap {
  svg: string
  png: Uint8Array
  width: number
  height: number
}

const FONT = {ascii: 'Arial', hAnsi: 'Arial', eastAsia: 'Microsoft YaHei'}
const SERIF = {ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: 'SimSun'}
const [INK, ACCENT, PASS, QUIET, RULE] = ['1B2129', 'B3261E', '2A6A91', '4B545F', 'D8D4CA']
const NONE = {style: BorderStyle.NONE, size: 0, color: 'auto'}
const HAIR = {style: BorderStyle.SINGLE, size: 4, color: RULE}
const LINE = {style: BorderStyle.SINGLE, size: 8, color: INK}
/** Of an A4 page between its margins, in twentieths of a point. */
const WIDTH = 9600

/** The bulletin as a Word file to edit. */
export async function bulletinDocx(model: BulletinModel, map: DocxMap | null): Promise<Blob> {
  return Packer.toBlob(documentOf(model, map))
}

/** The same without a browser. */
export async function bulletinDocxBytes(model: BulletinModel, map: DocxMap | null): Promise<Uint8Array> {
  return Packer.toBuffer(documentOf(model, map))
}

function documentOf(model: BulletinModel, map: DocxMap | null): Document {
  const townshipRows = model.townships.flatMap(({rows}) => rows)
  return new Document({
    title: `${model.masthead} ${model.issue}`,
    creator: model.fields.issuer,
    styles: {default: {document: {run: {font: FONT, size: 21, color: INK}}}},
    sections: [
      {
        properties: {
          page: {
            size: {width: 11906, height: 16838},
            margin: {top: 1000, bottom: 1000, left: 1153, right: 1153},
          },
        },
        footers: {default: pageFooter(model)},
        children: [
          ...headOf(model),
          ...(map ? [picture(map)] : []),
          small(`${classLine(model)}  ${model.mapCaption}`),
          figureTable(model),
          ...titled(model.counties.title, model.counties.note),
          countyTable(model),
          ...titled(model.changesTitle, ''),
          ...model.changes.flatMap(({title, text}) => [line(title, {bold: true}), line(text)]),
          ...titled(model.overdue.title, model.overdue.note),
          ...(model.overdue.rows.length > 0 ? [plainTable(model.overdue)] : []),
          ...titled(model.townshipsTitle, ''),
          ...model.townships.flatMap((table) => [
            line(table.title, {bold: true}, 160),
            plainTable(table, townshipRows),
          ]),
          rule(),
          small(model.fields.sendTo),
          ...model.footer.map(small),
        ],
      },
    ],
  })
}

function headOf({masthead, issue, fields, synthetic, headline, follow}: BulletinModel): Paragraph[] {
  const spread = [fields.issuer, synthetic, fields.date].filter(Boolean).join('    ')
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      children: [new TextRun({text: masthead, font: SERIF, bold: true, size: 46, color: ACCENT})],
    }),
    new Paragraph({alignment: AlignmentType.CENTER, children: [new TextRun({text: issue, size: 22})]}),
    new Paragraph({
      border: {bottom: {style: BorderStyle.SINGLE, size: 12, color: ACCENT, space: 4}},
      children: [new TextRun({text: spread, size: 20})],
    }),
    new Paragraph({
      spacing: {before: 200, after: 60},
      children: headline.map(
        (text, part) => new TextRun({text, bold: true, size: 30, color: part === 1 ? PASS : INK}),
      ),
    }),
    ...(follow === '' ? [] : [line(follow)]),
  ]
}

function picture({svg, png, width, height}: DocxMap): Paragraph {
  const transformation = {width: 340, height: Math.round((340 * height) / width)}
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    keepNext: true,
    spacing: {before: 120},
    children: [
      new ImageRun({
        type: 'svg',
        data: new TextEncoder().encode(svg),
        transformation,
        fallback: {type: 'png', data: png},
      }),
    ],
  })
}

function classLine({legendTitle, classes}: BulletinModel): string {
  return `${legendTitle}: ${classes.map(({label, count}) => `${label} ${count}`).join('  ')}`
}

/** Name, number, target and distance: one row a figure. */
function figureTable({figures}: BulletinModel): Table {
  return tableOf(
    [28, 26, 23, 23],
    figures.map(({name, number, unit, beside, left, right, short}) =>
      rowOf([
        [name],
        [[number, unit, beside].filter(Boolean).join(' '), {bold: true}],
        [left],
        [right, {bold: short}],
      ]),
    ),
  )
}

function countyTable({counties}: BulletinModel): Table {
  const keys = Object.keys(COUNTY_COLUMNS) as (keyof typeof COUNTY_COLUMNS)[]
  const heads = keys.map((key) => counties.heads[key])
  const texts = counties.rows.map((county) => keys.map((key) => county[key]))
  return tableOf(widthsOf(heads, texts), [
    headRow(heads, [0, 2, 3, 4, 5, 6, 7, 8, 9, 10]),
    ...counties.rows.map((county) =>
      rowOf(
        keys.map((key): Cell => [county[key], {bold: COUNTY_COLUMNS[key](county)}, alignOf(key)]),
        county.isWhole,
      ),
    ),
  ])
}

/** In order; which of their cells are bold. */
const COUNTY_COLUMNS = {
  rank: () => false,
  name: ({isWhole}) => isWhole,
  townships: () => false,
  compliant: () => true,
  percent: ({isWhole}) => isWhole,
  gap: ({short}) => short,
  change: () => false,
  movement: () => false,
  treated: () => false,
  untreated: () => false,
  overdue: () => false,
} satisfies Partial<Record<keyof CountyLine, (county: CountyLine) => boolean>>

function alignOf(key: keyof typeof COUNTY_COLUMNS): Align {
  return key === 'name' ? AlignmentType.LEFT : AlignmentType.RIGHT
}

/** @param all rows that the columns' widths are made for */
function plainTable({heads, numbers, rows}: BulletinTable, all = rows): Table {
  const align = (column: number) => (numbers.includes(column) ? AlignmentType.RIGHT : AlignmentType.LEFT)
  return tableOf(widthsOf(heads, all), [
    headRow(heads, numbers),
    ...rows.map((cells) => rowOf(cells.map((cell, column): Cell => [cell, {}, align(column)]))),
  ])
}

type Align = (typeof AlignmentType)[keyof typeof AlignmentType]
type Cell = [text: string, look?: {bold?: boolean}, align?: Align]

function headRow(heads: readonly string[], numbers: readonly number[]): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: heads.map((head, column) =>
      cellOf([head, {}, numbers.includes(column) ? AlignmentType.RIGHT : AlignmentType.LEFT], LINE, QUIET),
    ),
  })
}

function rowOf(cells: readonly Cell[], isWhole = false): TableRow {
  return new TableRow({cantSplit: true, children: cells.map((cell) => cellOf(cell, isWhole ? LINE : HAIR))})
}

function cellOf(
  [text, look = {}, align = AlignmentType.LEFT]: Cell,
  bottom: typeof LINE,
  color = INK,
): TableCell {
  return new TableCell({
    margins: {top: 30, bottom: 30, left: 60, right: 60},
    borders: {top: NONE, left: NONE, right: NONE, bottom},
    children: [
      new Paragraph({
        alignment: align,
        children: [new TextRun({text, size: 18, color, bold: look.bold ?? false})],
      }),
    ],
  })
}

/** @param widths shares of the page's width */
function tableOf(widths: readonly number[], rows: TableRow[]): Table {
  const sum = widths.reduce((total, width) => total + width, 0)
  return new Table({
    width: {size: WIDTH, type: WidthType.DXA},
    columnWidths: widths.map((width) => Math.round((WIDTH * width) / sum)),
    borders: {top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE},
    rows,
  })
}

function titled(title: string, note: string): Paragraph[] {
  return [
    new Paragraph({
      keepNext: true,
      spacing: {before: 260, after: 60},
      children: [new TextRun({text: title, bold: true, size: 24})],
    }),
    ...(note === '' ? [] : [small(note)]),
  ]
}

function line(text: string, look: {bold?: boolean} = {}, before = 0): Paragraph {
  return new Paragraph({
    spacing: {before, after: 40},
    keepNext: look.bold ?? false,
    children: [new TextRun({text, bold: look.bold ?? false})],
  })
}

function small(text: string): Paragraph {
  return new Paragraph({spacing: {after: 40}, children: [new TextRun({text, size: 17, color: QUIET})]})
}

function rule(): Paragraph {
  return new Paragraph({
    border: {top: {style: BorderStyle.SINGLE, size: 8, color: ACCENT, space: 4}},
    children: [],
  })
}

function pageFooter({masthead, issue}: BulletinModel): Footer {
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [
          new TextRun({text: `${masthead} ${issue}   `, size: 16, color: QUIET}),
          new TextRun({
            children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
            size: 16,
            color: QUIET,
          }),
        ],
      }),
    ],
  })
}
