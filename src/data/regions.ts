import type {Counties, Regions} from '#domain/dataset'
import type {DataIssue} from '#domain/issue'
import {crsNameOf, type ReadingContext} from './context'
import {Corrections} from './corrections'
import {type Crs, crsOf} from './crs'
import {FeatureCells} from './featureCells'
import {type Features, geoJsonFeatures} from './features'
import {fileIssue, type RowCounts} from './readTable'
import {geometryOf} from './regionGeometry'
import type {Polygons} from './rings'

export interface RegionsReading {
  regions: Regions
  counties: Counties
  counts: RowCounts
  /** Whether they are those that `pack` checked and wrote, and nothing is wrong with them. */
  packed: boolean
}

/** How most tools begin a Topology; one that begins otherwise is parsed twice. */
const TOPOLOGY = /^\s*\{\s*"type"\s*:\s*"Topology"/

interface Township {
  code: string
  name: string
  nameEn: string
  countyCode: string
  county: string
  countyEn: string
  inScope: boolean
  row: number
  polygons: Polygons
}

/**
 * Townships and counties of a GeoJSON FeatureCollection or a TopoJSON Topology, in order of code. What is wrong
 * goes to the context's issues, the ids that were seen to its references.
 *
 * @param text null for a file that is missing
 */
export async function readRegions(text: string | null, context: ReadingContext): Promise<RegionsReading> {
  const file = context.campaign.sources.regions.url
  const issuesBefore = context.issues.length
  const source = text === null ? null : await featuresOf(text, file, context.issues)
  const features = source?.features ?? []
  context.townships.unread = source === null
  context.counties.unread = source === null
  const crs = crsOf(crsNameOf(context.campaign, 'regions'))
  const corrections = new Corrections(context.corrections, file)
  const townships = features.flatMap((feature, index) => {
    const row = source!.rowOf(feature, index)
    const read = corrections.size > 0 ? corrected(feature, row, corrections, context) : feature
    const cells = new FeatureCells(read, file, row, context.issues)
    return readFeature(cells, context, crs, source!) ?? []
  })
  if (text?.includes('\ufffd')) listBroken(features, file, context.issues)
  townships.sort((a, b) => (a.code < b.code ? -1 : 1))
  const counties = countiesOf(townships)
  townships.forEach(({code}, index) => {
    context.townships.accept(code, index)
  })
  counties.code.forEach((code, index) => {
    context.counties.accept(code, index)
  })
  const regions = regionsOf(townships, counties)
  context.geometry = regions.geometry
  context.townshipCount = regions.count
  return {
    regions,
    counties,
    counts: {read: features.length, accepted: townships.length, orphaned: 0},
    packed: (source?.packed ?? false) && corrections.size === 0 && context.issues.length === issuesBefore,
  }
}

/** A feature whose properties a person put right. */
function corrected(
  feature: unknown,
  row: number,
  corrections: Corrections,
  {corrected: made, changes}: ReadingContext,
): unknown {
  return corrections.appliedToFeature(feature, row, (correction) => {
    const {file, column, before, after} = correction
    made.add(correction)
    changes.add(file, column, 'correction', row, before, after)
  })
}

async function featuresOf(text: string, file: string, issues: DataIssue[]): Promise<Features | null> {
  let problem = 'no-collection'
  try {
    const features = TOPOLOGY.test(text)
      ? (await import('./topology')).topologyFeatures(text)
      : await otherFeatures(text)
    if (features) return features
  } catch {
    problem = 'json'
  }
  issues.push({
    severity: 'error',
    file,
    row: null,
    column: null,
    code: 'bad-geometry',
    value: text.trim().slice(0, 100),
    detail: {problem},
  })
  return null
}

async function otherFeatures(text: string): Promise<Features | null> {
  const value: unknown = JSON.parse(text)
  const {type} = (value ?? {}) as {type?: unknown}
  return type === 'Topology' ? (await import('./topology')).topologyFeatures(text) : geoJsonFeatures(value)
}

/** Broken bytes cost only the cells that are read; where no such cell told of them, one issue does. */
function listBroken(features: readonly unknown[], file: string, issues: DataIssue[]): void {
  if (issues.some((issue) => issue.file === file && issue.code === 'bad-encoding')) return
  const index = features.findIndex((feature) => {
    const {properties} = (feature ?? {}) as {properties?: unknown}
    return Object.values(properties ?? {}).some((one) => typeof one === 'string' && one.includes('\ufffd'))
  })
  issues.push({...fileIssue(file, 'bad-encoding'), row: index < 0 ? null : index + 1})
}

/** Null for a feature that was rejected. */
function readFeature(
  cells: FeatureCells,
  context: ReadingContext,
  crs: Crs | null,
  {polygonsOf}: Features,
): Township | null {
  const code = cells.required('code')
  if (code !== '' && !context.townships.see(code)) cells.fail('code', 'duplicate-id')
  const name = cells.required('name')
  const county = cells.required('county')
  const countyCode = cells.required('county_code')
  context.counties.see(countyCode)
  const inScope = cells.scope()
  const nameEn = cells.text('name_en') || name
  const countyEn = cells.text('county_en') || county
  const polygons = cells.polygons(crs, polygonsOf)
  if (cells.rejected) return null
  return {code, name, nameEn, countyCode, county, countyEn, inScope, row: cells.row, polygons}
}

/** Of a county that goes by two names the first in scope stands, else the first. */
function countiesOf(townships: readonly Township[]): Counties {
  const first = new Map<string, Township>()
  for (const township of [...townships].sort((a, b) => a.row - b.row)) {
    const known = first.get(township.countyCode)
    if (!known || (township.inScope && !known.inScope)) first.set(township.countyCode, township)
  }
  const code = [...first.keys()].sort()
  return {
    count: code.length,
    code,
    name: code.map((one) => first.get(one)!.county),
    nameEn: code.map((one) => first.get(one)!.countyEn),
  }
}

function regionsOf(townships: readonly Township[], counties: Counties): Regions {
  const countyIndex = new Map(counties.code.map((code, index) => [code, index]))
  return {
    count: townships.length,
    code: townships.map(({code}) => code),
    name: townships.map(({name}) => name),
    nameEn: townships.map(({nameEn}) => nameEn),
    county: Uint16Array.from(townships, ({countyCode}) => countyIndex.get(countyCode)!),
    inScope: Uint8Array.from(townships, ({inScope}) => Number(inScope)),
    row: Uint32Array.from(townships, ({row}) => row),
    geometry: geometryOf(townships.map(({polygons}) => polygons)),
  }
}
