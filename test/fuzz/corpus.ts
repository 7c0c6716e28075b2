import {topology} from 'topojson-server'
import {packPackage} from '#data/pack'
import {memoryReader} from '#data/reader'
import {aCampaign, type CampaignBuilder} from '../builders/campaign'
import {gbk, utf16} from '../builders/gb18030'
import {zippedShapefile} from '../builders/shapefile'
import {zipOf} from '../builders/zip'
import {dressed, recordsOf, TABLES, workbookOf} from './dress'

export type Files = ReadonlyMap<string, Uint8Array>
type Json = Record<string, unknown>

/** One package in each form that is read; all have the same rows. */
export interface Specimen {
  form: string
  files: Files
}

/** A zip with this name is the package, not a file of it. */
export const PACKAGE_ZIP = 'package.zip'

export async function specimens(): Promise<Specimen[]> {
  const built = campaign()
  const plain = bytesOf(built.files())
  const {files: packed} = await packPackage(memoryReader(plain))
  return [
    {form: 'plain', files: plain},
    {form: 'gbk', files: recoded(plain, gbk)},
    {form: 'utf-16', files: recoded(plain, utf16)},
    {form: 'packed', files: bytesOf(packed!)},
    {form: 'tab, Chinese', files: withTables(built, (name, rows) => gbk(dressed(name, rows, '\t')))},
    {form: 'semicolon, Chinese', files: withTables(built, (name, rows) => utf8(dressed(name, rows, ';')))},
    {form: 'workbook', files: withWorkbook(built)},
    {form: 'several files', files: inSeveral(built)},
    {form: 'topology', files: withRegions(built, 'towns.topojson', topologyFile(built))},
    {form: 'shapefile', files: withRegions(built, 'towns.zip', shapefile(built))},
    {form: 'zip', files: new Map([[PACKAGE_ZIP, zipOf(plain, '上报/')]])},
    {form: 'zip of all', files: new Map([[PACKAGE_ZIP, zipOf(inSeveral(built))]])},
  ]
}

/** A few rows of every table, with Chinese texts. */
function campaign(): CampaignBuilder {
  return aCampaign()
    .township('周巷镇')
    .project({name: '河道整治', task: 't01', start: '2017-03', due: '2018-06', done: '2018-05'})
    .report('2018-01', 10, 50)
    .report('2018-03', 60)
    .house({grade: 'C', relieved: '2017-01', treated: '2018-02'})
    .passed('2018-01', {score: 91.5, sample: 'province'})
    .milestone('houses-treated', '2018-01')
    .township('长河镇')
    .project({name: '街巷“绿化”,二期', invest_planned: 1200.5})
    .report('2018-02', 20)
    .house({hardship: 'true'})
    .failed('2018-02', {counts_for: 'p3'})
    .outOfScope('观海卫镇')
    .house()
}

/** The package with other sources, and without the tables of those that it no longer names. */
function withSources(built: CampaignBuilder, sources: Json, rest: Json = {}): Map<string, Uint8Array> {
  const files = bytesOf(built.files())
  const manifest = manifestOf(built)
  const all = {...(manifest.sources as Json), ...sources}
  files.set('campaign.json', utf8(JSON.stringify({...manifest, ...rest, sources: all})))
  const named = JSON.stringify(all)
  for (const name of files.keys()) if (name !== 'campaign.json' && !named.includes(name)) files.delete(name)
  return files
}

function withTables(
  built: CampaignBuilder,
  encoded: (name: string, rows: string[][]) => Uint8Array,
): Map<string, Uint8Array> {
  const files = bytesOf(built.files())
  for (const name of TABLES) files.set(`${name}.csv`, encoded(name, recordsOf(files.get(`${name}.csv`)!)))
  return files
}

/** All tables are sheets of one workbook. */
function withWorkbook(built: CampaignBuilder): Files {
  const files = bytesOf(built.files())
  const tables = TABLES.map((name): [string, string[][]] => [name, recordsOf(files.get(`${name}.csv`)!)])
  const sources = TABLES.map((name) => [name, {url: '月报.xlsx', sheet: name}])
  return withSources(built, Object.fromEntries(sources)).set('月报.xlsx', workbookOf(tables))
}

/** A table in a file and a sheet, with old names and corrections. */
function inSeveral(built: CampaignBuilder): Files {
  const houses = recordsOf(bytesOf(built.files()).get('houses.csv')!)
  const [header, first, ...rest] = houses
  const old = first.map((cell, column) => (header[column] === 'township_code' ? '旧巷镇' : cell))
  const sources = {houses: {url: 'houses.csv', more: [{url: '危房.xlsx', sheet: '危房'}]}}
  const correction = {file: 'projects.csv', row: 2, column: 'name', before: '河道整治', after: '河道', at: ''}
  return withSources(built, sources, {aliases: {url: 'aliases.csv'}, corrections: {url: 'corrections.json'}})
    .set('houses.csv', utf8(dressed('houses', [header, ...rest], ',')))
    .set('危房.xlsx', workbookOf([['危房', [header, old]]]))
    .set('aliases.csv', utf8('code,old_code,old_name,since\n330282001,330222101,旧巷镇,2017-05\n'))
    .set('corrections.json', utf8(JSON.stringify({corrections: [correction]})))
}

function withRegions(built: CampaignBuilder, url: string, bytes: Uint8Array): Files {
  return withSources(built, {regions: {url}}).set(url, bytes)
}

function topologyFile(built: CampaignBuilder): Uint8Array {
  return utf8(JSON.stringify(topology({towns: collectionOf(built)}, 1e6)))
}

function shapefile(built: CampaignBuilder): Uint8Array {
  const {features} = collectionOf(built)
  const rows = features.map(({properties}) =>
    Object.fromEntries(Object.entries(properties ?? {}).map(([name, value]) => [name, gbk(String(value))])),
  )
  const inScope = rows.map((row) => ({...row, in_scope: row.in_scope ?? gbk('true')}))
  const shapes = features.map(({geometry}) => (geometry as {coordinates: number[][][]}).coordinates)
  return zippedShapefile({towns: {shapes, rows: inScope, cpg: 'GBK', prj: WGS84}})
}

const WGS84 = 'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]]]'

function collectionOf(built: CampaignBuilder): GeoJSON.FeatureCollection {
  return JSON.parse(String(built.files().get('townships.geojson')))
}

function manifestOf(built: CampaignBuilder): Json {
  return JSON.parse(String(built.files().get('campaign.json')))
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

function bytesOf(files: ReadonlyMap<string, string | Uint8Array>): Map<string, Uint8Array> {
  return new Map(
    [...files].map(([name, content]) => [name, typeof content === 'string' ? utf8(content) : content]),
  )
}

function recoded(files: Files, encode: (text: string) => Uint8Array): Map<string, Uint8Array> {
  const decoder = new TextDecoder()
  return new Map(
    [...files].map(([name, bytes]) => [name, name.endsWith('.csv') ? encode(decoder.decode(bytes)) : bytes]),
  )
}
