import type {Counties, Regions} from '#domain/dataset'
import type {DataIssue} from '#domain/issue'
import {crsNameOf, type ReadingContext} from './context'
import {type Crs, crsOf} from './crs'
import {FeatureCells} from './featureCells'
import {fileIssue, type RowCounts} from './readTable'
import {geometryOf} from './regionGeometry'
import type {Polygons} from './rings'

export interface RegionsReading {
  regions: Regions
  counties: Counties
  counts: RowCounts
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
 * Townships and counties of a GeoJSON FeatureCollection, in order of code. What is wrong goes to the
 * context's issues, the ids that were seen to its references.
 *
 * @param text null for a file that is missing
 */
export function readRegions(text: string | null, context: ReadingContext): RegionsReading {
  const file = context.campaign.sources.regions.url
  const features = text === null ? null : featuresOf(text, file, context.issues)
  context.townships.unread = features === null
  context.counties.unread = features === null
  const crs = crsOf(crsNameOf(context.campaign, 'regions'))
  const townships = (features ?? []).flatMap(
    (feature, index) =>
      readFeature(new FeatureCells(feature, file, index + 1, context.issues), context, crs) ?? [],
  )
  if (text?.includes('\ufffd')) listBroken(features ?? [], file, context.issues)
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
  return {regions, counties, counts: {read: features?.length ?? 0, accepted: townships.length, orphaned: 0}}
}

function featuresOf(text: string, file: string, issues: DataIssue[]): unknown[] | null {
  const list = (problem: string) => {
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
  try {
    const {type, features} = JSON.parse(text) ?? {}
    return type === 'FeatureCollection' && Array.isArray(features) ? features : list('no-collection')
  } catch {
    return list('json')
  }
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
function readFeature(cells: FeatureCells, context: ReadingContext, crs: Crs | null): Township | null {
  const code = cells.required('code')
  if (code !== '' && !context.townships.see(code)) cells.fail('code', 'duplicate-id')
  const name = cells.required('name')
  const county = cells.required('county')
  const countyCode = cells.required('county_code')
  context.counties.see(countyCode)
  const inScope = cells.scope()
  const nameEn = cells.text('name_en') || name
  const countyEn = cells.text('county_en') || county
  const polygons = cells.polygons(crs)
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
