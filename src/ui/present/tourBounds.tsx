import type {Outline} from '#domain/dataset'
import type {Bounds} from '#domain/geometry'
import {boundsOfRegions, extentsOf} from '#scene/extents'
import type {StopPlace} from './usePlaces'

/** Degrees around a lone place, about a kilometre. */
const AROUND = 0.01

/**
 * What the map shows at a stop without a camera of its own: at a place the whole route through its township, else the
 * township. Null: everything.
 */
export function boundsOfStop({regions}: Outline, places: readonly StopPlace[], at: number): Bounds | null {
  const here = places[at - 1]
  if (!here) return null
  if (here.place) {
    const route = places.filter(({region, place}) => place !== null && region === here.region)
    return around(route.map(({place}) => place!))
  }
  return here.region < 0 ? null : boundsOfRegions(extentsOf(regions.geometry), [here.region])
}

function around(places: readonly (readonly [number, number])[]): Bounds {
  const lons = places.map(([lon]) => lon)
  const lats = places.map(([, lat]) => lat)
  const [west, east] = [Math.min(...lons), Math.max(...lons)]
  const [south, north] = [Math.min(...lats), Math.max(...lats)]
  const more = Math.max(0, AROUND - Math.max(east - west, north - south)) / 2
  return [west - more, south - more, east + more, north + more]
}
