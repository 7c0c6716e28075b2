import type {Regions} from '#domain/dataset'
import {BORDER_KINDS, type BorderKind} from './borders'
import {mercatorX, mercatorY, type Origin} from './mercator'

/**
 * What lies where, shared: each place once however many rings pass through it, each border between two places
 * once with the regions on its two sides, and the chains of borders that run from junction to junction. A place
 * has one weight, so a border simplified for one neighbour is simplified for the other.
 */
export interface Topology {
  /** Of each vertex of the geometry: the number of its place. */
  places: Uint32Array
  /** x, y of each place relative to the origin (mercator.ts). */
  positions: Float64Array
  /**
   * Of each place: how far, in Mercator units, the border would move without it; Infinity where three or more
   * borders meet.
   */
  weights: Float64Array
  chains: Chain[]
}

export interface Chain {
  kind: BorderKind
  /** Numbers of places; closed where the last is the first. */
  places: Uint32Array
}

export function topologyOf(regions: Regions, origin: Origin): Topology {
  const {places, positions} = placesOf(regions.geometry.positions, origin)
  const edges = edgesOf(regions, places)
  const chains = chainsOf(edges, positions.length / 2)
  const weights = new Float64Array(positions.length / 2)
  for (const chain of chains) weigh(chain.places, positions, weights)
  return {places, positions, weights, chains}
}

/** Vertices of the same place, to 10⁻⁷ degrees (1 cm), get one number: a hash table in typed arrays. */
function placesOf(vertices: Float64Array, origin: Origin): {places: Uint32Array; positions: Float64Array} {
  const count = vertices.length / 2
  const places = new Uint32Array(count)
  const first = new Uint32Array(count)
  const table = new HashTable(count)
  let known = 0
  const isSame = (vertex: number) => (place: number) =>
    units(vertices[2 * first[place]]) === units(vertices[2 * vertex]) &&
    units(vertices[2 * first[place] + 1]) === units(vertices[2 * vertex + 1])
  for (let vertex = 0; vertex < count; vertex++) {
    const hash = mix(units(vertices[2 * vertex]), units(vertices[2 * vertex + 1]))
    places[vertex] = table.find(hash, known, isSame(vertex))
    if (places[vertex] === known) first[known++] = vertex
  }
  const positions = new Float64Array(2 * known)
  for (let place = 0; place < known; place++) {
    positions[2 * place] = mercatorX(vertices[2 * first[place]]) - origin.x
    positions[2 * place + 1] = mercatorY(vertices[2 * first[place] + 1]) - origin.y
  }
  return {places, positions}
}

interface Edges {
  from: Uint32Array
  to: Uint32Array
  /** Index into BORDER_KINDS. */
  kind: Uint8Array
  count: number
}

const [TOWNSHIP, COUNTY, OUTER] = BORDER_KINDS.keys()

function edgesOf({geometry, county, count}: Regions, places: Uint32Array): Edges {
  const {ringStart, polygonStart, regionStart} = geometry
  const edges: Edges = {
    from: new Uint32Array(places.length),
    to: new Uint32Array(places.length),
    kind: new Uint8Array(places.length),
    count: 0,
  }
  const countyOf = new Uint16Array(places.length)
  const table = new HashTable(places.length)
  for (let region = 0; region < count; region++) {
    const end = ringStart[polygonStart[regionStart[region + 1]]]
    let ring = polygonStart[regionStart[region]]
    for (let vertex = ringStart[ring]; vertex + 1 < end; vertex++) {
      if (vertex + 1 === ringStart[ring + 1]) ring++
      else {
        const low = Math.min(places[vertex], places[vertex + 1])
        const high = Math.max(places[vertex], places[vertex + 1])
        if (low === high) continue
        const edge = table.find(
          mix(low, high),
          edges.count,
          (one) => edges.from[one] === low && edges.to[one] === high,
        )
        if (edge < edges.count) edges.kind[edge] = countyOf[edge] === county[region] ? TOWNSHIP : COUNTY
        else {
          edges.from[edge] = low
          edges.to[edge] = high
          edges.kind[edge] = OUTER
          countyOf[edge] = county[region]
          edges.count++
        }
      }
    }
  }
  return edges
}

/** Runs of borders of one kind that end where borders meet or the kind changes, and closed ones without such an end. */
function chainsOf(edges: Edges, placeCount: number): Chain[] {
  const {start, around} = neighbourhood(edges, placeCount)
  const used = new Uint8Array(edges.count)
  const isEnd = (place: number) =>
    start[place + 1] - start[place] !== 2 ||
    edges.kind[around[start[place]]] !== edges.kind[around[start[place] + 1]]
  const follow = (first: number, from: number): Chain => {
    const places = [from]
    let [edge, here] = [first, from]
    while (!used[edge]) {
      used[edge] = 1
      here = edges.from[edge] === here ? edges.to[edge] : edges.from[edge]
      places.push(here)
      if (isEnd(here)) break
      edge = around[start[here]] === edge ? around[start[here] + 1] : around[start[here]]
    }
    return {kind: BORDER_KINDS[edges.kind[first]], places: Uint32Array.from(places)}
  }
  const chains: Chain[] = []
  for (const endsFirst of [true, false]) {
    for (let edge = 0; edge < edges.count; edge++) {
      for (const place of [edges.from[edge], edges.to[edge]]) {
        if (!used[edge] && (!endsFirst || isEnd(place))) chains.push(follow(edge, place))
      }
    }
  }
  return chains
}

/** The edges at each place: those of place p are `around[start[p]] … around[start[p + 1] - 1]`. */
function neighbourhood(
  {from, to, count}: Edges,
  placeCount: number,
): {start: Uint32Array; around: Uint32Array} {
  const start = new Uint32Array(placeCount + 2)
  for (let edge = 0; edge < count; edge++) {
    start[from[edge] + 2]++
    start[to[edge] + 2]++
  }
  for (let place = 2; place < start.length; place++) start[place] += start[place - 1]
  const around = new Uint32Array(2 * count)
  for (let edge = 0; edge < count; edge++) {
    around[start[from[edge] + 1]++] = edge
    around[start[to[edge] + 1]++] = edge
  }
  return {start, around}
}

/** Douglas–Peucker for every tolerance at once: a place's weight is the tolerance up to which it stays. */
function weigh(places: Uint32Array, positions: Float64Array, weights: Float64Array): void {
  const last = places.length - 1
  weights[places[0]] = Infinity
  weights[places[last]] = Infinity
  const open: [from: number, to: number, most: number][] = [[0, last, Infinity]]
  for (let span = open.pop(); span; span = open.pop()) {
    const [from, to, most] = span
    let farthest = -1
    let distance = -1
    for (let at = from + 1; at < to; at++) {
      const away = distanceToSegment(positions, places[at], places[from], places[to])
      if (away > distance) [farthest, distance] = [at, away]
    }
    if (farthest < 0) continue
    const weight = Math.min(distance, most)
    weights[places[farthest]] = weight
    open.push([from, farthest, weight], [farthest, to, weight])
  }
}

function distanceToSegment(positions: Float64Array, place: number, from: number, to: number): number {
  const [x, y] = [
    positions[2 * place] - positions[2 * from],
    positions[2 * place + 1] - positions[2 * from + 1],
  ]
  const dx = positions[2 * to] - positions[2 * from]
  const dy = positions[2 * to + 1] - positions[2 * from + 1]
  const square = dx * dx + dy * dy
  const share = square === 0 ? 0 : Math.min(1, Math.max(0, (x * dx + y * dy) / square))
  return Math.hypot(x - share * dx, y - share * dy)
}

/** Numbers of things that are told apart by a hash and a comparison; open addressing, at most half full. */
class HashTable {
  private readonly slots: Int32Array
  private readonly mask: number

  constructor(most: number) {
    const size = 2 ** Math.ceil(Math.log2(Math.max(2, most * 2)))
    this.slots = new Int32Array(size).fill(-1)
    this.mask = size - 1
  }

  /** The number of the thing that is the same, or `next`, which then stands for it. */
  find(hash: number, next: number, isSame: (known: number) => boolean): number {
    for (let slot = hash & this.mask; ; slot = (slot + 1) & this.mask) {
      const known = this.slots[slot]
      if (known < 0) {
        this.slots[slot] = next
        return next
      }
      if (isSame(known)) return known
    }
  }
}

function units(degrees: number): number {
  return Math.round(degrees * 1e7)
}

function mix(one: number, other: number): number {
  const hash = Math.imul(one ^ (one >>> 16), 0x45d9f3b) ^ Math.imul(other ^ (other >>> 15), 0x119de1f3)
  return (hash ^ (hash >>> 13)) >>> 0
}
