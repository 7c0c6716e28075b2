import type {LonLat} from '#domain/area'
import type {RegionGeometry} from '#domain/dataset'
import {boundsOfRegions, extentsOf} from '#scene/extents'

const STEPS = 28
/** A name is wide: room to the left and the right counts half. */
const SQUEEZE = 0.5

/** The place in a township that is farthest from its boundary and from what stands there; null without a boundary. */
export function roomiest(geometry: RegionGeometry, region: number, avoid: readonly LonLat[]): LonLat | null {
  const bounds = boundsOfRegions(extentsOf(geometry), [region])
  if (!bounds) return null
  const [west, south, east, north] = bounds
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180) * SQUEEZE
  const edges = edgesOf(geometry, region)
  let best: LonLat | null = null
  let most = 0
  for (let column = 1; column < STEPS; column++)
    for (let row = 1; row < STEPS; row++) {
      const place: LonLat = [west + ((east - west) * column) / STEPS, south + ((north - south) * row) / STEPS]
      if (!isInside(place, edges)) continue
      const toEdge = Math.min(...edges.map(([from, to]) => toSegment(place, from, to, shrink)))
      const toOthers = Math.min(...avoid.map((one) => toSegment(place, one, one, shrink)), Infinity)
      const room = Math.min(1.3 * toEdge, toOthers)
      if (room > most) [most, best] = [room, place]
    }
  return best
}

type Edge = [from: LonLat, to: LonLat]

function edgesOf({positions, ringStart, polygonStart, regionStart}: RegionGeometry, region: number): Edge[] {
  const edges: Edge[] = []
  const at = (vertex: number): LonLat => [positions[2 * vertex], positions[2 * vertex + 1]]
  for (let ring = polygonStart[regionStart[region]]; ring < polygonStart[regionStart[region + 1]]; ring++)
    for (let vertex = ringStart[ring]; vertex < ringStart[ring + 1]; vertex++)
      edges.push([at(vertex), at(vertex + 1 < ringStart[ring + 1] ? vertex + 1 : ringStart[ring])])
  // Of a boundary measured closely every so many corners do for a name.
  const every = Math.ceil(edges.length / 4000)
  return every === 1 ? edges : edges.filter((_, index) => index % every === 0)
}

function isInside([x, y]: LonLat, edges: readonly Edge[]): boolean {
  let inside = false
  for (const [[ax, ay], [bx, by]] of edges)
    if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside
  return inside
}

function toSegment([x, y]: LonLat, [ax, ay]: LonLat, [bx, by]: LonLat, shrink: number): number {
  const [dx, dy] = [(bx - ax) * shrink, by - ay]
  const [px, py] = [(x - ax) * shrink, y - ay]
  const square = dx * dx + dy * dy
  const share = square === 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / square))
  return Math.hypot(px - share * dx, py - share * dy)
}
