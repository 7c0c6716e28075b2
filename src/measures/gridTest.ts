import {type Bounds, METRES_PER_DEGREE} from '#domain/geometry'

/** Whether a place, in degrees, lies in something. */
export type PlaceTest = (lon: number, lat: number) => boolean

export const EVERYWHERE: PlaceTest = () => true
export const NOWHERE: PlaceTest = () => false

/**
 * A test for a million places in a box: the box is parted into cells, each with a test of its own that knows the little
 * that matters there. A cell's test is made when the first place falls into it.
 *
 * @param cells along each side: more of them leave less to look at in each, and cost more to make
 */
export function gridTest(
  [west, south, east, north]: Bounds,
  cells: number,
  testIn: (cell: Bounds) => PlaceTest,
): PlaceTest {
  const width = (east - west) / cells || 1
  const height = (north - south) / cells || 1
  const tests: (PlaceTest | undefined)[] = Array.from({length: cells * cells})
  const newTest = (column: number, row: number) =>
    testIn([
      west + column * width,
      south + row * height,
      west + (column + 1) * width,
      south + (row + 1) * height,
    ])
  return (lon, lat) => {
    const column = Math.min(cells - 1, Math.max(0, Math.floor((lon - west) / width)))
    const row = Math.min(cells - 1, Math.max(0, Math.floor((lat - south) / height)))
    const cell = row * cells + column
    const test = tests[cell] ?? newTest(column, row)
    tests[cell] = test
    return test(lon, lat)
  }
}

/** A cell's middle. */
export function middleOf([west, south, east, north]: Bounds): [lon: number, lat: number] {
  return [(west + east) / 2, (south + north) / 2]
}

/**
 * Metres by which a distance from any place of a cell may differ from that of its middle, where both are good to 1 %.
 *
 * @param metres the distance that is asked for
 */
export function doubtIn([west, south, east, north]: Bounds, metres: number): number {
  const least = south * north < 0 ? 0 : Math.min(Math.abs(south), Math.abs(north))
  const breadth = (east - west) * METRES_PER_DEGREE * Math.cos((least * Math.PI) / 180)
  return 0.52 * Math.hypot(breadth, (north - south) * METRES_PER_DEGREE) + 0.02 * metres
}
