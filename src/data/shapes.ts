import type {Crs} from './crs'
import {ringsInPolygons} from './ringNesting'
import {type GeometryProblem, type Polygons, type Ring, soundRing} from './rings'

/** The first number of a .shp, big-endian. */
const MAGIC = 9994
const HEADER_BYTES = 100
const RECORD_HEADER_BYTES = 8
/** Kind, box, number of parts, number of points. */
const POLYGON_HEADER_BYTES = 44
const POSITION_BYTES = 16
const NULL_SHAPE = 0
/** Plain, with height and measure, with measure: heights and measures stand behind all positions. */
const POLYGONS = [5, 15, 25]

/** More than all villages of the country. */
export const MOST_FEATURES = 1_000_000

/** The records of a .shp, found but not read. */
export interface Shapes {
  /** Whether it says that it holds polygons. */
  polygons: boolean
  /** Where each record's shape begins and ends, to one beyond the most; one beyond the file's end ends the list. */
  starts: number[]
  ends: number[]
  view: DataView
  /** As GeoJSON would call it; null for none. */
  typeOf(index: number): string | null
}

/** Null for what is no .shp. */
export function shapesOf(bytes: Uint8Array): Shapes | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < HEADER_BYTES || view.getInt32(0) !== MAGIC) return null
  const starts: number[] = []
  const ends: number[] = []
  for (let at = HEADER_BYTES; at + RECORD_HEADER_BYTES <= bytes.length && starts.length <= MOST_FEATURES; ) {
    const start = at + RECORD_HEADER_BYTES
    // Lengths are in words of two bytes.
    const end = start + view.getInt32(at + 4) * 2
    if (end < start || end > bytes.length) break
    starts.push(start)
    ends.push(end)
    at = end
  }
  const kindOf = (index: number) =>
    index < starts.length && ends[index] - starts[index] >= 4
      ? view.getInt32(starts[index], true)
      : NULL_SHAPE
  return {
    polygons: POLYGONS.includes(view.getInt32(32, true)),
    starts,
    ends,
    view,
    typeOf(index) {
      const kind = kindOf(index)
      if (kind === NULL_SHAPE) return null
      return POLYGONS.includes(kind) ? 'Polygon' : String(kind)
    },
  }
}

/** The polygons of one record, or the first thing that is wrong with it. Every count is checked against its bytes. */
export function shapePolygons(shapes: Shapes, index: number, crs: Crs): Polygons | GeometryProblem {
  const {view, starts, ends} = shapes
  const start = starts[index]
  const bytes = ends[index] - start
  if (shapes.typeOf(index) !== 'Polygon') return 'type'
  if (bytes < POLYGON_HEADER_BYTES) return 'broken-record'
  const parts = view.getInt32(start + 36, true)
  const points = view.getInt32(start + 40, true)
  if (parts === 0 || points === 0) return 'empty'
  const positions = start + POLYGON_HEADER_BYTES + parts * 4
  if (parts < 0 || points < 0 || positions + points * POSITION_BYTES > ends[index]) return 'broken-record'
  const rings: Ring[] = []
  for (let part = 0; part < parts; part++) {
    const at = start + POLYGON_HEADER_BYTES + part * 4
    const first = view.getInt32(at, true)
    const end = part + 1 < parts ? view.getInt32(at + 4, true) : points
    if (first < 0 || end > points || end < first || (part === 0 && first !== 0)) return 'broken-record'
    const ring = ringAt(view, positions + first * POSITION_BYTES, end - first, crs)
    if (typeof ring === 'string') return ring
    rings.push(ring)
  }
  return ringsInPolygons(rings)
}

function ringAt(view: DataView, at: number, points: number, crs: Crs): Ring | GeometryProblem {
  if (points === 0) return 'empty'
  const ring = new Float64Array(points * 2)
  for (let i = 0; i < ring.length; i++) ring[i] = view.getFloat64(at + i * 8, true)
  return ring.every(Number.isFinite) ? soundRing(ring, crs) : 'position'
}
