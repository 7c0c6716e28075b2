import {demoFiles} from './demo'

type Ring = [number, number][]

/** A row of a table by its columns. */
export type DemoRow = Record<string, string>

/** A few counties of the demo: what a city's office has, in the contract's own form. */
export interface DemoPart {
  manifest: Record<string, unknown>
  regions: {properties: RegionProperties; rings: Ring[]}[]
  tables: Record<'projects' | 'progress' | 'houses' | 'assessments' | 'milestones', DemoRow[]>
  /** Of townships, by code; of counties as well. */
  names: ReadonlyMap<string, string>
  /** As they are. */
  files: Map<string, string | Uint8Array>
}

const TABLES = ['projects', 'progress', 'houses', 'assessments', 'milestones'] as const
const TOWNSHIP_OF = {
  projects: 'township_code',
  progress: 'project_id',
  houses: 'township_code',
  assessments: 'township_code',
  milestones: 'unit_code',
}

/** @param counties codes: every unit's and every project's own begins with that of its county */
export function demoPart(counties: readonly string[]): DemoPart {
  const demo = demoFiles()
  const text = (name: string) => new TextDecoder().decode(demo.get(name))
  const isHere = (code: string) => counties.includes(code.slice(0, 6))
  const collection = JSON.parse(text('townships.geojson'))
  collection.features = collection.features.filter(({properties}: {properties: {code: string}}) =>
    isHere(properties.code),
  )
  const files = new Map<string, string | Uint8Array>([
    ['campaign.json', text('campaign.json')],
    ['townships.geojson', JSON.stringify(collection)],
  ])
  const tables = {} as DemoPart['tables']
  for (const table of TABLES) {
    const [header, ...lines] = text(`${table}.csv`).trim().split(/\r?\n/)
    const names = header.split(',')
    const rows = lines.map((line) => rowOf(names, line)).filter((row) => isHere(row[TOWNSHIP_OF[table]]))
    tables[table] = rows
    const kept = rows.map((row) => names.map((name) => row[name]).join(','))
    files.set(`${table}.csv`, [header, ...kept, ''].join('\n'))
  }
  const regions: DemoPart['regions'] = collection.features.map(({properties, geometry}: GeoFeature) => ({
    properties,
    rings: geometry.coordinates,
  }))
  const names = new Map<string, string>()
  for (const {properties} of regions) {
    names.set(properties.code, properties.name).set(properties.county_code, properties.county)
  }
  return {manifest: JSON.parse(text('campaign.json')), regions, tables, names, files}
}

interface RegionProperties {
  code: string
  name: string
  county: string
  county_code: string
  in_scope: boolean
}

interface GeoFeature {
  properties: RegionProperties
  geometry: {coordinates: Ring[]}
}

function rowOf(names: readonly string[], line: string): DemoRow {
  const cells = line.split(',')
  return Object.fromEntries(names.map((name, index) => [name, cells[index]]))
}
