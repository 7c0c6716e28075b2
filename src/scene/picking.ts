import Flatbush from 'flatbush'
import type {Regions} from '#domain/dataset'
import {regionBounds, regionContains} from '#domain/geometry'
import type {PointKind} from './points'

/** What lies under the pointer: a township, or a row of projects or houses with its township. */
export type Hit = {kind: 'township'; region: number} | RowHit
export type RowHit = {kind: PointKind; row: number; region: number}

/** Finds the region at a place without asking the graphics card. */
export interface Picker {
  region: (lon: number, lat: number) => number
}

export function createPicker(regions: Regions): Picker {
  let boxes: Flatbush | null | undefined
  return {
    region: (lon, lat) => {
      if (boxes === undefined) boxes = regionBoxes(regions)
      const candidates = boxes?.search(lon, lat, lon, lat) ?? []
      return candidates.find((region) => regionContains(regions.geometry, region, lon, lat)) ?? -1
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
