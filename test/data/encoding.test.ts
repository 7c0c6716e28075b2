import {expect, test} from 'vitest'
import {sniffEncoding, TextBytes} from '#data/encoding'
import type {Encoding} from '#domain/campaign'
import {textAt} from '#domain/dataset'
import {aCampaign} from '../builders/campaign'
import {encoded} from '../builders/encoded'
import {issueLines} from '../builders/issues'

const TABLE = '编号,项目名称,乡镇代码\nP1,沿街立面整治,330282001\n'
const projects = (bytes: Uint8Array, source: object = {}) =>
  aCampaign({
    progress: {weight: 'equal'},
    sources: {regions: {url: 'townships.geojson'}, projects: {url: 'projects.csv', ...source}},
  })
    .township('周巷镇')
    .file('projects.csv', bytes)

test.each<[Encoding, boolean, string]>([
  ['utf-8', true, 'mark'],
  ['utf-8', false, 'validity'],
  ['gb18030', false, 'frequency'],
  ['utf-16le', true, 'mark'],
  ['utf-16be', true, 'mark'],
  ['utf-16le', false, 'zeros'],
  ['utf-16be', false, 'zeros'],
])('%s, marked %s, is told from the bytes by %s', async (encoding, marked, by) => {
  const bytes = encoded(TABLE, encoding, marked)
  expect(sniffEncoding(bytes)).toEqual({encoding, by})
  const {projects: read, issues} = await projects(bytes).read()
  expect(issues).toEqual([])
  expect(textAt(read.name, 0)).toBe('沿街立面整治')
})

test('a table in another encoding than UTF-8 is told once', async () => {
  const {changes} = await projects(encoded(TABLE, 'gb18030')).reading()
  expect(changes[0]).toEqual({
    file: 'projects.csv',
    column: null,
    kind: 'encoding',
    count: 1,
    examples: [{row: null, before: 'gb18030', after: 'utf-8'}],
  })
  const plain = await projects(encoded(TABLE, 'utf-8')).reading()
  expect(plain.changes.some(({kind}) => kind === 'encoding')).toBe(false)
})

test.each<[Encoding]>([['gb18030'], ['utf-8'], ['utf-16le']])(
  '%s in pieces of any size is the same text, also where its Chinese comes late',
  (encoding) => {
    const text = `${'id,name\n'.repeat(20_000)}一\n${'宁波市小城镇\n'.repeat(20_000)}`
    const bytes = encoded(text, encoding)
    for (const size of [997, 65_536, bytes.length]) {
      const decoder = new TextBytes()
      let read = ''
      for (let at = 0; at < bytes.length; at += size) read += decoder.push(bytes.subarray(at, at + size))
      expect(read + decoder.end() === text, String(size)).toBe(true)
    }
  },
)

test('UTF-8 with a few broken bytes stays UTF-8, and they are listed', async () => {
  const bytes = encoded(`${TABLE}P2,#区,330282001\n`, 'utf-8')
  bytes[bytes.indexOf(35)] = 0xd6
  expect(await issueLines(projects(bytes))).toEqual(['projects.csv 3 项目名称 bad-encoding \ufffd区'])
})

test('GBK with bytes that stand for nothing stays GBK, and they are listed', async () => {
  const bytes = encoded(`${TABLE}P2,#,330282001\n`, 'gb18030')
  bytes[bytes.indexOf(35)] = 0xff
  expect(await issueLines(projects(bytes))).toEqual(['projects.csv 3 项目名称 bad-encoding \ufffd'])
})

test('a lone 一 of GBK is no letter of another script', () => {
  expect(sniffEncoding(encoded('id,name\nP1,一\n', 'gb18030')).encoding).toBe('gb18030')
  expect(sniffEncoding(encoded('id,name\nP1,é\nP2,°\n', 'utf-8')).encoding).toBe('utf-8')
})

test('a NUL in a plain table does not make it UTF-16', () => {
  expect(sniffEncoding(encoded('id,name\nP1,\0a\nP2,b\n', 'utf-8')).encoding).toBe('utf-8')
})

test('a first Chinese character that the window cuts waits for what follows', () => {
  const text = `${'a'.repeat(65_535)}宁波市小城镇`
  const bytes = encoded(text, 'gb18030')
  const decoder = new TextBytes()
  const read = [bytes.subarray(0, 65_536), bytes.subarray(65_536)]
    .map((piece) => decoder.push(piece))
    .join('')
  expect(read + decoder.end() === text).toBe(true)
})

test('a mark within the text is not taken away', () => {
  const decoder = new TextBytes()
  expect(decoder.push(encoded('a\ufeff中', 'utf-8')) + decoder.end()).toBe('a\ufeff中')
})

test('the encoding that the manifest names goes before what the bytes look like', async () => {
  const {issues} = await projects(encoded(TABLE, 'gb18030'), {encoding: 'utf-8'}).reading()
  expect(issues.map(({code}) => code)).toContain('missing-column')
})

test.each<[Encoding]>([['gb18030'], ['utf-16le'], ['utf-16be']])(
  'manifest and regions in %s',
  async (encoding) => {
    const campaign = aCampaign({title: '宁波市小城镇'}).township('周巷镇')
    for (const [name, content] of campaign.files()) campaign.file(name, encoded(String(content), encoding))
    const {dataset, changes, issues} = await campaign.reading()
    expect(issues).toEqual([])
    expect(dataset?.campaign.title.en).toBe('宁波市小城镇')
    expect(dataset?.regions.name).toEqual(['周巷镇'])
    expect(changes.map(({file, kind}) => `${file} ${kind}`)).toEqual([
      'campaign.json encoding',
      'townships.geojson encoding',
    ])
  },
)
