import {expect, test} from 'vitest'
import {textAt} from '#domain/dataset'
import {formatDay, NEVER_DAY} from '#domain/month'
import {aCampaign} from '../builders/campaign'
import {issueLines} from '../builders/issues'

const town = () => aCampaign().township('周巷镇')

test('a plain package has no issue', async () => {
  const campaign = town()
    .project({task: 't01', unit: '建设办', loan: 5, start: '2017-01', due: '2018-06-30', done: '2018-03'})
    .report('2017-05', 40, 12.5)
    .house({hardship: 'true', relieved: '2016-12', treated: '2018-01-05'})
    .passed('2018-01-15', {score: 91.5, counts_for: 'p2', stage: 'city', sample: 'province'})
    .milestone('houses-relieved', '2016-12-20')
    .milestone('houses-treated', '', 'city')
    .milestone('houses-treated', '', '330282')
  const {issues, rows} = await campaign.reading()
  expect(issues).toEqual([])
  expect(rows.milestones).toEqual({read: 3, accepted: 3, orphaned: 0})
})

test('cells become columns', async () => {
  const {projects, progress, houses, assessments} = await town()
    .project({id: 'A', name: '街区', task: 't02', invest_planned: '1e3', done: '2018-03', unit: '  城建办 '})
    .report('2017-05', 40, 12.5)
    .house({hardship: 'FALSE'})
    .failed('2018-01-15', {counts_for: 'p2'})
    .read()
  expect(textAt(projects.id, 0)).toBe('A')
  expect(textAt(projects.name, 0)).toBe('街区')
  expect(textAt(projects.unit, 0)).toBe('城建办')
  expect(projects).toMatchObject({count: 1, task: new Int16Array([1]), row: new Uint32Array([2])})
  expect(projects.investPlannedWan[0]).toBe(1000)
  expect(projects.loanWan).toHaveLength(0)
  expect(formatDay(projects.doneDay[0] as never)).toBe('2018-03-31')
  expect(projects.startDay[0]).toBe(NEVER_DAY)
  expect([...progress.investedWan]).toEqual([12.5])
  expect(houses).toMatchObject({hardship: new Int8Array([0]), grade: new Int8Array([1])})
  expect(assessments).toMatchObject({
    pass: new Uint8Array([0]),
    countsFor: new Int16Array([1]),
    stage: new Uint8Array([2]),
    sample: new Int8Array([-1]),
  })
})

test('bad-date: a day that the month does not have', async () => {
  const campaign = town().project({start: '2018-02-30'}).project()
  expect(await issueLines(campaign)).toEqual(['projects.csv 2 start bad-date 2018-02-30'])
  expect((await campaign.read()).projects.count).toBe(1)
})

test('bad-number: text in an amount', async () => {
  expect(await issueLines(town().project({invest_planned: 'abc'}))).toEqual([
    'projects.csv 2 invest_planned bad-number abc',
  ])
})

test.each([
  ['projects.csv 2 loan out-of-range -1', () => town().project({loan: -1})],
  ['projects.csv 2 invest_planned out-of-range -0.01', () => town().project({invest_planned: -0.01})],
  ['progress.csv 2 progress out-of-range 100.5', () => town().project().report('2018-01', 100.5)],
  ['progress.csv 2 invested out-of-range -3', () => town().project().report('2018-01', 10, -3)],
  ['projects.csv 2 invest_planned out-of-range 1.1e300', () => town().project({invest_planned: '1.1e300'})],
  ['progress.csv 2 invested out-of-range 1e301', () => town().project().report('2018-01', 10, '1e301')],
  ['assessments.csv 2 score out-of-range 1e301', () => town().passed('2018-01', {score: '1e301'})],
  ['assessments.csv 2 score out-of-range -1', () => town().passed('2018-01', {score: -1})],
])('out-of-range: %s', async (line, campaign) => {
  expect(await issueLines(campaign())).toEqual([line])
})

test.each([
  ['projects.csv 2 task unknown-value t99', () => town().project({task: 't99'})],
  ['houses.csv 2 grade unknown-value E', () => town().house({grade: 'E'})],
  ['houses.csv 2 hardship unknown-value maybe', () => town().house({hardship: 'maybe'})],
  [
    'assessments.csv 2 result unknown-value passed',
    () => town().assessment({date: '2018-01', result: 'passed'}),
  ],
  ['assessments.csv 2 counts_for unknown-value p9', () => town().passed('2018-01', {counts_for: 'p9'})],
  ['assessments.csv 2 stage unknown-value nation', () => town().passed('2018-01', {stage: 'nation'})],
  ['assessments.csv 2 sample unknown-value county', () => town().passed('2018-01', {sample: 'county'})],
  ['milestones.csv 2 milestone unknown-value m9', () => town().milestone('m9', '2018-01')],
])('unknown-value: %s', async (line, campaign) => {
  expect(await issueLines(campaign())).toEqual([line])
})

test.each([
  ['projects.csv 2 id missing-value', () => town().project({id: ''})],
  ['projects.csv 2 name missing-value', () => town().project({name: '   '})],
  ['projects.csv 2 township_code missing-value', () => town().project({township_code: '', lon: 100})],
  ['progress.csv 2 month missing-value', () => town().project().report('', 10)],
  ['progress.csv 2 progress missing-value', () => town().project().report('2018-01', '')],
  ['assessments.csv 2 date missing-value', () => town().passed('')],
  ['assessments.csv 2 result missing-value', () => town().assessment({date: '2018-01'})],
  ['milestones.csv 2 unit_code missing-value', () => town().milestone('houses-treated', '', '')],
  ['milestones.csv 2 milestone missing-value', () => town().milestone('', '2018-01')],
])('missing-value: %s', async (line, campaign) => {
  expect(await issueLines(campaign())).toEqual([line])
})

test('a row with two bad cells lists both, and counts once', async () => {
  const campaign = town().project({start: 'soon', loan: 'much'}).project()
  expect(await issueLines(campaign)).toEqual([
    'projects.csv 2 loan bad-number much',
    'projects.csv 2 start bad-date soon',
  ])
  expect((await campaign.reading()).rows.projects).toEqual({read: 2, accepted: 1, orphaned: 0})
})

test('the value of an issue is the text as it stood', async () => {
  const {issues} = await town().project({start: ' 2018/13 '}).reading()
  expect(issues[0].value).toBe(' 2018/13 ')
})

test('duplicate-id: the first row stays', async () => {
  const campaign = town().project({id: 'A', name: '先'}).project({id: 'A', name: '后'})
  expect(await issueLines(campaign)).toEqual(['projects.csv 3 id duplicate-id A'])
  expect(textAt((await campaign.read()).projects.name, 0)).toBe('先')
})

test('duplicate-id: a later row is one even where the first was rejected', async () => {
  const campaign = town().house({id: 'A', grade: 'E'}).house({id: 'A'})
  expect(await issueLines(campaign)).toEqual([
    'houses.csv 2 grade unknown-value E',
    'houses.csv 3 id duplicate-id A',
  ])
})

test('reports and milestones have no id: each row stays', async () => {
  const campaign = town().project().report('2018-01', 10).report('2018-01', 20)
  campaign.milestone('houses-treated', '2018-01').milestone('houses-treated', '2018-02')
  const {progress, milestones, issues} = await campaign.read()
  expect(issues).toEqual([])
  expect([...progress.percent]).toEqual([10, 20])
  expect([...milestones.doneDay].map((day) => formatDay(day as never))).toEqual(['2018-01-31', '2018-02-28'])
})

test.each([
  ['projects.csv 2 done date-order 2018-01-01', () => town().project({start: '2018-02', done: '2018-01-01'})],
  ['houses.csv 2 relieved date-order 2016-10', () => town().house({filed: '2016-11', relieved: '2016-10'})],
  ['houses.csv 2 treated date-order 2016-10', () => town().house({filed: '2016-11', treated: '2016-10'})],
  [
    'houses.csv 2 treated date-order 2017-01',
    () => town().house({filed: '2016-11', relieved: '2017-02', treated: '2017-01'}),
  ],
])('date-order: %s; the row stays', async (line, campaign) => {
  const {issues, rows} = await campaign().reading()
  expect(issues.map(({severity}) => severity)).toEqual(['warning'])
  expect(await issueLines(campaign())).toEqual([line])
  expect(rows.houses?.accepted ?? rows.projects?.accepted).toBe(1)
})

test('no-weight: a project without a positive planned investment, under investment only', async () => {
  const campaign = (weight: string) =>
    town().manifest({progress: {weight}}).project({invest_planned: ''}).project({invest_planned: 0}).project()
  expect(await issueLines(campaign('investment'))).toEqual([
    'projects.csv 2 invest_planned no-weight',
    'projects.csv 3 invest_planned no-weight 0',
  ])
  expect(await issueLines(campaign('equal'))).toEqual([])
  expect((await campaign('investment').read()).projects.count).toBe(3)
})

test('after-timeline: any date but due', async () => {
  const campaign = town()
    .project({start: '2019-10', due: '2020-01', done: '2019-10'})
    .report('2019-10', 10)
    .house({treated: '2019-10-01'})
    .passed('2019-10-01')
    .milestone('houses-treated', '2020-01')
  expect(await issueLines(campaign)).toEqual([
    'projects.csv 2 start after-timeline 2019-10',
    'projects.csv 2 done after-timeline 2019-10',
    'progress.csv 2 month after-timeline 2019-10',
    'houses.csv 2 treated after-timeline 2019-10-01',
    'assessments.csv 2 date after-timeline 2019-10-01',
    'milestones.csv 2 done after-timeline 2020-01',
  ])
  expect((await campaign.read()).projects.count).toBe(1)
})

test('the last day of the timeline is within it', async () => {
  expect(await issueLines(town().project({done: '2019-09-30'}).house({treated: '2019-09'}))).toEqual([])
})

test('a rejected row is not warned about', async () => {
  expect(await issueLines(town().project({invest_planned: '', task: 't99', done: '2030-01'}))).toEqual([
    'projects.csv 2 task unknown-value t99',
  ])
})

test('columns beyond the contract are kept', async () => {
  const {projects} = await town().project({owner: '王'}).read()
  expect(projects.extra.map(({name, text}) => [name, textAt(text, 0)])).toEqual([['owner', '王']])
})
