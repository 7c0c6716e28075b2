import {randomOf} from '../../scripts/demo/random'
import type {Size} from './sizes'

/** Degrees: about 10 km, the breadth of a township. */
const CELL = 0.1
const WEST = 100
const SOUTH = 22
/** With four edges a region has 48 vertices. */
const SEGMENTS = 12
const COUNTY_COLUMNS = 5
const COUNTY_ROWS = 3

export interface Cell {
  code: string
  countyCode: string
  column: number
  row: number
  /** Of the township's seat. */
  lon: number
  lat: number
}

/** Townships as cells of a grid, about 15 to a county. */
export function cellsOf({columns, rows}: Size): Cell[] {
  const countyColumns = Math.ceil(columns / COUNTY_COLUMNS)
  const known = new Map<number, number>()
  return Array.from({length: columns * rows}, (_, index) => {
    const [column, row] = [index % columns, Math.floor(index / columns)]
    const county = Math.floor(row / COUNTY_ROWS) * countyColumns + Math.floor(column / COUNTY_COLUMNS)
    const within = (known.get(county) ?? 0) + 1
    known.set(county, within)
    const countyCode = String(330_201 + county)
    return {
      code: countyCode + String(within).padStart(3, '0'),
      countyCode,
      column,
      row,
      lon: WEST + (column + 0.5) * CELL,
      lat: SOUTH + (row + 0.5) * CELL,
    }
  })
}

/** The ring of a cell as the text of GeoJSON coordinates: closed, and an edge is the same from both its sides. */
export function ringText(seed: string, {column, row}: Cell): string {
  const bottom = edge(seed, 'h', column, row)
  const right = edge(seed, 'v', column + 1, row)
  const top = edge(seed, 'h', column, row + 1).reverse()
  const left = edge(seed, 'v', column, row).reverse()
  const ring = [bottom, right, top, left].flatMap((part) => part.slice(0, -1))
  return `[${[...ring, ring[0]].join(',')}]`
}

/** Both its corners included, to the east (h) or to the north (v). */
function edge(seed: string, kind: 'h' | 'v', column: number, row: number): string[] {
  const from = corner(seed, column, row)
  const to = kind === 'h' ? corner(seed, column + 1, row) : corner(seed, column, row + 1)
  const random = randomOf(`${seed} ${kind} ${column} ${row}`)
  return Array.from({length: SEGMENTS + 1}, (_, step) => {
    const share = step / SEGMENTS
    const off = CELL * 0.08 * Math.sin(Math.PI * share) * random.between(-1, 1)
    const x = from[0] + (to[0] - from[0]) * share + (kind === 'v' ? off : 0)
    const y = from[1] + (to[1] - from[1]) * share + (kind === 'h' ? off : 0)
    return `[${x.toFixed(5)},${y.toFixed(5)}]`
  })
}

function corner(seed: string, column: number, row: number): [number, number] {
  const random = randomOf(`${seed} corner ${column} ${row}`)
  const jitter = () => random.between(-0.15, 0.15)
  return [WEST + (column + jitter()) * CELL, SOUTH + (row + jitter()) * CELL]
}
