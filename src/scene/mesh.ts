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
  spots: RegionSpots
}

/** Where to mark regions too small to be seen as triangles: one entry a region that has a geometry, smallest first. */
export interface RegionSpots {
  /** Middle of its box, x, y relative to the origin. */
  positions: Float32Array
  regions: Float32Array
  /** The longer edge of its box, Mercator units. */
  sizes: Float32Array
}

/** How many of them are smaller than a size in Mercator units. */
export function spotsBelow({sizes}: RegionSpots, size: number): number {
  let [low, high] = [0, sizes.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (sizes[middle] < size) low = middle + 1
    else high = middle
  }
  return low
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
    spots: spotsOf(geometry, topology),
  }
}

/** The same at every detail. */
function spotsOf(geometry: RegionGeometry, {places, positions}: Topology): RegionSpots {
  const {ringStart, polygonStart, regionStart} = geometry
  const boxes: {region: number; x: number; y: number; size: number}[] = []
  for (let region = 0; region + 1 < regionStart.length; region++) {
    let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
    const end = ringStart[polygonStart[regionStart[region + 1]]]
    for (let vertex = ringStart[polygonStart[regionStart[region]]]; vertex < end; vertex++) {
      const [x, y] = [positions[2 * places[vertex]], positions[2 * places[vertex] + 1]]
      west = Math.min(west, x)
      south = Math.min(south, y)
      east = Math.max(east, x)
      north = Math.max(north, y)
    }
    if (east >= west) {
      const size = Math.max(east - west, north - south)
      boxes.push({region, x: (west + east) / 2, y: (south + north) / 2, size})
    }
  }
  boxes.sort((one, other) => one.size - other.size)
  return {
    positions: Float32Array.from(boxes.flatMap(({x, y}) => [x, y])),
    regions: Float32Array.from(boxes, ({region}) => region),
    sizes: Float32Array.from(boxes, ({size}) => size),
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
