/** A place in degrees (longitude, latitude) or, where said so, in kilometres (east, north). */
export type Place = readonly [number, number]

/** Outer ring first, then holes; closed: the first place is repeated at the end. */
export type PolygonRings = Place[][]

const CENTRE: Place = [121.5, 29.7]
// Kilometres a degree at 29.7° N; written out because Math.cos may differ between engines in its last digit.
const KM_PER_DEGREE: Place = [96.77, 110.87]

export function toPlane([lon, lat]: Place): [number, number] {
  return [(lon - CENTRE[0]) * KM_PER_DEGREE[0], (lat - CENTRE[1]) * KM_PER_DEGREE[1]]
}

export function toDegrees([x, y]: Place): [number, number] {
  return [round5(CENTRE[0] + x / KM_PER_DEGREE[0]), round5(CENTRE[1] + y / KM_PER_DEGREE[1])]
}

/** Five decimals: one metre. */
export const round5 = (value: number): number => Math.round(value * 1e5) / 1e5

export function distance(a: Place, b: Place): number {
  const dx = a[0] - b[0]
  const dy = a[1] - b[1]
  return Math.sqrt(dx * dx + dy * dy)
}

/** Twice the signed area; positive when the ring runs counter-clockwise. */
export function signedArea2(ring: readonly Place[]): number {
  let sum = 0
  for (let i = 0; i + 1 < ring.length; i++) {
    sum += ring[i]![0] * ring[i + 1]![1] - ring[i + 1]![0] * ring[i]![1]
  }
  return sum
}

/** Is the place inside the rings (even-odd)? */
export function isInside(place: Place, rings: readonly (readonly Place[])[]): boolean {
  let inside = false
  for (const ring of rings) {
    for (let i = 0; i + 1 < ring.length; i++) {
      const [ax, ay] = ring[i]!
      const [bx, by] = ring[i + 1]!
      if (ay > place[1] !== by > place[1] && place[0] < ((bx - ax) * (place[1] - ay)) / (by - ay) + ax) {
        inside = !inside
      }
    }
  }
  return inside
}

export function distanceToSegment(place: Place, a: Place, b: Place): number {
  const dx = b[0] - a[0]
  const dy = b[1] - a[1]
  const length2 = dx * dx + dy * dy
  const along = length2 === 0 ? 0 : ((place[0] - a[0]) * dx + (place[1] - a[1]) * dy) / length2
  const t = Math.max(0, Math.min(1, along))
  return distance(place, [a[0] + t * dx, a[1] + t * dy])
}
