import {expect, test} from 'vitest'
import {issueMessage} from '#i18n/issues'
import {aCampaign} from '../builders/campaign'
import {issueLines} from '../builders/issues'

/** 121.0…121.1° E and 121.1…121.2° E, 29.9…30.0° N. */
const towns = () => aCampaign().township('周巷镇').township('观海卫镇')

test('a row without a township belongs to the one that its point lies in, and that is told', async () => {
  const campaign = towns().project({township_code: '', lon: 121.05}).house({township_code: ' ', lon: 121.15})
  const {dataset, issues, changes, rows} = await campaign.reading()
  expect(issues).toEqual([])
  expect([dataset!.projects.township[0], dataset!.houses.township[0]]).toEqual([0, 1])
  expect([rows.projects?.accepted, rows.houses?.accepted]).toEqual([1, 1])
  expect(changes).toEqual([
    {
      file: 'projects.csv',
      column: 'township_code',
      kind: 'township-filled',
      count: 1,
      examples: [{row: 2, before: '', after: '慈溪市周巷镇'}],
    },
    {
      file: 'houses.csv',
      column: 'township_code',
      kind: 'township-filled',
      count: 1,
      examples: [{row: 2, before: ' ', after: '慈溪市观海卫镇'}],
    },
  ])
})

test('the columns may stand in any order', async () => {
  const campaign = towns().file('houses.csv', 'lat,township_code,lon,id\n29.95,,121.15,H1\n')
  expect((await campaign.read()).houses.township[0]).toBe(1)
})

test.each([
  ['a point in no township', {lon: 100}, []],
  ['no point', {lon: '', lat: ''}, ['lon missing-value', 'lat missing-value']],
  ['a bad point', {lon: 'east'}, ['lon bad-number east']],
])('with %s either the township is missing', async (_, cells, others) => {
  const lines = await issueLines(towns().house({township_code: '', ...cells}))
  expect(lines).toEqual([...others, 'township_code missing-value'].map((one) => `houses.csv 2 ${one}`))
})

test('a township without a boundary holds no point', async () => {
  const campaign = aCampaign().township('周巷镇', {geometry: null}).house({township_code: ''})
  expect((await issueLines(campaign)).at(-1)).toBe('houses.csv 2 township_code missing-value')
})

test('a row that names another county than that of its point is filled, with a warning', async () => {
  const campaign = towns().township('泗门镇', {county: '余姚市', county_code: '330281', code: '330281103'})
  campaign.house({township_code: '', lon: 121.05, county: '余姚市'})
  expect(await issueLines(campaign)).toEqual(['houses.csv 2 county other-county 余姚市'])
})

test('an assessment has no point: its township must be said', async () => {
  const campaign = towns().assessment({township_code: '', date: '2018-01', result: 'pass'})
  expect(await issueLines(campaign)).toEqual(['assessments.csv 2 township_code missing-value'])
})

test('a point in another township than its row says: both are named', async () => {
  const {issues} = await towns().house({lon: 121.05}).reading()
  expect(issues[0].detail).toEqual({metres: 4817, named: '慈溪市观海卫镇', in: '慈溪市周巷镇'})
  for (const language of ['zh-CN', 'en'] as const) {
    expect(issueMessage(issues[0], language)).toMatch(/慈溪市观海卫镇.*慈溪市周巷镇/)
  }
})

test('a point in no township: that is said, and the one that the row names', async () => {
  const {issues} = await towns().house({lon: 121.25}).reading()
  expect(issues[0].detail).toMatchObject({named: '慈溪市观海卫镇', in: ''})
  expect(issueMessage(issues[0], 'zh-CN')).toMatch(/慈溪市观海卫镇.*不在任何乡镇内/)
  expect(issueMessage(issues[0], 'en')).toMatch(/慈溪市观海卫镇.*in no township/)
})
