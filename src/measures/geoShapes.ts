import type {RegionGeometry} from '#domain/dataset'
import {hasGeometry} from '#domain/geometry'

type Ring = [lon: number, lat: number][]

/** A region as GeoJSON, outer rings anticlockwise and holes clockwise (RFC 7946); null where it has no polygon. */
export function regionPolygons(geometry: RegionGeometry, region: number) {
  if (!hasGeometry(geometry, region)) return null
  const coordinates: Ring[][] = []
  for (let p = geometry.regionStart[region]; p < geometry.regionStart[region + 1]; p++) {
    const rings: Ring[] = []
    for (let k = geometry.polygonStart[p]; k < geometry.polygonStart[p + 1]; k++)
      rings.push(turned(ringOf(geometry, k), rings.length === 0))
    coordinates.push(rings)
  }
  return {type: 'MultiPolygon', coordinates}
}

function ringOf({positions, ringStart}: RegionGeometry, ring: number): Ring {
  const vertices: Ring = []
  for (let v = ringStart[ring]; v < ringStart[ring + 1]; v++)
    vertices.push([rounded(positions[2 * v]), rounded(positions[2 * v + 1])])
  return vertices
}

/** A centimetre: as places are kept. */
function rounded(degrees: number): number {
  return Math.round(degrees * 1e7) / 1e7
}

function turned(ring: Ring, anticlockwise: boolean): Ring {
  let area = 0
  for (let i = 1; i < ring.length; i++) area += ring[i - 1][0] * ring[i][1] - ring[i][0] * ring[i - 1][1]
  return area > 0 === anticlockwise ? ring : ring.reverse()
}
