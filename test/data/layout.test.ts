import {expect, test} from 'vitest'
import {sniffDelimiter} from '#data/delimiter'
import {headerMeasure} from '#data/headers'
import {PROJECTS} from '#data/projects'
import {aCampaign} from '../builders/campaign'
import {issueLines} from '../builders/issues'

const projects = (text: string, source: object = {}) =>
  aCampaign({
    progress: {weight: 'equal'},
    sources: {regions: {url: 'townships.geojson'}, projects: {url: 'projects.csv', ...source}},
  })
    .township('周巷镇')
    .file('projects.csv', text)
const HEAD = '编号,项目名称,乡镇代码,计划投资'

test.each([';', '\t', ','])('cells parted by "%s"', async (mark) => {
  const text = `${HEAD.replaceAll(',', mark)}\nP1${mark}"街${mark}区"${mark}330282001${mark}"1,200"\n`
  const {projects: read, issues} = await projects(text).read()
  expect(issues).toEqual([])
  expect([...read.investPlannedWan]).toEqual([1200])
})

test('commas in amounts do not part the cells of a table with semicolons', () => {
  const text = `id;name;township_code\n${'P1;1,200,300;1,200,300\n'.repeat(40)}`
  expect(sniffDelimiter(text, headerMeasure(PROJECTS))).toBe(';')
})

test('of headers that nobody knows, what parts most records alike', () => {
  expect(sniffDelimiter('a;b;c\n1;2,5;3\n4;5;6\n')).toBe(';')
  expect(sniffDelimiter('whatever\n')).toBe(',')
})

test('the delimiter that the manifest names is used', async () => {
  expect(await issueLines(projects('id;name;township_code\n', {delimiter: ','}))).toHaveLength(3)
})

test('Excel’s line sep=; is no row', async () => {
  const text = 'sep=;\r\nid;name;township_code\r\nP1;;330282001\r\n'
  expect(await issueLines(projects(text))).toEqual(['projects.csv 2 name missing-value'])
})

test('titles above the header are left out and told, and rows keep their numbers', async () => {
  const text = `宁波市小城镇环境综合整治项目表,,,\n\n单位：万元,,,\n${HEAD}\nP1,,330282001,5\n`
  const {issues, changes} = await projects(text).reading()
  expect(issues.map(({row, column, code}) => [row, column, code])).toEqual([[5, '项目名称', 'missing-value']])
  expect(changes[0]).toMatchObject({
    kind: 'layout',
    count: 2,
    examples: [
      {row: 1, before: '宁波市小城镇环境综合整治项目表', after: ''},
      {row: 3, before: '单位：万元', after: ''},
    ],
  })
})

test('a broken title above a header that is known costs nothing', async () => {
  const {rows, issues} = await projects(`"表"一,,,\n${HEAD}\nP1,街区,330282001,5\n`).reading()
  expect(issues).toEqual([])
  expect(rows.projects).toEqual({read: 1, accepted: 1, orphaned: 0})
})

test.each([
  ['单位：万元', '计划投资', 12_000],
  ['单位：亿元', '计划投资', 120_000_000],
  ['单位：元', '计划投资', 1.2],
  ['', '计划投资(亿元)', 120_000_000],
  ['', '计划投资（元）', 1.2],
  ['单位：元', '计划投资(万元)', 12_000],
])('the title "%s" and the header "%s" tell the unit', async (title, header, wan) => {
  const {projects: read} = await projects(
    `${title}\n编号,项目名称,乡镇代码,${header}\nP1,街区,330282001,12000\n`,
  ).read()
  expect([...read.investPlannedWan]).toEqual([wan])
})

test('the row of the header that the manifest names is used', async () => {
  const text = `id,name,township_code\n${HEAD}\nP1,街区,330282001,5\n`
  const {rows, issues} = await projects(text, {header_row: 2}).reading()
  expect([issues, rows.projects?.accepted]).toEqual([[], 1])
  expect(await issueLines(projects(text, {header_row: 9}))).toHaveLength(3)
})

test.each([
  ['合计,,,1200', '合计 1200'],
  [',合 计,,1200', '合 计 1200'],
  [',,慈溪市小计：,1200', '慈溪市小计： 1200'],
  ['Total,,,1200', 'Total 1200'],
])('a sum below the rows, "%s", is no row and is told', async (sum, told) => {
  const {rows, issues, changes, rejected} = await projects(
    `${HEAD}\nP1,街区,330282001,1200\n${sum}\n`,
  ).reading()
  expect([issues, rejected]).toEqual([[], []])
  expect(rows.projects).toEqual({read: 1, accepted: 1, orphaned: 0})
  expect(changes.find(({kind}) => kind === 'layout')?.examples).toEqual([{row: 3, before: told, after: ''}])
})

test('a sum below a table without ids', async () => {
  const campaign = aCampaign().township('周巷镇').project().report('2018-01', 10)
  campaign.add('progress', {project_id: '合计', invested: 300})
  const {rows, issues} = await campaign.reading()
  expect([issues, rows.progress?.read]).toEqual([[], 1])
})

test('a row with an id is a row, whatever it begins with', async () => {
  const {rows, issues} = await projects(`备注,${HEAD}\n合计,P1,街区,330282001,x\n`).reading()
  expect([issues.length, rows.projects?.read]).toEqual([1, 1])
})

test('a project whose name is a sum is a row', async () => {
  const {rows, issues} = await projects(`${HEAD}\nP1,合计,330282001,x\n`).reading()
  expect([issues.length, rows.projects?.read]).toEqual([1, 1])
})

test('a record of more cells than a workbook has columns is no header', async () => {
  expect(await issueLines(projects(`${'id,'.repeat(20_000)}\n`))).toEqual([
    expect.stringMatching(/^projects.csv 1 — bad-csv id id/),
  ])
})

test('a header of a million spaces comes to an end', async () => {
  const {issues} = await projects(
    `id,name,township_code,a${' '.repeat(1_000_000)}b\nP1,街区,330282001,1\n`,
  ).reading()
  expect(issues).toEqual([])
})

test('a header row far below the beginning is found, and one behind the end is not', async () => {
  const text = `${'x,y,z\n'.repeat(60_000)}${HEAD}\nP1,街区,330282001,5\n`
  const {rows} = await projects(text, {header_row: 60_001}).reading()
  expect(rows.projects?.accepted).toBe(1)
})
