import polylabel from 'polylabel'
import type {RegionGeometry} from '#domain/dataset'
import type {Bounds} from '#domain/geometry'
import {mercatorX, mercatorY, WORLD} from './mercator'

export interface Spot {
  lon: number
  lat: number
}

/** Text is wider than high: a spot is sought that leaves more room to the sides than above and below. */
const SQUEEZE = 0.62
/** Of a spot, in Mercator units; in a large polygon as a share of its lesser side, since more is never seen. */
const PRECISION = WORLD / 400_000
const PRECISION_SHARE = 1 / 200

/** Where a name has most room: in the largest polygon of its region. */
export function roomiestSpot(geometry: RegionGeometry, region: number): Spot {
  const {regionStart, polygonStart} = geometry
  let largest = regionStart[region]
  let extent = extentOf(geometry, largest, largest + 1)
  for (let polygon = largest + 1; polygon < regionStart[region + 1]; polygon++) {
    const other = extentOf(geometry, polygon, polygon + 1)
    if (other.size > extent.size) [largest, extent] = [polygon, other]
  }
  const rings: number[][][] = []
  for (let ring = polygonStart[largest]; ring < polygonStart[largest + 1]; ring++)
    rings.push(squeezedRing(geometry, ring))
  const [x, y] = polylabel(rings, precisionFor(extent.bounds))
  return {lon: (x / SQUEEZE / WORLD) * 360 - 180, lat: latitudeAt(y)}
}

/**
 * The box around the polygons from `first` up to, and without, `end`, and the area of their outer rings in square
 * Mercator units, by the scale at the middle. One pass: all vertices of a large package are read as it opens.
 */
export function extentOf(
  {positions, ringStart, polygonStart}: RegionGeometry,
  first: number,
  end: number,
): {bounds: Bounds; size: number} {
  let [west, south, east, north, degrees] = [Infinity, Infinity, -Infinity, -Infinity, 0]
  for (let polygon = first; polygon < end; polygon++) {
    const start = 2 * ringStart[polygonStart[polygon]]
    const stop = 2 * ringStart[polygonStart[polygon] + 1]
    let twice = 0
    let x = 0
    let y = 0
    for (let at = start; at < stop; at += 2) {
      const lon = positions[at]
      const lat = positions[at + 1]
      if (lon < west) west = lon
      if (lon > east) east = lon
      if (lat < south) south = lat
      if (lat > north) north = lat
      const nextX = lon - positions[start]
      const nextY = lat - positions[start + 1]
      twice += x * nextY - nextX * y
      x = nextX
      y = nextY
    }
    degrees += Math.abs(twice) / 2
  }
  const scale = (WORLD / 360) ** 2 / Math.cos(((south + north) / 2) * (Math.PI / 180))
  return {bounds: [west, south, east, north], size: degrees > 0 ? degrees * scale : 0}
}

function precisionFor([west, south, east, north]: Bounds): number {
  const width = SQUEEZE * (mercatorX(east) - mercatorX(west))
  return Math.max(PRECISION, PRECISION_SHARE * Math.min(width, mercatorY(north) - mercatorY(south)))
}

function squeezedRing({positions, ringStart}: RegionGeometry, ring: number): number[][] {
  const points: number[][] = []
  for (let vertex = ringStart[ring]; vertex < ringStart[ring + 1]; vertex++)
    points.push([mercatorX(positions[2 * vertex]) * SQUEEZE, mercatorY(positions[2 * vertex + 1])])
  return points
}

function latitudeAt(y: number): number {
  return (Math.atan(Math.sinh((y / WORLD - 0.5) * 2 * Math.PI)) * 180) / Math.PI
}
