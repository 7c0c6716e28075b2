import type {Regions} from '#domain/dataset'

/** What a border parts: two townships of a county, two counties, or the campaign's area from the rest. */
export const BORDER_KINDS = ['township', 'county', 'outer'] as const
export type BorderKind = (typeof BORDER_KINDS)[number]

/** A chain of vertices, lon/lat pairs; closed where the last repeats the first. */
export type Line = Float64Array

/**
 * The borders as a mesh: each shared edge once, told apart by what lies on its two sides. Stroking each polygon
 * instead would draw shared borders twice and let neighbours cover one another's lines.
 */
export function borderLines(regions: Regions): Record<BorderKind, Line[]> {
  const edges = collectEdges(regions)
  const lines = {} as Record<BorderKind, Line[]>
  for (const kind of BORDER_KINDS) lines[kind] = chain(edges.filter((edge) => edge.kind === kind))
  return lines
}

/** The outline of the regions that are chosen: the edges which only one of them has. */
export function outlineOf(regions: Regions, chosen: (region: number) => boolean): Line[] {
  return chain(collectEdges(regions, chosen).filter((edge) => edge.kind === 'outer'))
}

interface Edge {
  from: Point
  to: Point
  region: number
  kind: BorderKind
}

interface Point {
  key: string
  lon: number
  lat: number
}

function collectEdges(regions: Regions, chosen?: (region: number) => boolean): Edge[] {
  const {positions, ringStart, polygonStart, regionStart} = regions.geometry
  const edges = new Map<string, Edge>()
  for (let region = 0; region < regions.count; region++) {
    if (chosen && !chosen(region)) continue
    for (let ring = polygonStart[regionStart[region]]; ring < polygonStart[regionStart[region + 1]]; ring++) {
      let from = pointAt(positions, ringStart[ring])
      for (let vertex = ringStart[ring] + 1; vertex < ringStart[ring + 1]; vertex++) {
        const to = pointAt(positions, vertex)
        if (from.key !== to.key) addEdge(edges, {from, to, region, kind: 'outer'}, regions)
        from = to
      }
    }
  }
  return [...edges.values()]
}

function addEdge(edges: Map<string, Edge>, edge: Edge, regions: Regions): void {
  const {from, to} = edge
  const key = from.key < to.key ? `${from.key} ${to.key}` : `${to.key} ${from.key}`
  const other = edges.get(key)
  if (!other) edges.set(key, edge)
  else other.kind = regions.county[other.region] === regions.county[edge.region] ? 'township' : 'county'
}

function pointAt(positions: Float64Array, vertex: number): Point {
  const lon = positions[2 * vertex]
  const lat = positions[2 * vertex + 1]
  return {key: `${Math.round(lon * 1e7)},${Math.round(lat * 1e7)}`, lon, lat}
}

/** Joins edges into the longest chains that end where three or more meet. */
function chain(edges: Edge[]): Line[] {
  const at = new Map<string, Edge[]>()
  for (const edge of edges) {
    for (const {key} of [edge.from, edge.to]) {
      const there = at.get(key)
      if (there) there.push(edge)
      else at.set(key, [edge])
    }
  }
  const used = new Set<Edge>()
  const lines: Line[] = []
  const isEnd = (key: string) => at.get(key)?.length !== 2
  const starts = edges.filter((edge) => isEnd(edge.from.key) || isEnd(edge.to.key))
  for (const edge of [...starts, ...edges]) {
    if (used.has(edge)) continue
    const start = isEnd(edge.from.key) || !isEnd(edge.to.key) ? edge.from : edge.to
    lines.push(follow(edge, start, at, used, isEnd))
  }
  return lines
}

function follow(
  first: Edge,
  start: Point,
  at: Map<string, Edge[]>,
  used: Set<Edge>,
  isEnd: (key: string) => boolean,
): Line {
  const coordinates = [start.lon, start.lat]
  let edge: Edge | undefined = first
  let here = start
  while (edge) {
    used.add(edge)
    here = edge.from.key === here.key ? edge.to : edge.from
    coordinates.push(here.lon, here.lat)
    edge = isEnd(here.key) ? undefined : at.get(here.key)?.find((one) => !used.has(one))
  }
  return Float64Array.from(coordinates)
}
