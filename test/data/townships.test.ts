import {expect, test} from 'vitest'
import type {Change} from '#domain/change'
import {issueMessage} from '#i18n/issues'
import {aCampaign, type CampaignBuilder} from '../builders/campaign'
import {issueLine, issueLines} from '../builders/issues'

const YUYAO = {county: '余姚市', county_code: '330281', county_en: 'Yuyao'}

/** 周巷镇 and 白沙镇 in 慈溪市, 泗门镇 and 白沙镇 in 余姚市; squares from west to east. */
function towns() {
  return aCampaign()
    .township('周巷镇', {name_en: 'Zhouxiang', county_en: 'Cixi'})
    .township('白沙镇')
    .township('泗门镇', {...YUYAO, code: '330281103'})
    .township('白沙镇', {...YUYAO, code: '330281109'})
}

/** The codes of the townships that the houses were taken to be in. */
async function townshipsOf(campaign: CampaignBuilder): Promise<string[]> {
  const {regions, houses} = await campaign.read()
  return [...houses.township].map((index) => regions.code[index])
}

/** A house of no place, by what its row says. */
function said(township_code: string, cells = {}) {
  return towns().add('houses', {id: 'H1', township_code, lon: 121.05, lat: 29.95, ...cells})
}

async function changesOf(campaign: CampaignBuilder): Promise<Pick<Change, 'kind' | 'examples'>[]> {
  return (await campaign.reading()).changes.map(({kind, examples}) => ({kind, examples}))
}

test.each([
  '周巷镇',
  '周巷',
  '慈溪市周巷镇',
  '慈溪周巷',
  '浙江省宁波市慈溪市周巷镇',
  '浙江宁波慈溪周巷',
  '宁波市慈溪市周巷镇',
  '宁波市周巷镇',
  '慈溪市 周巷镇',
  '慈溪市/周巷镇',
  '慈溪市　周　巷　镇',
  '周巷镇（慈溪市）',
  '周巷镇(慈溪)',
  '周巷镇人民政府',
  'Zhouxiang',
  'ZHOUXIANG',
  'Zhouxiang Town',
  'Zhouxiang Town, Cixi City',
  'Ｚｈｏｕｘｉａｎｇ',
  '330282周巷镇',
])('a name in place of the code: %s', async (name) => {
  expect(await issueLines(said(name))).toEqual([])
  expect(await townshipsOf(said(name))).toEqual(['330282001'])
  const examples = [{row: 2, before: name, after: '慈溪市周巷镇'}]
  expect(await changesOf(said(name))).toEqual([{kind: 'township-name', examples}])
})

test('a name is read in every table, and plain codes are no change', async () => {
  const campaign = towns()
    .project({township_code: '周巷镇'})
    .house({township_code: '330282001', lon: 121.05})
    .assessment({township_code: '周巷镇', date: '2018-01', result: 'pass'})
    .milestone('houses-treated', '2018-01', '周巷镇')
  const {dataset, issues, changes} = await campaign.reading()
  expect(issues.filter(({code}) => code !== 'outside-township')).toEqual([])
  expect([dataset!.projects.township[0], dataset!.assessments.township[0]]).toEqual([2, 2])
  expect(dataset!.milestones.unitCode).toEqual(['330282001'])
  expect(changes.map(({file}) => file)).toEqual(['projects.csv', 'assessments.csv', 'milestones.csv'])
})

test('digits of full width are still a code', async () => {
  expect(await townshipsOf(said('３３０２８２００１'))).toEqual(['330282001'])
  expect((await changesOf(said('３３０２８２００１')))[0].kind).toBe('number-form')
})

test('a name that repeats in two counties is none, and both are named', async () => {
  const {issues} = await said('白沙镇').reading()
  expect(issues.map(issueLine)).toEqual(['houses.csv 2 township_code unknown-township 白沙镇'])
  expect(issues[0].detail).toEqual({problem: 'ambiguous', candidates: '余姚市白沙镇、慈溪市白沙镇'})
  expect(issueMessage(issues[0], 'zh-CN')).toContain('余姚市白沙镇、慈溪市白沙镇')
  expect(issueMessage(issues[0], 'en')).toContain('余姚市白沙镇、慈溪市白沙镇')
})

test.each([
  ['余姚市白沙镇', {}],
  ['余姚白沙', {}],
  ['白沙镇', {county: '余姚市'}],
  ['白沙', {county: '余姚'}],
  ['白沙镇', {county: '330281'}],
  ['白沙镇', {county: '宁波市余姚市'}],
])('a name that repeats is told by its county: %s %j', async (name, cells) => {
  expect(await townshipsOf(said(name, cells))).toEqual(['330281109'])
})

test('a suffix left out where a 镇 and a 乡 share the name is ambiguous', async () => {
  const both = () => aCampaign().township('新桥镇').township('新桥乡').township('新桥头镇')
  const {issues} = await both().house({township_code: '新桥'}).reading()
  expect(issues[0].detail).toEqual({problem: 'ambiguous', candidates: '慈溪市新桥镇、慈溪市新桥乡'})
  expect(await issueLines(both().house({township_code: '新桥乡', lon: 121.15}))).toEqual([])
})

test('a whole name comes before another one cut short', async () => {
  const campaign = aCampaign().township('林场').township('林场镇').house({township_code: '林场', lon: 121.05})
  expect(await townshipsOf(campaign)).toEqual(['330282001'])
})

test('two of one name in one county are told by their codes', async () => {
  const campaign = aCampaign().township('周巷镇').township('周巷镇').house({township_code: '周巷'})
  const candidates = '慈溪市周巷镇 330282001、慈溪市周巷镇 330282002'
  expect((await campaign.reading()).issues[0].detail).toEqual({problem: 'ambiguous', candidates})
})

test('a township called after its county needs no second one', async () => {
  for (const name of ['慈溪市林场', '林场', '慈溪市慈溪市林场']) {
    const campaign = aCampaign().township('慈溪市林场').house({township_code: name})
    expect(await townshipsOf(campaign)).toEqual(['330282001'])
  }
})

test.each([
  ['周港镇', '慈溪市周巷镇'],
  ['周巷街道', '慈溪市周巷镇'],
  ['慈溪市周港镇', '慈溪市周巷镇'],
  ['余姚市周巷镇', '慈溪市周巷镇'],
  ['Zhouxiangg', undefined],
  ['余姚市白莎镇', '余姚市白沙镇'],
  ['白莎镇', undefined],
  ['观海卫镇', undefined],
  ['杭州市慈溪市周巷镇', '慈溪市周巷镇'],
])('a name that is only near is never taken, but asked for: %s', async (name, suggestion) => {
  const {issues} = await said(name).reading()
  expect(issues.map(issueLine)).toEqual([`houses.csv 2 township_code unknown-township ${name}`])
  expect(issues[0].detail?.suggestion).toBe(suggestion)
  if (suggestion) {
    expect(issueMessage(issues[0], 'zh-CN')).toContain(`是否为“${suggestion}”`)
    expect(issueMessage(issues[0], 'en')).toContain(suggestion)
  }
})

test('a county that is not the township’s: the name is not taken, and the code stands with a warning', async () => {
  expect(await issueLines(said('周巷镇', {county: '余姚市'}))).toEqual([
    'houses.csv 2 township_code unknown-township 周巷镇',
  ])
  const {issues} = await said('330282001', {county: '余姚'}).reading()
  expect(issues.map(issueLine)).toEqual(['houses.csv 2 county other-county 余姚'])
  expect(issues[0].detail).toEqual({named: '余姚市', township: '慈溪市周巷镇'})
  for (const language of ['zh-CN', 'en'] as const) {
    expect(issueMessage(issues[0], language)).toMatch(/余姚市.*慈溪市周巷镇/)
  }
})

test.each(['慈溪市', '慈溪', '330282', 'Cixi', '某个县', ''])(
  'a county that fits, or that nobody knows, is no contradiction: %s',
  async (county) => {
    expect(await issueLines(said('330282001', {county}))).toEqual([])
  },
)

test('the county stays a column of its own', async () => {
  const {houses} = await said('周巷镇', {county: '慈溪市'}).read()
  expect(houses.extra.map(({name}) => name)).toEqual(['county'])
})

test('what names a township that was left out goes with it', async () => {
  const campaign = aCampaign()
    .township('周巷镇', {in_scope: 'perhaps'})
    .township('泗门镇')
    .house({township_code: '周巷'})
  expect((await issueLines(campaign)).at(-1)).toBe('houses.csv — township_code orphaned 1')
})

test('a township that stands twice in the boundaries is known by its name', async () => {
  const campaign = aCampaign().township('周巷镇').township('周巷镇', {code: '330282001'})
  expect(await townshipsOf(campaign.house({township_code: '周巷镇', lon: 121.05}))).toEqual(['330282001'])
})

test.each(['慈溪市', '慈溪', '宁波市慈溪市', '浙江省宁波市慈溪市', 'Cixi'])(
  'a county by its name: %s',
  async (unit) => {
    const {milestones, issues} = await towns().milestone('houses-treated', '2018-01', unit).read()
    expect([issues, milestones.unitCode]).toEqual([[], ['330282']])
  },
)

test.each([
  ['county', '330282'],
  ['township', '330282001'],
])('a name that a county and a township share is that of the milestone’s level: %s', async (level, code) => {
  const milestones = [{id: 'm', name: 'm', due: '2018-01', level}]
  const campaign = aCampaign({milestones}).township('慈溪镇').milestone('m', '2018-01', '慈溪')
  expect((await campaign.read()).milestones.unitCode).toEqual([code])
})

test('unread boundaries know no name: what names them is left out with them', async () => {
  const campaign = said('周巷镇').file('townships.geojson', null)
  expect(await issueLines(campaign)).toEqual([
    'townships.geojson — — missing-file —',
    'houses.csv — township_code orphaned 1',
  ])
})

test.each(['constructor', '__proto__', '镇', '市', '浙江省', '、', '周'.repeat(100_000), '\u0000', '🏘️'])(
  'what is no name is none',
  async (name) => {
    const {issues} = await said(name).reading()
    expect(issues.map(({code}) => code)).toEqual(['unknown-township'])
  },
)
