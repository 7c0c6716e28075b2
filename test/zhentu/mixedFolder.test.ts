import {mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {expect, test} from 'vitest'
import {gbk, utf16} from '../builders/gb18030'
import {mixedFolder} from '../builders/mixedFolder'
import {zipOf} from '../builders/zip'
import {zhentu} from './run'

const {clean, dressed} = await mixedFolder()
const twin = laidDown(clean.files)
const folder = laidDown(dressed)
const rows = (output: string) => JSON.parse(output).total

function laidDown(files: ReadonlyMap<string, string | Uint8Array>): string {
  const into = mkdtempSync(join(tmpdir(), 'zhentu-'))
  for (const [name, content] of files) {
    mkdirSync(dirname(join(into, name)), {recursive: true})
    writeFileSync(join(into, name), content)
  }
  return into
}

test('survey: a mixed folder lacks nothing', () => {
  const {code, output} = zhentu(['survey', folder])
  expect(code).toBe(0)
  expect(output).toMatch(/整治项目清单\.xlsx +项目 /)
})

const reported = zhentu(['report', folder, '--format', 'json'])

test('report: a mixed folder has no errors and the rows of its clean twin', () => {
  const {errors, rejected, accepted} = rows(reported.output)
  expect([reported.code, errors, rejected]).toEqual([0, 0, 0])
  expect(accepted).toBe(rows(zhentu(['report', twin, '--format', 'json']).output).accepted)
})

test('report: the same of a mixed folder as a zip', () => {
  const zipped = join(laidDown(new Map()), '报送材料.zip')
  writeFileSync(zipped, zipOf(dressed))
  const {code, output} = zhentu(['report', zipped, '--format', 'json'])
  expect([code, rows(output)]).toEqual([0, rows(reported.output)])
})

const made = join(laidDown(new Map()), 'out')
const assembled = zhentu(['assemble', folder, made])

test('assemble: a package made of a mixed folder has no errors', () => {
  expect(assembled).toMatchObject({code: 0, error: ''})
  const {code, output} = zhentu(['check', made, '--format', 'json'])
  expect([code, JSON.parse(output).errors]).toEqual([0, []])
})

test.each([
  ['2017-12', 'county', 'phase'],
  ['2018-09', 'township', 'date'],
])('summary: of %s by %s, basis %s, as of the clean twin', (month, by, basis) => {
  const [own, clear] = [made, twin].map((one) => {
    return JSON.parse(zhentu(['summary', one, '--month', month, '--by', by, '--basis', basis]).output)
  })
  expect(own).toEqual(clear)
})

/** One cell of each of some files spoilt, as long as it was in bytes. */
function spoilt(): Map<string, string | Uint8Array> {
  const files = new Map(dressed)
  for (const [ending, text, encode] of SPOILT) {
    const name = [...files.keys()].find((one) => one.endsWith(ending))!
    const bytes = Buffer.from(files.get(name) as Uint8Array)
    const at = bytes.indexOf(encode(text[0]), bytes.length >> 1)
    bytes.set(encode(text[1]), at)
    files.set(name, bytes)
  }
  return files
}

const utf16Bare = (text: string) => utf16(text).subarray(2)
const SPOILT: [ending: string, [before: string, after: string], (text: string) => Uint8Array][] = [
  ['海曙区危房台账.csv', ['C级', 'Q级'], gbk],
  ['奉化区危房台账.csv', ['D级', 'Q级'], utf16Bare],
  ['考核结果汇总.csv', ['未达标', '问问问'], gbk],
  ['形象进度（累计）.csv', ['１００％', '９９９％'], gbk],
]

test('rejected rows of files of all kinds go out, are put right, and come back', () => {
  const bad = laidDown(spoilt())
  const out = join(laidDown(new Map()), 'out')
  const before = rows(zhentu(['report', bad, '--format', 'json', '--rejected', out]).output)
  expect(before.rejected).toBe(SPOILT.length)
  expect(before.read).toBe(before.accepted + before.rejected + before.orphaned)
  for (const name of readdirSync(out)) {
    let text = readFileSync(join(out, name), 'utf8')
    for (const [, [right, wrong]] of SPOILT) text = text.replace(`,${wrong}`, `,${right}`)
    writeFileSync(join(bad, name), text)
  }
  const {code, output} = zhentu(['report', bad, '--format', 'json'])
  expect([code, rows(output).rejected, rows(output).accepted]).toEqual([0, 0, before.read])
})
