import {execFileSync} from 'node:child_process'
import {existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {expect, test} from 'vitest'
import {readPackage} from '#data/readPackage'
import {UsageError} from '../../scripts/zhentu/arguments'
import {folderReader} from '../../scripts/zhentu/folderReader'
import {schemaText} from '../../scripts/zhentu/schema'
import {readCommand} from '../../scripts/zhentu/usage'
import {aCampaign} from '../builders/campaign'
import {inFolder} from '../builders/folder'
import {zipOf} from '../builders/zip'
import {zhentuAsPeople as zhentu} from './run'

const folder = inFolder(aCampaign().township('周巷镇').house())

test.each([
  [[]],
  [['paint', folder]],
  [['check']],
  [['check', '']],
  [['summary', '', '--month', '2018-03']],
  [['check', join(folder, 'nowhere')]],
  [['check', join(folder, 'houses.csv')]],
  [['check', folder, folder]],
  [['check', folder, '--format', 'csv']],
  [['check', folder, '--colour']],
  [['check', folder, '--month', '2018-03']],
  [['check', folder, '--lang', 'fr']],
  [['summary', folder]],
  [['summary', folder, '--month']],
  [['summary', folder, '--month', '2018-3']],
  [['summary', folder, '--month', '2018-13']],
  [['summary', folder, '--month', '2018-03', '--by', 'village']],
  [['summary', folder, '--month', '2018-03', '--basis', 'day']],
  [['summary', folder, '--month', '2018-03', '--format', 'xml']],
  [['schema', folder]],
  [['pack', folder]],
  [['pack', folder, '']],
  [['pack', folder, 'a', 'b']],
  [['pack', join(folder, 'nowhere'), 'a']],
  [['pack', folder, 'a', '--format', 'json']],
])('wrong usage: %j', (args) => {
  expect(() => readCommand(args)).toThrow(UsageError)
})

test('wrong usage: a line on the error output, nothing else, exit code 2', () => {
  const {code, output, error} = zhentu(['check', folder, '--colour'])
  expect([code, output]).toEqual([2, ''])
  expect(error.trim().split('\n')).toHaveLength(1)
  expect(error).toContain('--colour')
})

test.each(['2016-09', '2019-10'])('a month outside the timeline is wrong usage: %s', (month) => {
  const {code, output, error} = zhentu(['summary', folder, '--month', month])
  expect([code, output]).toEqual([2, ''])
  expect(error).toContain('2016-10 to 2019-09')
})

test('help is no mistake', () => {
  const {code, output} = zhentu(['--help'])
  expect(code).toBe(0)
  expect(output).toContain('zhentu summary DIR --month YYYY-MM')
})

test('a reader that goes away early is no mistake', () => {
  const script = resolve(import.meta.dirname, '../../scripts/zhentu.mjs')
  const words = execFileSync('sh', ['-c', `node '${script}' schema | head -1`], {encoding: 'utf8'})
  expect(words).toBe('{\n')
})

test('the published schema is that of the validator', () => {
  const published = resolve(import.meta.dirname, '../../public/campaign.schema.json')
  expect(readFileSync(published, 'utf8')).toBe(schemaText())
})

test.each([
  '../secret.csv',
  '/etc/hostname',
  'link.csv',
  'up/secret.csv',
  '.',
  'pipe',
  'https://host/houses.csv',
])('nothing outside of the package is read: %s', async (url) => {
  const outside = inFolder(aCampaign())
  writeFileSync(join(outside, 'secret.csv'), 'id\n')
  const inside = join(outside, 'package')
  mkdirSync(inside)
  symlinkSync(join(outside, 'secret.csv'), join(inside, 'link.csv'))
  symlinkSync(outside, join(inside, 'up'))
  execFileSync('mkfifo', [join(inside, 'pipe')])
  expect(await folderReader(join(inside, 'campaign.json')).open(url)).toBeNull()
})

test('a file may have spaces, be named by a URL, and lie in a folder below', async () => {
  const own = inFolder(aCampaign())
  mkdirSync(join(own, 'tables'))
  writeFileSync(join(own, 'tables', 'my houses.csv'), 'id\n')
  const reader = folderReader(join(own, 'campaign.json'))
  for (const path of ['tables/my houses.csv', './tables/my%20houses.csv', 'tables/my%20houses.csv?v=1']) {
    expect((await reader.open(path))?.size).toBe(3)
  }
})

test('a folder is read as memory is', async () => {
  const {issues, rows} = await readPackage(folderReader(join(folder, 'campaign.json')))
  expect([issues, rows.houses]).toEqual([[], {read: 1, accepted: 1, orphaned: 0}])
})

test('a package in a zip is checked, summed up and packed like its folder', () => {
  const own = inFolder(aCampaign())
  const path = join(own, 'x.zip')
  writeFileSync(path, zipOf(aCampaign().township('周巷镇').house().files(), 'x/'))
  expect(JSON.parse(zhentu(['check', path, '--format', 'json']).output)).toMatchObject({
    ok: true,
    counts: {houses: 1},
  })
  expect(JSON.parse(zhentu(['summary', path, '--month', '2018-03']).output).total.houses).toBe(1)
  expect(zhentu(['pack', path, join(own, 'out')]).code).toBe(0)
  expect(existsSync(join(own, 'out', 'houses.parquet'))).toBe(true)
})
