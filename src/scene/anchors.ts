import polylabel from 'polylabel'
import type {LocalText, Place} from '#domain/campaign'
import type {Dataset, RegionGeometry} from '#domain/dataset'
import {mercatorX, mercatorY, WORLD} from './mercator'

/** Where a name may stand, once for a Dataset. */
export interface Anchor {
  kind: 'county' | 'township' | 'water' | 'city'
  /** Index into regions or counties; -1 for a place. */
  unit: number
  name: LocalText
  lon: number
  lat: number
  /** Square Mercator units for a township, 1…3 for a place. */
  size: number
}

/** Text is wider than high: a spot is sought that leaves more room to the sides than above and below. */
const SQUEEZE = 0.62
const PRECISION = WORLD / 400_000

export function anchorsOf(dataset: Dataset): Anchor[] {
  const {regions, campaign} = dataset
  const townships: Anchor[] = []
  for (let region = 0; region < regions.count; region++) {
    const spot = roomiestSpot(regions.geometry, region)
    if (!spot) continue
    const name = {'zh-CN': regions.name[region], en: regions.nameEn[region]}
    townships.push({kind: 'township', unit: region, name, ...spot})
  }
  const places = campaign.places.filter((place) => place.kind !== 'county').map(placeAnchor)
  return [...countyAnchors(dataset, townships), ...townships, ...places]
}

function placeAnchor({kind, name, lon, lat, size}: Place): Anchor {
  return {kind, unit: -1, name: name ?? {'zh-CN': '', en: ''}, lon, lat, size: size ?? 2}
}

/** At the position that the package stores, else at the largest township that is nearest the county's middle. */
function countyAnchors({counties, regions, campaign}: Dataset, townships: Anchor[]): Anchor[] {
  return counties.code.flatMap((code, county): Anchor[] => {
    const name = {'zh-CN': counties.name[county], en: counties.nameEn[county]}
    const stored = campaign.places.find((place) => place.kind === 'county' && place.code === code)
    const own = townships.filter((anchor) => regions.county[anchor.unit] === county)
    if (own.length === 0 && !stored) return []
    const {lon, lat} = stored ?? middleOf(own)
    return [{kind: 'county', unit: county, name, lon, lat, size: own.reduce((sum, one) => sum + one.size, 0)}]
  })
}

function middleOf(anchors: Anchor[]): {lon: number; lat: number} {
  const total = anchors.reduce((sum, one) => sum + one.size, 0)
  const lon = anchors.reduce((sum, one) => sum + one.lon * one.size, 0) / total
  const lat = anchors.reduce((sum, one) => sum + one.lat * one.size, 0) / total
  const away = (one: Anchor) => Math.hypot(one.lon - lon, one.lat - lat)
  return anchors.reduce((best, one) => (away(one) < away(best) ? one : best))
}

function roomiestSpot(
  geometry: RegionGeometry,
  region: number,
): {lon: number; lat: number; size: number} | null {
  const {regionStart, polygonStart} = geometry
  let best: {rings: number[][][]; size: number} | null = null
  let total = 0
  for (let polygon = regionStart[region]; polygon < regionStart[region + 1]; polygon++) {
    const rings: number[][][] = []
    for (let ring = polygonStart[polygon]; ring < polygonStart[polygon + 1]; ring++)
      rings.push(squeezedRing(geometry, ring))
    const size = areaOf(rings[0]) / SQUEEZE
    total += size
    if (!best || size > best.size) best = {rings, size}
  }
  if (!best) return null
  const [x, y] = polylabel(best.rings, PRECISION)
  return {lon: (x / SQUEEZE / WORLD) * 360 - 180, lat: latitudeAt(y), size: total}
}

function squeezedRing({positions, ringStart}: RegionGeometry, ring: number): number[][] {
  const points: number[][] = []
  for (let vertex = ringStart[ring]; vertex < ringStart[ring + 1]; vertex++)
    points.push([mercatorX(positions[2 * vertex]) * SQUEEZE, mercatorY(positions[2 * vertex + 1])])
  return points
}

function areaOf(ring: number[][]): number {
  let twice = 0
  for (let i = 1; i < ring.length; i++) twice += ring[i - 1][0] * ring[i][1] - ring[i][0] * ring[i - 1][1]
  return Math.abs(twice) / 2
}

function latitudeAt(y: number): number {
  return (Math.atan(Math.sinh((y / WORLD - 0.5) * 2 * Math.PI)) * 180) / Math.PI
}
