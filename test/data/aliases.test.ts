import {expect, test} from 'vitest'
import {NINGBO_ALIASES} from '#data/ningboAliases'
import {packPackage} from '#data/pack'
import {memoryReader} from '#data/reader'
import {readPackage} from '#data/readPackage'
import {aCampaign, type CampaignBuilder} from '../builders/campaign'
import {demoFiles} from '../builders/demo'
import {issueLine, issueLines} from '../builders/issues'

const HAISHU = {county: '海曙区', county_code: '330203'}
const YINZHOU = {county: '鄞州区', county_code: '330212'}
const FENGHUA = {county: '奉化区', county_code: '330213'}

/** Ningbo as of 2018. */
function ningbo() {
  return aCampaign()
    .township('古林镇', {...HAISHU, code: '330203103'})
    .township('百丈街道', {...YINZHOU, code: '330212008'})
    .township('溪口镇', {...FENGHUA, code: '330213100'})
    .township('尚田镇', {...FENGHUA, code: '330213103'})
}

async function takenFor(campaign: CampaignBuilder): Promise<[code: string, kind: string]> {
  const {dataset, changes, issues} = await campaign.reading()
  expect(issues.filter(({severity}) => severity === 'error')).toEqual([])
  const change = changes.find(({file}) => file === 'houses.csv')!
  return [dataset!.regions.code[dataset!.houses.township[0]], change.kind]
}

test.each([
  ['鄞州区古林镇', '', '330203103'],
  ['古林镇', '鄞州区', '330203103'],
  ['古林', '鄞州', '330203103'],
  ['330212116', '', '330203103'],
  ['江东区百丈街道', '', '330212008'],
  ['百丈街道', '江东区', '330212008'],
  ['330204001', '', '330212008'],
  ['奉化市溪口镇', '', '330213100'],
  ['宁波市奉化市溪口镇', '', '330213100'],
  ['溪口镇', '奉化市', '330213100'],
  ['330283100', '', '330213100'],
  ['奉化区尚田街道', '', '330213103'],
  ['尚田街道', '', '330213103'],
])('a name or a code from before or after a change in Ningbo: %s %s', async (township_code, county, code) => {
  expect(await takenFor(ningbo().house({township_code, county}))).toEqual([code, 'township-old'])
})

test.each(['海曙区古林镇', '古林镇', '奉化溪口', '尚田'])('today’s name is no old one: %s', async (name) => {
  expect((await takenFor(ningbo().house({township_code: name})))[1]).toBe('township-name')
})

test('in boundaries from after the change it is the name before that is old', async () => {
  const campaign = aCampaign().township('尚田街道', {...FENGHUA, code: '330213007'})
  expect(await takenFor(campaign.house({township_code: '尚田镇'}))).toEqual(['330213007', 'township-old'])
})

test('a county by its old name or code', async () => {
  for (const unit of ['奉化市', '330283']) {
    const {dataset, changes} = await ningbo().milestone('houses-treated', '2018-01', unit).reading()
    expect(dataset!.milestones.unitCode).toEqual(['330213'])
    expect(changes[0].kind).toBe('township-old')
  }
})

test('a county that was merged into another is no name of that one', async () => {
  expect(await issueLines(ningbo().milestone('houses-treated', '2018-01', '江东区'))).toEqual([
    'milestones.csv 2 unit_code unknown-township 江东区',
  ])
})

test('the old county beside today’s code is no contradiction', async () => {
  const campaign = ningbo()
    .house({township_code: '330203103', county: '鄞州区', lon: 121.05})
    .house({township_code: '330213100', county: '奉化市', lon: 121.25})
    .house({township_code: '330213100', county: '鄞州区', lon: 121.25})
  expect(await issueLines(campaign)).toEqual(['houses.csv 4 county other-county 鄞州区'])
})

test('an old code that is today’s of another unit is today’s', async () => {
  const campaign = ningbo().township('新街道', {...YINZHOU, code: '330212116'})
  const {dataset, changes} = await campaign.house({township_code: '330212116'}).reading()
  expect([dataset!.regions.code[dataset!.houses.township[0]], changes]).toEqual(['330212116', []])
})

test('outside Ningbo the bundled table says nothing', async () => {
  const campaign = aCampaign().township('周巷镇').house({township_code: '330283100'})
  expect(await issueLines(campaign)).toEqual(['houses.csv 2 township_code unknown-township 330283100'])
})

const withTable = (table: string) =>
  aCampaign({aliases: {url: 'aliases.csv'}})
    .township('周巷镇')
    .township('观海卫镇')
    .file('aliases.csv', table)

const TABLE = 'code,old_code,old_name,county,since\r\n330282001,330222101,天元镇,慈溪县,1988-10\r\n'

test.each(['天元镇', '天元', '慈溪市天元镇', '慈溪县天元镇', '330222101'])(
  'the package’s own table: %s',
  async (township_code) => {
    const campaign = withTable(TABLE).house({township_code, lon: 121.05})
    expect(await takenFor(campaign)).toEqual(['330282001', 'township-old'])
  },
)

test('the package’s own table may have Chinese headers', async () => {
  const table = '代码,原代码,原名称,原县区,变更日期\r\n330282001,330222101,天元镇,慈溪县,1988-10\r\n'
  expect(await takenFor(withTable(table).house({township_code: '天元镇'}))).toEqual([
    '330282001',
    'township-old',
  ])
})

test('a bad row of the table is listed under its file and costs only itself', async () => {
  const table = `${TABLE}9,1,旧镇,,\r\n330282002,,,,\r\n330282002,2,师桥镇,,soon\r\n330282002,3,鸣鹤镇,,\r\n`
  const campaign = withTable(table).house({township_code: '鸣鹤镇', lon: 121.15})
  const {issues, rejected} = await campaign.reading()
  expect(issues.map(issueLine)).toEqual([
    'aliases.csv 3 code unknown-township 9',
    'aliases.csv 4 old_name missing-value',
    'aliases.csv 5 since bad-date soon',
  ])
  expect(rejected[0]).toMatchObject({source: 'aliases', file: 'aliases.csv'})
})

test('a table that is missing or has no code is listed, and the rest is read', async () => {
  expect(await issueLines(withTable(TABLE).file('aliases.csv', null))).toEqual([
    'aliases.csv — — missing-file —',
  ])
  expect(await issueLines(withTable('old_name\r\n天元镇\r\n'))).toEqual([
    'aliases.csv 1 code missing-column —',
  ])
})

test('an old name that is today’s of another unit is today’s', async () => {
  const campaign = withTable(`${TABLE}330282001,,观海卫镇,,\r\n`).house({township_code: '观海卫镇'})
  expect(await takenFor(campaign)).toEqual(['330282002', 'township-name'])
})

test('two units of one old name: ambiguous', async () => {
  const table = `${TABLE}330282002,,天元镇,,\r\n`
  const {issues} = await withTable(table).house({township_code: '天元镇'}).reading()
  expect(issues[0].detail).toEqual({problem: 'ambiguous', candidates: '慈溪市周巷镇、慈溪市观海卫镇'})
})

test('the bundled table’s units are those of the demo or of the names after 2019, and no old code is today’s', () => {
  const {features} = JSON.parse(new TextDecoder().decode(demoFiles().get('townships.geojson')))
  const codes = new Set(features.map(({properties}: {properties: {code: string}}) => properties.code))
  const later = ['330213', '330213007', '330213008']
  expect(NINGBO_ALIASES.filter(([code]) => !codes.has(code)).every(([code]) => later.includes(code))).toBe(
    true,
  )
  for (const [code, oldCode] of NINGBO_ALIASES) {
    if (codes.has(code)) expect(codes.has(oldCode)).toBe(false)
  }
})

test('a packed package needs neither old names nor corrections any more', async () => {
  const campaign = withTable(TABLE).manifest({corrections: {url: 'corrections.json'}})
  const correction = {file: 'houses.csv', row: 2, column: 'grade', before: 'X', after: 'C', at: '2018-10-01'}
  campaign
    .house({township_code: '天元镇', grade: 'X', lon: 121.05})
    .file('corrections.json', JSON.stringify({corrections: [correction]}))
  const {files} = await packPackage(memoryReader(campaign.files()))
  const {dataset, issues} = await readPackage(memoryReader(files!))
  expect(issues).toEqual([])
  expect([...dataset!.houses.township, ...dataset!.houses.grade]).toEqual([0, 0])
})
