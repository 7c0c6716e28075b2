/**
 * How deep, in degrees, two edges must cut through each other to count: about a metre. Less is what rounding
 * and simplifying leave behind, and such a ring can be drawn.
 */
const DEPTH = 1e-5
/** Pairs of edges that are compared before a ring is taken as sound; a real ring needs far fewer. */
const MAX_PAIRS = 5_000_000
/** A ring of more is taken as sound unseen: its edges alone take longer to sort than all others to read. */
const MAX_EDGES = 1_000_000

/** Whether two edges of a closed ring (lon, lat, lon, lat, …) cross, as in a bow tie. */
export function crossesItself(ring: ArrayLike<number>): boolean {
  if (ring.length > 2 * MAX_EDGES) return false
  const edges = edgesFromWest(ring)
  let open: number[] = []
  let pairs = 0
  for (const edge of edges) {
    const west = Math.min(ring[edge], ring[edge + 2])
    const still: number[] = []
    for (const other of open) {
      if (Math.max(ring[other], ring[other + 2]) < west) continue
      still.push(other)
      if (cross(ring, edge, other)) return true
    }
    pairs += open.length
    if (pairs > MAX_PAIRS) return false
    still.push(edge)
    open = still
  }
  return false
}

/** Places of the edges' first vertices, the westernmost edge first. */
function edgesFromWest(ring: ArrayLike<number>): number[] {
  const edges: number[] = []
  for (let i = 0; i + 3 < ring.length; i += 2) edges.push(i)
  const west = (edge: number) => Math.min(ring[edge], ring[edge + 2])
  return edges.sort((a, b) => west(a) - west(b))
}

/** Each edge has its ends on both sides of the other, all farther than DEPTH from it. */
function cross(ring: ArrayLike<number>, a: number, b: number): boolean {
  const south = Math.max(Math.min(ring[a + 1], ring[a + 3]), Math.min(ring[b + 1], ring[b + 3]))
  const north = Math.min(Math.max(ring[a + 1], ring[a + 3]), Math.max(ring[b + 1], ring[b + 3]))
  return south <= north && parts(ring, a, b) && parts(ring, b, a)
}

function parts(ring: ArrayLike<number>, line: number, edge: number): boolean {
  const first = offset(ring, line, edge)
  const second = offset(ring, line, edge + 2)
  return Math.min(first, second) < -DEPTH && Math.max(first, second) > DEPTH
}

/** Signed distance in degrees of a vertex from the line through an edge. */
function offset(ring: ArrayLike<number>, line: number, vertex: number): number {
  const dx = ring[line + 2] - ring[line]
  const dy = ring[line + 3] - ring[line + 1]
  const length = Math.hypot(dx, dy)
  if (length === 0) return 0
  return (dx * (ring[vertex + 1] - ring[line + 1]) - dy * (ring[vertex] - ring[line])) / length
}
