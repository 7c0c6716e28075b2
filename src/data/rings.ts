import {type Crs, GEOGRAPHIC_CRS} from './crs'
import {crossesItself} from './selfCrossing'

/** Vertices of a closed ring as lon, lat, lon, lat, …, WGS-84. */
export type Ring = number[] | Float64Array
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
] as const
export type GeometryProblem = (typeof GEOMETRY_PROBLEMS)[number]

/**
 * The polygons of a GeoJSON Polygon or MultiPolygon, or the first thing that is wrong with it.
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
  const {type, [key]: parts} = geometry as Record<string, unknown>
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

function ringOf(positions: unknown, crs: Crs): Ring | GeometryProblem {
  if (!Array.isArray(positions) || positions.length === 0) return 'empty'
  const ring: number[] = []
  for (const position of positions) {
    if (!Array.isArray(position)) return 'position'
    const [lon, lat] = position
    if (!Number.isFinite(lon) || !Number.isFinite(lat)) return 'position'
    if (Math.abs(lon) > 180 || Math.abs(lat) > 90) return 'outside-earth'
    ring.push(lon, lat)
  }
  return soundRing(ring, crs)
}

/** A ring of degrees in WGS-84, or why it cannot be drawn. */
export function soundRing(ring: Ring, crs: Crs): Ring | GeometryProblem {
  const last = ring.length - 2
  if (ring[0] !== ring[last] || ring[1] !== ring[last + 1]) return 'not-closed'
  if (ring.length < 8) return 'few-positions'
  if (crossesItself(ring)) return 'crosses-itself'
  if (areaOf(ring) === 0) return 'no-area'
  return crs === GEOGRAPHIC_CRS['EPSG:4326'] ? ring : converted(ring, crs)
}

function converted(ring: Ring, crs: Crs): Ring {
  for (let i = 0; i < ring.length; i += 2) {
    ;[ring[i], ring[i + 1]] = crs.toWgs84(ring[i], ring[i + 1])
  }
  return ring
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
