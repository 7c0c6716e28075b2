import {Delaunay} from 'd3-delaunay'
import {meetings, type Segment} from './crossings'
import {thinned, withoutSpikes} from './lines'
import type {Mesh} from './mesh'
import {distance, type Place, toDegrees} from './plane'
import {hilliness, roughened} from './terrain'
import {WATER} from './territory'

/** The lines between territories: which mesh vertices remain, and where they lie. */
export interface Borders {
  /** For each mesh vertex its place in kilometres after smoothing. */
  places: Place[]
  /** Vertices that stay in the rings; the others are left out on both sides of the border. */
  kept: Set<number>
}

const SMOOTHING_ROUNDS = 7

/** Smooths and thins the borders, each line once for both of its sides; the coast stays as it is. */
export function drawBorders(mesh: Mesh, label: Int16Array, seats: readonly Place[]): Borders {
  const graph = borderGraph(mesh, label)
  const isCoast = (vertex: number) => vertex < mesh.coastCount
  let places = [...mesh.plane]
  for (let round = 0; round < SMOOTHING_ROUNDS; round++) places = smoothed(graph, places, isCoast)
  const strength = strengthNear(mesh, seats)
  for (const vertex of graph.keys()) {
    if (!isCoast(vertex)) places[vertex] = roughened(places[vertex]!, strength(places[vertex]!))
  }
  const arcs = arcsOf(graph, isCoast)
  const tolerances = arcs.map((arc) => toleranceAt(places[arc[arc.length >> 1]!]!))
  for (let round = 0; round < 40; round++) {
    const kept = keptOf(arcs, tolerances, places, mesh)
    const crossed = crossedArcs(arcs, kept, places, mesh, label)
    if (crossed.size === 0) return {places, kept}
    for (const arc of [...crossed].sort((a, b) => a - b)) {
      if (tolerances[arc]! > 0.01) tolerances[arc] = tolerances[arc]! / 2
      else for (const vertex of arcs[arc]!) places[vertex] = halfway(places[vertex]!, mesh.plane[vertex]!)
    }
  }
  throw new Error('borders still cross after 40 rounds')
}

/** How strongly a border may bend at a place: less near seats, which stay inside, and near the coast, where it ends. */
function strengthNear(mesh: Mesh, seats: readonly Place[]): (place: Place) => number {
  const toSeat = Delaunay.from(seats as [number, number][])
  const toCoast = Delaunay.from(mesh.plane.slice(0, mesh.coastCount) as [number, number][])
  return (place) => {
    const fromSeat = distance(place, seats[toSeat.find(place[0], place[1])]!)
    const fromCoast = distance(place, mesh.plane[toCoast.find(place[0], place[1])]!)
    return Math.min(1, fromSeat / 2.4) * Math.min(1, fromCoast / 0.9) * (0.55 + 0.45 * hilliness(place))
  }
}

/** Border vertices and their neighbours along borders, land on both sides. */
function borderGraph(mesh: Mesh, label: Int16Array): Map<number, number[]> {
  const graph = new Map<number, number[]>()
  const link = (a: number, b: number) => graph.set(a, [...(graph.get(a) ?? []), b])
  for (let e = 0; e < mesh.triangles.length; e++) {
    const twin = mesh.halfedges[e]!
    if (twin < e) continue
    const [here, there] = [label[Math.floor(e / 3)]!, label[Math.floor(twin / 3)]!]
    if (here === there || here === WATER || there === WATER) continue
    const [a, b] = [mesh.triangles[e]!, mesh.triangles[twin]!]
    link(a, b)
    link(b, a)
  }
  return graph
}

function smoothed(
  graph: ReadonlyMap<number, readonly number[]>,
  places: Place[],
  isFixed: (vertex: number) => boolean,
): Place[] {
  const result = [...places]
  for (const [vertex, around] of graph) {
    if (isFixed(vertex)) continue
    let [x, y] = [0, 0]
    for (const other of around) {
      x += places[other]![0]
      y += places[other]![1]
    }
    result[vertex] = halfway(places[vertex]!, [x / around.length, y / around.length])
  }
  return result
}

const halfway = (a: Place, b: Place): Place => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]

/** Chains of border vertices from node to node; a ring without a node is cut in two. */
function arcsOf(
  graph: ReadonlyMap<number, readonly number[]>,
  isCoast: (vertex: number) => boolean,
): number[][] {
  const isNode = (vertex: number) => graph.get(vertex)!.length !== 2 || isCoast(vertex)
  const done = new Set<string>()
  const arcs: number[][] = []
  const follow = (start: number, second: number, ends: (vertex: number) => boolean) => {
    const arc = [start, second]
    while (!ends(arc[arc.length - 1]!)) {
      const [before, here] = [arc[arc.length - 2]!, arc[arc.length - 1]!]
      arc.push(graph.get(here)!.find((next) => next !== before)!)
    }
    for (let i = 0; i + 1 < arc.length; i++) done.add(edgeOf(arc[i]!, arc[i + 1]!))
    arcs.push(arc)
  }
  for (const vertex of [...graph.keys()].sort((a, b) => a - b)) {
    if (!isNode(vertex)) continue
    for (const next of graph.get(vertex)!) if (!done.has(edgeOf(vertex, next))) follow(vertex, next, isNode)
  }
  for (const vertex of [...graph.keys()].sort((a, b) => a - b)) {
    const next = graph.get(vertex)![0]!
    if (!done.has(edgeOf(vertex, next))) follow(vertex, next, (end) => end === vertex)
  }
  return arcs
}

const edgeOf = (a: number, b: number) => (a < b ? `${a}-${b}` : `${b}-${a}`)

/** Kilometres: coarse and angular in the plain (canals, sea walls), fine in the hills, finest in the old city. */
function toleranceAt(place: Place): number {
  const fromCity = distance(place, [6.3, 18.6])
  if (fromCity < 9) return 0.045
  return 0.07 - 0.04 * hilliness(place)
}

function keptOf(arcs: number[][], tolerances: number[], places: Place[], mesh: Mesh): Set<number> {
  const kept = new Set<number>()
  for (let vertex = 0; vertex < mesh.coastCount; vertex++) kept.add(vertex)
  arcs.forEach((arc, i) => {
    for (const vertex of withoutSpikes(
      thinned(arc, (v) => places[v]!, tolerances[i]!),
      places,
    ))
      kept.add(vertex)
  })
  return kept
}

/** Numbers of arcs of which a segment meets another segment (or the coast) elsewhere than in a shared vertex. */
function crossedArcs(
  arcs: number[][],
  kept: ReadonlySet<number>,
  places: Place[],
  mesh: Mesh,
  label: Int16Array,
): Set<number> {
  const rounded = (vertex: number) =>
    vertex < mesh.coastCount ? mesh.degrees[vertex]! : toDegrees(places[vertex]!)
  const segments: Segment[] = []
  const add = (arc: number, a: number, b: number) =>
    segments.push({arc, a, b, from: rounded(a), to: rounded(b)})
  arcs.forEach((arc, number) => {
    const vertices = arc.filter((vertex, i) => kept.has(vertex) || i === 0 || i === arc.length - 1)
    for (let i = 0; i + 1 < vertices.length; i++) add(number, vertices[i]!, vertices[i + 1]!)
  })
  for (let e = 0; e < mesh.triangles.length; e++) {
    const twin = mesh.halfedges[e]!
    if (twin < 0 || label[Math.floor(e / 3)] === WATER || label[Math.floor(twin / 3)] !== WATER) continue
    add(-1, mesh.triangles[e]!, mesh.triangles[twin]!)
  }
  const crossed = new Set<number>()
  for (const [s, t] of meetings(segments)) for (const arc of [s.arc, t.arc]) if (arc >= 0) crossed.add(arc)
  return crossed
}
