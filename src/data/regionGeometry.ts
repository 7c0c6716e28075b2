import type {RegionGeometry} from '#domain/dataset'
import type {Polygons} from './rings'

/** The polygons of each region, laid out in flat arrays. A region without any is not drawn. */
export function geometryOf(regions: readonly Polygons[]): RegionGeometry {
  const geometry = roomFor(regions)
  const {positions, ringStart, polygonStart, regionStart} = geometry
  let [polygonCount, ringCount, at] = [0, 0, 0]
  regions.forEach((polygons, region) => {
    for (const rings of polygons) {
      for (const ring of rings) {
        positions.set(ring, at)
        at += ring.length
        ringStart[++ringCount] = at / 2
      }
      polygonStart[++polygonCount] = ringCount
    }
    regionStart[region + 1] = polygonCount
  })
  return geometry
}

function roomFor(regions: readonly Polygons[]): RegionGeometry {
  let [polygonCount, ringCount, length] = [0, 0, 0]
  for (const polygons of regions) {
    polygonCount += polygons.length
    for (const rings of polygons) {
      ringCount += rings.length
      for (const ring of rings) length += ring.length
    }
  }
  return {
    positions: new Float64Array(length),
    ringStart: new Uint32Array(ringCount + 1),
    polygonStart: new Uint32Array(polygonCount + 1),
    regionStart: new Uint32Array(regions.length + 1),
  }
}
