import {type DbfTable, dbfTable} from './dbf'
import {type Features, type FileChange, REGION_COLUMNS} from './features'
import {headerFit} from './headers'
import {crsOfPrj} from './prj'
import type {RegionFile} from './regionFile'
import {MOST_FEATURES, type Shapes, shapePolygons, shapesOf} from './shapes'
import {zipMembers} from './zipMembers'

/** Of a .dbf: every one is decoded. */
const MOST_CELLS = 20_000_000
/** What a .dbf leaves of a longer name. */
const NAME_BYTES = 10

interface Layer {
  name: string
  shapes: Shapes
  table: DbfTable
  crs: string | null
  /** How many of a region's columns it has. */
  columns: number
}

/** A row of a layer, as a feature. */
interface ShapeFeature {
  properties: Record<string, string>
  geometry: {type: string; index: number} | null
  row: number
}

/** The regions of a zipped Shapefile: of several layers of polygons, that with most of a region's columns. */
export function shapefileFeatures(zip: Uint8Array): RegionFile {
  const members = zipMembers(zip)
  if (members === null) return {problem: 'archive', shown: ''}
  const names = [...members.keys()]
  const layers = names.flatMap((name) => layerOf(name, members) ?? [])
  layers.sort((a, b) => b.columns - a.columns)
  const [layer] = layers
  const shown = names.join(', ').slice(0, 100)
  if (!layer) return {problem: 'no-shapefile', shown}
  const {shapes, table} = layer
  const rows = Math.max(shapes.starts.length, table.rows)
  if (rows > MOST_FEATURES || rows * table.fields.length > MOST_CELLS) return {problem: 'too-large', shown}
  return {...featuresOf(layer), changes: changesOf(layer, layers)}
}

function layerOf(name: string, members: ReadonlyMap<string, Uint8Array>): Layer | null {
  if (!/\.shp$/i.test(name)) return null
  const part = (ending: string) => {
    const wanted = name.replace(/shp$/i, ending).toLowerCase()
    for (const [other, bytes] of members) if (other.toLowerCase() === wanted) return bytes
    return undefined
  }
  const ascii = (bytes: Uint8Array | undefined) =>
    bytes && new TextDecoder().decode(bytes.subarray(0, 10_000))
  const shapes = shapesOf(members.get(name)!)
  const dbf = part('dbf')
  const table = dbf ? dbfTable(dbf, ascii(part('cpg')) ?? '') : null
  if (!shapes?.polygons || !table) return null
  const known = table.fields.map((field) => columnOf(field.name))
  const columns = headerFit({source: 'regions', required: []}, known).known
  const prj = ascii(part('prj'))
  return {name, shapes, table, crs: prj === undefined ? null : crsOfPrj(prj), columns}
}

function featuresOf({shapes, table, crs}: Layer): Features {
  return {
    features: {
      *[Symbol.iterator]() {
        const count = Math.max(shapes.starts.length, table.rows)
        for (let index = 0; index < count; index++) {
          if (!table.isDeleted(index)) yield featureAt(shapes, table, index)
        }
      },
    },
    rowOf: (feature) => (feature as ShapeFeature).row,
    polygonsOf: (geometry, system) =>
      geometry === null ? 'no-geometry' : shapePolygons(shapes, (geometry as {index: number}).index, system),
    packed: false,
    crs,
    broken: table.isBroken(),
  }
}

function featureAt(shapes: Shapes, table: DbfTable, index: number): ShapeFeature {
  const cells = table.fields.map(({name}, field): [string, string] => [
    columnOf(name),
    table.value(index, field),
  ])
  const type = shapes.typeOf(index)
  return {
    // Of two fields with one name the first stands.
    properties: Object.fromEntries(cells.reverse()),
    geometry: type === null ? null : {type, index},
    row: index + 1,
  }
}

/** Capital letters and cut names: `COUNTY_COD` is county_code. */
function columnOf(name: string): string {
  const small = name.toLowerCase()
  if (small.length < NAME_BYTES) return REGION_COLUMNS.includes(small) ? small : name
  return REGION_COLUMNS.find((column) => column.slice(0, NAME_BYTES) === small) ?? name
}

function changesOf({name, table}: Layer, layers: readonly Layer[]): FileChange[] {
  const changes: FileChange[] = []
  if (table.encoding !== 'utf-8' && !table.ascii)
    changes.push({kind: 'encoding', before: table.encoding, after: 'utf-8'})
  if (layers.length > 1)
    changes.push({kind: 'layout', before: layers.map((one) => one.name).join(', '), after: name})
  return changes
}
