import {readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import Papa from 'papaparse'
import type {Place} from './plane'

export interface TownshipFact {
  code: string
  name: string
  nameEn: string
  countyCode: string
  county: string
  countyEn: string
  /** Degrees, WGS-84. */
  seat: Place
}

export interface PublishedResult {
  county: string
  township: string
  fact: string
  year: number
}

export interface Facts {
  /** In order of code. */
  townships: TownshipFact[]
  /** Seats around Ningbo, degrees. */
  neighbours: Place[]
  results: PublishedResult[]
}

/** The bonded zone has no seat of its own; its first and largest part lies here, inside Xinqi. */
const BONDED_ZONE: Place = [121.862, 29.924]

/** Reads `data/*.csv`. */
export function readFacts(): Facts {
  const english = new Map(table('names-en.csv').map((row) => [row.code!, row.name_en!]))
  return {
    townships: table('ningbo-townships.csv')
      .map((row) => townshipOf(row, english))
      .sort((a, b) => (a.code < b.code ? -1 : 1)),
    neighbours: table('neighbour-seats.csv').map((row): Place => [Number(row.lon), Number(row.lat)]),
    results: table('published-results.csv').map((row) => ({
      county: row.county!,
      township: row.township!,
      fact: row.fact!,
      year: Number(row.year),
    })),
  }
}

type Row = Record<string, string>

function townshipOf(row: Row, english: ReadonlyMap<string, string>): TownshipFact {
  const nameEn = english.get(row.code!)
  const countyEn = english.get(row.county_code!)
  if (nameEn === undefined || countyEn === undefined) throw new Error(`no English name for ${row.code}`)
  return {
    code: row.code!,
    name: row.name!,
    nameEn,
    countyCode: row.county_code!,
    county: row.county!,
    countyEn,
    seat: row.seat === 'none' ? BONDED_ZONE : [Number(row.lon), Number(row.lat)],
  }
}

function table(file: string): Row[] {
  const path = fileURLToPath(new URL(`../../data/${file}`, import.meta.url))
  return Papa.parse<Row>(readFileSync(path, 'utf8'), {header: true, skipEmptyLines: true}).data
}
