import type {Area, LonLat} from '#domain/area'
import type {RegionGeometry, Regions} from '#domain/dataset'
import {
  type Bounds,
  hasGeometry,
  METRES_PER_DEGREE,
  metresToRegion,
  regionBounds,
  regionContains,
} from '#domain/geometry'
import {cellTest} from './cellTest'
import {polygonTest} from './polygonTest'

/** The sphere of `domain/geometry`; @turf's too. */
const EARTH_METRES = 6_371_008.8

/** An area as loops over rows and regions ask it. Places in degrees. */
export interface AreaShape {
  /** Nothing outside of it is held. */
  bounds: Bounds
  holds: (lon: number, lat: number) => boolean
  /** Whether it has a place in common with a region. */
  touches: (region: number) => boolean
}

/** Null for the surroundings of a township that has no boundary, or that there is not. */
export function areaShape(area: Area, {code, geometry}: Regions): AreaShape | null {
  switch (area.kind) {
    case 'circle': {
      const within = circleTest(area.centre, area.metres)
      return shapeOf([area.centre], [], area.metres, within, geometry)
    }
    case 'box': {
      const {west, south, east, north} = area
      const corners: LonLat[] = [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
      ]
      const within = (lon: number, lat: number) => lon >= west && lon <= east && lat >= south && lat <= north
      return shapeOf(corners, closed(corners), 0, within, geometry)
    }
    case 'polygon': {
      const edges = closed(area.corners)
      return shapeOf(area.corners, edges, 0, polygonTest(edges), geometry)
    }
    case 'line': {
      const edges = area.corners.slice(1).map((corner, index) => [area.corners[index], corner] as Edge)
      const within = cellTest(boundsOf(area.corners, area.metres), area.metres, metresToPath(edges))
      return shapeOf(area.corners, edges, area.metres, within, geometry)
    }
    case 'township': {
      const region = code.indexOf(area.code)
      if (region < 0 || !hasGeometry(geometry, region)) return null
      const corners = [...verticesOf(geometry, region)]
      const metresTo = (lon: number, lat: number) => metresToRegion(geometry, region, lon, lat)
      const within = cellTest(boundsOf(corners, area.metres), area.metres, metresTo)
      return shapeOf(corners, [], area.metres, within, geometry)
    }
  }
}

export type Edge = readonly [from: LonLat, to: LonLat]

function closed(corners: readonly LonLat[]): Edge[] {
  return corners.map((corner, index) => [corner, corners[(index + 1) % corners.length]])
}

function shapeOf(
  corners: readonly LonLat[],
  edges: readonly Edge[],
  metres: number,
  within: AreaShape['holds'],
  geometry: RegionGeometry,
): AreaShape {
  const bounds = boundsOf(corners, metres)
  const [west, south, east, north] = bounds
  const holds = (lon: number, lat: number) =>
    lon >= west && lon <= east && lat >= south && lat <= north && within(lon, lat)
  const touches = (region: number) =>
    hasGeometry(geometry, region) &&
    overlap(bounds, regionBounds(geometry, region)) &&
    // The nearest places of two outlines that do not cross are a corner of one of them.
    (some(verticesOf(geometry, region), ([lon, lat]) => holds(lon, lat)) ||
      corners.some(([lon, lat]) =>
        metres > 0
          ? metresToRegion(geometry, region, lon, lat) <= metres
          : regionContains(geometry, region, lon, lat),
      ) ||
      some(edgesOf(geometry, region), (edge) => edges.some((other) => cross(edge, other))))
  return {bounds, holds, touches}
}

function boundsOf(corners: readonly LonLat[], metres: number): Bounds {
  const bounds: Bounds = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [lon, lat] of corners) {
    bounds[0] = Math.min(bounds[0], lon)
    bounds[1] = Math.min(bounds[1], lat)
    bounds[2] = Math.max(bounds[2], lon)
    bounds[3] = Math.max(bounds[3], lat)
  }
  // A little more than needed: the test behind it is the exact one.
  const north = (1.01 * metres) / METRES_PER_DEGREE
  const farthest = Math.min(89, Math.max(Math.abs(bounds[1] - north), Math.abs(bounds[3] + north)))
  const east = north / Math.cos((farthest * Math.PI) / 180)
  return [bounds[0] - east, bounds[1] - north, bounds[2] + east, bounds[3] + north]
}

function overlap(one: Bounds, other: Bounds): boolean {
  return one[0] <= other[2] && other[0] <= one[2] && one[1] <= other[3] && other[1] <= one[3]
}

/** By the haversine formula: on the sphere. */
function circleTest([lon, lat]: LonLat, metres: number): AreaShape['holds'] {
  const rad = Math.PI / 180
  const most = Math.sin(Math.min(Math.PI, metres / EARTH_METRES) / 2) ** 2 * (1 + 1e-12)
  const cosine = Math.cos(lat * rad)
  return (otherLon, otherLat) => {
    const dy = Math.sin(((otherLat - lat) * rad) / 2)
    const dx = Math.sin(((otherLon - lon) * rad) / 2)
    return dy * dy + cosine * Math.cos(otherLat * rad) * dx * dx <= most
  }
}

/** Metres to the nearest edge, on a plane that touches the earth at the place: good to 1 % within 100 km. */
function metresToPath(edges: readonly Edge[]): (lon: number, lat: number) => number {
  const flat = Float64Array.from(edges.flat(2))
  return (lon, lat) => {
    const east = METRES_PER_DEGREE * Math.cos((lat * Math.PI) / 180)
    let least = Infinity
    for (let at = 0; at < flat.length; at += 4) {
      const x = (flat[at] - lon) * east
      const y = (flat[at + 1] - lat) * METRES_PER_DEGREE
      const dx = (flat[at + 2] - lon) * east - x
      const dy = (flat[at + 3] - lat) * METRES_PER_DEGREE - y
      const square = dx * dx + dy * dy
      const share = square === 0 ? 0 : Math.min(1, Math.max(0, -(x * dx + y * dy) / square))
      least = Math.min(least, (x + share * dx) ** 2 + (y + share * dy) ** 2)
    }
    return Math.sqrt(least)
  }
}

function cross([a, b]: Edge, [c, d]: Edge): boolean {
  return side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b)
}

function side(from: LonLat, to: LonLat, at: LonLat): boolean {
  return (to[0] - from[0]) * (at[1] - from[1]) > (to[1] - from[1]) * (at[0] - from[0])
}

function* ringsOf({regionStart, polygonStart, ringStart}: RegionGeometry, region: number) {
  const last = polygonStart[regionStart[region + 1]]
  for (let ring = polygonStart[regionStart[region]]; ring < last; ring++)
    yield [ringStart[ring], ringStart[ring + 1]] as const
}

function* verticesOf(geometry: RegionGeometry, region: number): Generator<LonLat> {
  const {positions} = geometry
  for (const [first, end] of ringsOf(geometry, region))
    for (let v = first; v < end; v++) yield [positions[2 * v], positions[2 * v + 1]]
}

function* edgesOf(geometry: RegionGeometry, region: number): Generator<Edge> {
  const {positions} = geometry
  for (const [first, end] of ringsOf(geometry, region))
    for (let v = first; v < end - 1; v++)
      yield [
        [positions[2 * v], positions[2 * v + 1]],
        [positions[2 * v + 2], positions[2 * v + 3]],
      ]
}

function some<Value>(values: Iterable<Value>, holds: (value: Value) => boolean): boolean {
  for (const value of values) if (holds(value)) return true
  return false
}
