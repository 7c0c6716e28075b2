import type {Encoding} from '#domain/campaign'
import {type DbfTable, dbfTable} from './dbf'
import {type Features, type FileChange, regionColumnsIn} from './features'
import {crsOfPrj} from './prj'
import type {RegionFile} from './regionFile'
import {MOST_FEATURES, type Shapes, shapePolygons, shapesOf} from './shapes'
import {zipMembers} from './zipMembers'

/** Of a .dbf: every one is decoded. */
const MOST_CELLS = 20_000_000

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

/**
 * The regions of a zipped Shapefile: of several layers of polygons, that with most of a region's columns.
 *
 * @param given the encoding of its .dbf, where a person named it
 */
export function shapefileFeatures(zip: Uint8Array, given?: Encoding): RegionFile {
  const members = zipMembers(zip)
  if (members === null) return {problem: 'archive', shown: ''}
  const names = [...members.keys()]
  const layers = names.flatMap((name) => layerOf(name, members, given) ?? [])
  layers.sort((a, b) => b.columns - a.columns)
  const [layer] = layers
  const shown = names.join(', ').slice(0, 100)
  if (!layer) return {problem: 'no-shapefile', shown}
  const {shapes, table} = layer
  const rows = Math.max(shapes.starts.length, table.rows)
  if (rows > MOST_FEATURES || rows * table.fields.length > MOST_CELLS) return {problem: 'too-large', shown}
  return {...featuresOf(layer), changes: changesOf(layer, layers)}
}

function layerOf(
  name: string,
  members: ReadonlyMap<string, Uint8Array>,
  given: Encoding | undefined,
): Layer | null {
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
  const table = dbf ? dbfTable(dbf, ascii(part('cpg')) ?? '', given) : null
  if (!shapes?.polygons || !table) return null
  const columns = regionColumnsIn(table.fields.map((field) => field.name))
  const prj = ascii(part('prj'))
  return {name, shapes, table, crs: prj === undefined ? null : crsOfPrj(prj), columns}
}

function featuresOf({shapes, table, crs}: Layer): Features {
  const fields = firstOfName(table)
  return {
    features: {
      *[Symbol.iterator]() {
        const count = Math.max(shapes.starts.length, table.rows)
        for (let row = 0; row < count; row++) {
          if (!table.isDeleted(row)) yield featureAt(shapes, table, fields, row)
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

/** Name → field. Of two with one name the first stands. */
function firstOfName({fields}: DbfTable): ReadonlyMap<string, number> {
  const first = new Map<string, number>()
  for (const [field, {name}] of fields.entries()) if (!first.has(name)) first.set(name, field)
  return first
}

function featureAt(
  shapes: Shapes,
  table: DbfTable,
  fields: ReadonlyMap<string, number>,
  index: number,
): ShapeFeature {
  const cells = [...fields].map(([name, field]) => [name, table.value(index, field)])
  const type = shapes.typeOf(index)
  return {
    properties: Object.fromEntries(cells),
    geometry: type === null ? null : {type, index},
    row: index + 1,
  }
}

function changesOf({name, table}: Layer, layers: readonly Layer[]): FileChange[] {
  const changes: FileChange[] = []
  if (table.encoding !== 'utf-8' && !table.ascii)
    changes.push({kind: 'encoding', before: table.encoding, after: 'utf-8'})
  if (layers.length > 1)
    changes.push({kind: 'layout', before: layers.map((one) => one.name).join(', '), after: name})
  return changes
}
