import {grow, joinedTo, neighboursOf} from './grow'
import type {Mesh} from './mesh'
import {signedArea2} from './plane'

/** Half the width below which a horn between neighbours is given away, as a share of the territory's size… */
const SHARE_OF_SIZE = 0.16
/** …but never more, kilometres. */
const WIDEST_KM = 0.55
/** How much farther than that a territory may reach from its core. */
const REACH = 1.35

/**
 * Gives thin horns and necks between neighbours to those neighbours (a morphological opening). Narrow land between
 * waters stays: only borders count. What remains of a territory is one piece.
 */
export function openNarrowParts(mesh: Mesh, label: Int16Array): void {
  const radius = radii(mesh, label)
  const within = (from: number, to: number) => (label[from] === label[to] ? 1 : Number.POSITIVE_INFINITY)
  const isBorder = (face: number) => neighboursOf(mesh, face).some((next) => label[next] !== label[face])
  const faces = [...label.keys()].filter((face) => label[face]! >= 0)
  const toBorder = grow(mesh, faces.filter(isBorder), within).cost
  const core = faces.filter((face) => toBorder[face]! > radius[label[face]!]!)
  const fromCore = grow(mesh, core, within).cost
  const isCovered = (face: number) => fromCore[face]! <= REACH * radius[label[face]!]!
  const kept = largestPieces(mesh, label, faces.filter(isCovered))
  const others = [...label.keys()].filter((face) => mesh.isLand[face] && label[face]! < 0)
  const starts = [...kept, ...others]
  const {origin} = grow(mesh, starts, () => 1)
  const before = label.slice()
  for (const face of faces) if (origin[face]! >= 0) label[face] = before[starts[origin[face]!]!]!
}

function radii(mesh: Mesh, label: Int16Array): Float64Array {
  const area = new Float64Array(label.reduce((most, one) => Math.max(most, one), 0) + 1)
  for (let face = 0; face < label.length; face++) {
    if (label[face]! < 0) continue
    const corners = [0, 1, 2, 0].map((k) => mesh.plane[mesh.triangles[3 * face + k]!]!)
    area[label[face]!]! += Math.abs(signedArea2(corners)) / 2
  }
  return area.map((km2) => Math.min(WIDEST_KM, SHARE_OF_SIZE * Math.sqrt(km2)))
}

/** Of each territory the triangles of its largest connected piece. */
function largestPieces(mesh: Mesh, label: Int16Array, covered: readonly number[]): number[] {
  const isCovered = new Set(covered)
  const seen = new Set<number>()
  const largest = new Map<number, number[]>()
  for (const start of covered) {
    if (seen.has(start)) continue
    const piece = joinedTo(mesh, start, (face) => isCovered.has(face) && label[face] === label[start])
    for (const face of piece) seen.add(face)
    if (piece.length > (largest.get(label[start]!)?.length ?? 0)) largest.set(label[start]!, piece)
  }
  return [...largest.values()].flat()
}
