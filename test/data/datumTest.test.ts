import {expect, test} from 'vitest'
import {crsOf} from '#data/crs'
import {datumTest} from '#data/datumTest'
import {PlaceSample} from '#data/placeSample'
import {aCampaign} from '../builders/campaign'
import {issueLines} from '../builders/issues'

/** Houses along the inner side of a border, written in one system and declared in another: GCJ-02 leads west. */
async function houses(written: string, declared: string, swapped = false, count = 20) {
  const sources = {regions: {url: 'townships.geojson'}, houses: {url: 'houses.csv', crs: declared}}
  const campaign = aCampaign({sources, boundary_accuracy_m: 3000}).township('周巷镇')
  const {fromWgs84} = (await crsOf(written))!
  for (let i = 0; i < count; i++) {
    const [first, second] = fromWgs84(declared === 'GCJ-02' ? 121.001 : 121.099, 29.92 + i * 0.002)
    campaign.house(swapped ? {lon: second, lat: first} : {lon: first, lat: second})
  }
  return campaign
}

test.each([
  ['GCJ-02', 'EPSG:4326', false, 'GCJ-02'],
  ['EPSG:4490', 'GCJ-02', false, 'EPSG:4326'],
  ['EPSG:4549', 'EPSG:4326', false, 'EPSG:4549'],
  ['EPSG:4528', 'EPSG:4326', false, 'EPSG:4528'],
  ['EPSG:4550', 'EPSG:4549', false, 'EPSG:4550'],
  ['EPSG:4326', 'EPSG:4549', false, 'EPSG:4326'],
  ['EPSG:4326', 'EPSG:4326', true, 'EPSG:4326'],
  ['GCJ-02', 'EPSG:4326', true, 'GCJ-02'],
  ['EPSG:4549', 'EPSG:4549', true, 'EPSG:4549'],
  ['EPSG:4528', 'EPSG:4326', true, 'EPSG:4528'],
])(
  '%s declared as %s, exchanged: %s. The test proposes it with the numbers',
  async (written, declared, swapped, crs) => {
    const {datum} = await (await houses(written, declared, swapped)).reading()
    expect(datum).toMatchObject([
      {source: 'houses', file: 'houses.csv', declared, tested: 20, proposed: {crs, swapped, inside: 20}},
    ])
    expect(datum[0].candidates[0]).toMatchObject({crs: declared, swapped: false})
  },
)

test.each(['EPSG:4326', 'GCJ-02', 'BD-09', 'EPSG:4549', 'EPSG:4528'])(
  '%s declared as it is: nothing better',
  async (crs) => {
    const campaign = await houses(crs, crs)
    const {datum} = await campaign.reading()
    expect(datum[0].proposed).toBe(null)
    expect(datum[0].candidates[0]).toEqual({crs, swapped: false, inside: 20})
    expect(await issueLines(campaign)).toEqual([])
  },
)

test('suspected-crs and the test are one: exchanged columns alone are told row by row', async () => {
  const lines = await issueLines(await houses('EPSG:4326', 'EPSG:4326', true))
  expect(lines.filter((line) => line.includes('suspected-crs'))).toEqual([])
  expect(lines.filter((line) => line.includes('swapped-coordinates'))).toHaveLength(20)
  expect(await issueLines(await houses('EPSG:4549', 'EPSG:4326'))).toContain(
    'houses.csv — — suspected-crs EPSG:4326',
  )
})

test('a table without places, or without boundaries to test them by, is not tested', async () => {
  const bare = aCampaign().township('周巷镇').file('houses.csv', 'id,township_code\nH1,330282001\n')
  expect((await bare.reading()).datum).toEqual([])
  const {datum} = await aCampaign().township('周巷镇', {geometry: null}).house().reading()
  expect(datum).toMatchObject([{tested: 0, proposed: null}])
})

test('of many places some are tested, spread over the table', async () => {
  const sample = new PlaceSample()
  for (let i = 0; i < 100_000; i++) sample.add(0, 121 + i / 1e6, 29.95)
  expect(sample.count).toBeGreaterThan(2000)
  expect(sample.count).toBeLessThanOrEqual(4096)
  const kept = [...sample.first.subarray(0, sample.count)]
  expect(kept).toEqual(kept.map((_, index) => 121 + (index * 32) / 1e6))
  const {regions} = await aCampaign().township('周巷镇').read()
  const test_ = await datumTest(sample, regions.geometry, 'EPSG:4326')
  expect(test_.tested).toBe(sample.count)
  expect(test_.candidates[0].inside).toBe(sample.count)
})

/** Houses in several files, `outside` of each beyond the border unless they are read as GCJ-02. */
async function inFiles(outside: readonly number[]) {
  const [first, ...more] = outside.map((_, index) => ({url: `h${index}.csv`}))
  const sources = {regions: {url: 'townships.geojson'}, houses: {...first, more}}
  const campaign = aCampaign({sources, boundary_accuracy_m: 3000}).township('周巷镇')
  const {fromWgs84} = (await crsOf('GCJ-02'))!
  outside.forEach((count, file) => {
    const rows = Array.from({length: 10}, (_, row) => {
      const lon = row < count ? 121.099 : 121.05
      const [shiftedLon, lat] = fromWgs84(lon, 29.92 + row * 0.002)
      return `H${file}-${row},330282001,${shiftedLon},${lat}`
    })
    campaign.file(`h${file}.csv`, ['id,township_code,lon,lat', ...rows, ''].join('\n'))
  })
  return campaign.reading()
}

test('each file is tested on its own: the others may be right', async () => {
  const {datum, issues} = await inFiles([0, 6, 0])
  expect(datum.map(({file, proposed}) => [file, proposed?.crs])).toEqual([
    ['h0.csv', undefined],
    ['h1.csv', 'GCJ-02'],
    ['h2.csv', undefined],
  ])
  expect(issues.map(({file, code}) => [file, code])).toEqual([['h1.csv', 'suspected-crs']])
})

test('files with too few points outside each are tested as one', async () => {
  const {datum} = await inFiles([2, 2, 2])
  expect(datum).toMatchObject([{file: 'h0.csv', tested: 30, proposed: {crs: 'GCJ-02', inside: 30}}])
})

test('of several files, one without places misses none', async () => {
  const sources = {
    regions: {url: 'townships.geojson'},
    houses: {url: 'a.csv', more: [{url: 'b.csv'}]},
  }
  const {issues} = await aCampaign({sources})
    .township('周巷镇')
    .file('a.csv', 'id,township_code,lon,lat\nA,330282001,121.05,29.95\n')
    .file('b.csv', 'id,township_code,grade\nB,330282001,C\n')
    .reading()
  expect(issues).toEqual([])
})
