import earcut from 'earcut'
import type {RegionGeometry} from '#domain/dataset'
import type {Topology} from './topology'

/** The regions' triangles at some detail: drawn from one set of buffers as long as that detail serves. */
export interface RegionMesh {
  /** x, y relative to the origin (mercator.ts), one pair a vertex. */
  positions: Float32Array
  /** The region of each vertex. */
  regions: Float32Array
  /** Three a triangle. */
  indices: Uint32Array
}

/** @param tolerance Mercator units: what moves a border by less is left out, on both of its sides */
export function regionMesh(geometry: RegionGeometry, topology: Topology, tolerance: number): RegionMesh {
  const {ringStart, polygonStart, regionStart} = geometry
  const positions: number[] = []
  const regions: number[] = []
  const indices: number[] = []
  for (let region = 0; region + 1 < regionStart.length; region++) {
    for (let polygon = regionStart[region]; polygon < regionStart[region + 1]; polygon++) {
      const first = regions.length
      const holes: number[] = []
      const flat: number[] = []
      for (let ring = polygonStart[polygon]; ring < polygonStart[polygon + 1]; ring++) {
        const isHole = ring > polygonStart[polygon]
        const before = flat.length
        addRing(flat, ringStart[ring], ringStart[ring + 1] - 1, topology, tolerance)
        if (isHole && flat.length - before < 6) flat.length = before
        else if (isHole) holes.push(before / 2)
      }
      for (let i = 0; i < flat.length; i += 2) {
        positions.push(flat[i], flat[i + 1])
        regions.push(region)
      }
      for (const index of earcut(flat, holes)) indices.push(first + index)
    }
  }
  return {
    positions: Float32Array.from(positions),
    regions: Float32Array.from(regions),
    indices: Uint32Array.from(indices),
  }
}

/** The ring's places that the tolerance leaves; three of them in any case, so that no region is lost. */
function addRing(
  flat: number[],
  first: number,
  end: number,
  {places, positions, weights}: Topology,
  tolerance: number,
): void {
  const before = flat.length
  const add = (vertex: number) => flat.push(positions[2 * places[vertex]], positions[2 * places[vertex] + 1])
  for (let vertex = first; vertex < end; vertex++) if (weights[places[vertex]] >= tolerance) add(vertex)
  if (flat.length - before >= 6) return
  flat.length = before
  for (let corner = 0; corner < 3; corner++) add(first + Math.floor(((end - first) * corner) / 3))
}
