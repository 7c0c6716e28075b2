import {existsSync, mkdtempSync, readFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {strFromU8, unzipSync} from 'fflate'
import {expect, test} from 'vitest'
import {aCampaign} from '../builders/campaign'
import {inFolder} from '../builders/folder'
import {zhentu} from './run'

const campaign = () =>
  aCampaign()
    .township('周巷镇')
    .project({name: '<b>河道</b>', due: '2017-12', invest_planned: 300})
    .passed('2018-03')
    .house({treated: '2018-03'})
    .township('观海卫镇', {county: '余姚市', county_code: '330281'})
    .project({invest_planned: 100, done: '2018-02'})
    .township('掌起镇')
    .passed('2018-01')
    .failed('2018-03')

function bulletin(extension: string, ...args: string[]): {path: string; code: number | null; error: string} {
  const path = join(mkdtempSync(join(tmpdir(), 'zhentu-bulletin-')), `a.${extension}`)
  const {code, error} = zhentu(['bulletin', inFolder(campaign()), '--month', '2018-03', '-o', path, ...args])
  return {path, code, error}
}

const plain = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

test('a bulletin says how the month stands, what changed, what is overdue, and a line a township', () => {
  const {path, code} = bulletin('html', '--number', '7', '--date', '2018-04-08')
  const html = readFileSync(path, 'utf8')
  const text = plain(html)
  expect(code).toBe(0)
  for (const said of [
    '第 7 期',
    '2018-04-08',
    '1/3',
    '33.3%',
    '差 1 个乡镇',
    '新达标 1 个',
    '摘帽 1 个',
    '逾期项目 1 个',
  ])
    expect(text).toContain(said)
  for (const name of ['周巷镇', '观海卫镇', '掌起镇']) expect(text).toContain(name)
  expect(html).toContain('<svg')
})

test('texts of data are never markup, and the file asks for nothing', () => {
  const html = readFileSync(bulletin('html').path, 'utf8')
  expect(html).toContain('&lt;b&gt;河道&lt;/b&gt;')
  expect(html.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|<script|url\((?!#)/)
})

test('the Word file holds the same words as text, and the map as drawing and picture', () => {
  const {path, code} = bulletin('docx')
  const files = unzipSync(readFileSync(path))
  const text = plain(strFromU8(files['word/document.xml']))
  expect(code).toBe(0)
  expect(text).toContain('1/3 33.3%')
  expect(text).toContain('差 1 个乡镇')
  const media = Object.keys(files).filter((name) => name.startsWith('word/media/'))
  expect(media.map((name) => name.split('.').pop()).sort()).toEqual(['png', 'svg'])
})

test.each([
  [['--month', '2031-01'], 'outside the timeline'],
  [['-o', '/tmp/a.pdf'], '.docx or .html'],
])('wrong usage is told: %s', (args, message) => {
  const {code, error, path} = bulletin('html', ...args)
  expect([code, existsSync(path)]).toEqual([2, false])
  expect(error).toContain(message)
})
