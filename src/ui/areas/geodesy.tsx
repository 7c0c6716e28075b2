import {area as squareMetres} from '@turf/area'
import {circle} from '@turf/circle'
import {lineString, polygon} from '@turf/helpers'
import {length} from '@turf/length'
import {simplify} from '@turf/simplify'
import {type Area, type LonLat, MOST_CORNERS} from '#domain/area'
import type {Regions} from '#domain/dataset'

/** Closed rings; what lies in an odd number of them is inside. */
export type Rings = readonly (readonly LonLat[])[]

/** The outline of an area. The library that widens lines and boundaries is large: it is got when first needed. */
export async function ringsOf(area: Area, regions: Regions): Promise<Rings> {
  switch (area.kind) {
    case 'circle':
      return [circleRing(area.centre, area.metres)]
    case 'box':
      return [boxRing(area)]
    case 'polygon':
      return [closed(area.corners)]
    case 'line':
      return widened(lineString(area.corners.map(([lon, lat]) => [lon, lat])), area.metres)
    case 'township': {
      const region = regions.code.indexOf(area.code)
      const shape = region < 0 ? null : boundaryOf(regions, region)
      return shape ? widened(shape, area.metres) : []
    }
  }
}

export function circleRing([lon, lat]: LonLat, metres: number): readonly LonLat[] {
  return placesOf(circle([lon, lat], metres, {steps: 128, units: 'meters'}).geometry.coordinates[0])
}

export function boxRing({west, south, east, north}: Extract<Area, {kind: 'box'}>): readonly LonLat[] {
  return closed([
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ])
}

async function widened(shape: GeoJSON.Feature, metres: number): Promise<Rings> {
  const {buffer} = await import('@turf/buffer')
  const wide = buffer(shape as GeoJSON.Feature<GeoJSON.Geometry>, metres, {units: 'meters', steps: 24})
  const {geometry} = wide ?? {}
  if (geometry?.type === 'Polygon') return geometry.coordinates.map(placesOf)
  return geometry?.type === 'MultiPolygon' ? geometry.coordinates.flat().map(placesOf) : []
}

function boundaryOf({geometry}: Regions, region: number): GeoJSON.Feature<GeoJSON.MultiPolygon> | null {
  const {positions, ringStart, polygonStart, regionStart} = geometry
  const polygons: number[][][][] = []
  for (let p = regionStart[region]; p < regionStart[region + 1]; p++) {
    const rings: number[][][] = []
    for (let k = polygonStart[p]; k < polygonStart[p + 1]; k++)
      rings.push(
        Array.from({length: ringStart[k + 1] - ringStart[k]}, (_, index) => {
          const v = ringStart[k] + index
          return [positions[2 * v], positions[2 * v + 1]]
        }),
      )
    polygons.push(rings)
  }
  if (polygons.length === 0) return null
  return {type: 'Feature', properties: {}, geometry: {type: 'MultiPolygon', coordinates: polygons}}
}

/** Metres along corners. */
export function metresAlong(corners: readonly LonLat[]): number {
  return corners.length < 2
    ? 0
    : length(lineString(corners.map(([lon, lat]) => [lon, lat])), {units: 'meters'})
}

/** Square metres within rings. */
export function squareMetresOf(rings: Rings): number {
  return rings.length === 0 || rings[0].length < 4
    ? 0
    : squareMetres(polygon(rings.map((ring) => ring.map(([lon, lat]) => [lon, lat]))))
}

/** The same shape with as few corners as an address takes. @param degrees that no pixel shows */
export function fewerCorners(corners: readonly LonLat[], degrees: number): readonly LonLat[] {
  let few = corners
  for (let tolerance = degrees; few === corners || few.length > MOST_CORNERS; tolerance *= 1.5) {
    const line = lineString(corners.map(([lon, lat]) => [lon, lat]))
    few = placesOf(simplify(line, {tolerance, highQuality: true}).geometry.coordinates)
  }
  return few.length < 3 ? corners.slice(0, MOST_CORNERS) : few
}

export function closed(corners: readonly LonLat[]): readonly LonLat[] {
  return [...corners, corners[0]]
}

function placesOf(coordinates: readonly (readonly number[])[]): LonLat[] {
  return coordinates.map(([lon, lat]) => [lon, lat])
}
