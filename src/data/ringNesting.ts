import type {Polygons, Ring} from './rings'

/** Comparisons of rings and of vertices before the rest are taken for islands; real shapes need far fewer. */
const MOST_STEPS = 50_000_000
/** Vertices of a ring that are asked where it lies: some may lie on the other's border. */
const ASKED = 5

interface Nested {
  ring: Ring
  area: number
  /** West, south, east, north. */
  box: [number, number, number, number]
  /** Of the polygon that it is the outer ring of, or a hole in. */
  polygon: Ring[]
  isHole: boolean
}

/**
 * Rings that say nothing of what they are: one inside of another is a hole, one inside of a hole is an island. Their
 * winding is not asked, for many tools get it wrong.
 */
export function ringsInPolygons(rings: readonly Ring[]): Polygons {
  if (rings.length === 1) return [[rings[0]]]
  const budget = {steps: MOST_STEPS}
  const largestFirst = rings.map(nestedOf).sort((a, b) => b.area - a.area)
  const polygons: Polygons = []
  largestFirst.forEach((one, index) => {
    const around = innermostAround(one, largestFirst, index, budget)
    one.isHole = around !== null && !around.isHole
    one.polygon = one.isHole ? around!.polygon : []
    one.polygon.push(one.ring)
    if (!one.isHole) polygons.push(one.polygon)
  })
  return polygons
}

/** The smallest of the larger rings that holds it. */
function innermostAround(
  one: Nested,
  largestFirst: readonly Nested[],
  index: number,
  budget: {steps: number},
): Nested | null {
  for (let i = index - 1; i >= 0; i--) {
    if (--budget.steps < 0) return null
    const other = largestFirst[i]
    if (!holdsBox(other.box, one.box)) continue
    budget.steps -= (ASKED * other.ring.length) / 2
    if (budget.steps < 0) return null
    if (holds(other.ring, one.ring)) return other
  }
  return null
}

function nestedOf(ring: Ring): Nested {
  const box: Nested['box'] = [Infinity, Infinity, -Infinity, -Infinity]
  let area = 0
  for (let i = 0; i < ring.length; i += 2) {
    box[0] = Math.min(box[0], ring[i])
    box[1] = Math.min(box[1], ring[i + 1])
    box[2] = Math.max(box[2], ring[i])
    box[3] = Math.max(box[3], ring[i + 1])
    if (i === 0) continue
    const width = ring[i] - ring[i - 2]
    area += width * (ring[i + 1] + ring[i - 1] - 2 * ring[1])
  }
  return {ring, area: Math.abs(area), box, polygon: [], isHole: false}
}

function holdsBox(outer: Nested['box'], inner: Nested['box']): boolean {
  return outer[0] <= inner[0] && outer[1] <= inner[1] && outer[2] >= inner[2] && outer[3] >= inner[3]
}

/** Most of some vertices of the inner ring lie in the outer one. */
function holds(outer: Ring, inner: Ring): boolean {
  const vertices = inner.length / 2 - 1
  let inside = 0
  for (let k = 0; k < ASKED; k++) {
    const at = 2 * Math.floor((k * vertices) / ASKED)
    // Halfway along an edge: two rings may share a vertex.
    if (contains(outer, (inner[at] + inner[at + 2]) / 2, (inner[at + 1] + inner[at + 3]) / 2)) inside++
  }
  return inside > ASKED / 2
}

function contains(ring: Ring, x: number, y: number): boolean {
  let inside = false
  for (let i = 0; i + 3 < ring.length; i += 2) {
    const south = ring[i + 1]
    const north = ring[i + 3]
    if (south > y === north > y) continue
    if (x < ring[i] + ((y - south) / (north - south)) * (ring[i + 2] - ring[i])) inside = !inside
  }
  return inside
}
