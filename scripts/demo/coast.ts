import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {difference, type Geom, union} from 'polyclip-ts'
import {feature} from 'topojson-client'
import {thinned} from './lines'
import {distance, type Place, type PolygonRings, round5, signedArea2, toDegrees, toPlane} from './plane'
import {noiseOf} from './random'

/** West, south, east, north of the offline basemap, degrees. */
const FRAME = [115, 25, 127, 34] as const
/** Where the coast gets its detail; it fades in over FADE_KM from the edge of this box. */
export const DETAIL = [120.75, 28.93, 122.5, 30.46] as const
const FADE_KM = 8
const CALM_AROUND_SEATS_KM = 3
const COAST_STEP_KM = 0.16
const COAST_TOLERANCE_KM = 0.012
const SMALLEST_ISLAND_KM2 = 0.4

// Land that Natural Earth's 1:10 million coast lacks, drawn by hand around published seats.
// biome-ignore format: pairs
const MEISHAN: Place[] = [
  [121.937, 29.756], [121.95, 29.775], [121.966, 29.792], [121.985, 29.808], [122.006, 29.82],
  [122.022, 29.819], [122.019, 29.802], [122.006, 29.787], [121.988, 29.771], [121.966, 29.756],
  [121.948, 29.748], [121.937, 29.756],
]
// biome-ignore format: pairs
const QIANGJIAO: Place[] = [
  [121.474, 29.41], [121.474, 29.449], [121.481, 29.475], [121.5, 29.484], [121.519, 29.488],
  [121.534, 29.479], [121.542, 29.464], [121.534, 29.449], [121.519, 29.437], [121.506, 29.424],
  [121.493, 29.41], [121.474, 29.41],
]
/** The strait between the mainland and Meishan, which the coarse coast all but closes. */
// biome-ignore format: pairs
const MEISHAN_STRAIT: Place[] = [
  [121.921, 29.757], [121.944, 29.79], [121.968, 29.807], [121.99, 29.821], [122.018, 29.829],
  [122.024, 29.819], [122.006, 29.8195], [121.985, 29.8075], [121.966, 29.7915], [121.95, 29.7745],
  [121.937, 29.7555], [121.921, 29.757],
]

/**
 * Natural Earth's land in the frame, with the land added near Ningbo and a finer coast there; degrees, 5 decimals. Seats
 * (kilometres) stay on land: near them the coast does not move. */
export function makeLand(seats: readonly Place[]): PolygonRings[] {
  const clipped = landOfNaturalEarth().map((rings) =>
    rings.map(clipToFrame).filter((ring) => ring.length > 3),
  )
  const coarse = clipped.filter((rings) => rings.length > 0) as Geom[]
  const widened = union(coarse[0]!, ...coarse.slice(1), [MEISHAN] as Geom, [QIANGJIAO] as Geom)
  const shaped = difference(widened as Geom, [MEISHAN_STRAIT] as Geom) as PolygonRings[]
  const bend = bendingAround(seats)
  return shaped
    .map((rings) => rings.map((ring, i) => wound(detailed(ring, bend), i === 0)))
    .filter((rings) => Math.abs(signedArea2(rings[0]!.map(toPlane))) / 2 > SMALLEST_ISLAND_KM2)
}

function landOfNaturalEarth(): PolygonRings[] {
  const require = createRequire(import.meta.url)
  const path = require.resolve('world-atlas/land-10m.json')
  const topology = JSON.parse(readFileSync(path, 'utf8')) as Parameters<typeof feature>[0]
  const land = feature(topology, topology.objects.land!)
  return (land.type === 'FeatureCollection' ? land.features : [land]).flatMap(({geometry}) => {
    if (geometry.type === 'Polygon') return [geometry.coordinates as unknown as PolygonRings]
    return geometry.type === 'MultiPolygon' ? (geometry.coordinates as unknown as PolygonRings[]) : []
  })
}

/** Sutherland and Hodgman's clip against the four sides of the frame. */
function clipToFrame(ring: Place[]): Place[] {
  let result: Place[] = ring.slice(0, -1)
  for (const [axis, limit, keepsAbove] of [
    [0, FRAME[0], true],
    [1, FRAME[1], true],
    [0, FRAME[2], false],
    [1, FRAME[3], false],
  ] as const) {
    const isIn = (place: Place) => (keepsAbove ? place[axis] >= limit : place[axis] <= limit)
    const before = result
    result = []
    before.forEach((place, index) => {
      const last = before[(index + before.length - 1) % before.length]!
      if (isIn(place) !== isIn(last)) result.push(crossing(last, place, axis, limit))
      if (isIn(place)) result.push(place)
    })
  }
  return result.length ? [...result, result[0]!] : []
}

function crossing(a: Place, b: Place, axis: 0 | 1, limit: number): Place {
  const t = (limit - a[axis]) / (b[axis] - a[axis])
  return axis === 0 ? [limit, a[1] + t * (b[1] - a[1])] : [a[0] + t * (b[0] - a[0]), limit]
}

/** The ring with its coast near Ningbo made dense and bent by noise; elsewhere as it was. */
function detailed(ring: Place[], bend: (place: Place) => Place): Place[] {
  const result: Place[] = []
  for (let i = 0; i + 1 < ring.length; i++) {
    const a = toPlane(ring[i]!)
    const b = toPlane(ring[i + 1]!)
    const length = distance(a, b)
    const near = fade(a) > 0 || fade(b) > 0
    const steps = near ? Math.max(1, Math.ceil(length / COAST_STEP_KM)) : 1
    for (let step = 0; step < steps; step++) {
      const t = step / steps
      result.push(toDegrees(bend([a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])])))
    }
  }
  const open = result.filter((place, i) => i === 0 || !same(place, result[i - 1]!))
  while (open.length > 1 && same(open[0]!, open[open.length - 1]!)) open.pop()
  const closed = [...open, open[0]!]
  return thinned(closed, toPlane, COAST_TOLERANCE_KM)
}

/** Counter-clockwise or not, as asked. */
function wound(ring: Place[], counterClockwise: boolean): Place[] {
  return signedArea2(ring) > 0 === counterClockwise ? ring : ring.reverse()
}

const same = (a: Place, b: Place) => a[0] === b[0] && a[1] === b[1]

const bendX = noiseOf('coast east')
const bendY = noiseOf('coast north')
/** Wavelength and amplitude in kilometres. */
const OCTAVES = [
  [11, 1.1],
  [4, 0.62],
  [1.7, 0.24],
  [0.8, 0.085],
] as const

/**
 * A smooth bending of the plane, one octave after the other. Each is too gentle for its wavelength to fold the plane,
 * so that what did not cross before does not cross after.
 */
function bendingAround(seats: readonly Place[]): (place: Place) => Place {
  return (place) => {
    const strength = fade(place) * rockiness(place) * awayFrom(seats, place)
    if (strength === 0) return place
    let [x, y] = place
    for (const [wavelength, amplitude] of OCTAVES) {
      const [u, v] = [x / wavelength, y / wavelength]
      x += strength * amplitude * bendX(u, v)
      y += strength * amplitude * bendY(u, v)
    }
    return [x, y]
  }
}

function awayFrom(seats: readonly Place[], place: Place): number {
  const nearest = seats.reduce((least, seat) => Math.min(least, distance(seat, place)), CALM_AROUND_SEATS_KM)
  return nearest / CALM_AROUND_SEATS_KM
}

/** 0 outside the box of detail, 1 well inside. */
function fade(place: Place): number {
  const southWest = toPlane([DETAIL[0], DETAIL[1]])
  const northEast = toPlane([DETAIL[2], DETAIL[3]])
  const inside = Math.min(
    place[0] - southWest[0],
    place[1] - southWest[1],
    northEast[0] - place[0],
    northEast[1] - place[1],
  )
  return Math.max(0, Math.min(1, inside / FADE_KM))
}

/** The reclaimed shore of Hangzhou Bay runs smooth, the rocky one from Beilun to Shipu does not. */
function rockiness([x, y]: Place): number {
  const towardsBay = Math.max(0, Math.min(1, (y - 24 - 0.2 * x) / 12))
  return 1 - 0.75 * towardsBay
}

/** The land as GeoJSON for the basemap. */
export function landCollection(land: readonly PolygonRings[]): object {
  return {
    type: 'FeatureCollection',
    source:
      'Natural Earth 1:10m land (public domain, world-atlas 2.0.2), clipped; near Ningbo with added detail',
    schematic: true,
    features: land.map((rings) => ({
      type: 'Feature',
      properties: {},
      geometry: {
        type: 'Polygon',
        coordinates: rings.map((ring) => ring.map(([x, y]) => [round5(x), round5(y)])),
      },
    })),
  }
}
