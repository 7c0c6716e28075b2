import {textWidth} from '#ui/timeLayout'

/** A box in desk pixels. */
export interface Area {
  x: number
  y: number
  width: number
  height: number
}

/**
 * The map with its legend under a head; with figures, ranking and time besides; or bare, where head and notes stand
 * as text beside the picture.
 */
export type SheetKind = 'map' | 'page' | 'bare'

export interface SheetLayout {
  width: number
  height: number
  head: Area
  map: Area
  /** At the map's lower right. */
  legend: Area
  /** Null on a sheet of the map alone. */
  page: {figures: Area; columns: number; ranking: Area; chart: Area} | null
  foot: Area
  /** What stands in the foot: nothing of it may be cut. */
  lines: string[]
}

const MARGIN = 24
const HEAD = 84
/** Of a line of notes. */
export const NOTE = 14
const FIGURE = 84
const RANKING = 300
const CHART = 172
const LEGEND_WIDTH = 272
const GAP = 12

/**
 * Where everything on a sheet goes. A wide one has the ranking beside the map, a tall one below it.
 *
 * @param legendHeight as tall as its rows need
 * @param notes what must be said below, in words
 */
export function sheetLayout(
  kind: SheetKind,
  width: number,
  height: number,
  legendHeight: number,
  notes: readonly string[] = [],
): SheetLayout {
  const isBare = kind === 'bare'
  const lines = notes.flatMap((note) => wrapped(note, width - 2 * MARGIN, 11, 9))
  const [margin, top, bottom] = isBare ? [0, 0, 0] : [MARGIN, HEAD, lines.length * NOTE + 12]
  const inner = {x: margin, width: width - 2 * margin}
  const head = {...inner, y: 0, height: top}
  const foot = {...inner, y: height - bottom, height: bottom}
  const body = {y: top, height: height - top - bottom}
  const parts = kind !== 'page' ? null : pageParts({...inner, ...body}, width < height)
  const map = parts?.map ?? {...inner, ...body}
  const tall = Math.min(legendHeight, map.height - 2 * GAP)
  const wide = Math.min(LEGEND_WIDTH, map.width - 2 * GAP)
  const legend = {
    x: map.x + map.width - wide - GAP,
    y: map.y + map.height - tall - GAP,
    width: wide,
    height: tall,
  }
  return {width, height, head, foot, lines, map, legend, page: parts?.page ?? null}
}

function pageParts(body: Area, isTall: boolean) {
  const columns = isTall ? 3 : 6
  const rows = 6 / columns
  const figures = {...body, height: rows * FIGURE}
  const below = figures.y + figures.height + GAP
  const room = body.y + body.height - below
  if (!isTall) {
    const chart = {...body, y: body.y + body.height - CHART, height: CHART}
    const height = room - CHART - GAP
    const ranking = {x: body.x, y: below, width: RANKING, height}
    const map = {
      x: body.x + RANKING + GAP,
      y: below,
      width: body.width - RANKING - GAP,
      height,
    }
    return {map, page: {figures, columns, ranking, chart}}
  }
  const lower = Math.min(340, room * 0.32)
  const y = body.y + body.height - lower
  const map = {x: body.x, y: below, width: body.width, height: room - lower - GAP}
  const ranking = {x: body.x, y, width: 380, height: lower}
  const chart = {x: body.x + 380 + 2 * GAP, y, width: body.width - 380 - 2 * GAP, height: lower}
  return {map, page: {figures, columns, ranking, chart}}
}

/** What the legend and the edges cover of the map, for fitting the land into the rest. */
export function mapPadding({map, legend}: SheetLayout): {
  top: number
  right: number
  bottom: number
  left: number
} {
  const beside = map.width - legend.width - 2 * GAP
  const isWide = beside >= map.height * 0.8
  return {
    top: 28,
    right: isWide ? legend.width + 2 * GAP : GAP,
    bottom: isWide ? 40 : legend.height + 2 * GAP,
    left: 44,
  }
}

/** The legend's box from the map's own upper left: nothing is written beneath. */
export function legendObstacle({map, legend}: SheetLayout) {
  const [left, top] = [legend.x - map.x, legend.y - map.y]
  return {left, top, right: left + legend.width, bottom: top + legend.height}
}

/** A text in lines that fit, broken between words or Chinese signs; what is too much ends in …. */
export function wrapped(text: string, width: number, size: number, most: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.match(/[\x21-\x7e\u00a0-\u2e7f]+[，。；、：）]?|\s+|./gu) ?? []) {
    if (line !== '' && textWidth(line + word, size) > width) {
      lines.push(line.trim())
      line = ''
    }
    line += word
  }
  if (line.trim() !== '') lines.push(line.trim())
  if (lines.length <= most) return lines
  return [...lines.slice(0, most - 1), shortened(lines.slice(most - 1).join(' '), width, size)]
}

/** A text of one line that fits. */
export function shortened(text: string, width: number, size: number): string {
  if (textWidth(text, size) <= width) return text
  const signs = [...text]
  while (signs.length > 0 && textWidth(`${signs.join('')}…`, size) > width) signs.pop()
  return `${signs.join('').trim()}…`
}

/** The sheet for a map, or a page, of this size; a phone's would be too small for its words. */
export function sheetSize(kind: SheetKind, width: number, height: number): {width: number; height: number} {
  if (kind === 'page') return {width: Math.max(1280, width), height: Math.max(760, height)}
  return {width: Math.max(800, width) + 2 * MARGIN, height: Math.max(480, height) + HEAD + 4 * NOTE}
}
