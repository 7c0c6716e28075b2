import {readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'

export type Row = Record<string, string>
export type Position = [number, number]
export type Ring = Position[]
export interface Township {
  code: string
  name: string
  county: string
  countyCode: string
  inScope: boolean
  polygons: Ring[][]
}

/** A file as committed, below the project's root. */
export function textOf(path: string): string {
  return readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8')
}

/** Records of a CSV by header; its own few lines, so that the test does not lean on what it tests. */
export function tableOf(path: string): Row[] {
  const [header, ...lines] = textOf(path).trimEnd().split('\n').map(cellsOf)
  return lines.map((cells) => Object.fromEntries(header!.map((name, i) => [name, cells[i] ?? ''])))
}

function cellsOf(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  )
}

interface Feature {
  properties: Record<string, unknown>
  geometry: {type: 'Polygon'; coordinates: Ring[]} | {type: 'MultiPolygon'; coordinates: Ring[][]}
}

export function townships(): Township[] {
  const collection = JSON.parse(textOf('public/demo/townships.geojson')) as {features: Feature[]}
  return collection.features.map(({properties, geometry}) => ({
    code: String(properties.code),
    name: String(properties.name),
    county: String(properties.county),
    countyCode: String(properties.county_code),
    inScope: properties.in_scope === true,
    polygons: geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates,
  }))
}

export function landPolygons(): Ring[][] {
  const collection = JSON.parse(textOf('public/basemap/land.json')) as {features: Feature[]}
  return collection.features.map(({geometry}) => geometry.coordinates as Ring[])
}

/** Even-odd. */
export function isWithin([x, y]: Position, rings: readonly Ring[]): boolean {
  let inside = false
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const [ax, ay] = ring[i - 1]!
      const [bx, by] = ring[i]!
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside
    }
  }
  return inside
}

/** Signed, in square kilometres; positive counter-clockwise. */
export function areaKm2(ring: Ring): number {
  let sum = 0
  for (let i = 1; i < ring.length; i++) {
    sum += ring[i - 1]![0] * ring[i]![1] - ring[i]![0] * ring[i - 1]![1]
  }
  return (sum / 2) * 96.77 * 110.87
}

export function perimeterKm(ring: Ring): number {
  let sum = 0
  for (let i = 1; i < ring.length; i++) {
    sum += Math.hypot((ring[i]![0] - ring[i - 1]![0]) * 96.77, (ring[i]![1] - ring[i - 1]![1]) * 110.87)
  }
  return sum
}
