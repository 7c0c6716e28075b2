import type {LocalText, Place} from '#domain/campaign'
import type {Outline} from '#domain/dataset'
import type {Bounds} from '#domain/geometry'
import {extentsOf} from './extents'
import {roomiestSpot, type Spot} from './spots'

/** Where a name may stand, once for a Dataset. */
export interface Anchor {
  kind: 'county' | 'township' | 'water' | 'city'
  /** Index into regions or counties; -1 for a place. */
  unit: number
  name: LocalText
  /** Around its polygons, and around its spot. */
  bounds: Bounds
  /** Sought when first asked for: most townships of a large package are never near enough to be named. */
  spot: () => Spot
  /** Square Mercator units for a township, 1…3 for a place. */
  size: number
}

export function anchorsOf(dataset: Outline): Anchor[] {
  const {regions, campaign} = dataset
  const extents = extentsOf(regions.geometry)
  const townships: Anchor[] = []
  for (let region = 0; region < regions.count; region++) {
    const size = extents.size[region]
    if (size === 0) continue
    const [west, south, east, north] = extents.bounds.subarray(4 * region, 4 * region + 4)
    const bounds: Bounds = [west, south, east, north]
    const name = {'zh-CN': regions.name[region], en: regions.nameEn[region]}
    const spot = once(() => roomiestSpot(regions.geometry, region))
    townships.push({kind: 'township', unit: region, name, bounds, spot, size})
  }
  const places = campaign.places.filter((place) => place.kind !== 'county').map(placeAnchor)
  return [...countyAnchors(dataset, townships), ...townships, ...places]
}

function placeAnchor({kind, name, lon, lat, size}: Place): Anchor {
  const bounds: Bounds = [lon, lat, lon, lat]
  return {
    kind,
    unit: -1,
    name: name ?? {'zh-CN': '', en: ''},
    bounds,
    spot: () => ({lon, lat}),
    size: size ?? 2,
  }
}

/** At the position that the package stores, else at the largest township that is nearest the county's middle. */
function countyAnchors({counties, regions, campaign}: Outline, townships: Anchor[]): Anchor[] {
  const ofCounty = counties.code.map((): Anchor[] => [])
  for (const anchor of townships) ofCounty[regions.county[anchor.unit]].push(anchor)
  const stored = new Map<string | undefined, Place>()
  for (const place of campaign.places)
    if (place.kind === 'county' && !stored.has(place.code)) stored.set(place.code, place)
  return counties.code.flatMap((code, county): Anchor[] => {
    const name = {'zh-CN': counties.name[county], en: counties.nameEn[county]}
    const place = stored.get(code)
    const own = ofCounty[county]
    const size = own.reduce((sum, one) => sum + one.size, 0)
    const bounds = boundsAround([...own.map((one) => one.bounds), ...(place ? [pointBounds(place)] : [])])
    const spot = place ? () => place : own.length > 0 ? once(() => middleOf(own).spot()) : null
    return spot ? [{kind: 'county', unit: county, name, bounds, spot, size}] : []
  })
}

function pointBounds({lon, lat}: Spot): Bounds {
  return [lon, lat, lon, lat]
}

function boundsAround(all: Bounds[]): Bounds {
  const around: Bounds = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [west, south, east, north] of all) {
    around[0] = Math.min(around[0], west)
    around[1] = Math.min(around[1], south)
    around[2] = Math.max(around[2], east)
    around[3] = Math.max(around[3], north)
  }
  return around
}

function middleOf(anchors: Anchor[]): Anchor {
  const centres = anchors.map(({bounds: [west, south, east, north]}) => ({
    x: (west + east) / 2,
    y: (south + north) / 2,
  }))
  const total = anchors.reduce((sum, one) => sum + one.size, 0)
  const mean = (key: 'x' | 'y') =>
    centres.reduce((sum, centre, index) => sum + centre[key] * anchors[index].size, 0) / total
  const [x, y] = [mean('x'), mean('y')]
  const away = centres.map((centre) => Math.hypot(centre.x - x, centre.y - y))
  return anchors[away.indexOf(Math.min(...away))]
}

function once<Value>(make: () => Value): () => Value {
  let made: {value: Value} | undefined
  return () => {
    made ??= {value: make()}
    return made.value
  }
}
