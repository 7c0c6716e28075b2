import type {Mesh} from './mesh'
import {distance} from './plane'

/** What a growth over the land's triangles reached. */
export interface Growth {
  /** For each triangle the cost at which it was reached, or Infinity. */
  cost: Float64Array
  /** For each triangle the number of the start that reached it, or -1. */
  origin: Int32Array
}

/**
 * Dijkstra from all starting triangles at once. `price` is the cost of a kilometre from one triangle into the next
 * for a start; Infinity bars the way.
 */
export function grow(
  mesh: Mesh,
  starts: readonly number[],
  price: (from: number, to: number, start: number) => number,
): Growth {
  const cost = new Float64Array(mesh.isLand.length).fill(Number.POSITIVE_INFINITY)
  const origin = new Int32Array(mesh.isLand.length).fill(-1)
  const queue = new Queue()
  starts.forEach((face, start) => {
    if (face < 0) return
    cost[face] = 0
    origin[face] = start
    queue.push(0, face)
  })
  for (let item = queue.pop(); item; item = queue.pop()) {
    const [reached, face] = item
    if (reached > cost[face]!) continue
    for (const next of neighboursOf(mesh, face)) {
      const far = distance(mesh.centres[face]!, mesh.centres[next]!)
      const total = reached + far * price(face, next, origin[face]!)
      if (total >= cost[next]! - 1e-9 || total === Number.POSITIVE_INFINITY) continue
      cost[next] = total
      origin[next] = origin[face]!
      queue.push(total, next)
    }
  }
  return {cost, origin}
}

/** The triangles on land that share an edge with this one. */
export function neighboursOf(mesh: Mesh, face: number): number[] {
  const result: number[] = []
  for (let e = 3 * face; e < 3 * face + 3; e++) {
    const twin = mesh.halfedges[e]!
    if (twin >= 0 && mesh.isLand[Math.floor(twin / 3)]) result.push(Math.floor(twin / 3))
  }
  return result
}

/** All triangles joined to this one by triangles that pass. */
export function joinedTo(mesh: Mesh, start: number, passes: (face: number) => boolean): number[] {
  const seen = new Set([start])
  for (const face of seen) for (const next of neighboursOf(mesh, face)) if (passes(next)) seen.add(next)
  return [...seen]
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
