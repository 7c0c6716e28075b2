import type {Area} from '#domain/area'
import {type Dataset, NOWHERE, type Places} from '#domain/dataset'
import {type AreaShape, areaShape} from './areaShape'

/** What an area lets through: 1 or 0 a row, or a township. */
export interface Reach {
  projects: Uint8Array
  houses: Uint8Array
  /** A township counts when the area touches it, or when a row of it lies within. */
  regions: Uint8Array
}

const known = new WeakMap<Dataset, {key: string; reach: Reach}>()

/** Remembers the last one: every count of a reading asks for it. */
export function reachOf(dataset: Dataset, area: Area): Reach {
  const key = JSON.stringify(area)
  const last = known.get(dataset)
  if (last?.key === key) return last.reach
  const reach = newReach(dataset, area)
  known.set(dataset, {key, reach})
  return reach
}

function newReach(dataset: Dataset, area: Area): Reach {
  const {regions, projects, houses} = dataset
  const shape = areaShape(area, regions)
  const reach = {
    projects: within(projects, shape),
    houses: within(houses, shape),
    regions: Uint8Array.from({length: regions.count}, (_, region) => (shape?.touches(region) ? 1 : 0)),
  }
  for (const kind of ['projects', 'houses'] as const) {
    const {township} = dataset[kind]
    for (let row = 0; row < township.length; row++)
      if (reach[kind][row] === 1) reach.regions[township[row]] = 1
  }
  return reach
}

/** Rows whose own place lies in the shape; one without a place does not. */
function within({count, lonE7, latE7}: Places, shape: AreaShape | null): Uint8Array {
  const inside = new Uint8Array(count)
  if (!shape) return inside
  const [west, south, east, north] = shape.bounds.map((degrees) => degrees * 1e7)
  for (let row = 0; row < count; row++) {
    const lon = lonE7[row]
    const lat = latE7[row]
    if (lon < west || lon > east || lat < south || lat > north) continue
    if (lon === NOWHERE || lat === NOWHERE) continue
    if (shape.holds(lon / 1e7, lat / 1e7)) inside[row] = 1
  }
  return inside
}
