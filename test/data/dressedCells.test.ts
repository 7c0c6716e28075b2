import {expect, test} from 'vitest'
import {readDate} from '#data/dates'
import {readNumber} from '#data/numbers'
import {BAD_DAY} from '#data/values'
import {formatDay, NEVER_DAY} from '#domain/month'
import {aCampaign} from '../builders/campaign'
import {issueLines} from '../builders/issues'

test.each([
  ['2017年3月5日', '2017-03-05'],
  ['2017 年 3 月 5 日', '2017-03-05'],
  ['2017年3月', '2017-03-31'],
  ['2017年2月份', '2017-02-28'],
  ['2017/3/5', '2017-03-05'],
  ['2017-3-5', '2017-03-05'],
  ['2017.3.5', '2017-03-05'],
  ['2017/3', '2017-03-31'],
  ['2017-3', '2017-03-31'],
  ['2017.03', '2017-03-31'],
  ['2017.10', '2017-10-31'],
  ['20170305', '2017-03-05'],
  ['201703', '2017-03-31'],
  ['42799', '2017-03-05'],
  ['42799.75', '2017-03-05'],
  ['２０１７－０３－０５', '2017-03-05'],
  ['２０１７年３月', '2017-03-31'],
  ['2017-03-05 00:00:00', '2017-03-05'],
  ['2017/3/5 8:30', '2017-03-05'],
  ['2017-03-05T23:00:00Z', '2017-03-05'],
  ['2017-03-05T08:00:00.000+08:00', '2017-03-05'],
])('%s is %s', (text, date) => {
  expect(formatDay(readDate(text))).toBe(date)
})

test.each([
  '2017.1',
  '2017',
  '2017年',
  '17-3-5',
  '2017-02-30',
  '2017年13月',
  '2017.13',
  '2017/3-5',
  '20171301',
  '201713',
  '1234',
  '12345',
  '99999',
  '301703',
  '约2017年3月',
  '2017年3月至5月',
  '3/5/2017',
  '',
  '1'.repeat(50),
])('"%s" is no date', (text) => {
  expect(readDate(text)).toBe(BAD_DAY)
})

test.each([
  ['１２', 'plain', 12],
  ['１，２００．５', 'plain', 1200.5],
  ['1,200', 'plain', 1200],
  ['1 200 000', 'plain', 1_200_000],
  ['-1,200', 'plain', -1200],
  ['35%', 'percent', 35],
  ['３５．５％', 'percent', 35.5],
  ['35 %', 'percent', 35],
  ['1200万元', 'amount', 1200],
  ['1,200 万元', 'amount', 1200],
  ['1200万', 'amount', 1200],
  ['1.2亿元', 'amount', 12_000],
  ['0.57亿', 'amount', 5700],
  ['12000000元', 'amount', 1200],
  ['3千万元', 'amount', 3000],
] as const)('%s of a %s is %d', (text, form, value) => {
  expect(readNumber(text, form)?.value).toBe(value)
})

test.each([
  ['1,2', 'plain'],
  ['1,2000', 'plain'],
  ['1,200 000', 'plain'],
  ['1,200万', 'plain'],
  ['35%', 'plain'],
  ['35%', 'amount'],
  ['1200元', 'percent'],
  ['约1200', 'amount'],
  ['1200左右', 'amount'],
  ['1000-1200', 'amount'],
  ['万元', 'amount'],
  ['10²', 'plain'],
  ['①', 'plain'],
  ['Infinity', 'amount'],
  ['9'.repeat(65), 'amount'],
] as const)('%s of a %s is no number', (text, form) => {
  expect(readNumber(text, form)?.value ?? null).toBeNull()
})

const town = () => aCampaign().township('周巷镇')

test('0.35 in progress is 0.35 of a hundred', async () => {
  const {progress} = await town().project().report('2018-01', '0.35').report('2018-02', '35%').read()
  expect([...progress.percent]).toEqual([0.35, 35])
})

test.each([
  ['projects.csv 2 invest_planned bad-number 35%', () => town().project({invest_planned: '35%'})],
  ['assessments.csv 2 score bad-number 95%', () => town().passed('2018-01', {score: '95%'})],
  ['progress.csv 2 progress out-of-range 120%', () => town().project().report('2018-01', '120%')],
  ['projects.csv 2 loan out-of-range -1,200', () => town().project({loan: '-1,200'})],
  ['projects.csv 2 start bad-date 2017.1', () => town().project({start: '2017.1'})],
  ['progress.csv 2 progress missing-value —', () => town().project().report('2018-01', '—')],
  ['progress.csv 2 month missing-value 无', () => town().project().report('无', 3)],
  ['assessments.csv 2 result missing-value -', () => town().assessment({date: '2018-01', result: '-'})],
  ['houses.csv 2 grade unknown-value 丙级', () => town().house({grade: '丙级'})],
  ['assessments.csv 2 sample unknown-value 是', () => town().passed('2018-01', {sample: '是'})],
])('still wrong: %s', async (line, campaign) => {
  expect(await issueLines(campaign())).toEqual([line])
})

test.each(['-', '—', '——', '/', '无', '暂无', 'N/A', '－'])(
  '"%s" is an empty cell, and told',
  async (text) => {
    const campaign = town().project({start: text, loan: text, task: text}).house({grade: text})
    const {dataset, issues, changes} = await campaign.reading()
    expect(issues).toEqual([])
    expect(dataset?.projects.startDay[0]).toBe(NEVER_DAY)
    expect([dataset?.projects.loanWan.length, dataset?.projects.task[0], dataset?.houses.grade[0]]).toEqual([
      0, -1, -1,
    ])
    expect(
      changes.map(({column, kind, examples}) => [column, kind, examples[0].before, examples[0].after]),
    ).toEqual([
      ['task', 'word', text, ''],
      ['loan', 'word', text, ''],
      ['start', 'word', text, ''],
      ['grade', 'word', text, ''],
    ])
  },
)

test('未完工 in place of a date means that it has not come', async () => {
  const {projects, issues} = await town().project({done: '未完工'}).read()
  expect([issues, projects.doneDay[0]]).toEqual([[], NEVER_DAY])
})

test.each([
  ['达标', 1],
  ['通过', 1],
  ['合格', 1],
  ['是', 1],
  ['PASS', 1],
  ['True', 1],
  ['未达标', 0],
  ['不达标', 0],
  ['未通过', 0],
  ['不通过', 0],
  ['不合格', 0],
  ['否', 0],
  ['摘帽', 0],
  [' 达 标 ', 1],
])('the result %s', async (result, pass) => {
  const {assessments, issues} = await town().assessment({date: '2018-01', result}).read()
  expect([issues, [...assessments.pass]]).toEqual([[], [pass]])
})

test.each([
  ['有', 1],
  ['√', 1],
  ['Y', 1],
  ['yes', 1],
  ['无', 0],
  ['×', 0],
  ['N', 0],
  ['no', 0],
  ['-', -1],
])('the flag %s', async (hardship, flag) => {
  const {houses, issues} = await town().house({hardship}).read()
  expect([issues, [...houses.hardship]]).toEqual([[], [flag]])
})

test.each([
  ['c', 0],
  ['Ｄ', 1],
  ['C级', 0],
  ['D级危房', 1],
])('the grade %s', async (grade, index) => {
  const {houses, issues} = await town().house({grade}).read()
  expect([issues, [...houses.grade]]).toEqual([[], [index]])
})

test.each([
  ['stage', '县级', 0],
  ['stage', '县（市、区）级', 0],
  ['stage', '市级', 1],
  ['stage', '省', 2],
  ['sample', '省级样板', 1],
  ['sample', '市', 0],
  ['sample', '否', -1],
  ['countsFor', '二', 1],
] as const)('%s %s', async (column, text, index) => {
  const name = column === 'countsFor' ? 'counts_for' : column
  const {assessments, issues} = await town()
    .passed('2018-01', {[name]: text})
    .read()
  expect([issues, [...assessments[column]]]).toEqual([[], [index]])
})

test('tasks and milestones by their names, the city by its words', async () => {
  const {projects, milestones, issues} = await town()
    .project({task: '绿化'})
    .milestone('治理', '2018-01', '全市')
    .milestone('houses-treated', '2018-01', '市本级')
    .read()
  expect(issues).toEqual([])
  expect([[...projects.task], [...milestones.milestone], milestones.unitCode]).toEqual([
    [1],
    [1, 1],
    ['city', 'city'],
  ])
})

test('a name that two tasks have means neither', async () => {
  const areas = [{id: 'a', name: 'a', tasks: ['t01', 't02'].map((id) => ({id, name: '保洁'}))}]
  expect(await issueLines(town().manifest({areas}).project({task: '保洁'}))).toEqual([
    'projects.csv 2 task unknown-value 保洁',
  ])
})

test('what was read otherwise than it stands is told, column by column', async () => {
  const {changes} = await town()
    .project({start: '2017年3月', invest_planned: '1,200', loan: '1.2亿元', done: '2018/3/5'})
    .reading()
  expect(changes.map(({column, kind, examples}) => [column, kind, examples[0].after])).toEqual([
    ['invest_planned', 'number-form', '1200'],
    ['loan', 'unit', '12000'],
    ['start', 'date-form', '2017-03-31'],
    ['done', 'date-form', '2018-03-05'],
  ])
})
