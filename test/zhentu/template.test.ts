import {existsSync, mkdtempSync, readFileSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {workbookSheets} from '#data/workbook'
import {UsageError} from '../../scripts/zhentu/arguments'
import {readCommand} from '../../scripts/zhentu/usage'
import {aCampaign} from '../builders/campaign'
import {inFolder} from '../builders/folder'
import {zhentu} from './run'

const somewhere = () => mkdtempSync(join(tmpdir(), 'zhentu-'))

test.each([
  [['template']],
  [['template', 'regions', '-o', 'x.xlsx']],
  [['template', 'houses']],
  [['template', 'houses', '.', 'b', '-o', 'x.xlsx']],
  [['template', 'houses', '/nowhere', '-o', 'x.xlsx']],
  [['template', 'houses', '-o', 'x.xlsx', '--format', 'csv']],
])('wrong usage: %j', (args) => {
  expect(() => readCommand(args)).toThrow(UsageError)
})

test('the template of one table, for a package', () => {
  const out = join(somewhere(), 'houses.xlsx')
  const {code, output, error} = zhentu([
    'template',
    'houses',
    inFolder(aCampaign().township('周巷镇')),
    '-o',
    out,
  ])
  expect([code, output, error]).toEqual([0, '', ''])
  const sheets = workbookSheets(readFileSync(out))
  expect(sheets).toMatchObject([{name: '危房'}, {name: '说明'}, {name: '取值'}])
  expect(JSON.stringify(sheets)).toContain('周巷镇')
})

test('all templates into a folder, in English', () => {
  const out = join(somewhere(), 'new')
  expect(zhentu(['template', 'all', '-o', out, '--lang', 'en']).code).toBe(0)
  for (const table of ['projects', 'progress', 'houses', 'assessments', 'milestones']) {
    expect(existsSync(join(out, `${table}.xlsx`))).toBe(true)
  }
})

test('nothing that is there is written over', () => {
  const folder = somewhere()
  const out = join(folder, 'houses.xlsx')
  writeFileSync(out, 'mine')
  for (const args of [
    ['houses', '-o', out],
    ['all', '-o', folder],
    ['houses', '-o', join(folder, 'nowhere', 'x.xlsx')],
  ]) {
    expect(zhentu(['template', ...args]).code).toBe(2)
  }
  expect(readFileSync(out, 'utf8')).toBe('mine')
  expect(existsSync(join(folder, 'projects.xlsx'))).toBe(false)
})
