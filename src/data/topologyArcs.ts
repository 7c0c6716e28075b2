import {GEOGRAPHIC_CRS} from './crs'
import {type GeometryProblem, isOnEarth} from './rings'

/** A border belongs to two regions; more often than this no sound file names one. */
export const MOST_USES = 16
const WGS_84 = GEOGRAPHIC_CRS['EPSG:4326']

/** The borders of a Topology. */
export interface Arcs {
  /** Of all arcs one after another: x, y, x, y, … */
  numbers: Float64Array
  /** Where in the numbers each arc begins, and where the last one ends. */
  starts: Uint32Array
  state: Uint8Array
}

/** What is known of an arc. */
const READ = 0
const UNREAD = 1
/** Its positions are such as WGS-84 allows. */
const ON_EARTH = 2

/** Arcs as JSON has them. */
export function listedArcs(arcs: unknown): Omit<Arcs, 'state'> & Partial<Pick<Arcs, 'state'>> {
  const list: unknown[] = Array.isArray(arcs) ? arcs : []
  const starts = new Uint32Array(list.length + 1)
  list.forEach((arc, index) => {
    starts[index + 1] = starts[index] + (Array.isArray(arc) ? 2 * arc.length : 0)
  })
  const numbers = new Float64Array(starts[list.length])
  const state = new Uint8Array(list.length)
  list.forEach((arc, index) => {
    if (!setArc(arc, numbers, starts[index])) state[index] = UNREAD
  })
  return {numbers, starts, state}
}

/** False for what cannot be read. */
function setArc(arc: unknown, numbers: Float64Array, start: number): boolean {
  if (!Array.isArray(arc)) return false
  for (let i = 0; i < arc.length; i++) {
    const position = arc[i]
    if (!Array.isArray(position)) return false
    if (!Number.isFinite(position[0]) || !Number.isFinite(position[1])) return false
    numbers[start + 2 * i] = position[0]
    numbers[start + 2 * i + 1] = position[1]
  }
  return true
}

/** The same as lon, lat, lon, lat, …, in place. @param transform null or undefined of arcs that are not quantised */
export function placedArcs(
  {numbers, starts, state: given}: ReturnType<typeof listedArcs>,
  transform: unknown,
): Arcs {
  const count = starts.length - 1
  const isQuantised = transform !== undefined && transform !== null
  const {scale, translate} = (transform ?? {}) as {scale?: unknown; translate?: unknown}
  const [scaleX, scaleY] = pairOf(scale) ?? [1, 1]
  const [west, south] = pairOf(translate) ?? [0, 0]
  const state = given ?? new Uint8Array(count)
  for (let arc = 0; arc < count; arc++) {
    let x = 0
    let y = 0
    // Of a quantised arc each position is the step from the one before.
    for (let i = starts[arc]; isQuantised && i < starts[arc + 1]; i += 2) {
      x += numbers[i]
      y += numbers[i + 1]
      numbers[i] = x * scaleX + west
      numbers[i + 1] = y * scaleY + south
    }
    if (state[arc] === READ && isOnEarth(numbers, WGS_84, starts[arc], starts[arc + 1])) {
      state[arc] = ON_EARTH
    }
  }
  return {numbers, starts, state}
}

/** ~i is arc i backwards. */
function arcOf(index: number): number {
  return index < 0 ? ~index : index
}

/** Whether all of them have only positions that WGS-84 allows. @param indices of arcs that were read */
export function areOnEarth(indices: readonly number[], {state}: Arcs): boolean {
  for (const index of indices) if (state[arcOf(index)] !== ON_EARTH) return false
  return true
}

function pairOf(value: unknown): [number, number] | null {
  return Array.isArray(value) && value.every(Number.isFinite) && value.length >= 2
    ? [value[0], value[1]]
    : null
}

/** A ring of arcs one after another, each beginning where the one before ended. */
export function joined(
  indices: unknown,
  {numbers, starts, state}: Arcs,
  room: {vertices: number},
): Float64Array | GeometryProblem {
  if (!Array.isArray(indices) || indices.length === 0) return 'empty'
  if (indices.length > MOST_USES && indices.length > MOST_USES * new Set(indices).size)
    return 'crosses-itself'
  let length = 2
  for (const index of indices) {
    const arc = Number.isInteger(index) ? arcOf(index) : state.length
    if (arc >= state.length || state[arc] === UNREAD) return 'position'
    if (starts[arc] === starts[arc + 1]) return 'empty'
    length += starts[arc + 1] - starts[arc] - 2
  }
  room.vertices -= length
  if (room.vertices < 0) return 'crosses-itself'
  const ring = new Float64Array(length)
  let end = 0
  for (const index of indices) {
    const arc = arcOf(index)
    // Where the one before ended, there the next one begins.
    const skipped = end > 0 ? 2 : 0
    end =
      index < 0
        ? copiedBack(numbers, starts[arc], starts[arc + 1] - skipped, ring, end)
        : copied(numbers, starts[arc] + skipped, starts[arc + 1], ring, end)
  }
  return ring
}

function copied(numbers: Float64Array, from: number, to: number, ring: Float64Array, end: number): number {
  for (let i = from; i < to; i++) ring[end++] = numbers[i]
  return end
}

/** Positions from the last one to the first. */
function copiedBack(
  numbers: Float64Array,
  from: number,
  to: number,
  ring: Float64Array,
  end: number,
): number {
  for (let i = to - 2; i >= from; i -= 2) {
    ring[end++] = numbers[i]
    ring[end++] = numbers[i + 1]
  }
  return end
}
