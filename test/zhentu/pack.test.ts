import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {aCampaign} from '../builders/campaign'
import {inFolder} from '../builders/folder'
import {zhentu} from './run'

const sound = () => aCampaign().township('周巷镇').project().report('2018-01', 10).house()
const broken = () => sound().project({start: '2018-13'}).report('2018-01', 5).house({lon: 122})

/** A folder that is not there yet. */
const newFolder = () => join(inFolder(aCampaign()), 'out')

test('the folder holds a package that check and summary answer for as for the plain one', () => {
  const folder = inFolder(broken())
  const out = newFolder()
  const {code, output, error} = zhentu(['pack', folder, out, '--lang', 'en'])
  expect(code).toBe(1)
  expect(error).toMatch(/^projects\.csv row 3 start: .*\n$/)
  expect(output).toMatch(/projects\.parquet +1 +\d+\n/)
  expect(output).toMatch(/bytes a project or house\n$/)
  expect(readdirSync(out).sort()).toEqual([
    'campaign.json',
    'houses.parquet',
    'issues.json',
    'progress.parquet',
    'projects.parquet',
    'regions.topojson',
  ])
  for (const args of [
    ['check', '--format', 'json'],
    ['summary', '--month', '2018-03', '--by', 'township'],
  ]) {
    const ask = (one: string) => zhentu([args[0], one, ...args.slice(1)])
    expect(ask(out)).toEqual(ask(folder))
  }
})

test('a sound package: exit code 0, nothing on the error output', () => {
  const {code, error} = zhentu(['pack', inFolder(sound()), newFolder()])
  expect([code, error]).toEqual([0, ''])
})

test('a packed package is replaced, with what it has no more', () => {
  const out = newFolder()
  zhentu(['pack', inFolder(sound()), out])
  expect(zhentu(['pack', inFolder(aCampaign().township('周巷镇')), out]).code).toBe(0)
  expect(readdirSync(out).sort()).toEqual(['campaign.json', 'issues.json', 'regions.topojson'])
})

test('nothing else is written over', () => {
  const folder = inFolder(sound())
  const full = inFolder(sound())
  const file = join(folder, 'houses.csv')
  const before = readFileSync(join(full, 'campaign.json'), 'utf8')
  for (const [out, reason] of [
    [folder, 'its own folder'],
    [join(folder, '.', 'x', '..'), 'its own folder'],
    [full, 'is not empty'],
    [file, 'is no folder'],
  ]) {
    mkdirSync(join(folder, 'x'), {recursive: true})
    const {code, output, error} = zhentu(['pack', folder, out])
    expect([code, output]).toEqual([2, ''])
    expect(error).toContain(reason)
  }
  expect(readFileSync(join(full, 'campaign.json'), 'utf8')).toBe(before)
})

test('an empty folder is as good as none', () => {
  const out = newFolder()
  mkdirSync(out)
  expect(zhentu(['pack', inFolder(sound()), out]).code).toBe(0)
})

test('what cannot be summed up is not packed', () => {
  const out = newFolder()
  const {code, output, error} = zhentu(['pack', inFolder(sound().manifest({timeline: undefined})), out])
  expect([code, output]).toEqual([1, ''])
  expect(error).toContain('campaign.json timeline')
  expect(() => readdirSync(out)).toThrow()
})

test('a damaged packed file is listed, without a stack', () => {
  const out = newFolder()
  zhentu(['pack', inFolder(sound()), out])
  writeFileSync(join(out, 'houses.parquet'), readFileSync(join(out, 'houses.parquet')).subarray(0, 99))
  const {code, output, error} = zhentu(['check', out, '--format', 'json'])
  expect(JSON.parse(output).errors).toMatchObject([{file: 'houses.parquet', row: null, code: 'bad-csv'}])
  expect([code, error]).toEqual([1, ''])
})
