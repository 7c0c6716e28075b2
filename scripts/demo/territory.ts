import {Delaunay} from 'd3-delaunay'
import {grow, joinedTo, neighboursOf} from './grow'
import type {Mesh} from './mesh'
import {openNarrowParts} from './narrow'
import {distance, type Place} from './plane'
import {resistance} from './terrain'

export const OUTSIDE = -1
export const WATER = -2
const FARTHEST_FROM_LAND_KM = 3

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
  const owner = spread(mesh, sources)
  const label = new Int16Array(mesh.isLand.length).fill(WATER)
  for (let face = 0; face < label.length; face++) {
    if (owner[face]! >= 0) label[face] = sources[owner[face]!]!.label
  }
  claimIslands(mesh, label)
  openNarrowParts(mesh, label)
  removeSpikes(mesh, label)
  return label
}

/** For each triangle the number of the source that reaches it at the least cost, or -1. */
function spread(mesh: Mesh, sources: readonly Source[]): Int32Array {
  const resist = Float64Array.from(mesh.centres, (place, face) => (mesh.isLand[face] ? resistance(place) : 0))
  const onLand = mesh.centres.map((_, face) => face).filter((face) => mesh.isLand[face])
  const nearest = Delaunay.from(onLand.map((face) => mesh.centres[face] as [number, number]))
  const starts = sources.map(({seat}) => {
    const face = onLand[nearest.find(seat[0], seat[1])]!
    return distance(seat, mesh.centres[face]!) > FARTHEST_FROM_LAND_KM ? -1 : face
  })
  const price = (from: number, to: number, source: number) =>
    (resist[from]! + resist[to]!) * 0.5 * sources[source]!.dearness
  return grow(mesh, starts, price).origin
}

/** Islands that no seat reached take the label of the nearest claimed triangle. */
function claimIslands(mesh: Mesh, label: Int16Array): void {
  const {centres} = mesh
  const faces = centres.map((_, face) => face).filter((face) => mesh.isLand[face])
  const claimed = faces.filter((face) => label[face] !== WATER)
  const nearest = Delaunay.from(claimed.map((face) => centres[face] as [number, number]))
  for (const start of faces) {
    if (label[start] !== WATER) continue
    const island = joinedTo(mesh, start, () => true)
    let best = {far: Number.POSITIVE_INFINITY, label: OUTSIDE}
    for (const face of island) {
      const other = claimed[nearest.find(centres[face]![0], centres[face]![1])]!
      const far = distance(centres[face]!, centres[other]!)
      if (far < best.far) best = {far, label: label[other]!}
    }
    for (const face of island) label[face] = best.label
  }
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
