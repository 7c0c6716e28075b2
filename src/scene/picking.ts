import {RegionIndex} from '#data/regionIndex'
import type {Regions} from '#domain/dataset'
import {regionBounds} from '#domain/geometry'
import {mercatorX, mercatorY, WORLD} from './mercator'
import type {PointKind} from './points'

/** What lies under the pointer: a township, a row of projects or houses, or a cell of their density. */
export type Hit = {kind: 'township'; region: number} | RowHit | CellHit
/** With its township. */
export type RowHit = {kind: PointKind; row: number; region: number}
/** Rows on the map at the month, and those of them that are overdue; with the township beneath, or -1. */
export type CellHit = {kind: 'cell'; of: PointKind; rows: number; overdue: number; region: number}

/** Finds the region at a place without asking the graphics card. */
export interface Picker {
  /**
   * The region that contains a place, or -1. Where none does, the nearest that lies within a reach in Mercator units
   * and is itself smaller than that: on the map it is a spot, which few would hit.
   */
  region: (lon: number, lat: number, reach?: number) => number
}

export function createPicker(regions: Regions): Picker {
  let index: RegionIndex | undefined
  return {
    region: (lon, lat, reach = 0) => {
      index ??= new RegionIndex(regions.geometry)
      const found = index.regionAt(lon, lat)
      return found < 0 && reach > 0 ? nearestSpot(regions, index, lon, lat, reach) : found
    },
  }
}

function nearestSpot(
  {geometry}: Regions,
  index: RegionIndex,
  lon: number,
  lat: number,
  reach: number,
): number {
  const [x, y] = [mercatorX(lon), mercatorY(lat)]
  // Degrees to every side that hold the reach: those of longitude are the shortest.
  const aside = (reach * 360) / WORLD
  let nearest = -1
  let least = reach
  for (const region of index.regionsIn(lon - aside, lat - aside, lon + aside, lat + aside)) {
    const [west, south, east, north] = regionBounds(geometry, region)
    const [left, right] = [mercatorX(west), mercatorX(east)]
    const [bottom, top] = [mercatorY(south), mercatorY(north)]
    if (right - left > reach || top - bottom > reach) continue
    const distance = Math.hypot(Math.max(left - x, 0, x - right), Math.max(bottom - y, 0, y - top))
    if (distance > least) continue
    nearest = region
    least = distance
  }
  return nearest
}
