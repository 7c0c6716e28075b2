import type {RegionGeometry} from '#domain/dataset'
import type {Polygons} from './rings'

/** The polygons of each region, laid out in flat arrays. A region without any is not drawn. */
export function geometryOf(regions: readonly Polygons[]): RegionGeometry {
  const polygons = regions.flat()
  const rings = polygons.flat()
  const positions = new Float64Array(rings.reduce((length, ring) => length + ring.length, 0))
  let at = 0
  for (const ring of rings) {
    positions.set(ring, at)
    at += ring.length
  }
  return {
    positions,
    ringStart: startsOf(rings.map((ring) => ring.length / 2)),
    polygonStart: startsOf(polygons.map((one) => one.length)),
    regionStart: startsOf(regions.map((one) => one.length)),
  }
}

/** Where each of several parts begins, and where the last one ends. */
function startsOf(lengths: readonly number[]): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1)
  lengths.forEach((length, index) => {
    starts[index + 1] = starts[index] + length
  })
  return starts
}
