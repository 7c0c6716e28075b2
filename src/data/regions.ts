import type {Source} from '#domain/campaign'
import type {Counties, Regions} from '#domain/dataset'
import type {DataIssue} from '#domain/issue'
import type {ReadingContext} from './context'
import {Corrections, correctionsMade} from './corrections'
import type {Crs} from './crs'
import {FeatureCells} from './featureCells'
import {type Features, flattened} from './features'
import {fileIssue, type RowCounts} from './readTable'
import {RegionColumns} from './regionColumns'
import {plainDegrees, regionCrs} from './regionCrs'
import {readRegionFile, unreadRegions} from './regionFile'
import {geometryOf} from './regionGeometry'
import type {Polygons} from './rings'
import type {OpenSource} from './tableFile'

export interface RegionsReading {
  regions: Regions
  counties: Counties
  counts: RowCounts
  /** Whether they are those that `pack` checked and wrote, and nothing is wrong with them. */
  packed: boolean
}

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
 * Townships and counties of a file of regions, in order of code. What is wrong goes to the context's issues, the
 * ids that were seen to its references.
 *
 * @param source null for a file that is missing
 */
export async function readRegions(
  source: OpenSource | null,
  context: ReadingContext,
): Promise<RegionsReading> {
  const file = context.campaign.sources.regions.url
  const issuesBefore = context.issues.length
  const features = source && (await openFeatures(source, context.campaign.sources.regions, context.issues))
  for (const {kind, before, after} of features?.changes ?? []) {
    context.changes.add(file, null, kind, null, before, after)
  }
  const {townships, read} = features
    ? townshipsOf(features, await regionCrs(features, context), context)
    : {townships: [], read: 0}
  context.townships.unread = features === null
  context.counties.unread = features === null
  if (features?.broken) listBroken(features.features, file, context.issues)
  townships.sort((a, b) => (a.code < b.code ? -1 : 1))
  const counties = countiesOf(townships)
  townships.forEach(({code}, index) => {
    context.townships.accept(code, index)
  })
  counties.code.forEach((code, index) => {
    context.counties.accept(code, index)
  })
  const regions = regionsOf(townships, counties)
  const isCorrected = context.corrections.some((correction) => correction.file === file)
  context.geometry = regions.geometry
  context.townshipCount = regions.count
  return {
    regions,
    counties,
    counts: {read, accepted: townships.length, orphaned: 0},
    packed: (features?.packed ?? false) && !isCorrected && context.issues.length === issuesBefore,
  }
}

async function openFeatures(
  {file, onBytes}: OpenSource,
  {url, encoding}: Source,
  issues: DataIssue[],
): Promise<Features | null> {
  const found = await readRegionFile(file, onBytes, encoding)
  if ('features' in found) return found
  issues.push(unreadRegions(url, found.shown, found.problem))
  return null
}

function townshipsOf(
  features: Features,
  crs: Crs | null,
  context: ReadingContext,
): {townships: Township[]; read: number} {
  const file = context.campaign.sources.regions.url
  const polygonsOf = plainDegrees(features, context)
  const columns = new RegionColumns(file, context.changes, context.campaign.sources.regions.columns)
  const corrections = new Corrections(context.corrections, file)
  const made = correctionsMade(context)
  const townships: Township[] = []
  let read = 0
  try {
    for (const feature of features.features) {
      const row = features.rowOf(feature, read++)
      const corrected = corrections.appliedToFeature(flattened(feature), row, made)
      const cells = new FeatureCells(corrected, file, row, context.issues, columns)
      const township = readFeature(cells, context, crs, polygonsOf)
      if (township) townships.push(township)
    }
  } catch (error) {
    // A large file is parsed feature by feature; what is behind one that is no JSON is not read.
    if (!(error instanceof SyntaxError)) throw error
    context.issues.push({...unreadRegions(file, null, 'json'), row: read + 1})
  }
  return {townships, read}
}

/** Broken bytes cost only the cells that are read; where no such cell told of them, one issue does. */
function listBroken(features: Iterable<unknown>, file: string, issues: DataIssue[]): void {
  if (issues.some((issue) => issue.file === file && issue.code === 'bad-encoding')) return
  issues.push({...fileIssue(file, 'bad-encoding'), row: brokenRow(features)})
}

/** The first feature with a text that is broken; null for none. */
function brokenRow(features: Iterable<unknown>): number | null {
  let row = 0
  try {
    for (const feature of features) {
      row++
      const {properties} = (feature ?? {}) as {properties?: unknown}
      const texts = Object.values(properties ?? {})
      if (texts.some((one) => typeof one === 'string' && one.includes('\ufffd'))) return row
    }
  } catch {
    // What is behind a feature that is no JSON was told of already.
  }
  return null
}

/** Null for a feature that was rejected. */
function readFeature(
  cells: FeatureCells,
  context: ReadingContext,
  crs: Crs | null,
  polygonsOf: Features['polygonsOf'],
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
  if (cells.rejected) {
    if (name !== '') context.rejectedTownships.push({name, county})
    return null
  }
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
