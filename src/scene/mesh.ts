import earcut from 'earcut'
import type {RegionGeometry} from '#domain/dataset'
import {mercatorX, mercatorY, type Origin} from './mercator'

/** The regions' triangles: drawn from one set of buffers for the life of a Dataset. */
export interface RegionMesh {
  origin: Origin
  /** x, y relative to the origin (see mercator.ts), one pair a vertex. */
  positions: Float32Array
  /** The region of each vertex. */
  regions: Float32Array
  /** Three a triangle. */
  indices: Uint32Array
}

export function regionMesh(geometry: RegionGeometry, origin: Origin): RegionMesh {
  const {positions, ringStart, polygonStart, regionStart} = geometry
  const vertexCount = positions.length / 2
  const projected = new Float32Array(positions.length)
  for (let vertex = 0; vertex < vertexCount; vertex++) {
    projected[2 * vertex] = mercatorX(positions[2 * vertex]) - origin.x
    projected[2 * vertex + 1] = mercatorY(positions[2 * vertex + 1]) - origin.y
  }
  const regions = new Float32Array(vertexCount)
  const indices: number[] = []
  for (let region = 0; region + 1 < regionStart.length; region++) {
    for (let polygon = regionStart[region]; polygon < regionStart[region + 1]; polygon++) {
      const first = ringStart[polygonStart[polygon]]
      const end = ringStart[polygonStart[polygon + 1]]
      regions.fill(region, first, end)
      const holes: number[] = []
      for (let ring = polygonStart[polygon] + 1; ring < polygonStart[polygon + 1]; ring++) {
        holes.push(ringStart[ring] - first)
      }
      for (const index of earcut(projected.subarray(2 * first, 2 * end), holes)) indices.push(first + index)
    }
  }
  return {origin, positions: projected, regions, indices: new Uint32Array(indices)}
}
