import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {packPackage} from '#data/pack'
import {memoryReader} from '#data/reader'
import {type PackageReading, readPackage} from '#data/readPackage'
import {monthCount} from '#domain/campaign'
import type {Dataset, RegionGeometry} from '#domain/dataset'
import {BASES, NO_FILTER} from '#domain/filter'
import type {MonthIndex} from '#domain/month'
import {snapshotAt} from '#measures/snapshot'
import {summaryOf} from '#measures/summary'
import {buildTimeline} from '#measures/timeline'
import {aCampaign, type CampaignBuilder} from '../builders/campaign'
import {demoFiles} from '../builders/demo'
import {issueLine} from '../builders/issues'
import {campaignFrom} from '../builders/plainCampaign'
import {aQuestion} from '../measures/arbitrary'

type Files = ReadonlyMap<string, string | Uint8Array>

const reading = (files: Files) => readPackage(memoryReader(files))

/** The files of the packed form. */
async function packed(files: Files): Promise<Map<string, string | Uint8Array>> {
  const answer = await packPackage(memoryReader(files))
  if (!answer.files) throw new Error(`not packed: ${answer.reading.issues.map(issueLine)}`)
  return answer.files
}

/** All but where the sources are and how finely borders are drawn. */
function comparable({dataset, issues, rows}: PackageReading) {
  const {campaign, regions, ...rest} = dataset!
  const {geometry, ...properties} = regions
  return {
    ...rest,
    campaign: {...campaign, sources: Object.keys(campaign.sources)},
    regions: properties,
    polygons: [...geometry.regionStart],
    issues,
    rows,
  }
}

function summaries(dataset: Dataset) {
  return BASES.flatMap((basis) => {
    const timeline = buildTimeline(dataset, {filter: NO_FILTER, basis, asOf: dataset.campaign.asOf})
    return Array.from({length: monthCount(dataset.campaign)}, (_, month) =>
      summaryOf(dataset, snapshotAt(timeline, month as MonthIndex), 'township'),
    )
  })
}

async function expectSame(files: Files): Promise<void> {
  const plain = await reading(files)
  const again = await reading(await packed(files))
  expect(comparable(again)).toEqual(comparable(plain))
  expect(summaries(again.dataset!)).toEqual(summaries(plain.dataset!))
}

/** How far any vertex lies from the nearest one of the same ring; a ring may begin elsewhere. */
function farthestM(before: RegionGeometry, after: RegionGeometry): number {
  let farthest = 0
  for (let ring = 0; ring + 1 < before.ringStart.length; ring++) {
    const [first, end] = [before.ringStart[ring], before.ringStart[ring + 1]]
    for (let v = first; v < end; v++) {
      let nearest = Infinity
      for (let w = first; w < end; w++) {
        const east = (after.positions[2 * w] - before.positions[2 * v]) * 96_000
        const north = (after.positions[2 * w + 1] - before.positions[2 * v + 1]) * 111_195
        nearest = Math.min(nearest, east * east + north * north)
      }
      farthest = Math.max(farthest, nearest)
    }
  }
  return Math.sqrt(farthest)
}

/** One of everything, with bad rows of many kinds. */
function flawed(): CampaignBuilder {
  return aCampaign()
    .township('周巷镇', {name_en: 'Zhouxiang', county_en: 'Cixi'})
    .project({task: 't01', unit: '建设局', loan: 5.5, start: '2017-01', due: '2018-02', done: '2018-01-31'})
    .report('2017-05', 33.3, 0.1)
    .report('2020-05', 50)
    .project({name: '', unit: 'x'})
    .report('2017-06', 10)
    .project({lon: 'east', 备注: '甲,"乙"', row: '7'})
    .report('2017-06-03', 10)
    .report('2017-07', 101)
    .house({hardship: 'true', relieved: '2017-01-02', treated: '2016-12', 电话: '123'})
    .house({grade: 'E'})
    .house({id: 'H1'})
    .house({grade: '', hardship: '', filed: ''})
    .passed('2018-01', {score: 88.5, counts_for: 'p2', sample: 'city'})
    .failed('2018-02', {stage: 'county'})
    .milestone('houses-treated', '2018-01')
    .milestone('houses-treated', '', 'city')
    .milestone('houses-relieved', '2018-01', '330282')
    .outOfScope('观海卫镇')
    .township('长河镇', {geometry: null})
    .house({lon: 100})
    .passed('2019-01')
    .add('houses', {id: 'H99', township_code: 'nowhere'})
}

describe('a package and its packed form', () => {
  test('the demo: the same columns, and the same figures of every month', async () => {
    await expectSame(demoFiles())
  })

  test('with bad rows: also the same issues, of the files as they were, and the same counts', async () => {
    await expectSame(flawed().files())
    const {issues} = await reading(await packed(flawed().files()))
    expect(issues.map(issueLine)).toContain('houses.csv 3 grade unknown-value E')
  })

  test.each([
    ['tables that are missing', flawed().file('houses.csv', null).file('projects.csv', null)],
    ['tables without rows', flawed().file('progress.csv', 'project_id,month,progress\n')],
    ['no tables', aCampaign().township('周巷镇')],
    ['no regions', flawed().file('townships.geojson', null)],
    ['another datum', flawed().manifest({crs: 'GCJ-02'})],
    ['a datum that nobody knows', flawed().manifest({crs: 'EPSG:1'})],
    ['a manifest with faults', flawed().manifest({as_of: 'soon', open: {month: '2018-01'}, notice: 5})],
    [
      'phases that overlap',
      flawed().manifest({
        phases: [1, 2].map((id) => ({id: `p${id}`, name: 'p', start: '2017-01', end: '2017-09'})),
      }),
    ],
  ])('%s', async (_, campaign) => {
    await expectSame(campaign.files())
  })

  test('random packages', async () => {
    await fc.assert(
      fc.asyncProperty(aQuestion, async ({plain}) => {
        await expectSame(campaignFrom(plain).files())
      }),
      {numRuns: 60},
    )
  })

  test('packed twice is packed once', async () => {
    await expectSame(await packed(flawed().files()))
  })

  test('borders move by half a metre at most', async () => {
    const before = (await reading(demoFiles())).dataset!.regions.geometry
    const after = (await reading(await packed(demoFiles()))).dataset!.regions.geometry
    expect(after.ringStart).toEqual(before.ringStart)
    expect(farthestM(before, after)).toBeLessThan(0.5)
  })

  test('what has no Dataset is not packed', async () => {
    const {files} = await packPackage(memoryReader(flawed().manifest({timeline: undefined}).files()))
    expect(files).toBeNull()
  })
})
