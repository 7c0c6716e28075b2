import {Delaunay} from 'd3-delaunay'
import type {Mesh} from './mesh'
import {distance, type Place} from './plane'
import {resistance} from './terrain'

export const OUTSIDE = -1
export const WATER = -2

export interface Source {
  /** Kilometres. */
  seat: Place
  /** Number of the township, or OUTSIDE for a seat beyond Ningbo. */
  label: number
  /** How much dearer a kilometre is than for others: 1 is usual, 2 halves the realm. */
  dearness: number
}

/**
 * Whose each triangle is: the seat's that reaches it at the least cost over land. Cells are thus connected, end on
 * ridges and rivers, and never reach across water; islands without a seat go to the nearest shore's owner.
 */
export function claimTerritory(mesh: Mesh, sources: readonly Source[]): Int16Array {
  const centres = centresOf(mesh)
  const owner = spread(mesh, centres, sources)
  const label = new Int16Array(mesh.isLand.length).fill(WATER)
  for (let face = 0; face < label.length; face++) {
    if (owner[face]! >= 0) label[face] = sources[owner[face]!]!.label
  }
  claimIslands(mesh, centres, label)
  removeSpikes(mesh, label)
  return label
}

export function neighboursOf(mesh: Mesh, face: number): number[] {
  const result: number[] = []
  for (let e = 3 * face; e < 3 * face + 3; e++) {
    const twin = mesh.halfedges[e]!
    if (twin >= 0 && mesh.isLand[Math.floor(twin / 3)]) result.push(Math.floor(twin / 3))
  }
  return result
}

function centresOf(mesh: Mesh): Place[] {
  const centres: Place[] = []
  for (let e = 0; e < mesh.triangles.length; e += 3) {
    const [a, b, c] = [0, 1, 2].map((k) => mesh.plane[mesh.triangles[e + k]!]!) as [Place, Place, Place]
    centres.push([(a[0] + b[0] + c[0]) / 3, (a[1] + b[1] + c[1]) / 3])
  }
  return centres
}

/** Dijkstra from all seats at once; for each triangle the number of its source, or -1. */
function spread(mesh: Mesh, centres: readonly Place[], sources: readonly Source[]): Int32Array {
  const price = Float64Array.from(centres, (place, face) => (mesh.isLand[face] ? resistance(place) : 0))
  const cost = new Float64Array(centres.length).fill(Number.POSITIVE_INFINITY)
  const owner = new Int32Array(centres.length).fill(-1)
  const queue = new Queue()
  const onLand = centres.map((_, face) => face).filter((face) => mesh.isLand[face])
  const nearest = Delaunay.from(onLand.map((face) => centres[face] as [number, number]))
  sources.forEach(({seat}, number) => {
    const face = onLand[nearest.find(seat[0], seat[1])]!
    if (distance(seat, centres[face]!) > 3) return
    cost[face] = 0
    owner[face] = number
    queue.push(0, face)
  })
  for (let item = queue.pop(); item; item = queue.pop()) {
    const [reached, face] = item
    if (reached > cost[face]!) continue
    const {dearness} = sources[owner[face]!]!
    for (const next of neighboursOf(mesh, face)) {
      const step = distance(centres[face]!, centres[next]!) * (price[face]! + price[next]!) * 0.5 * dearness
      if (reached + step >= cost[next]! - 1e-9) continue
      cost[next] = reached + step
      owner[next] = owner[face]!
      queue.push(reached + step, next)
    }
  }
  return owner
}

/** Islands that no seat reached take the label of the nearest claimed triangle. */
function claimIslands(mesh: Mesh, centres: readonly Place[], label: Int16Array): void {
  const faces = centres.map((_, face) => face).filter((face) => mesh.isLand[face])
  const claimed = faces.filter((face) => label[face] !== WATER)
  const nearest = Delaunay.from(claimed.map((face) => centres[face] as [number, number]))
  for (const start of faces) {
    if (label[start] !== WATER) continue
    const island = componentOf(mesh, start)
    let best = {far: Number.POSITIVE_INFINITY, label: OUTSIDE}
    for (const face of island) {
      const other = claimed[nearest.find(centres[face]![0], centres[face]![1])]!
      const far = distance(centres[face]!, centres[other]!)
      if (far < best.far) best = {far, label: label[other]!}
    }
    for (const face of island) label[face] = best.label
  }
}

function componentOf(mesh: Mesh, start: number): number[] {
  const seen = new Set([start])
  for (const face of seen) for (const next of neighboursOf(mesh, face)) seen.add(next)
  return [...seen]
}

/** A triangle with two neighbours of one other owner is a spike: it goes to them. */
function removeSpikes(mesh: Mesh, label: Int16Array): void {
  for (let round = 0; round < 12; round++) {
    let changed = 0
    for (let face = 0; face < label.length; face++) {
      if (!mesh.isLand[face]) continue
      const around = neighboursOf(mesh, face).map((next) => label[next]!)
      if (around.includes(label[face]!) && around.filter((other) => other === label[face]).length > 1)
        continue
      const winner = around.find((other, i) => other !== label[face] && around.indexOf(other) !== i)
      if (winner === undefined) continue
      label[face] = winner
      changed++
    }
    if (changed === 0) return
  }
}

/** A binary heap of [cost, triangle]; of equal costs the lower triangle first. */
class Queue {
  readonly #items: [number, number][] = []

  push(cost: number, face: number): void {
    const items = this.#items
    let i = items.push([cost, face]) - 1
    while (i > 0) {
      const parent = (i - 1) >> 1
      if (!isBefore(items[i]!, items[parent]!)) break
      this.#swap(i, parent)
      i = parent
    }
  }

  pop(): [number, number] | undefined {
    const items = this.#items
    const first = items[0]
    const last = items.pop()
    if (items.length === 0 || last === undefined) return first
    items[0] = last
    for (let i = 0; ; ) {
      let least = i
      for (const child of [2 * i + 1, 2 * i + 2]) {
        if (child < items.length && isBefore(items[child]!, items[least]!)) least = child
      }
      if (least === i) return first
      this.#swap(i, least)
      i = least
    }
  }

  #swap(a: number, b: number): void {
    const held = this.#items[a]!
    this.#items[a] = this.#items[b]!
    this.#items[b] = held
  }
}

const isBefore = (a: [number, number], b: [number, number]) => a[0] < b[0] || (a[0] === b[0] && a[1] < b[1])
