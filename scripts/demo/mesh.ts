import {Delaunay} from 'd3-delaunay'
import {DETAIL} from './coast'
import {distance, type Place, type PolygonRings, round5, signedArea2, toDegrees, toPlane} from './plane'
import {randomOf} from './random'

type Point = [number, number]

/** Triangles that keep every coast edge as an edge. */
export interface Mesh {
  /** Vertices in degrees, 5 decimals; the first `coastCount` lie on the coast. */
  degrees: Place[]
  /** The same in kilometres. */
  plane: Place[]
  coastCount: number
  triangles: Uint32Array
  /** Of each triangle, kilometres. */
  centres: Place[]
  /** For each half-edge its twin, or -1. */
  halfedges: Int32Array
  /** For each triangle: 1 on land. */
  isLand: Uint8Array
}

interface Coast {
  vertices: Place[]
  /** Closed rings of vertex numbers. */
  rings: number[][]
}

/** Where towns lie close together the mesh is fine: centre, radius and spacing in kilometres. */
const CORES: readonly {centre: Place; radius: number; spacing: number}[] = [
  {centre: toPlane([121.565, 29.868]), radius: 9.5, spacing: 0.11},
  {centre: toPlane([121.245, 30.18]), radius: 5, spacing: 0.18},
  {centre: toPlane([121.15, 30.05]), radius: 4, spacing: 0.2},
  {centre: toPlane([121.84, 29.915]), radius: 4, spacing: 0.18},
  {centre: toPlane([121.72, 29.95]), radius: 4, spacing: 0.18},
  {centre: toPlane([121.41, 29.66]), radius: 3, spacing: 0.18},
]
const SPACING_KM = 0.3
const FAR_SPACING_KM = 2
const NEAR_SEAT_KM = 17

/** A mesh over the land around the seats; splits coast edges (in `land` too) until each is an edge of the mesh. */
export function makeMesh(land: PolygonRings[], seats: readonly Place[]): Mesh {
  const coast = coastOf(land)
  const interior = interiorPoints(coast.vertices.map(toPlane), seats)
  for (;;) {
    const plane = [...coast.vertices.map(toPlane), ...interior]
    const {triangles, halfedges} = Delaunay.from(plane as Point[])
    if (splitMissing(coast, triangles)) continue
    return {
      degrees: [...coast.vertices, ...interior.map(toDegrees)],
      plane,
      coastCount: coast.vertices.length,
      triangles: Uint32Array.from(triangles),
      centres: centresOf(triangles, plane),
      halfedges,
      isLand: landFlags(coast, Uint32Array.from(triangles), halfedges, plane, land),
    }
  }
}

function centresOf(triangles: ArrayLike<number>, plane: readonly Place[]): Place[] {
  const centres: Place[] = []
  for (let e = 0; e < triangles.length; e += 3) {
    const [a, b, c] = [plane[triangles[e]!]!, plane[triangles[e + 1]!]!, plane[triangles[e + 2]!]!]
    centres.push([(a[0] + b[0] + c[0]) / 3, (a[1] + b[1] + c[1]) / 3])
  }
  return centres
}

function coastOf(land: PolygonRings[]): Coast {
  const vertices: Place[] = []
  const rings: number[][] = []
  for (const ring of land.flat()) {
    const isNear = ring.some(
      ([lon, lat]) => lon > DETAIL[0] && lon < DETAIL[2] && lat > DETAIL[1] && lat < DETAIL[3],
    )
    if (!isNear) continue
    rings.push(ring.slice(0, -1).map((place) => vertices.push(place) - 1))
  }
  return {vertices, rings}
}

/** Jittered rows of points, none close to the coast. */
function interiorPoints(coast: readonly Place[], seats: readonly Place[]): Place[] {
  const southWest = toPlane([DETAIL[0] - 0.1, DETAIL[1] - 0.1])
  const northEast = toPlane([DETAIL[2] + 0.1, DETAIL[3] + 0.1])
  const nearest = Delaunay.from(coast as Point[])
  const nearestSeat = Delaunay.from(seats as Point[])
  const result: Place[] = []
  const add = (spacing: number, wanted: (place: Place) => boolean) => {
    const random = randomOf(`mesh ${spacing}`)
    let hint = 0
    for (let row = 0, y = southWest[1]; y < northEast[1]; row++, y += spacing * 0.866) {
      for (let x = southWest[0] + (row % 2) * spacing * 0.5; x < northEast[0]; x += spacing) {
        const place: Place = [
          x + random.between(-0.24, 0.24) * spacing,
          y + random.between(-0.24, 0.24) * spacing,
        ]
        if (!wanted(place)) continue
        hint = nearest.find(place[0], place[1], hint)
        if (distance(place, coast[hint]!) > 0.55 * spacing) result.push(place)
      }
    }
  }
  const isNear = (place: Place) =>
    distance(place, seats[nearestSeat.find(place[0], place[1])]!) < NEAR_SEAT_KM
  const coreOf = (place: Place) => CORES.find(({centre, radius}) => distance(place, centre) < radius)
  add(FAR_SPACING_KM, (place) => !isNear(place))
  add(SPACING_KM, (place) => isNear(place) && !coreOf(place))
  for (const core of CORES) add(core.spacing, (place) => coreOf(place) === core)
  return result
}

/** Puts a midpoint into every coast edge that the triangles lack. True when there was one. */
function splitMissing(coast: Coast, triangles: ArrayLike<number>): boolean {
  const edges = new Set<number>()
  for (let e = 0; e < triangles.length; e++) {
    const a = triangles[e]!
    const b = triangles[e % 3 === 2 ? e - 2 : e + 1]!
    if (a < coast.vertices.length && b < coast.vertices.length) edges.add(edgeKey(a, b))
  }
  let isSplit = false
  coast.rings = coast.rings.map((ring) =>
    ring.flatMap((a, i) => {
      const b = ring[(i + 1) % ring.length]!
      if (edges.has(edgeKey(a, b))) return [a]
      isSplit = true
      const [p, q] = [coast.vertices[a]!, coast.vertices[b]!]
      return [a, coast.vertices.push([round5((p[0] + q[0]) / 2), round5((p[1] + q[1]) / 2)]) - 1]
    }),
  )
  return isSplit
}

const edgeKey = (a: number, b: number) => (a < b ? a * 2097152 + b : b * 2097152 + a)

/** Marks the triangles on land, from the coast inwards, and writes the split coast back into `land`. */
function landFlags(
  coast: Coast,
  triangles: Uint32Array,
  halfedges: Int32Array,
  plane: readonly Place[],
  land: PolygonRings[],
): Uint8Array {
  const after = new Map<number, number>()
  for (const ring of coast.rings) {
    for (const [i, a] of ring.entries()) after.set(a, ring[(i + 1) % ring.length]!)
  }
  const first = [...triangles.slice(0, 3), triangles[0]!].map((vertex) => plane[vertex]!)
  const leftIsInside = signedArea2(first) > 0 ? 1 : -1
  const side = new Int8Array(triangles.length / 3)
  const stack: number[] = []
  for (let e = 0; e < triangles.length; e++) {
    const a = triangles[e]!
    const b = triangles[e % 3 === 2 ? e - 2 : e + 1]!
    // Land lies left of every ring.
    if (after.get(b) === a) stack.push(mark(side, e, -leftIsInside))
    else if (after.get(a) === b) stack.push(mark(side, e, leftIsInside))
  }
  while (stack.length) {
    const face = stack.pop()!
    for (let e = 3 * face; e < 3 * face + 3; e++) {
      const a = triangles[e]!
      const b = triangles[e % 3 === 2 ? e - 2 : e + 1]!
      const twin = halfedges[e]!
      if (twin < 0 || after.get(a) === b || after.get(b) === a) continue
      const other = Math.floor(twin / 3)
      if (side[other] === 0) stack.push(mark(side, twin, side[face]!))
    }
  }
  writeBack(coast, land)
  return Uint8Array.from(side, (value) => (value > 0 ? 1 : 0))
}

function mark(side: Int8Array, edge: number, value: number): number {
  const face = Math.floor(edge / 3)
  side[face] = value
  return face
}

function writeBack(coast: Coast, land: PolygonRings[]): void {
  const byFirst = new Map(coast.rings.map((ring) => [placeKey(coast.vertices[ring[0]!]!), ring]))
  for (const rings of land) {
    rings.forEach((ring, i) => {
      const dense = byFirst.get(placeKey(ring[0]!))
      if (dense) rings[i] = [...dense, dense[0]!].map((vertex) => coast.vertices[vertex]!)
    })
  }
}

const placeKey = ([x, y]: Place) => `${x},${y}`
