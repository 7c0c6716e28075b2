import Flatbush from 'flatbush'
import type {Regions} from '#domain/dataset'
import {regionBounds, regionContains} from '#domain/geometry'
import {mercatorX, mercatorY, type Origin} from './mercator'
import type {PointKind, PointSet} from './points'

/** What lies under the pointer: a township, or a row of projects or houses. */
export type Hit = {kind: 'township'; region: number} | {kind: PointKind; row: number}

/** Finds what is under a place without asking the graphics card. */
export interface Picker {
  region: (lon: number, lat: number) => number
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
    region: (lon, lat) => {
      const candidates = boxes?.search(lon, lat, lon, lat) ?? []
      return candidates.find((region) => regionContains(regions.geometry, region, lon, lat)) ?? -1
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
