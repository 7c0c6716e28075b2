import type {RegionGeometry} from './dataset'

/** Metres of one degree of latitude on the sphere of the mean radius 6 371 008.8 m. */
export const METRES_PER_DEGREE = 111_195.08

/** West, south, east, north in degrees; an empty one is [∞, ∞, −∞, −∞]. */
export type Bounds = [west: number, south: number, east: number, north: number]

/** Whether a region is drawn: it has a polygon. */
export function hasGeometry(geometry: RegionGeometry, region: number): boolean {
  return geometry.regionStart[region] < geometry.regionStart[region + 1]
}

/** Whether a point lies in a region, its holes excepted. A point on the very border may fall on either side. */
export function regionContains(geometry: RegionGeometry, region: number, lon: number, lat: number): boolean {
  for (let p = geometry.regionStart[region]; p < geometry.regionStart[region + 1]; p++) {
    let inside = false
    for (let k = geometry.polygonStart[p]; k < geometry.polygonStart[p + 1]; k++) {
      if (ringContains(geometry, k, lon, lat)) inside = !inside
    }
    if (inside) return true
  }
  return false
}

/**
 * Metres from a point to a region: 0 inside, else to its nearest border, on a plane that touches the earth at
 * the point (good to 1 % within 100 km). Infinity for a region without geometry.
 */
export function metresToRegion(geometry: RegionGeometry, region: number, lon: number, lat: number): number {
  if (regionContains(geometry, region, lon, lat)) return 0
  const {positions, ringStart} = geometry
  const firstRing = geometry.polygonStart[geometry.regionStart[region]]
  const lastRing = geometry.polygonStart[geometry.regionStart[region + 1]]
  const eastMetres = METRES_PER_DEGREE * Math.cos((lat * Math.PI) / 180)
  let nearest = Infinity
  for (let k = firstRing; k < lastRing; k++) {
    for (let v = ringStart[k]; v < ringStart[k + 1] - 1; v++) {
      const x = (positions[2 * v] - lon) * eastMetres
      const y = (positions[2 * v + 1] - lat) * METRES_PER_DEGREE
      const nextX = (positions[2 * v + 2] - lon) * eastMetres
      const nextY = (positions[2 * v + 3] - lat) * METRES_PER_DEGREE
      nearest = Math.min(nearest, squareToSegment(x, y, nextX, nextY))
    }
  }
  return Math.sqrt(nearest)
}

/** The box around a region's polygons. */
export function regionBounds(geometry: RegionGeometry, region: number): Bounds {
  return boundsOfRegions(geometry, region, region + 1)
}

/** The box around the regions from `first` up to, and without, `end`; all of them if left out. */
export function boundsOfRegions(
  geometry: RegionGeometry,
  first = 0,
  end = geometry.regionStart.length - 1,
): Bounds {
  const {positions, ringStart, polygonStart, regionStart} = geometry
  const bounds: Bounds = [Infinity, Infinity, -Infinity, -Infinity]
  const last = ringStart[polygonStart[regionStart[end]]]
  for (let v = ringStart[polygonStart[regionStart[first]]]; v < last; v++) {
    bounds[0] = Math.min(bounds[0], positions[2 * v])
    bounds[1] = Math.min(bounds[1], positions[2 * v + 1])
    bounds[2] = Math.max(bounds[2], positions[2 * v])
    bounds[3] = Math.max(bounds[3], positions[2 * v + 1])
  }
  return bounds
}

/** The ray to the east crosses the ring an odd number of times. */
function ringContains(geometry: RegionGeometry, ring: number, lon: number, lat: number): boolean {
  const {positions, ringStart} = geometry
  let inside = false
  for (let v = ringStart[ring]; v < ringStart[ring + 1] - 1; v++) {
    const y = positions[2 * v + 1]
    const nextY = positions[2 * v + 3]
    if (y > lat === nextY > lat) continue
    const x = positions[2 * v]
    if (lon < x + ((lat - y) / (nextY - y)) * (positions[2 * v + 2] - x)) inside = !inside
  }
  return inside
}

/** Square of the distance from the origin to a segment. */
function squareToSegment(x: number, y: number, nextX: number, nextY: number): number {
  const dx = nextX - x
  const dy = nextY - y
  const square = dx * dx + dy * dy
  const share = square === 0 ? 0 : Math.min(1, Math.max(0, -(x * dx + y * dy) / square))
  const nearX = x + share * dx
  const nearY = y + share * dy
  return nearX * nearX + nearY * nearY
}
