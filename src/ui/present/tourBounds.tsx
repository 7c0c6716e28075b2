import type {LonLat} from '#domain/area'
import type {Outline} from '#domain/dataset'
import type {Bounds} from '#domain/geometry'
import type {Camera} from '#map/CampaignMap'
import {boundsOfRegions, extentsOf} from '#scene/extents'
import type {StopPlace} from './usePlaces'

/** CSS pixels of a desk's map, on which the camera of a stop was chosen. */
const DESK_MAP = {width: 1100, height: 630}

/** A stop's camera for a map of another size: as much is shown as on a desk. */
export function cameraFor(camera: Camera, width: number, height: number): Camera {
  const larger = Math.min(width / DESK_MAP.width, height / DESK_MAP.height)
  return larger > 0 ? {...camera, zoom: camera.zoom + Math.log2(larger)} : camera
}

/** Some counties; null where none is named. */
export function boundsOfCounties({regions, counties}: Outline, codes: readonly string[]): Bounds | null {
  const wanted = new Set(codes.map((code) => counties.code.indexOf(code)))
  const within = Array.from(regions.county, (county, region) => (wanted.has(county) ? region : -1))
  return boundsOfRegions(
    extentsOf(regions.geometry),
    within.filter((region) => region >= 0),
  )
}

/** Degrees around a lone place, about a kilometre. */
const AROUND = 0.01
/** Of the township's breadth: a route that takes up as much is seen with all of the township. */
const WIDE = 0.3

/**
 * What the map shows at a stop without a camera of its own: the township, or the route through it where that would be
 * a heap of marks there. Null: everything.
 */
export function boundsOfStop({regions}: Outline, places: readonly StopPlace[], at: number): Bounds | null {
  const here = places[at - 1]
  if (!here) return null
  const {region, place} = here
  const township = region < 0 ? null : boundsOfRegions(extentsOf(regions.geometry), [region])
  if (!place) return township
  const near = places.filter((one) => one.place !== null && one.region === region)
  const route = around(near.map((one) => one.place!))
  return township && isWide(route, township) ? township : route
}

function isWide(route: Bounds, township: Bounds): boolean {
  return [0, 1].some((axis) => route[axis + 2] - route[axis] > WIDE * (township[axis + 2] - township[axis]))
}

function around(places: readonly LonLat[]): Bounds {
  const lons = places.map(([lon]) => lon)
  const lats = places.map(([, lat]) => lat)
  const [west, east] = [Math.min(...lons), Math.max(...lons)]
  const [south, north] = [Math.min(...lats), Math.max(...lats)]
  const more = Math.max(0, AROUND - Math.max(east - west, north - south)) / 2
  return [west - more, south - more, east + more, north + more]
}
