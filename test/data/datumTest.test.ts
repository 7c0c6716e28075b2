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
