import {expect, test} from 'vitest'
import {packPackage} from '#data/pack'
import {memoryReader} from '#data/reader'
import {readPackage} from '#data/readPackage'
import {fileOfRow, textAt} from '#domain/dataset'
import {aCampaign, type CampaignBuilder} from '../builders/campaign'
import {issueLine} from '../builders/issues'

const AT = '330282001,121.05,29.95'

/** Houses in several files. */
function inFiles(files: Record<string, string>, options: Record<string, object> = {}): CampaignBuilder {
  const [first, ...more] = Object.keys(files).map((url) => ({url, ...options[url]}))
  const campaign = aCampaign()
    .township('周巷镇')
    .manifest({sources: {regions: {url: 'townships.geojson'}, houses: {...first, more}}})
  for (const [name, text] of Object.entries(files)) campaign.file(name, text)
  return campaign
}

const two = () =>
  inFiles({
    'a.csv': `id,township_code,lon,lat,grade\nH1,${AT},C\nH2,${AT},X\n`,
    'b.csv': `grade,id,lat,lon,township_code\nD,H3,29.95,121.05,330282001\nD,H1,29.95,121.05,330282001\n`,
  })

test('rows of all files of a table, in the order of the files', async () => {
  const {houses} = await two().read()
  expect([0, 1].map((index) => textAt(houses.id, index))).toEqual(['H1', 'H3'])
  expect([...houses.grade]).toEqual([0, 1])
  expect([...houses.row]).toEqual([2, 2])
  expect([...houses.lonE7]).toEqual([1210500000, 1210500000])
})

test('issues, rejected rows and counts are told of their own file', async () => {
  const {issues, rejected, files, rows} = await two().reading()
  expect(issues.map(issueLine)).toEqual(['a.csv 3 grade unknown-value X', 'b.csv 3 id duplicate-id H1'])
  expect(rejected.map(({file, header, rows: [row]}) => [file, header[0], row.cells[0]])).toEqual([
    ['a.csv', 'id', 'H2'],
    ['b.csv', 'grade', 'D'],
  ])
  expect(files.slice(1)).toEqual([
    {source: 'houses', file: 'a.csv', counts: {read: 2, accepted: 1, orphaned: 0}},
    {source: 'houses', file: 'b.csv', counts: {read: 2, accepted: 1, orphaned: 0}},
  ])
  expect(rows.houses).toEqual({read: 4, accepted: 2, orphaned: 0})
})

test('a row leads back to its file', async () => {
  const dataset = await two().read()
  expect([0, 1].map((index) => fileOfRow(dataset, 'houses', index))).toEqual(['a.csv', 'b.csv'])
  expect(fileOfRow(dataset, 'projects', 0)).toBeNull()
})

test('a column that only one file has is kept for its rows, and empty for the others', async () => {
  const {houses} = await inFiles({
    'a.csv': 'id,township_code,层数\nH1,330282001,2\n',
    'b.csv': 'id,township_code,户主\nH2,330282001,王\n',
  }).read()
  expect(houses.extra.map(({name, text}) => [name, textAt(text, 0), textAt(text, 1)])).toEqual([
    ['层数', '2', ''],
    ['户主', '', '王'],
  ])
})

test('a row with more cells than its own file’s header is rejected, not shifted', async () => {
  const {issues} = await inFiles({
    'a.csv': 'id,township_code\nH1,330282001,extra\n',
    'b.csv': 'id,township_code,层数\nH2,330282001,2\n',
  }).reading()
  expect(issues.map(issueLine)).toEqual(['a.csv 2 — bad-csv extra'])
})

test('each file may be in a coordinate system of its own', async () => {
  const text = (id: string) => `id,township_code,lon,lat\n${id},${AT}\n`
  const campaign = inFiles({'a.csv': text('H1'), 'b.csv': text('H2')}, {'b.csv': {crs: 'GCJ-02'}})
  const {lonE7} = (await campaign.read()).houses
  expect(lonE7[0]).toBe(1210500000)
  expect(Math.abs(lonE7[1] - lonE7[0])).toBeGreaterThan(10_000)
})

test('a file that is missing costs its own rows only', async () => {
  const {issues, rows} = await two().file('a.csv', null).reading()
  expect(issues.map(issueLine)).toEqual(['a.csv — — missing-file —'])
  expect(rows.houses).toEqual({read: 2, accepted: 2, orphaned: 0})
})

test('packed, they are one table', async () => {
  const {files} = await packPackage(memoryReader(two().files()))
  const {dataset, rows} = await readPackage(memoryReader(files!))
  expect(JSON.parse(String(files!.get('campaign.json'))).sources.houses).toEqual({
    url: 'houses.parquet',
    crs: 'EPSG:4326',
  })
  expect([dataset!.houses.count, rows.houses]).toEqual([2, {read: 4, accepted: 2, orphaned: 0}])
  expect(fileOfRow(dataset!, 'houses', 1)).toBe('b.csv')
})

test('a part of a source that is no source is told with its place', async () => {
  const campaign = aCampaign()
    .township('周巷镇')
    .manifest({sources: {regions: {url: 'townships.geojson'}, houses: {url: 'houses.csv', more: [{}]}}})
    .file('houses.csv', 'id,township_code\n')
  expect((await campaign.reading()).issues.map(issueLine)).toEqual([
    'campaign.json — sources.houses.more[0].url bad-manifest —',
  ])
})
