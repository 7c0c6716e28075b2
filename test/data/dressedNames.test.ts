import fc from 'fast-check'
import {expect, test} from 'vitest'
import {aCampaign, type CampaignBuilder} from '../builders/campaign'
import {demoFiles} from '../builders/demo'

interface Township {
  code: string
  name: string
  county: string
  name_en: string
}

/** Ningbo's 158. */
const TOWNSHIPS: Township[] = JSON.parse(
  new TextDecoder().decode(demoFiles().get('townships.geojson')),
).features.map(({properties}: {properties: Township}) => properties)
const BOUNDARIES = demoFiles().get('townships.geojson')!

const bareCounty = (county: string) => county.replace(/[市县区]$/, '')
const bareName = (name: string) => name.replace(/(街道|镇|乡)$/, '')
const wide = (text: string) =>
  text.replace(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0))

/** Ways in which people write a township. */
const DRESSES: ((township: Township) => string)[] = [
  ({name}) => name,
  ({name}) => bareName(name),
  ({name, county}) => county + name,
  ({name, county}) => bareCounty(county) + bareName(name),
  ({name, county}) => `浙江省宁波市${county}${name}`,
  ({name, county}) => `宁波 ${bareCounty(county)} ${name}`,
  ({name, county}) => `${county}/${name}`,
  ({name, county}) => `${name}（${county}）`,
  ({name, county}) => [...(county + name)].join('　'),
  ({name, county}) => `${county}-${name}人民政府`,
  ({name_en, county}) => `${name_en.toUpperCase()}, ${county}`,
  ({name_en, county}) => `${wide(`${name_en} town`)}, ${county}`,
  ({code}) => wide(code),
]

function written(
  rows: readonly [township: number, dress: number][],
  text: (row: Township, dress: number) => string,
) {
  const campaign = aCampaign().file('townships.geojson', BOUNDARIES)
  for (const [index, dress] of rows) {
    const township_code = text(TOWNSHIPS[index], dress)
    campaign.project({township_code, lon: 121.5, lat: 29.9})
    campaign.add('assessments', {township_code, date: '2018-01', result: 'pass'})
    campaign.milestone('houses-treated', '2018-01', township_code)
  }
  return campaign
}

async function tablesOf(campaign: CampaignBuilder) {
  const {dataset, issues} = await campaign.reading()
  expect(issues.filter(({severity}) => severity === 'error')).toEqual([])
  const {projects, assessments, milestones} = dataset!
  return {projects, assessments, milestones}
}

const row = fc.tuple(fc.nat(TOWNSHIPS.length - 1), fc.nat(DRESSES.length - 1))

test('a package by names, however they are dressed, is the one by codes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(row, {minLength: 1, maxLength: 40}), async (rows) => {
      const byCodes = await tablesOf(written(rows, ({code}) => code))
      expect(await tablesOf(written(rows, (township, dress) => DRESSES[dress](township)))).toEqual(byCodes)
    }),
    {numRuns: 10},
  )
})

test('every dress of every township of Ningbo leads to it', async () => {
  const rows = TOWNSHIPS.flatMap((_, index) => DRESSES.map((__, dress): [number, number] => [index, dress]))
  const byCodes = await tablesOf(written(rows, ({code}) => code))
  expect(await tablesOf(written(rows, (township, dress) => DRESSES[dress](township)))).toEqual(byCodes)
})

test('any text in place of a code is read or listed, and never throws', async () => {
  const piece = fc.constantFrom(
    '慈溪市',
    '慈溪',
    '周巷',
    '镇',
    '街道',
    '浙江省',
    '宁波',
    '330282121',
    ' ',
    '（',
    '奉化市',
  )
  const text = fc.oneof(
    fc.string({unit: 'binary', minLength: 1}),
    fc.array(piece, {minLength: 1, maxLength: 6}).map((pieces) => pieces.join('')),
  )
  await fc.assert(
    fc.asyncProperty(text, async (township_code) => {
      const campaign = aCampaign().file('townships.geojson', BOUNDARIES)
      const {rows} = await campaign
        .add('assessments', {township_code, date: '2018-01', result: 'pass'})
        .reading()
      const {read, accepted} = rows.assessments!
      expect([accepted === 0 || accepted === 1, read]).toEqual([true, 1])
    }),
    {numRuns: 25},
  )
})
