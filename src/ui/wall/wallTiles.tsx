import type {WallPlace} from '#domain/wall'
import {type Area, around, box, columnsOf, inset, rowsOf} from './wallAreas'
import type {WallAreas, WallLayout} from './wallLayout'

type Parts = Omit<WallAreas, 'map' | 'legend'>

/**
 * A wall of several screens: every part but the map stands on one screen, clear of its frame. The map may cross
 * frames; its names and its legend do not.
 */
export function tiledAreas(whole: Area, unit: number, place: WallPlace): WallLayout {
  const {columns, rows, bezel} = place
  const margin = bezel / 2 + 2 * unit
  const tile = (column: number, row: number): Area =>
    box(
      (whole.width * column) / columns,
      (whole.height * row) / rows,
      whole.width / columns,
      whole.height / rows,
    )
  const safe = (column: number, row: number) => inset(tile(column, row), margin, margin)
  const column = (at: number) => Array.from({length: rows}, (_, row) => safe(at, row))
  const first = column(0)
  const last = column(columns - 1)
  const between = columns < 3 ? first : column(1)
  const placed =
    columns === 1
      ? stacked(first, unit)
      : columns === 2
        ? besideMap(first, last, unit)
        : {
            ...leftOf(first, unit),
            ...rightOf(last, unit),
            map: around([tile(1, 0), tile(columns - 2, rows - 1)]),
            corner: between[rows - 1],
          }
  const {corner, ...parts} = placed
  const high = Math.min(15 * unit, corner.height)
  const legend = box(corner.left + unit, corner.top + corner.height - high, 22 * unit, high)
  const {height} = parts.figures
  const figures = height > 56 * unit ? 'column' : height > 42 * unit ? 'grid' : 'row'
  return {kind: 'tiled', unit, areas: {...parts, legend}, figures, seams: seamsOf(whole, place, unit)}
}

interface Placed extends Parts {
  map: Area
  /** Part of the map on one screen, for the legend. */
  corner: Area
}

/** One screen above the other. */
function stacked(tiles: Area[], unit: number): Placed {
  const last = tiles.length - 1
  const [head, sentence, figures, more] = rowsOf(tiles[0], [5.6 * unit, 22 * unit, 25 * unit, 'rest'], unit)
  const [above, time] = rowsOf(tiles[last], ['rest', 24 * unit], 2 * unit)
  const [ranking, houses] = columnsOf(last === 1 ? more : above, ['rest', 36 * unit], 4 * unit)
  const map = last === 1 ? above : around(tiles.slice(1, last))
  const corner = last === 1 ? above : tiles[last - 1]
  return {head, sentence, figures, ranking, houses, time, map, corner}
}

/** Words on the left screens, the map on the right ones with the time below it. */
function besideMap(left: Area[], right: Area[], unit: number): Placed {
  const last = left.length - 1
  const [above, time] = rowsOf(right[last], ['rest', 22 * unit], 2 * unit)
  const {head, sentence, figures} = leftOf(left.slice(0, Math.max(1, last)), unit, last === 0 ? 43 : 0)
  const lower = last === 0 ? rowsOf(left[0], ['rest', 41 * unit], 0)[1] : left[last]
  const [ranking, houses] = columnsOf(lower, ['rest', 36 * unit], 4 * unit)
  const map = last === 0 ? above : around([right[0], above])
  const corner = last === 0 || above.height > 16 * unit ? above : right[last - 1]
  return {head, sentence, figures, ranking, houses, time, map, corner}
}

/** The sentence and the figures, on one screen or on two. @param below units to be left free at the bottom */
function leftOf(tiles: Area[], unit: number, below = 0): Pick<Parts, 'head' | 'sentence' | 'figures'> {
  const [first] = rowsOf(tiles[0], ['rest', below * unit], 0)
  if (tiles.length === 1) {
    const [head, sentence, figures] = rowsOf(first, [5.6 * unit, 'rest', 26 * unit], unit)
    return {head, sentence, figures}
  }
  const [head, sentence] = rowsOf(first, [5.6 * unit, 'rest'], unit)
  return {head, sentence, figures: tiles[1]}
}

/** The counties, then houses and time. */
function rightOf(tiles: Area[], unit: number): Pick<Parts, 'ranking' | 'houses' | 'time'> {
  const last = tiles[tiles.length - 1]
  if (tiles.length === 1) {
    const [upper, time] = rowsOf(last, ['rest', 24 * unit], 2 * unit)
    const [ranking, houses] = columnsOf(upper, ['rest', 40 * unit], 6 * unit)
    return {ranking, houses, time}
  }
  const [houses, time] = rowsOf(last, [18 * unit, 'rest'], 2 * unit)
  return {ranking: tiles[0], houses, time}
}

function seamsOf(whole: Area, {columns, rows, bezel}: WallPlace, unit: number): Area[] {
  const wide = bezel + 2 * unit
  const upright = Array.from({length: columns - 1}, (_, at) =>
    box((whole.width * (at + 1)) / columns - wide / 2, 0, wide, whole.height),
  )
  const level = Array.from({length: rows - 1}, (_, at) =>
    box(0, (whole.height * (at + 1)) / rows - wide / 2, whole.width, wide),
  )
  return [...upright, ...level]
}
