import {beforeAll, describe, expect, test} from 'vitest'
import {formerNames} from '#data/formerNames'
import {memoryReader} from '#data/reader'
import {readPackage} from '#data/readPackage'
import {spoken} from '#data/spoken'
import type {Dataset} from '#domain/dataset'
import {type Found, find, findIndexOf} from '#measures/find'
import {aCampaign, type CampaignBuilder} from '../builders/campaign'
import {demoFiles} from '../builders/demo'

/** Names found, in order. */
function finder(dataset: Dataset) {
  const index = findIndexOf(dataset, spoken, formerNames())
  const nameOf = (found: Found) => {
    if (found.kind === 'project') return found.name
    return found.kind === 'county'
      ? dataset.counties.name[found.county]
      : dataset.regions.name[found.township]
  }
  return (query: string) => find(dataset, index, query).map(nameOf)
}

const finderOf = async (campaign: CampaignBuilder) => finder(await campaign.read())
const inCounty = {county: '慈溪市', county_code: '330282'}

describe('a township is found', () => {
  test.each(['周巷镇', '周巷', '周'])('by its name, its kind or its end left out: %s', async (query) => {
    const found = await finderOf(aCampaign().township('周巷镇').township('长河镇'))
    expect(found(query)).toEqual(['周巷镇'])
  })

  test.each(['zhouxiang', 'zhou xiang', 'ZhouXiangZhen', "zhou'xiang", 'zhōu xiàng', 'zhoux'])(
    'by its pinyin, parted or not, with tones or not: %s',
    async (query) => {
      const found = await finderOf(aCampaign().township('周巷镇').township('长河镇'))
      expect(found(query)).toEqual(['周巷镇'])
    },
  )

  test.each(['zx', 'zxz', 'zhx', 'zhouxz'])('by initials, whole syllables among them: %s', async (query) => {
    const found = await finderOf(aCampaign().township('周巷镇').township('长河镇'))
    expect(found(query)).toEqual(['周巷镇'])
  })

  test.each(['zhou巷', '周x', '周xiang镇'])('by characters and pinyin mixed: %s', async (query) => {
    const found = await finderOf(aCampaign().township('周巷镇').township('长河镇'))
    expect(found(query)).toEqual(['周巷镇'])
  })

  test.each(['nvbu', 'nubu', 'nb'])('with ü typed as u or v: %s', async (query) => {
    expect((await finderOf(aCampaign().township('女埠街道')))(query)).toEqual(['女埠街道'])
  })

  test('by its Latin name, also by a later word of it', async () => {
    const found = await finderOf(aCampaign().township('农垦场', {name_en: 'Cixi State Farm'}))
    expect([found('cixi state'), found('farm')]).toEqual([['农垦场'], ['农垦场']])
  })

  test('by the code and the name that it had before', async () => {
    const found = await finderOf(aCampaign().township('莼湖镇', {code: '330213104'}))
    expect([found('330283104'), found('莼湖街道')]).toEqual([['莼湖镇'], ['莼湖镇']])
  })

  test('not by anything else, nor by nothing', async () => {
    const found = await finderOf(aCampaign().township('周巷镇'))
    expect(['xq', 'zhouq', '周河', '', ' ', '-'].flatMap(found)).toEqual([])
  })
})

describe('first comes', () => {
  test('the unit with the very code, then what begins so', async () => {
    const campaign = aCampaign().township('周巷镇', {code: '330282121', ...inCounty})
    expect((await finderOf(campaign))('330282')).toEqual(['慈溪市', '周巷镇'])
  })

  test('the whole name, then what begins so, then what holds it', async () => {
    const found = await finderOf(aCampaign().township('大桥头乡').township('桥头胡街道').township('桥头镇'))
    expect(found('桥头')).toEqual(['桥头镇', '桥头胡街道', '大桥头乡'])
    expect(found('qiaotou')).toEqual(['桥头镇', '桥头胡街道', '大桥头乡'])
  })

  test('what is spelled in full, then initials', async () => {
    const found = await finderOf(aCampaign().township('东安镇').township('大隐镇'))
    expect(found('da')).toEqual(['大隐镇', '东安镇'])
  })

  test('the beginning of a later word, then what stands within one', async () => {
    const found = await finderOf(
      aCampaign().township('甲', {name_en: 'Newfarm'}).township('乙', {name_en: 'State Farm'}),
    )
    expect(found('farm')).toEqual(['乙', '甲'])
  })

  test('a township in scope, then one that is not', async () => {
    const found = await finderOf(aCampaign().outOfScope('西门街道').township('西店镇'))
    expect(found('西')).toEqual(['西店镇', '西门街道'])
  })

  test('the costlier of two projects', async () => {
    const campaign = aCampaign().township('周巷镇').project({name: '污水一期', invest_planned: 5})
    const found = await finderOf(campaign.project({name: '污水二期', invest_planned: 50}))
    expect(found('wushui')).toEqual(['污水二期', '污水一期'])
  })

  test('the kind in which the nearest is', async () => {
    const campaign = aCampaign().township('上林镇', inCounty).project({id: 'cx-1', name: '慈溪上林湖步道'})
    expect((await finderOf(campaign))('上林湖')).toEqual(['慈溪上林湖步道'])
    expect((await finderOf(campaign))('cx1')).toEqual(['慈溪上林湖步道'])
    expect((await finderOf(campaign))('慈溪')).toEqual(['慈溪市', '慈溪上林湖步道'])
  })
})

test('a project comes with its township and its place', async () => {
  const dataset = await aCampaign()
    .township('周巷镇')
    .project({name: '道路', lon: '', lat: ''})
    .township('长河镇')
    .project({id: 'B', name: '停车场', lon: 120.16, lat: 30.02})
    .read()
  const index = findIndexOf(dataset, spoken, new Map())
  const [road] = find(dataset, index, '道路')
  const [parking] = find(dataset, index, 'tcc')
  expect(road).toMatchObject({kind: 'project', township: 0, place: null})
  expect(parking).toMatchObject({project: 1, id: 'B', name: '停车场', township: 1, place: [120.16, 30.02]})
})

test('at most twenty are found', async () => {
  const campaign = aCampaign()
  for (let at = 0; at < 30; at++)
    campaign.township(`西${at}镇`, {county: `西${at}县`, county_code: `3302${at + 10}`}).project({name: '西'})
  expect((await finderOf(campaign))('西')).toHaveLength(20)
})

test('a name without end, or a query, takes no longer than others', async () => {
  const found = await finderOf(
    aCampaign()
      .township('阿'.repeat(50))
      .project({name: '阿'.repeat(5000)}),
  )
  expect(found('a'.repeat(100_000))).toHaveLength(2)
})

describe('of more than 20 000 projects', () => {
  const many = async () => {
    const dataset = await aCampaign()
      .township('周巷镇')
      .project({id: 'P-1', name: 'A区污水管网'})
      .project({id: 'P-2', name: '污水'})
      .project({id: 'P-3', name: '水'})
      .project({id: '管网', name: '城区管网'})
      .read()
    const {counties, townships} = findIndexOf(dataset, spoken, new Map())
    return (query: string) =>
      find(dataset, {counties, townships, projects: null}, query).map((found) =>
        found.kind === 'project' ? found.id : found.kind,
      )
  }

  test('names are found as they are written, the whole first, then its beginning, then within', async () => {
    expect((await many())('污水')).toEqual(['P-2', 'P-1'])
    expect((await many())('水')).toEqual(['P-3', 'P-1', 'P-2'])
    expect((await many())('a区')).toEqual(['P-1'])
  })

  test('nothing is found across two names', async () => {
    expect((await many())('管网污水')).toEqual([])
  })

  test('a row that its id and its name hold is told by the nearer', async () => {
    expect((await many())('管网')).toEqual(['管网', 'P-1'])
  })

  test('ids are found, and a row once', async () => {
    expect((await many())('p-3')).toEqual(['P-3'])
    expect((await many())('p')).toEqual(['P-1', 'P-2', 'P-3'])
  })

  test('townships are found by their pinyin all the same', async () => {
    expect((await many())('zx')).toEqual(['township'])
  })
})

describe('in the demo', () => {
  let dataset: Dataset
  let found: (query: string) => string[]
  beforeAll(async () => {
    dataset = (await readPackage(memoryReader(demoFiles()))).dataset!
    found = finder(dataset)
  })

  test('each unit is found by its Latin name, which is its pinyin read by hand', () => {
    const translated = ['保税区', '慈溪市农垦场', '慈溪市林场', '慈东工业区']
    const withoutLatin = finder({
      ...dataset,
      regions: {...dataset.regions, nameEn: dataset.regions.name},
      counties: {...dataset.counties, nameEn: dataset.counties.name},
    })
    const missed = [dataset.counties, dataset.regions].flatMap(({name, nameEn}) =>
      name.filter((one, unit) => !translated.includes(one) && !withoutLatin(nameEn[unit]).includes(one)),
    )
    expect(missed).toEqual([])
  })

  test('each township is among the eight first by its full initials', () => {
    const initials = (name: string) =>
      spoken(name)
        .map(([syllable]) => syllable[0])
        .join('')
    expect(dataset.regions.name.filter((name) => !found(initials(name)).includes(name))).toEqual([])
  })

  test('each unit is the first by its code', () => {
    const codes = [...dataset.counties.code, ...dataset.regions.code]
    expect(codes.map((code) => found(code)[0])).toEqual([...dataset.counties.name, ...dataset.regions.name])
  })
})
