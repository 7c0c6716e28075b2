import {expect, test} from 'vitest'
import {readDate} from '#data/dates'
import {readNumber} from '#data/numbers'
import {BAD_DAY} from '#data/values'
import {textAt} from '#domain/dataset'
import {formatDay} from '#domain/month'
import {aCampaign} from '../builders/campaign'

const HEAD = '序号,编号,项目名称,乡镇代码,计划投资,完工时间,备注'

async function projects(...lines: string[]) {
  const text = [HEAD, ...lines, ''].join('\n')
  const {rows, issues, changes} = await aCampaign({
    progress: {weight: 'equal'},
    sources: {regions: {url: 'townships.geojson'}, projects: {url: 'projects.csv'}},
  })
    .township('周巷镇')
    .file('projects.csv', text)
    .reading()
  const told = changes.filter(({kind}) => kind === 'layout').flatMap(({examples}) => examples)
  return {read: rows.projects?.read, errors: issues.map(({code}) => code), told: told.map(({row}) => row)}
}

test.each([
  ['who filled it in', '填报人：张三,,,审核人：李四,,,2019.9.30'],
  ['who filled it in, below the ids', '填报人：张三,审核人：李四,,,,,'],
  ['who filled it in, apart from its word', '制表人：,,张三,,,,'],
  ['who answers for it', '单位负责人（签字）：,,,,,,'],
  ['a seal', ',,单位（盖章）,,,,'],
  ['a note', '注：总投资以批复为准,,,,,,'],
  ['remarks', '备注：1.每月上报。,,,,,,'],
  ['a further note', '2.完工指通过验收。,,,,,,'],
  ['an end', '以下空白,,,,,,'],
  ['a part’s heading', '一、慈溪市,,,,,,'],
  ['the header once more', HEAD],
  ['the columns by number', '1,2,3,4,5,6,7'],
  ['the columns by 甲乙', '甲,乙,丙,1,2,3,4'],
  ['a sum beside a merged county', ',,,小计,100,,'],
  ['a sum below the ids', ',小计,,,100,,'],
  ['a number that waits for its row', '2,,,,,,'],
])('%s is no row, and is told', async (_, line) => {
  expect(await projects('1,P1,街区,330282001,5,,', line)).toEqual({read: 1, errors: [], told: [3]})
})

test.each([
  ['a row without an id whose remark is a note', ',,街区,330282001,5,,注：缓建'],
  ['a remark that stands first', '说明：缓建,P2,街区,x,5,,'],
  ['a row with nothing but its id', ',P2,,,,,'],
  ['a row of two cells', '2,,街区,,,,'],
])('%s is a row', async (_, line) => {
  const {read, errors} = await projects('1,P1,街区,330282001,5,,', line)
  expect([read, errors.length > 0]).toEqual([2, true])
})

test('an end that has not come is no date, and a start that says so is unclear', async () => {
  const ends = ['在建', '施工中', '进行中', '否', '未验收', '待定']
  const {errors} = await projects(...ends.map((text, index) => `,P${index},街区,330282001,5,${text},`))
  expect(errors).toEqual([])
  const campaign = aCampaign().township('周巷镇').project({start: '在建'})
  expect((await campaign.read()).issues.map(({code}) => code)).toEqual(['bad-date'])
})

test.each([
  ['2017年3月底', '2017-03-31'],
  ['2017.03月', '2017-03-31'],
  ['2017.3月份', '2017-03-31'],
  ["'2017-03-05", '2017-03-05'],
  ['2017 3 5', '2017-03-05'],
  ['2017 1 2', '2017-01-02'],
  ['2017 年 3 月 5 日', '2017-03-05'],
  ['2017。3。5', '2017-03-05'],
  ['2017、3、5', '2017-03-05'],
  ['2017.3.5.', '2017-03-05'],
  ['2017/3/5 上午 9:00', '2017-03-05'],
  ['2017-3-5 星期日', '2017-03-05'],
  ['2017年3月5日（星期日）', '2017-03-05'],
])('the date %s', (text, day) => {
  expect(formatDay(readDate(text))).toBe(day)
})

test.each(['17.3.5', '2017年', '2017年3月上旬', '3/5/2017', '2017年第一季度', '2017.1', '2017--03--05'])(
  'the date %s stays unclear',
  (text) => {
    expect(readDate(text)).toBe(BAD_DAY)
  },
)

test.each([
  ['￥100', 'amount', 100],
  ['¥1,200.00', 'amount', 1200],
  ['100（万元）', 'amount', 100],
  ["'100", 'amount', 100],
  ["'35%", 'percent', 35],
  ['90.5分', 'plain', 90.5],
] as const)('the number %s', (text, form, value) => {
  expect(readNumber(text, form)?.value).toBe(value)
})

test.each(['约100万元', '一百', 'RMB100', '100-200'])('the amount %s stays unclear', (text) => {
  expect(readNumber(text, 'amount')).toBe(null)
})

test.each(['330282001000', '330282001.0', "'330282001", '周巷镇政府', '浙江省宁波市慈溪市周巷镇'])(
  'the township %s',
  async (text) => {
    const {issues} = await aCampaign().township('周巷镇').project({township_code: text}).read()
    expect(issues).toEqual([])
  },
)

test('the code of a village is none of its township', async () => {
  const {issues} = await aCampaign().township('周巷镇').project({township_code: '330282001201'}).read()
  expect(issues.map(({code}) => code)).toEqual(['unknown-township'])
})

test('a phase and a task by the beginning of their names', async () => {
  const phases = [
    {id: 'p1', name: '第一阶段 抓机制', start: '2016-10', end: '2016-12'},
    {id: 'p2', name: '第二阶段 抓推进', start: '2017-01', end: '2017-09'},
  ]
  const campaign = aCampaign({phases}).township('周巷镇').passed('2017-10-01', {counts_for: '第二阶段'})
  const {assessments, issues} = await campaign.read()
  expect([[...assessments.countsFor], issues]).toEqual([[1], []])
})

test.each([
  ['低保户', 1],
  ['非困难户', 0],
])('hardship as %s', async (text, flag) => {
  const {houses} = await aCampaign().township('周巷镇').house({hardship: text}).read()
  expect([...houses.hardship]).toEqual([flag])
})

test('codes that a spreadsheet was to keep as texts', async () => {
  const text = 'id,name,township_code\n="P1",街区,="330282001"\n'
  const {projects, issues} = await aCampaign({progress: {weight: 'equal'}})
    .township('周巷镇')
    .file('projects.csv', text)
    .read()
  expect([textAt(projects.id, 0), issues]).toEqual(['P1', []])
})

test.each(['\x1a', '\0\0\0'])('what an old program ends a file with is no row: %j', async (end) => {
  expect(await projects('1,P1,街区,330282001,5,,', end)).toEqual({read: 1, errors: [], told: []})
})

test('a milestone of the city by its name', async () => {
  const {milestones, issues} = await aCampaign()
    .township('周巷镇')
    .milestone('houses-treated', '2018-12-30', '宁波市')
    .read()
  expect([milestones.unitCode, issues]).toEqual([['city'], []])
  const other = aCampaign().township('周巷镇').milestone('houses-treated', '2018-12-30', '杭州市')
  expect((await other.read()).issues.map(({code}) => code)).toEqual(['unknown-township'])
})
