import type {Place} from './plane'

/** A piece of line between two mesh vertices; `arc` -1 is the coast. */
export interface Segment {
  arc: number
  a: number
  b: number
  from: Place
  to: Place
}

const CELL_DEGREES = 0.004

/** Pairs of segments that meet elsewhere than in a vertex of both; coast with coast is not looked at. */
export function meetings(segments: readonly Segment[]): [Segment, Segment][] {
  const grid = new Map<number, Segment[]>()
  const found: [Segment, Segment][] = []
  for (const segment of segments) {
    for (const cell of cellsOf(segment)) {
      const others = grid.get(cell) ?? []
      for (const other of others) if (meet(segment, other)) found.push([segment, other])
      others.push(segment)
      grid.set(cell, others)
    }
  }
  return found
}

function cellsOf({from, to}: Segment): number[] {
  const cells: number[] = []
  const span = (axis: 0 | 1) => [Math.min(from[axis], to[axis]), Math.max(from[axis], to[axis])] as const
  const [west, east] = span(0)
  const [south, north] = span(1)
  for (let i = Math.floor(west / CELL_DEGREES); i <= Math.floor(east / CELL_DEGREES); i++) {
    for (let j = Math.floor(south / CELL_DEGREES); j <= Math.floor(north / CELL_DEGREES); j++)
      cells.push(i * 65536 + j)
  }
  return cells
}

function meet(s: Segment, t: Segment): boolean {
  if (s.arc < 0 && t.arc < 0) return false
  const shared = [s.a, s.b].filter((vertex) => vertex === t.a || vertex === t.b)
  if (shared.length === 2) return true
  if (shared.length === 1) return overlaps(s, t, shared[0]!)
  const side = (a: Place, b: Place, c: Place) => (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
  const apart = (p: number, q: number) => (p > 1e-13 && q > 1e-13) || (p < -1e-13 && q < -1e-13)
  if (apart(side(s.from, s.to, t.from), side(s.from, s.to, t.to))) return false
  return !apart(side(t.from, t.to, s.from), side(t.from, t.to, s.to))
}

/** Two segments from one vertex in the very same direction. */
function overlaps(s: Segment, t: Segment, vertex: number): boolean {
  const origin = s.a === vertex ? s.from : s.to
  const p = s.a === vertex ? s.to : s.from
  const q = t.a === vertex ? t.to : t.from
  const cross = (p[0] - origin[0]) * (q[1] - origin[1]) - (p[1] - origin[1]) * (q[0] - origin[0])
  const dot = (p[0] - origin[0]) * (q[0] - origin[0]) + (p[1] - origin[1]) * (q[1] - origin[1])
  return dot > 0 && Math.abs(cross) < 1e-12
}
