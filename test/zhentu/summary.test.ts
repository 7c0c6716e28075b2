import {expect, test} from 'vitest'
import {aCampaign} from '../builders/campaign'
import {inFolder} from '../builders/folder'
import {zhentuAsPeople as zhentu} from './run'

const campaign = () =>
  aCampaign()
    .township('周巷镇')
    .project({invest_planned: 300, done: '2018-02'})
    .passed('2018-01', {counts_for: 'p2'})
    .house({treated: '2018-03'})
    .township('观海卫镇', {county: '余姚市', county_code: '330281'})
    .project({invest_planned: 100})

const summary = (...args: string[]) => zhentu(['summary', ...args])

test('the figures of a month, in the order of the contract', () => {
  const {code, output, error} = summary(inFolder(campaign()), '--month', '2018-03')
  const answer = JSON.parse(output)
  expect([code, error]).toEqual([0, ''])
  expect(Object.keys(answer)).toEqual(['month', 'phase', 'by', 'goals', 'total', 'regions'])
  expect(answer).toMatchObject({month: '2018-03', phase: 'p3', by: 'county'})
  expect(answer.goals.compliance.target).toBe(0.5)
  expect(Object.entries(answer.total).map(([key, value]) => `${key}=${value}`)).toEqual([
    'townships=2',
    'assessed=1',
    'compliant=1',
    'compliance=0.5',
    'projects=2',
    'projects_started=0',
    'projects_done=1',
    'projects_overdue=0',
    'progress=0.75',
    'invest_planned=400',
    'invested=0',
    'houses=1',
    'houses_relieved=1',
    'houses_treated=1',
    'houses_relief_overdue=0',
    'houses_treatment_overdue=0',
    'compliance_status=met',
    'progress_status=met',
  ])
  expect(answer.regions.map(({code: one, name}: {code: string; name: string}) => [one, name])).toEqual([
    ['330281', '余姚市'],
    ['330282', '慈溪市'],
  ])
})

test('by township, and by the phase that counts', () => {
  const folder = inFolder(campaign())
  const ask = (...args: string[]) => JSON.parse(summary(folder, '--month', '2017-09', ...args).output)
  expect(ask('--by', 'township').regions.map(({code}: {code: string}) => code)).toEqual([
    '330282001',
    '330282002',
  ])
  expect(ask().total.compliant).toBe(0)
  expect(ask('--basis', 'phase').total.compliant).toBe(1)
})

test('no value is null, and an empty cell', () => {
  const folder = inFolder(aCampaign().township('周巷镇'))
  expect(JSON.parse(summary(folder, '--month', '2018-03').output).total.progress).toBeNull()
  const lines = summary(folder, '--month', '2018-03', '--format', 'csv').output.split('\r\n')
  expect(lines[0]).toMatch(/^code,name,townships,assessed,compliant,compliance,/)
  expect(lines[1]).toBe(',total,1,0,0,0,0,0,0,0,,0,0,0,0,0,0,0,far-behind,no-data')
  expect(lines[2]).toMatch(/^330282,慈溪市,1,/)
})

test('CSV quotes what needs it', () => {
  const folder = inFolder(aCampaign().township('周巷镇', {county: '慈溪,"市"'}))
  expect(summary(folder, '--month', '2018-03', '--format', 'csv').output).toContain('330282,"慈溪,""市""",1')
})

test('to a person: a table with the total first', () => {
  const {output} = summary(inFolder(campaign()), '--month', '2018-03', '--format', 'text')
  expect(output).toMatch(/合计 +1\/2 +50\.0% +已达到/)
})

test('errors in the data: the answer all the same, the errors briefly beside it, exit code 1', () => {
  const {code, output, error} = summary(inFolder(campaign().house({grade: 'E'})), '--month', '2018-03')
  expect(JSON.parse(output).total.houses).toBe(1)
  expect(error).toBe('houses.csv 第 3 行 grade: “grade”中没有“E”这个取值\n')
  expect(code).toBe(1)
})

test('a package without a timeline has no answer', () => {
  const {code, output, error} = summary(
    inFolder(campaign().manifest({timeline: undefined})),
    '--month',
    '2018-03',
  )
  expect([code, output]).toEqual([1, ''])
  expect(error).toContain('campaign.json timeline')
})
