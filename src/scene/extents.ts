import type {RegionGeometry} from '#domain/dataset'
import type {Bounds} from '#domain/geometry'
import {extentOf} from './spots'

/** The box around each region, and its size. */
export interface Extents {
  /** West, south, east, north of each region, in degrees; infinite for one without a boundary. */
  bounds: Float64Array
  /** Of the outer rings, in square Mercator units; 0 for a region without a boundary. */
  size: Float64Array
}

const remembered = new WeakMap<RegionGeometry, Extents>()

/** Of all regions, remembered: all their vertices are read once. */
export function extentsOf(geometry: RegionGeometry): Extents {
  const known = remembered.get(geometry)
  if (known) return known
  const count = geometry.regionStart.length - 1
  const extents = {bounds: new Float64Array(4 * count), size: new Float64Array(count)}
  for (let region = 0; region < count; region++) {
    const one = extentOf(geometry, geometry.regionStart[region], geometry.regionStart[region + 1])
    extents.bounds.set(one.bounds, 4 * region)
    extents.size[region] = one.size
  }
  rememberExtents(geometry, extents)
  return extents
}

/** Saves who got them from elsewhere the reading of all vertices. */
export function rememberExtents(geometry: RegionGeometry, extents: Extents): void {
  remembered.set(geometry, extents)
}

/** Around some of the regions; null where none of them has a boundary. */
export function boundsOfRegions({bounds}: Extents, regions: readonly number[]): Bounds | null {
  const some = new Float64Array(4 * regions.length)
  regions.forEach((region, at) => {
    some.set(bounds.subarray(4 * region, 4 * region + 4), 4 * at)
  })
  return boundsOfExtents({bounds: some})
}

/** Around all regions; null where none has a boundary. */
export function boundsOfExtents({bounds}: Pick<Extents, 'bounds'>): Bounds | null {
  const around: Bounds = [Infinity, Infinity, -Infinity, -Infinity]
  for (let at = 0; at < bounds.length; at += 4) {
    around[0] = Math.min(around[0], bounds[at])
    around[1] = Math.min(around[1], bounds[at + 1])
    around[2] = Math.max(around[2], bounds[at + 2])
    around[3] = Math.max(around[3], bounds[at + 3])
  }
  return around[0] <= around[2] ? around : null
}
