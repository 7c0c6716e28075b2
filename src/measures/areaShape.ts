import type {Area, LonLat} from '#domain/area'
import type {RegionGeometry, Regions} from '#domain/dataset'
import {type Bounds, hasGeometry, METRES_PER_DEGREE, metresToRegion, regionBounds} from '#domain/geometry'
import {doubtIn, EVERYWHERE, gridTest, middleOf, NOWHERE, type PlaceTest} from './gridTest'
import {pathTest} from './pathTest'
import {polygonTest} from './polygonTest'

/** The sphere of `domain/geometry`; @turf's too. */
const EARTH_METRES = 6_371_008.8

/** An area as loops over rows and regions ask it. Places in degrees. */
export interface AreaShape {
  /** Nothing outside of it is held. */
  bounds: Bounds
  holds: PlaceTest
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
      const within = pathTest(edges, area.metres, boundsOf(area.corners, area.metres))
      return shapeOf(area.corners, edges, area.metres, within, geometry)
    }
    case 'township': {
      const region = code.indexOf(area.code)
      if (region < 0 || !hasGeometry(geometry, region)) return null
      const corners = verticesOf(geometry, region)
      const within = besideTest(geometry, region, area.metres, boundsOf(corners, area.metres))
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
  const cornerBoxes = corners.map((corner) => boundsOf([corner], metres))
  const edgeBoxes = edges.map((edge) => boundsOf(edge, 0))
  const touches = (region: number) => {
    if (!hasGeometry(geometry, region)) return false
    const box = regionBounds(geometry, region)
    if (!overlap(bounds, box)) return false
    // The nearest places of two outlines that do not cross are a corner of one of them.
    if (someVertex(geometry, region, holds)) return true
    const near = corners.filter((_, index) => overlap(cornerBoxes[index], box))
    if (near.some(([lon, lat]) => metresToRegion(geometry, region, lon, lat) <= metres)) return true
    const crossing = edges.filter((_, index) => overlap(edgeBoxes[index], box))
    return (
      crossing.length > 0 && someEdge(geometry, region, (edge) => crossing.some((one) => cross(edge, one)))
    )
  }
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

/** Within some metres of a region: a cell of the grid that lies wholly inside or outside is not measured again. */
function besideTest(geometry: RegionGeometry, region: number, metres: number, bounds: Bounds): PlaceTest {
  const whole: PlaceTest = (lon, lat) => metresToRegion(geometry, region, lon, lat) <= metres
  return gridTest(bounds, 256, (cell) => {
    const away = metresToRegion(geometry, region, ...middleOf(cell))
    const doubt = doubtIn(cell, metres)
    return away <= metres - doubt ? EVERYWHERE : away >= metres + doubt ? NOWHERE : whole
  })
}

function cross([a, b]: Edge, [c, d]: Edge): boolean {
  return side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b)
}

function side(from: LonLat, to: LonLat, at: LonLat): boolean {
  return (to[0] - from[0]) * (at[1] - from[1]) > (to[1] - from[1]) * (at[0] - from[0])
}

/** First and one past the last vertex of each ring. */
function* ringsOf({regionStart, polygonStart, ringStart}: RegionGeometry, region: number) {
  const last = polygonStart[regionStart[region + 1]]
  for (let ring = polygonStart[regionStart[region]]; ring < last; ring++)
    yield [ringStart[ring], ringStart[ring + 1]] as const
}

function verticesOf(geometry: RegionGeometry, region: number): LonLat[] {
  const vertices: LonLat[] = []
  someVertex(geometry, region, (lon, lat) => vertices.push([lon, lat]) < 0)
  return vertices
}

function someVertex(geometry: RegionGeometry, region: number, test: PlaceTest): boolean {
  const {positions} = geometry
  for (const [first, end] of ringsOf(geometry, region))
    for (let v = first; v < end; v++) if (test(positions[2 * v], positions[2 * v + 1])) return true
  return false
}

function someEdge(geometry: RegionGeometry, region: number, test: (edge: Edge) => boolean): boolean {
  const {positions} = geometry
  const at = (v: number): LonLat => [positions[2 * v], positions[2 * v + 1]]
  for (const [first, end] of ringsOf(geometry, region))
    for (let v = first; v < end - 1; v++) if (test([at(v), at(v + 1)])) return true
  return false
}
