import {mkdtempSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {aCampaign} from '../builders/campaign'
import {inFolder} from '../builders/folder'
import {zhentu} from './run'

const campaign = () => aCampaign().township('周巷镇').project().house().house({grade: 'X'})
const bare = () => inFolder(campaign().file('campaign.json', null))
const newFolder = () => join(mkdtempSync(join(tmpdir(), 'zhentu-')), 'out')

test('survey: what each file of a folder is taken for', () => {
  const {code, output, error} = zhentu(['survey', bare(), '--format', 'json'])
  expect([code, error]).toEqual([0, ''])
  const roles = JSON.parse(output).files.map(({name, role}: {name: string; role: string}) => [name, role])
  expect(roles).toEqual([
    ['houses.csv', 'houses'],
    ['projects.csv', 'projects'],
    ['townships.geojson', 'regions'],
  ])
  expect(zhentu(['survey', bare()]).output).toMatch(/houses\.csv +危房 +文本表格 +utf-8/)
})

test('survey: a table without a required column is an error in the data', () => {
  const folder = inFolder(campaign().file('houses.csv', 'id,grade\n1,C\n'))
  const {code, output} = zhentu(['survey', folder, '--lang', 'en'])
  expect(code).toBe(1)
  expect(output).toContain('township_code')
})

test('report: a folder without a manifest is read by the bundled campaign', () => {
  const {code, output} = zhentu(['report', bare(), '--format', 'json'])
  expect(code).toBe(1)
  expect(JSON.parse(output).total).toMatchObject({read: 4, accepted: 3, rejected: 1, errors: 1})
})

test.each([
  ['text', /houses\.csv +危房 +拒绝 +1\n/],
  ['csv', /^\ufeff文件,表,/],
  ['xlsx', /^PK/],
])('report as %s', (format, expected) => {
  expect(zhentu(['report', bare(), '--format', format]).output).toMatch(expected)
})

test('rejected rows go out, come back corrected, and are read', () => {
  const folder = bare()
  const out = newFolder()
  zhentu(['report', folder, '--rejected', out, '--lang', 'en'])
  const [name] = readdirSync(out)
  const text = readFileSync(join(out, name), 'utf8')
  writeFileSync(join(folder, name), text.replace(',X,', ',C,'))
  const {code, output} = zhentu(['report', folder, '--format', 'json'])
  expect([code, JSON.parse(output).total]).toMatchObject([0, {read: 4, accepted: 4, rejected: 0}])
})

test('assemble: a package that check answers for', () => {
  const out = newFolder()
  const {code, error} = zhentu(['assemble', bare(), out])
  expect(code).toBe(1)
  expect(error).toMatch(/^houses\.csv 第 3 行 grade/)
  expect(readdirSync(out).sort()).toEqual([
    'campaign.json',
    'houses.csv',
    'projects.csv',
    'townships.geojson',
  ])
  const {counts} = JSON.parse(zhentu(['check', out, '--format', 'json']).output)
  expect(counts).toMatchObject({regions: 1, projects: 1, houses: 1})
})

test('assemble: what the folder does not bring stays that of the package before', () => {
  const update = inFolder(campaign().file('campaign.json', null).file('townships.geojson', null))
  const before = inFolder(campaign().report('2018-01', 10))
  const out = newFolder()
  zhentu(['assemble', update, out, '--base', before])
  const {counts} = JSON.parse(zhentu(['check', out, '--format', 'json']).output)
  expect(counts).toMatchObject({regions: 1, projects: 1, progress: 1, houses: 1})
})

test('assemble: nothing is written over', () => {
  const folder = bare()
  const {code, error} = zhentu(['assemble', folder, folder])
  expect(code).toBe(2)
  expect(error).toContain('not empty')
})

test.each([
  [['survey']],
  [['survey', 'nowhere']],
  [['report', '.', '--format', 'pdf']],
  [['report', '.', 'x']],
  [['assemble', '.']],
  [['assemble', '.', 'a', 'b']],
  [['survey', '.', '--rejected', 'x']],
])('wrong usage: %j', (args) => {
  expect(zhentu(args).code).toBe(2)
})

test('a folder without a manifest is none to check', () => {
  const {output} = zhentu(['check', bare(), '--format', 'json'])
  expect(JSON.parse(output).errors).toMatchObject([{file: 'campaign.json', code: 'missing-file'}])
})
