import {describe, expect, it} from 'vitest'
import {
  areaKm2,
  isWithin,
  landPolygons,
  type Position,
  perimeterKm,
  type Ring,
  tableOf,
  townships,
} from './committed'

const all = townships()
const land = landPolygons()
const rings = all.flatMap(({polygons}) => polygons.flat())
const edges = directedEdges(rings)

interface Edge {
  from: Position
  to: Position
}

function directedEdges(of: readonly Ring[]): Map<string, Edge> {
  const found = new Map<string, Edge>()
  for (const ring of of) {
    for (let i = 1; i < ring.length; i++) {
      found.set(`${ring[i - 1]}>${ring[i]}`, {from: ring[i - 1]!, to: ring[i]!})
    }
  }
  return found
}

const reverse = ({from, to}: Edge) => `${to}>${from}`

describe('boundaries of the demo', () => {
  it('are closed rings of distinct places with 5 decimals, outer ones counter-clockwise', () => {
    for (const {polygons, name} of all) {
      for (const polygon of polygons) {
        polygon.forEach((ring, i) => {
          expect(ring[0], name).toEqual(ring[ring.length - 1])
          expect(new Set(ring.map(String)).size, name).toBe(ring.length - 1)
          expect(areaKm2(ring) > 0, name).toBe(i === 0)
        })
      }
    }
    const coarse = (value: number) => Math.round(value * 1e5) / 1e5
    expect(rings.flat().filter(([lon, lat]) => coarse(lon) !== lon || coarse(lat) !== lat)).toEqual([])
  })

  it('are shared exactly: each edge is the neighbour’s reversed, the coast’s, or the city’s outer border', () => {
    expect(edges.size).toBe(rings.reduce((sum, ring) => sum + ring.length - 1, 0))
    const coast = directedEdges(land.flat())
    const alone = [...edges].filter(([, edge]) => !edges.has(reverse(edge)))
    const inland = alone.filter(([key]) => !coast.has(key)).map(([, edge]) => edge)
    expect(alone.length - inland.length).toBeGreaterThan(2_000)
    const beyond = inland.map(({from, to}) => rightOf(from, to))
    const near = land.filter((polygon) => polygon[0]!.length > 500)
    expect(beyond.filter((place) => !near.some((polygon) => isWithin(place, polygon)))).toEqual([])
    expect(
      beyond.filter((place) => all.some(({polygons}) => polygons.some((p) => isWithin(place, p)))),
    ).toEqual([])
  })

  it('never cross', () => {
    const once = [...edges.values()].filter(
      (edge) => String(edge.from) < String(edge.to) || !edges.has(reverse(edge)),
    )
    expect(crossings(once)).toEqual([])
  })

  it('do not overlap and lie on land', () => {
    let covered = 0
    const boxed = all.flatMap(({polygons}) => polygons.map((polygon) => ({polygon, box: boxOf(polygon[0]!)})))
    for (let lon = 120.85; lon < 122.2; lon += 0.0173) {
      for (let lat = 28.95; lat < 30.36; lat += 0.0171) {
        const owners = boxed.filter(({box, polygon}) => box(lon, lat) && isWithin([lon, lat], polygon))
        expect(owners.length).toBeLessThanOrEqual(1)
        if (owners.length === 0) continue
        covered++
        expect(
          land.some((polygon) => isWithin([lon, lat], polygon)),
          `${lon},${lat}`,
        ).toBe(true)
      }
    }
    const area = rings.reduce((sum, ring) => sum + areaKm2(ring), 0)
    expect(Math.abs((covered * 0.0173 * 96.77 * 0.0171 * 110.87) / area - 1)).toBeLessThan(0.02)
    // The real city has about 9 400 km² of land; Natural Earth's coast lacks much that was reclaimed.
    expect(area).toBeGreaterThan(8_000)
    expect(area).toBeLessThan(10_000)
  }, 20_000)

  it('hold their seats', () => {
    for (const row of tableOf('data/ningbo-townships.csv')) {
      if (row.seat === 'none') continue
      const {polygons} = all.find(({code}) => code === row.code)!
      expect(
        polygons.some((polygon) => isWithin([Number(row.lon), Number(row.lat)], polygon)),
        row.name,
      ).toBe(true)
    }
  })

  it('have no slivers', () => {
    for (const {name, polygons} of all) {
      for (const [outer] of polygons) {
        const area = areaKm2(outer!)
        expect(area, name).toBeGreaterThan(0.5)
        expect((4 * Math.PI * area) / perimeterKm(outer!) ** 2, name).toBeGreaterThan(0.1)
      }
    }
  })

  it('make each county one area, islands apart', () => {
    const islands = new Set(['大榭街道', '梅山街道', '鹤浦镇', '高塘岛乡'])
    const owners = new Map<string, string>()
    for (const {code, polygons} of all)
      for (const key of directedEdges(polygons.flat()).keys()) owners.set(key, code)
    for (const county of new Set(all.map(({countyCode}) => countyCode))) {
      const own = all.filter(({countyCode, name}) => countyCode === county && !islands.has(name))
      const reached = new Set([own[0]!.code])
      for (const code of reached) {
        for (const edge of directedEdges(
          all.find((other) => other.code === code)!.polygons.flat(),
        ).values()) {
          const neighbour = owners.get(reverse(edge))
          if (neighbour?.startsWith(county)) reached.add(neighbour)
        }
      }
      expect(own.filter(({code}) => !reached.has(code)).map(({name}) => name)).toEqual([])
    }
  })
})

/** Is a place within the ring's bounding box? */
function boxOf(ring: Ring): (lon: number, lat: number) => boolean {
  const [lons, lats] = [ring.map(([lon]) => lon), ring.map(([, lat]) => lat)]
  const [west, east] = [Math.min(...lons), Math.max(...lons)]
  const [south, north] = [Math.min(...lats), Math.max(...lats)]
  return (lon, lat) => lon >= west && lon <= east && lat >= south && lat <= north
}

/** A place a few metres to the right of the middle of an edge. */
function rightOf([ax, ay]: Position, [bx, by]: Position): Position {
  const length = Math.hypot(bx - ax, by - ay)
  return [(ax + bx) / 2 + ((by - ay) / length) * 2e-5, (ay + by) / 2 - ((bx - ax) / length) * 2e-5]
}

/** Pairs of edges that meet elsewhere than in a common end. */
function crossings(of: readonly Edge[]): [Edge, Edge][] {
  const cell = 0.01
  const grid = new Map<string, Edge[]>()
  const found: [Edge, Edge][] = []
  for (const edge of of) {
    const [west, east] = [edge.from[0], edge.to[0]].sort((a, b) => a - b) as [number, number]
    const [south, north] = [edge.from[1], edge.to[1]].sort((a, b) => a - b) as [number, number]
    for (let i = Math.floor(west / cell); i <= Math.floor(east / cell); i++) {
      for (let j = Math.floor(south / cell); j <= Math.floor(north / cell); j++) {
        const others = grid.get(`${i},${j}`) ?? []
        for (const other of others) if (doMeet(edge, other)) found.push([edge, other])
        others.push(edge)
        grid.set(`${i},${j}`, others)
      }
    }
  }
  return found
}

function doMeet(s: Edge, t: Edge): boolean {
  const ends = [s.from, s.to].filter((end) => [t.from, t.to].some((other) => String(other) === String(end)))
  if (ends.length > 0) return ends.length > 1
  const side = (a: Position, b: Position, c: Position) =>
    Math.sign(Math.round(((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])) * 1e10))
  const areApart = ([0, 1] as const).some(
    (axis) =>
      Math.max(s.from[axis], s.to[axis]) < Math.min(t.from[axis], t.to[axis]) ||
      Math.max(t.from[axis], t.to[axis]) < Math.min(s.from[axis], s.to[axis]),
  )
  if (areApart) return false
  return (
    side(s.from, s.to, t.from) * side(s.from, s.to, t.to) <= 0 &&
    side(t.from, t.to, s.from) * side(t.from, t.to, s.to) <= 0
  )
}
