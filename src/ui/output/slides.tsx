import type PptxGenJS from 'pptxgenjs'
import {PALETTES} from '#scene/palette'
import type {FigureModel} from '#ui/figureParts'
import type {SheetModel} from './sheetModel'

type Slide = ReturnType<PptxGenJS['addSlide']>
type Cells = PptxGenJS.TableRow

/** Inches of a 16:9 slide, as PowerPoint opens it. */
const WIDTH = 13.333
const MARGIN = 0.5
/** The picture of the map, and its shape for who draws it. */
const PICTURE = {x: MARGIN, y: 1.15, w: 7.6, h: 5.5}
export const PICTURE_SHAPE = PICTURE.w / PICTURE.h
const ROWS_A_SLIDE = 14
/** A deck is shown, not read: who wants all counties of a country takes the table. */
const MOST_ROWS = 3 * ROWS_A_SLIDE

/** What offices have; others fall back to what they have themselves. */
const FONT = {'zh-CN': 'Microsoft YaHei', en: 'Arial'}

/**
 * Map and figures, then the ranking: text and tables stay text and tables, the map is a picture.
 *
 * @param picture a PNG as a data URL; empty: figures alone
 */
export async function writeSlides(model: SheetModel, picture: string): Promise<Uint8Array> {
  const {default: Pptx} = await import('pptxgenjs')
  const deck = new Pptx()
  deck.layout = 'LAYOUT_WIDE'
  deck.title = model.headline
  deck.theme = {headFontFace: FONT[model.words.language], bodyFontFace: FONT[model.words.language]}
  mapSlide(deck, model, picture)
  const count = Math.min(MOST_ROWS, model.ranking.count)
  for (let first = 0; first < count; first += ROWS_A_SLIDE) rankingSlide(deck, model, first, count)
  return (await deck.write({outputType: 'uint8array'})) as Uint8Array
}

function mapSlide(deck: PptxGenJS, model: SheetModel, picture: string): void {
  const slide = newSlide(deck, model, model.headline)
  if (picture) slide.addImage({...PICTURE, data: picture, altText: `${model.headline} ${model.caption}`})
  const head = model.own.sheet.figureTable
  const rows = [heads(head, model, 0), ...model.figures.map((figure) => figureCells(figure, model))]
  const x = PICTURE.x + PICTURE.w + 0.3
  slide.addTable(rows, {
    ...tableLook(model),
    x,
    y: PICTURE.y,
    w: WIDTH - x - MARGIN,
    colW: [0.98, 1.35, 1.1, 1],
    rowH: 0.6,
    fontSize: 11,
  })
}

/** Inches; what a measure has none of is left out. */
const RANK_COLUMNS = [
  {id: 'rank', width: 1},
  {id: 'name', width: 4},
  {id: 'value', width: 1.9},
  {id: 'count', width: 1.9},
  {id: 'gap', width: 1.9},
  {id: 'move', width: 1.6},
] as const

function rankingSlide(deck: PptxGenJS, model: SheetModel, first: number, count: number): void {
  const {ranking, rankingTitle, own} = model
  const slide = newSlide(deck, model, `${model.headline.split(/[：:]/)[0]} ${rankingTitle}`)
  const columns = RANK_COLUMNS.filter(
    ({id}) => (id !== 'count' || ranking.hasCounts) && (id !== 'gap' || ranking.hasGaps),
  )
  const names = columns.map(({id}) => (id === 'move' ? model.since : own.sheet.rankTable[id]))
  const rows: Cells[] = [heads(names, model, 1)]
  for (let place = first; place < Math.min(count, first + ROWS_A_SLIDE); place++) {
    const row = ranking.rowAt(place)
    rows.push(
      columns.map(({id}) => ({
        text: row[id],
        options: {
          align: id === 'name' ? 'left' : 'right',
          bold: id === 'name' || (id === 'gap' && row.short),
        },
      })),
    )
  }
  const colW = columns.map(({width}) => width)
  const w = colW.reduce((sum, width) => sum + width, 0)
  slide.addTable(rows, {...tableLook(model), x: MARGIN, y: 1.2, w, colW, rowH: 0.36, fontSize: 14})
  const left = ranking.count - count
  const isLast = first + ROWS_A_SLIDE >= count
  const notes = isLast ? [ranking.note, left > 0 ? own.sheet.more(String(left)) : ''].filter(Boolean) : []
  if (notes.length > 0)
    slide.addText(notes.join(' '), {...small(model), x: MARGIN, y: 6.45, w: WIDTH - 2 * MARGIN, h: 0.3})
}

/** Title, caption, sources, and the mark of made-up figures: on every slide. */
function newSlide(deck: PptxGenJS, model: SheetModel, title: string): Slide {
  const {ink} = colours(model)
  const slide = deck.addSlide()
  slide.background = {color: colours(model).paper}
  const mark = model.synthetic ? 1.7 : 0
  slide.addText(title, {
    x: MARGIN,
    y: 0.25,
    w: WIDTH - 2 * MARGIN - mark,
    h: 0.5,
    margin: 0,
    fontSize: 22,
    bold: true,
    color: ink,
    fit: 'shrink',
  })
  slide.addText(model.caption, {
    ...small(model),
    x: MARGIN,
    y: 0.75,
    w: WIDTH - 2 * MARGIN,
    h: 0.3,
    fontSize: 12,
  })
  if (mark > 0)
    slide.addText(model.synthetic, {
      x: WIDTH - MARGIN - 1.5,
      y: 0.27,
      w: 1.5,
      h: 0.42,
      align: 'center',
      fontSize: 14,
      bold: true,
      color: ink,
      line: {color: ink, width: 1.5},
    })
  slide.addText(model.notes.filter(Boolean).join('\n'), {
    ...small(model),
    x: MARGIN,
    y: 6.75,
    w: WIDTH - 2 * MARGIN,
    h: 0.6,
    fontSize: 9,
    valign: 'top',
  })
  return slide
}

function figureCells(figure: FigureModel, {words}: SheetModel): Cells {
  const number = [figure.number || words.noValue, figure.unit]
    .filter(Boolean)
    .join(' ')
    .replaceAll(' ', '\u00a0')
  return [
    {text: figure.name},
    {
      text: [
        {text: number, options: {bold: true, fontSize: 14, breakLine: figure.beside !== ''}},
        ...(figure.beside ? [{text: figure.beside, options: {fontSize: 10}}] : []),
      ],
      options: {align: 'right'},
    },
    {text: figure.left, options: {align: 'right'}},
    {text: figure.right, options: {align: 'right', bold: figure.short}},
  ]
}

/** @param left the column whose words begin at the left */
function heads(texts: readonly string[], model: SheetModel, left: number): Cells {
  const {muted} = colours(model)
  return texts.map((text, column) => ({
    text,
    options: {color: muted, align: column === left ? 'left' : 'right'},
  }))
}

function tableLook(model: SheetModel): PptxGenJS.TableProps {
  const {ink, line} = colours(model)
  const none = {type: 'none'} as const
  const rule = {type: 'solid', pt: 0.75, color: line} as const
  return {color: ink, valign: 'middle', margin: [0.02, 0.06, 0.02, 0.06], border: [none, none, rule, none]}
}

function small(model: SheetModel) {
  return {color: colours(model).muted, fontSize: 11, margin: 0}
}

/** Without their #, as the format wants them. */
function colours({theme}: SheetModel) {
  const {ink, muted, paper, landLine} = PALETTES[theme]
  const [bare, quiet, ground, line] = [ink, muted, paper, landLine].map((colour) => colour.slice(1))
  return {ink: bare, muted: quiet, paper: ground, line}
}
