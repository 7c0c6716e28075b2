import Flatbush from 'flatbush'
import type {Regions} from '#domain/dataset'
import {regionBounds, regionContains} from '#domain/geometry'
import {mercatorX, mercatorY, type Origin, WORLD} from './mercator'
import type {PointKind, PointSet} from './points'

/** What lies under the pointer: a township, or a row of projects or houses. */
export type Hit = {kind: 'township'; region: number} | {kind: PointKind; row: number}

/** Finds what is under a place without asking the graphics card. */
export interface Picker {
  /**
   * The region that contains a place, or -1. Where none does, the nearest that lies within a reach in Mercator units
   * and is itself smaller than that: on the map it is a spot, which few would hit.
   */
  region: (lon: number, lat: number, reach?: number) => number
  /** The nearest shown point within a reach in Mercator units, or -1. */
  point: (
    set: PointSet,
    lon: number,
    lat: number,
    reach: number,
    isShown: (point: number) => boolean,
  ) => number
}

export function createPicker(regions: Regions, origin: Origin): Picker {
  const boxes = regionBoxes(regions)
  const trees = new WeakMap<PointSet, Flatbush | null>()
  return {
    region: (lon, lat, reach = 0) => {
      const candidates = boxes?.search(lon, lat, lon, lat) ?? []
      const found = candidates.find((region) => regionContains(regions.geometry, region, lon, lat))
      return found ?? (boxes && reach > 0 ? nearestSpot(regions, boxes, lon, lat, reach) : -1)
    },
    point: (set, lon, lat, reach, isShown) => {
      let tree = trees.get(set)
      if (tree === undefined) {
        tree = pointTree(set)
        trees.set(set, tree)
      }
      const x = mercatorX(lon) - origin.x
      const y = mercatorY(lat) - origin.y
      return tree?.neighbors(x, y, 1, reach, isShown)[0] ?? -1
    },
  }
}

function nearestSpot({geometry}: Regions, boxes: Flatbush, lon: number, lat: number, reach: number): number {
  const [x, y] = [mercatorX(lon), mercatorY(lat)]
  // Degrees to every side that hold the reach: those of longitude are the shortest.
  const aside = (reach * 360) / WORLD
  let nearest = -1
  let least = reach
  for (const region of boxes.search(lon - aside, lat - aside, lon + aside, lat + aside)) {
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

function regionBoxes({count, geometry}: Regions): Flatbush | null {
  if (count === 0) return null
  const tree = new Flatbush(count)
  for (let region = 0; region < count; region++) {
    tree.add(...regionBounds(geometry, region))
  }
  tree.finish()
  return tree
}

function pointTree({count, positions}: PointSet): Flatbush | null {
  if (count === 0) return null
  const tree = new Flatbush(count)
  for (let point = 0; point < count; point++) tree.add(positions[2 * point], positions[2 * point + 1])
  tree.finish()
  return tree
}
