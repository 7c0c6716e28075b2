import polylabel from 'polylabel'
import type {LocalText, Place} from '#domain/campaign'
import type {Outline, RegionGeometry} from '#domain/dataset'
import {regionBounds} from '#domain/geometry'
import {mercatorX, mercatorY, WORLD} from './mercator'

export interface Spot {
  lon: number
  lat: number
}

/** Where a name may stand, once for a Dataset. */
export interface Anchor {
  kind: 'county' | 'township' | 'water' | 'city'
  /** Index into regions or counties; -1 for a place. */
  unit: number
  name: LocalText
  /** Sought when first asked for: most townships of a large package are never near enough to be named. */
  spot: () => Spot
  /** Square Mercator units for a township, 1…3 for a place. */
  size: number
}

/** Text is wider than high: a spot is sought that leaves more room to the sides than above and below. */
const SQUEEZE = 0.62
const PRECISION = WORLD / 400_000

export function anchorsOf(dataset: Outline): Anchor[] {
  const {regions, campaign} = dataset
  const townships: Anchor[] = []
  for (let region = 0; region < regions.count; region++) {
    const size = areaOf(regions.geometry, region)
    if (size === 0) continue
    const name = {'zh-CN': regions.name[region], en: regions.nameEn[region]}
    const spot = once(() => roomiestSpot(regions.geometry, region))
    townships.push({kind: 'township', unit: region, name, spot, size})
  }
  const places = campaign.places.filter((place) => place.kind !== 'county').map(placeAnchor)
  return [...countyAnchors(dataset, townships), ...townships, ...places]
}

function placeAnchor({kind, name, lon, lat, size}: Place): Anchor {
  return {kind, unit: -1, name: name ?? {'zh-CN': '', en: ''}, spot: () => ({lon, lat}), size: size ?? 2}
}

/** At the position that the package stores, else at the largest township that is nearest the county's middle. */
function countyAnchors({counties, regions, campaign}: Outline, townships: Anchor[]): Anchor[] {
  const ofCounty = counties.code.map((): Anchor[] => [])
  for (const anchor of townships) ofCounty[regions.county[anchor.unit]].push(anchor)
  return counties.code.flatMap((code, county): Anchor[] => {
    const name = {'zh-CN': counties.name[county], en: counties.nameEn[county]}
    const stored = campaign.places.find((place) => place.kind === 'county' && place.code === code)
    const own = ofCounty[county]
    const size = own.reduce((sum, one) => sum + one.size, 0)
    const spot = stored ? () => stored : own.length > 0 ? () => middleOf(own, regions.geometry).spot() : null
    return spot ? [{kind: 'county', unit: county, name, spot, size}] : []
  })
}

function middleOf(anchors: Anchor[], geometry: RegionGeometry): Anchor {
  const centres = anchors.map(({unit}) => {
    const [west, south, east, north] = regionBounds(geometry, unit)
    return {x: (west + east) / 2, y: (south + north) / 2}
  })
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

function areaOf(geometry: RegionGeometry, region: number): number {
  let area = 0
  for (let polygon = geometry.regionStart[region]; polygon < geometry.regionStart[region + 1]; polygon++)
    area += ringArea(geometry, geometry.polygonStart[polygon])
  return area
}

/** In the largest of its polygons. */
function roomiestSpot(geometry: RegionGeometry, region: number): Spot {
  const {regionStart, polygonStart} = geometry
  let largest = regionStart[region]
  for (let polygon = largest + 1; polygon < regionStart[region + 1]; polygon++)
    if (ringArea(geometry, polygonStart[polygon]) > ringArea(geometry, polygonStart[largest]))
      largest = polygon
  const rings: number[][][] = []
  for (let ring = polygonStart[largest]; ring < polygonStart[largest + 1]; ring++)
    rings.push(squeezedRing(geometry, ring))
  const [x, y] = polylabel(rings, PRECISION)
  return {lon: (x / SQUEEZE / WORLD) * 360 - 180, lat: latitudeAt(y)}
}

function squeezedRing({positions, ringStart}: RegionGeometry, ring: number): number[][] {
  const points: number[][] = []
  for (let vertex = ringStart[ring]; vertex < ringStart[ring + 1]; vertex++)
    points.push([mercatorX(positions[2 * vertex]) * SQUEEZE, mercatorY(positions[2 * vertex + 1])])
  return points
}

function ringArea({positions, ringStart}: RegionGeometry, ring: number): number {
  let twice = 0
  let [x, y] = [0, 0]
  for (let vertex = ringStart[ring]; vertex < ringStart[ring + 1]; vertex++) {
    const nextX = mercatorX(positions[2 * vertex])
    const nextY = mercatorY(positions[2 * vertex + 1])
    if (vertex > ringStart[ring]) twice += x * nextY - nextX * y
    ;[x, y] = [nextX, nextY]
  }
  return Math.abs(twice) / 2
}

function latitudeAt(y: number): number {
  return (Math.atan(Math.sinh((y / WORLD - 0.5) * 2 * Math.PI)) * 180) / Math.PI
}
