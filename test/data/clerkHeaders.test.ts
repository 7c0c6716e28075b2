import {expect, test} from 'vitest'
import {headerNames} from '#data/headers'
import {exponentOfHeader} from '#data/numbers'
import {aCampaign} from '../builders/campaign'
import {type BookCell, workbook} from '../builders/peopleBook'
import {opened, roleLines, surveyed} from '../builders/survey'

const base = () => aCampaign().township('周巷镇')

/** Projects in a workbook, read on the base's map. */
async function projectsIn(rows: BookCell[][], merges: string[] = []) {
  const folder = {'项目.xlsx': workbook([{name: '表', rows, merges}])}
  const {dataset, rows: counts, issues} = await opened(folder, base())
  return {projects: dataset!.projects, counts: counts.projects, issues}
}

test.each([
  ['numbered', '1.项目编号', 'id'],
  ['numbered in brackets', '（2）所在镇街', 'township_code'],
  ['numbered in circles', '③总投资', 'invest_planned'],
  ['numbered in characters', '四、开工时间', 'start'],
  ['with a star', '★项目名称', 'name'],
  ['a part of another amount', '其中：贷款(万元)', 'loan'],
])('a header %s', (_, header, name) => {
  expect(headerNames('projects', [header]).names).toEqual([name])
})

test.each([
  ['总投资（亿元）（必填）', 4],
  ['总投资（单位：亿元，含税）', 4],
  ['总投资/元', -4],
  ['投资（亿元） › 计划投资', 4],
  ['投资（亿元） › 其中：贷款（万元）', 0],
  ['投资（元旦前）', null],
])('the unit of the header %s', (header, exponent) => {
  expect(exponentOfHeader(header)).toBe(exponent)
})

test('names of fields that a Shapefile cut after ten bytes', () => {
  const {names} = headerNames('regions', ['乡镇代码', '是否纳入整', '行政区划名'])
  expect(names).toEqual(['code', 'in_scope', 'name'])
  expect(headerNames('regions', ['是否纳', '乡镇代']).names).toEqual(['in_scope', 'code'])
  expect(headerNames('projects', ['计划完工时']).by).toEqual([null])
})

const DAYS: BookCell[] = [{day: '2017-01-01'}, {day: '2017-03-05'}, {day: '2018-01-01'}, {day: '2018-03-05'}]
const dayOf = (text: string) => Date.parse(text) / 86_400_000

test.each([
  ['with merged cells', ['A1:A2', 'B1:B2', 'C1:C2', 'D1:E1', 'F1:G1']],
  ['without', []],
])('a header of two rows, the lower one says planned or done, %s', async (_, merges) => {
  const rows: BookCell[][] = [
    ['项目编号', '项目名称', '乡镇', '开工时间', '', '完工时间', ''],
    ['', '', '', '计划', '实际', '计划', '实际'],
    ['P1', '街区', '周巷镇', ...DAYS],
  ]
  const {projects, issues} = await projectsIn(rows, merges)
  expect(issues.map(({code}) => code)).toEqual(['no-weight'])
  expect([projects.startDay[0], projects.dueDay[0], projects.doneDay[0]]).toEqual(
    ['2017-03-05', '2018-01-01', '2018-03-05'].map(dayOf),
  )
})

test('a header of two rows, the upper one says planned or done', async () => {
  const {projects} = await projectsIn([
    ['项目编号', '项目名称', '乡镇', '计划', '', '实际', ''],
    ['', '', '', '开工时间', '完工时间', '开工时间', '完工时间'],
    ['P1', '街区', '周巷镇', DAYS[0], DAYS[2], DAYS[1], DAYS[3]],
  ])
  expect([projects.startDay[0], projects.dueDay[0], projects.doneDay[0]]).toEqual(
    ['2017-03-05', '2018-01-01', '2018-03-05'].map(dayOf),
  )
})

test('a header of two rows below a title, the upper one has the unit', async () => {
  const {projects, counts, issues} = await projectsIn(
    [
      ['项目清单', '', '', '', ''],
      ['项目编号', '项目名称', '乡镇', '投资（亿元）', ''],
      ['', '', '', '计划投资', '其中：贷款'],
      ['P1', '街区', '周巷镇', 1.2, 0.5],
    ],
    ['A1:E1', 'A2:A3', 'B2:B3', 'C2:C3', 'D2:E2'],
  )
  expect([projects.investPlannedWan[0], projects.loanWan[0], counts, issues]).toEqual([
    12_000,
    5000,
    {read: 1, accepted: 1, orphaned: 0},
    [],
  ])
})

test('a title of two cells above a header is a title, and its unit is that of the table', async () => {
  const {projects, issues} = await projectsIn([
    ['慈溪市项目清单', '', '单位：亿元'],
    ['项目编号', '项目名称', '乡镇', '计划投资'],
    ['P1', '街区', '周巷镇', 2],
  ])
  expect([projects.investPlannedWan[0], issues]).toEqual([20_000, []])
})

test('the contract’s names below Chinese ones are part of the header', async () => {
  const {counts, issues} = await projectsIn([
    ['编号', '项目名称', '乡镇', '计划投资'],
    ['id', 'name', 'township_code', 'invest_planned'],
    ['P1', '街区', '周巷镇', 2],
  ])
  expect([counts?.read, issues]).toEqual([1, []])
})

test('a word beside the table in a workbook is told, and costs no row', async () => {
  const {counts, issues} = await projectsIn([
    ['编号', '项目名称', '乡镇', '计划投资'],
    ['P1', '街区', '周巷镇', 2, '', '缓建'],
  ])
  expect([counts?.accepted, issues]).toEqual([1, []])
})

test('monthly reports that repeat the projects’ own columns are reports', async () => {
  const reports =
    '乡镇,项目编号,项目名称,计划投资,月份,形象进度,累计完成投资\n周巷镇,P1,街区,100,2017-03,35,30\n'
  expect(roleLines(await surveyed({'a.csv': reports}))).toEqual(['a.csv progress columns'])
})

test('of two sheets with the same rows the later month stands', async () => {
  const rows = (progress: number): BookCell[][] => [
    ['编号', '乡镇', '危房等级', '是否困难户'],
    ['H1', '周巷镇', 'C', progress],
  ]
  const book = workbook([
    {name: '8月', rows: rows(0)},
    {name: '9月', rows: rows(1)},
  ])
  expect(roleLines(await surveyed({'危房.xlsx': book}))).toEqual([
    '危房.xlsx#8月 other better',
    '危房.xlsx#9月 houses columns',
  ])
})

test('lists of one table that lack columns of another are read together', async () => {
  const folder = {
    'a.csv': '编号,乡镇,经度,纬度,危房等级,困难户,建档日期\nA1,周巷镇,121.05,29.95,C,是,2017-03\n',
    'b.csv': '编号,乡镇,危房等级,建档日期\nB1,周巷镇,C,2017-03\n',
    '汇总.csv': '序号,乡镇,危房数,C级,D级\n1,周巷镇,2,2,0\n',
  }
  const {survey, rows, issues} = await opened(folder, base())
  expect(roleLines(survey)).toEqual([
    'a.csv houses columns',
    'b.csv houses joined',
    '汇总.csv other nothing-fits',
  ])
  expect([rows.houses, issues]).toEqual([{read: 2, accepted: 2, orphaned: 0}, []])
})

test('two tables side by side: the second one is not passed over in silence', async () => {
  const {issues} = await projectsIn([
    ['编号', '项目名称', '乡镇', '计划投资', '', '编号', '项目名称', '乡镇', '计划投资'],
    ['P1', '街区', '周巷镇', 1, '', 'P2', '河道', '周巷镇', 1],
  ])
  expect(issues.map(({code, column, detail}) => [code, column, detail?.problem])).toEqual(
    ['编号', '项目名称', '乡镇', '计划投资'].map((column) => ['bad-csv', column, 'column-twice']),
  )
})

test('a first row that only has a remark is a row, and no part of the header', async () => {
  const {counts, issues} = await projectsIn([
    ['编号', '项目名称', '乡镇', '计划投资', '意见'],
    ['', '', '', '', '缓建'],
    ['P1', '街区', '周巷镇', 1],
  ])
  expect([counts?.read, issues.map(({code}) => code)]).toEqual([2, Array(3).fill('missing-value')])
})
