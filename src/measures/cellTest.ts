import {type Bounds, METRES_PER_DEGREE} from '#domain/geometry'

const CELLS = 256
const [INSIDE, OUTSIDE, EITHER] = [1, 2, 3]

/**
 * Whether places lie within some metres of something with many corners, for a million places: the box around it is
 * parted into cells, and a place in a cell that lies wholly inside or outside is not measured. A cell is looked at when
 * the first place falls into it.
 *
 * @param metresTo how far a place is, good to 1 %
 */
export function cellTest(
  [west, south, east, north]: Bounds,
  metres: number,
  metresTo: (lon: number, lat: number) => number,
): (lon: number, lat: number) => boolean {
  const [width, height] = [(east - west) / CELLS, (north - south) / CELLS]
  const least = Math.min(Math.abs(south), Math.abs(north), south * north < 0 ? 0 : 90)
  const breadth = width * METRES_PER_DEGREE * Math.cos((least * Math.PI) / 180)
  // Of a cell's middle from its corner, and what two measurements may differ by.
  const doubt = 0.52 * Math.hypot(breadth, height * METRES_PER_DEGREE) + 0.02 * metres
  const cells = new Uint8Array(CELLS * CELLS)
  const stateOf = (column: number, row: number) => {
    const away = metresTo(west + (column + 0.5) * width, south + (row + 0.5) * height)
    return away <= metres - doubt ? INSIDE : away >= metres + doubt ? OUTSIDE : EITHER
  }
  return (lon, lat) => {
    const column = Math.min(CELLS - 1, Math.floor((lon - west) / width))
    const row = Math.min(CELLS - 1, Math.floor((lat - south) / height))
    const cell = row * CELLS + column
    if (cells[cell] === 0) cells[cell] = stateOf(column, row)
    return cells[cell] === EITHER ? metresTo(lon, lat) <= metres : cells[cell] === INSIDE
  }
}
