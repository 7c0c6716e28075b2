import type {RegionGeometry} from '#domain/dataset'
import {type Bounds, boundsOfRegions, hasGeometry, regionBounds, regionContains} from '#domain/geometry'
import {type Crs, crsOf, isOn} from './crs'
import type {PlaceSample} from './placeSample'

/** Fewer points outside may lie there by chance. */
const LEAST_OUTSIDE = 5
/** Another system must bring all but this share of them inside. */
const LEFT_OUTSIDE = 0.2
/** Belts are in use this far from their meridians, in degrees: half a 6° belt and some. */
const BELT_REACH = 4.5

/** A way of reading a table's coordinates. */
export interface DatumCandidate {
  crs: string
  /** The first column holds latitude or northing. */
  swapped: boolean
  /** How many of the points tested lie in the township that their row names. */
  inside: number
}

export interface DatumTest {
  declared: string
  tested: number
  /** The declared one first, then by how many points lie inside. */
  candidates: DatumCandidate[]
  /** The one that is better than the declared by far. */
  proposed: DatumCandidate | null
}

/**
 * Counts, for each system that a table's coordinates may be in, how many of its points lie in the township that
 * their row names. Points that stray for other reasons leave their township under one as they enter it under another.
 *
 * @param declared a system's name as the manifest gives it
 */
export async function datumTest(
  sample: PlaceSample,
  geometry: RegionGeometry,
  declared: string,
): Promise<DatumTest> {
  const points = tested(sample, geometry)
  const boxes = new Map<number, Bounds>()
  const candidates: DatumCandidate[] = []
  for (const crs of await candidateNames(points, geometry, declared)) {
    const conversion = await crsOf(crs)
    if (!conversion) continue
    for (const swapped of [false, true]) {
      candidates.push({crs, swapped, inside: insideOf(points, geometry, boxes, conversion, swapped)})
    }
  }
  const [asDeclared, ...others] = candidates
  others.sort((a, b) => b.inside - a.inside)
  const outside = points.length - (asDeclared?.inside ?? 0)
  const best = others.at(0)
  const better =
    best && outside >= LEAST_OUTSIDE && points.length - best.inside <= outside * LEFT_OUTSIDE ? best : null
  return {
    declared,
    tested: points.length,
    candidates: asDeclared ? [asDeclared, ...others] : [],
    proposed: better,
  }
}

interface Point {
  township: number
  first: number
  second: number
}

function tested({count, township, first, second}: PlaceSample, geometry: RegionGeometry): Point[] {
  const points: Point[] = []
  for (let i = 0; i < count; i++) {
    if (!hasGeometry(geometry, township[i])) continue
    points.push({township: township[i], first: first[i], second: second[i]})
  }
  return points
}

/** The declared system, those of degrees and, where there are metres among the points, the belts around. */
async function candidateNames(
  points: readonly Point[],
  geometry: RegionGeometry,
  declared: string,
): Promise<string[]> {
  const wgs84 = declared === 'EPSG:4490' ? declared : 'EPSG:4326'
  const names = new Set([declared, wgs84, 'GCJ-02', 'BD-09'])
  if (!points.some(({first, second}) => Math.abs(first) > 180 || Math.abs(second) > 180)) return [...names]
  const {numberedBeltOf, plainBeltsBetween} = await import('./belts')
  for (const {first, second} of points) {
    for (const one of [numberedBeltOf(first), numberedBeltOf(second)]) if (one) names.add(one)
  }
  const [west, , east] = boundsOfRegions(geometry)
  for (const one of plainBeltsBetween(west - BELT_REACH, east + BELT_REACH)) names.add(one)
  return [...names]
}

function insideOf(
  points: readonly Point[],
  geometry: RegionGeometry,
  boxes: Map<number, Bounds>,
  {axes, toWgs84}: Crs,
  swapped: boolean,
): number {
  let inside = 0
  for (const {township, first, second} of points) {
    const [east, north] = swapped ? [second, first] : [first, second]
    if (!isOn(axes[0], east) || !isOn(axes[1], north)) continue
    const [lon, lat] = toWgs84(east, north)
    if (isInBox(boxOf(geometry, township, boxes), lon, lat) && regionContains(geometry, township, lon, lat)) {
      inside++
    }
  }
  return inside
}

function boxOf(geometry: RegionGeometry, township: number, boxes: Map<number, Bounds>): Bounds {
  const known = boxes.get(township)
  if (known) return known
  const box = regionBounds(geometry, township)
  boxes.set(township, box)
  return box
}

function isInBox([west, south, east, north]: Bounds, lon: number, lat: number): boolean {
  return lon >= west && lon <= east && lat >= south && lat <= north
}
