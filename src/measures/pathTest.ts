import {type Bounds, METRES_PER_DEGREE} from '#domain/geometry'
import type {Edge} from './areaShape'
import {doubtIn, EVERYWHERE, gridTest, middleOf, NOWHERE, type PlaceTest} from './gridTest'

/** Cells along a side, and blocks of them that are given the edges that may be near. */
const CELLS = 128
const BLOCKS = 64

/**
 * Whether a place lies within some metres of a line, on a plane that touches the earth at the place: good to 1 %
 * within 100 km. A cell of the grid keeps the few edges that may be within the distance.
 */
export function pathTest(edges: readonly Edge[], metres: number, bounds: Bounds): PlaceTest {
  const near = blocksOf(edges.flat(2), metres, bounds)
  return gridTest(bounds, CELLS, (cell) => {
    const [lon, lat] = middleOf(cell)
    const doubt = doubtIn(cell, metres)
    const edgesNear = near(lon, lat)
    const least = metresTo(edgesNear, lon, lat)
    if (least <= metres - doubt) return EVERYWHERE
    if (least >= metres + doubt) return NOWHERE
    return nearTest(edgesWithin(edgesNear, lon, lat, metres + doubt), metres)
  })
}

/** The edges that may be within the distance of a place's block. */
function blocksOf(flat: readonly number[], metres: number, [west, south, east, north]: Bounds) {
  const width = (east - west) / BLOCKS || 1
  const height = (north - south) / BLOCKS || 1
  const blocks: (readonly number[] | undefined)[] = []
  return (lon: number, lat: number): readonly number[] => {
    const column = Math.min(BLOCKS - 1, Math.floor((lon - west) / width))
    const row = Math.min(BLOCKS - 1, Math.floor((lat - south) / height))
    const known = blocks[row * BLOCKS + column]
    if (known) return known
    const block: Bounds = [
      west + column * width,
      south + row * height,
      west + (column + 1) * width,
      south + (row + 1) * height,
    ]
    const [middleLon, middleLat] = middleOf(block)
    // Twice the doubt: the cells within have theirs too.
    const most = metres + 2 * doubtIn(block, metres)
    const found = edgesWithin(flat, middleLon, middleLat, most)
    blocks[row * BLOCKS + column] = found
    return found
  }
}

function nearTest(edges: readonly number[], metres: number): PlaceTest {
  return (lon, lat) => metresTo(edges, lon, lat) <= metres
}

function edgesWithin(edges: readonly number[], lon: number, lat: number, metres: number): readonly number[] {
  const east = METRES_PER_DEGREE * Math.cos((lat * Math.PI) / 180)
  const found: number[] = []
  for (let at = 0; at < edges.length; at += 4) {
    if (squareTo(edges, at, lon, lat, east) > metres * metres) continue
    found.push(edges[at], edges[at + 1], edges[at + 2], edges[at + 3])
  }
  return found
}

/** Metres to the nearest edge. */
function metresTo(edges: readonly number[], lon: number, lat: number): number {
  const east = METRES_PER_DEGREE * Math.cos((lat * Math.PI) / 180)
  let least = Infinity
  for (let at = 0; at < edges.length; at += 4) least = Math.min(least, squareTo(edges, at, lon, lat, east))
  return Math.sqrt(least)
}

/**
 * The square of the metres to one edge.
 *
 * @param east metres of a degree of longitude there
 */
function squareTo(edges: readonly number[], at: number, lon: number, lat: number, east: number): number {
  const x = (edges[at] - lon) * east
  const y = (edges[at + 1] - lat) * METRES_PER_DEGREE
  const dx = (edges[at + 2] - lon) * east - x
  const dy = (edges[at + 3] - lat) * METRES_PER_DEGREE - y
  const square = dx * dx + dy * dy
  const share = square === 0 ? 0 : Math.min(1, Math.max(0, -(x * dx + y * dy) / square))
  const awayX = x + share * dx
  const awayY = y + share * dy
  return awayX * awayX + awayY * awayY
}
