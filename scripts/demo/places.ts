import {
  distanceToSegment,
  isInside,
  type Place,
  type PolygonRings,
  signedArea2,
  toDegrees,
  toPlane,
} from './plane'
import type {Random} from './random'

/** Where things stand in a township: along the streets of its centre, or in its villages. */
export interface Ground {
  /** A place on a street near the seat; degrees. */
  inCentre(random: Random): Place
  /** A place in a village or the centre; degrees. */
  inVillage(random: Random): Place
}

const KEEP_FROM_BORDER_KM = 0.06

/** The grounds of one township. */
export function groundOf(polygons: readonly PolygonRings[], seat: Place, random: Random): Ground {
  const largest = polygons.find((rings) => isInside(seat, rings)) ?? polygons[0]!
  const rings = largest.map((ring) => ring.map(toPlane))
  const size = Math.sqrt(signedArea2(rings[0]!) / 2)
  const centre = toPlane(seat)
  const streets = Array.from({length: 3}, () => direction(random))
  const villages = villagesOf(rings, centre, size, random)
  return {
    inCentre: (own) => {
      const spread = Math.min(0.75, 0.1 * size + 0.1)
      return placed(rings, centre, () => {
        const along = own.chance(0.3) ? direction(own) : own.pick(streets)
        return offset(offset(centre, along, own.bell() * spread), direction(own), Math.abs(own.bell()) * 0.13)
      })
    },
    inVillage: (own) => {
      const village = own.chance(0.25) ? centre : own.pick(villages)
      return placed(rings, village, () => offset(village, direction(own), Math.abs(own.bell()) * 0.22))
    },
  }
}

function villagesOf(
  rings: readonly (readonly Place[])[],
  centre: Place,
  size: number,
  random: Random,
): Place[] {
  const count = Math.max(3, Math.min(12, Math.round(size * 1.1)))
  const far = Math.min(7, size * 0.45)
  return Array.from({length: count}, () =>
    toPlane(
      placed(rings, centre, () => offset(centre, direction(random), far * (0.15 + random.next() * 0.85))),
    ),
  )
}

/** The first trial that lies well inside; after many the middle itself. */
function placed(rings: readonly (readonly Place[])[], middle: Place, trial: () => Place): Place {
  for (let i = 0; i < 60; i++) {
    const place = trial()
    if (isInside(place, rings) && !isNearBorder(place, rings)) return toDegrees(place)
  }
  return toDegrees(middle)
}

function isNearBorder(place: Place, rings: readonly (readonly Place[])[]): boolean {
  return rings.some((ring) =>
    ring.some((end, i) => i > 0 && distanceToSegment(place, ring[i - 1]!, end) < KEEP_FROM_BORDER_KM),
  )
}

const offset = (from: Place, [dx, dy]: Place, far: number): Place => [from[0] + dx * far, from[1] + dy * far]

/** A direction by lot, without trigonometry. */
function direction(random: Random): Place {
  for (;;) {
    const x = random.between(-1, 1)
    const y = random.between(-1, 1)
    const length = Math.sqrt(x * x + y * y)
    if (length > 0.1 && length < 1) return [x / length, y / length]
  }
}
