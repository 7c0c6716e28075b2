import {type Crs, GEOGRAPHIC_CRS, isOn} from './crs'
import {crossesItself} from './selfCrossing'

/** Vertices of a closed ring as lon, lat, lon, lat, …, WGS-84. */
export type Ring = Float64Array
/** Of each polygon its rings, the outer one first. */
export type Polygons = Ring[][]

/** Why a geometry cannot be drawn; worded by i18n. */
export const GEOMETRY_PROBLEMS = [
  'no-geometry',
  'type',
  'empty',
  'few-positions',
  'not-closed',
  'position',
  'outside-earth',
  'no-area',
  'crosses-itself',
  'broken-record',
] as const
export type GeometryProblem = (typeof GEOMETRY_PROBLEMS)[number]

/**
 * The polygons of a GeoJSON Polygon, MultiPolygon or a collection of them, or the first thing that is wrong with it.
 *
 * @param geometry any JSON value
 */
export function polygonsOf(geometry: unknown, crs: Crs): Polygons | GeometryProblem {
  return polygonsBy(geometry, 'coordinates', (positions) => ringOf(positions, crs))
}

/** The same for any notation that nests its rings as GeoJSON does. @param key of what holds them */
export function polygonsBy(
  geometry: unknown,
  key: 'coordinates' | 'arcs',
  ringBy: (part: unknown) => Ring | GeometryProblem,
): Polygons | GeometryProblem {
  if (typeof geometry !== 'object' || geometry === null) return 'no-geometry'
  const {type, geometries} = geometry as {type?: unknown; geometries?: unknown}
  if (type !== 'GeometryCollection') return polygonsOfOne(geometry as Record<string, unknown>, key, ringBy)
  if (!Array.isArray(geometries) || geometries.length === 0) return 'empty'
  const all: Polygons = []
  for (const one of geometries) {
    const polygons = polygonsOfOne((one ?? {}) as Record<string, unknown>, key, ringBy)
    if (typeof polygons === 'string') return polygons
    for (const polygon of polygons) all.push(polygon)
  }
  return all
}

function polygonsOfOne(
  geometry: Record<string, unknown>,
  key: 'coordinates' | 'arcs',
  ringBy: (part: unknown) => Ring | GeometryProblem,
): Polygons | GeometryProblem {
  const {type, [key]: parts} = geometry
  if (type !== 'Polygon' && type !== 'MultiPolygon') return 'type'
  const list = type === 'Polygon' ? [parts] : parts
  if (!Array.isArray(list) || list.length === 0) return 'empty'
  const polygons: Polygons = []
  for (const polygon of list) {
    if (!Array.isArray(polygon) || polygon.length === 0) return 'empty'
    const rings: Ring[] = []
    for (const part of polygon) {
      const ring = ringBy(part)
      if (typeof ring === 'string') return ring
      rings.push(ring)
    }
    polygons.push(rings)
  }
  return polygons
}

/** Height and measure, where positions have them, are left out. */
function ringOf(positions: unknown, crs: Crs): Ring | GeometryProblem {
  if (!Array.isArray(positions) || positions.length === 0) return 'empty'
  const ring = new Float64Array(positions.length * 2)
  for (let i = 0; i < positions.length; i++) {
    const position = positions[i]
    if (!Array.isArray(position)) return 'position'
    if (!Number.isFinite(position[0]) || !Number.isFinite(position[1])) return 'position'
    ring[2 * i] = position[0]
    ring[2 * i + 1] = position[1]
  }
  return soundRing(ring, crs)
}

/** A ring as it stands in the file, in WGS-84 afterwards, or why it cannot be drawn. */
export function soundRing(ring: Float64Array, crs: Crs): Ring | GeometryProblem {
  if (!isOnEarth(ring, crs)) return 'outside-earth'
  const last = ring.length - 2
  if (ring[0] !== ring[last] || ring[1] !== ring[last + 1]) return 'not-closed'
  if (ring.length < 8) return 'few-positions'
  if (crs !== GEOGRAPHIC_CRS['EPSG:4326']) convert(ring, crs)
  if (crossesItself(ring)) return 'crosses-itself'
  return areaOf(ring) === 0 ? 'no-area' : ring
}

/** Whether all positions of a ring, or of a part of some numbers, are such as the system allows. */
export function isOnEarth(
  ring: Float64Array,
  {axes: [east, north]}: Crs,
  start = 0,
  end = ring.length,
): boolean {
  for (let i = start; i < end; i += 2) {
    if (!isOn(east, ring[i]) || !isOn(north, ring[i + 1])) return false
  }
  return true
}

function convert(ring: Float64Array, crs: Crs): void {
  for (let i = 0; i < ring.length; i += 2) {
    ;[ring[i], ring[i + 1]] = crs.toWgs84(ring[i], ring[i + 1])
  }
}

/** Square degrees, from the first vertex, so that small rings far from the origin lose no digits. */
function areaOf(ring: Ring): number {
  let area = 0
  for (let i = 0; i + 3 < ring.length; i += 2) {
    const x = ring[i] - ring[0]
    const y = ring[i + 1] - ring[1]
    area += (x * (ring[i + 3] - ring[1]) - (ring[i + 2] - ring[0]) * y) / 2
  }
  return Math.abs(area)
}
