import {expect, test} from 'vitest'
import {aCampaign} from '../builders/campaign'
import {inFolder} from '../builders/folder'
import {zhentu} from './run'

const sound = () => aCampaign().township('周巷镇').project().report('2018-01', 10).house()
const broken = () => sound().project({start: '2018-13', loan: 'much'}).report('2018-01', 5).house({lon: 122})

test('a sound package: ok, the rows accepted, exit code 0', () => {
  const {code, output, error} = zhentu(['check', inFolder(sound()), '--format', 'json'])
  expect(JSON.parse(output)).toEqual({
    ok: true,
    errors: [],
    warnings: [],
    counts: {regions: 1, projects: 1, progress: 1, houses: 1, assessments: 0, milestones: 0},
  })
  expect([code, error]).toEqual([0, ''])
})

test('errors and warnings, key by key, and exit code 1', () => {
  const {code, output} = zhentu(['check', inFolder(broken()), '--format', 'json', '--lang', 'en'])
  const answer = JSON.parse(output)
  expect(Object.keys(answer)).toEqual(['ok', 'errors', 'warnings', 'counts'])
  expect(answer.ok).toBe(false)
  expect(
    answer.errors.map((one: object) => Object.entries(one).map(([key, value]) => `${key}=${value}`)),
  ).toEqual([
    [
      'file=projects.csv',
      'row=3',
      'column=loan',
      'code=bad-number',
      'value=much',
      'message=“much” is not a number',
    ],
    [
      'file=projects.csv',
      'row=3',
      'column=start',
      'code=bad-date',
      'value=2018-13',
      'message=“2018-13” is not a date; write 2018-03-05 or 2018-03',
    ],
  ])
  expect(answer.warnings).toMatchObject([
    {file: 'progress.csv', row: null, code: 'orphaned', value: '1'},
    {file: 'houses.csv', row: 3, code: 'outside-township'},
  ])
  expect(answer.counts).toMatchObject({projects: 1, progress: 1, houses: 2})
  expect(code).toBe(1)
})

test('warnings alone are no error', () => {
  expect(zhentu(['check', inFolder(sound().house({lon: 122}))]).code).toBe(0)
})

test('to a person: what was read, and what was wrong, file by file', () => {
  const {output} = zhentu(['check', inFolder(broken())])
  expect(output).toContain('2 个错误，2 条警告')
  expect(output).toContain('projects.csv')
  expect(output).toMatch(/错误 {2}第 3 行 {2}loan {3}“much”不是数字/)
  expect(zhentu(['check', inFolder(sound())], {LANG: 'en_GB.UTF-8'}).output).toContain('Nothing is wrong')
})

test('nothing of a file can move the cursor of a terminal', () => {
  const {output} = zhentu(['check', inFolder(sound().house({grade: '\u001b[2J\u009b'}))])
  expect(output).not.toMatch(/(?!\n)\p{Cc}/u)
})

test('the manifest may be named itself', () => {
  expect(zhentu(['check', `${inFolder(sound())}/campaign.json`]).code).toBe(0)
})

test('an empty folder lacks its manifest', () => {
  const folder = inFolder(sound().file('campaign.json', null))
  const {code, output} = zhentu(['check', folder, '--format', 'json'])
  expect(JSON.parse(output).errors).toMatchObject([{file: 'campaign.json', row: null, code: 'missing-file'}])
  expect(code).toBe(1)
})

test('a large answer reaches a pipe whole', () => {
  const campaign = sound()
  for (let i = 0; i < 5000; i++) campaign.house({grade: 'X'.repeat(50)})
  const {output} = zhentu(['check', inFolder(campaign), '--format', 'json'])
  expect(JSON.parse(output).errors).toHaveLength(5000)
})

test('the demo is sound', () => {
  expect(zhentu(['check', 'public/demo', '--format', 'json']).output).toMatch(
    /"ok": true,\n {2}"errors": \[\],\n {2}"warnings": \[\]/,
  )
})
