import type {Borders} from './borders'
import type {Mesh} from './mesh'
import {isInside, type Place, type PolygonRings, signedArea2, toDegrees} from './plane'

/** The polygons of each territory (numbers from 0), degrees with 5 decimals, outer rings counter-clockwise. */
export function polygonsOf(mesh: Mesh, label: Int16Array, borders: Borders, count: number): PolygonRings[][] {
  const outgoing = directedEdges(mesh, label, count)
  const placeOf = (vertex: number): Place =>
    vertex < mesh.coastCount ? mesh.degrees[vertex]! : toDegrees(borders.places[vertex]!)
  return outgoing.map((edges) => {
    const rings = chain(edges, mesh.plane).map((ring) => {
      const places = ring.filter((vertex) => borders.kept.has(vertex)).map(placeOf)
      return startedAtLowest(places)
    })
    return nested(rings)
  })
}

/** For each territory its border edges, from vertex to vertices, the territory on the left. */
function directedEdges(mesh: Mesh, label: Int16Array, count: number): Map<number, number[]>[] {
  const edges = Array.from({length: count}, () => new Map<number, number[]>())
  const first = [0, 1, 2, 0].map((k) => mesh.plane[mesh.triangles[k]!]!)
  const isCounterClockwise = signedArea2(first) > 0
  for (let e = 0; e < mesh.triangles.length; e++) {
    const here = label[Math.floor(e / 3)]!
    const twin = mesh.halfedges[e]!
    if (here < 0 || (twin >= 0 && label[Math.floor(twin / 3)] === here)) continue
    const [a, b] = [mesh.triangles[e]!, mesh.triangles[e % 3 === 2 ? e - 2 : e + 1]!]
    const [from, to] = isCounterClockwise ? [a, b] : [b, a]
    edges[here]!.set(from, [...(edges[here]!.get(from) ?? []), to])
  }
  return edges
}

/** Walks the edges into rings; where two rings touch in a vertex, keeps to the inside so that they part. */
function chain(edges: Map<number, number[]>, plane: readonly Place[]): number[][] {
  const rings: number[][] = []
  for (const start of [...edges.keys()].sort((a, b) => a - b)) {
    while (edges.get(start)?.length) {
      const ring = [start]
      let before = start
      let here = take(edges, start, undefined, plane)
      while (here !== start) {
        ring.push(here)
        const next = take(edges, here, before, plane)
        before = here
        here = next
      }
      rings.push(ring)
    }
  }
  return rings
}

function take(
  edges: Map<number, number[]>,
  vertex: number,
  before: number | undefined,
  plane: readonly Place[],
): number {
  const choices = edges.get(vertex)!
  let best = 0
  if (before !== undefined && choices.length > 1) {
    const turns = choices.map((next) => turn(plane[before]!, plane[vertex]!, plane[next]!))
    best = turns.indexOf(Math.max(...turns))
  }
  return choices.splice(best, 1)[0]!
}

/** Grows with the left turn from a→b to b→c, -2…2, without trigonometry. */
function turn(a: Place, b: Place, c: Place): number {
  const [ux, uy, vx, vy] = [b[0] - a[0], b[1] - a[1], c[0] - b[0], c[1] - b[1]]
  const length = Math.sqrt((ux * ux + uy * uy) * (vx * vx + vy * vy))
  const sine = (ux * vy - uy * vx) / length
  const cosine = (ux * vx + uy * vy) / length
  return sine >= 0 ? 1 - cosine : cosine - 1
}

/** Closed, and beginning at its south-westernmost place, so that the file does not depend on mesh numbers. */
function startedAtLowest(places: readonly Place[]): Place[] {
  let lowest = 0
  places.forEach((place, i) => {
    const least = places[lowest]!
    if (place[1] < least[1] || (place[1] === least[1] && place[0] < least[0])) lowest = i
  })
  const ring = [...places.slice(lowest), ...places.slice(0, lowest)]
  return [...ring, ring[0]!]
}

/** Outer rings, the largest first, each with its holes. */
function nested(rings: Place[][]): PolygonRings[] {
  const outer = rings
    .filter((ring) => signedArea2(ring) > 0)
    .sort((a, b) => signedArea2(b) - signedArea2(a))
    .map((ring): PolygonRings => [ring])
  for (const hole of rings.filter((ring) => signedArea2(ring) < 0)) {
    const within = outer.filter(([ring]) => isInside(hole[0]!, [ring!]))
    const owner = within[within.length - 1]
    if (!owner) throw new Error(`hole at ${hole[0]} lies in no ring`)
    owner.push(hole)
  }
  return outer
}
