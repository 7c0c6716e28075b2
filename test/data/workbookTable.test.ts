import {describe, expect, test} from 'vitest'
import {textAt} from '#domain/dataset'
import {type Day, formatDay} from '#domain/month'
import {issueMessage} from '#i18n/issues'
import {aCampaign} from '../builders/campaign'
import {issueLine} from '../builders/issues'
import {tableIn} from '../builders/parquet'
import {sheet, xlsx} from '../builders/xlsx'

const houses = (content: Uint8Array) => tableIn('houses.xlsx', content)
const HEADER = ['编号', '乡镇代码', '经度', '纬度', '危房等级', '建档日期']
const row = (id: string, grade = 'D') => [id, '330282001', 121.05, 29.95, grade, '2017-03-05']

/** Houses of a workbook whose source says more than its name. */
const told = (content: Uint8Array, source: object) =>
  houses(content).manifest({
    sources: {regions: {url: 'townships.geojson'}, houses: {url: 'houses.xlsx', ...source}},
  })

describe('a workbook as a table', () => {
  test('title rows above the header, rows by the numbers of the sheet', async () => {
    const rows = [['危房一览表'], null, ['填报单位：周巷镇'], HEADER, row('1'), null, row('2', 'X')]
    const {issues, changes, dataset} = await houses(sheet(rows)).reading()
    expect(issues.map(issueLine)).toEqual(['houses.xlsx 7 危房等级 unknown-value X'])
    expect([...dataset!.houses.row]).toEqual([5])
    expect(changes.find(({kind}) => kind === 'layout')?.examples).toEqual([
      {row: 1, before: '危房一览表', after: ''},
      {row: 3, before: '填报单位：周巷镇', after: ''},
    ])
  })

  test('a township merged over its houses is theirs, and told', async () => {
    const rows = [HEADER, row('1'), ['2', '', 121.05, 29.95], ['3', '', 121.05, 29.95]]
    const {issues, changes, rows: counts} = await houses(sheet(rows, {merges: ['B2:B4']})).reading()
    expect([issues, counts.houses]).toEqual([[], {read: 3, accepted: 3, orphaned: 0}])
    expect(changes.find(({kind}) => kind === 'layout')).toMatchObject({
      column: '乡镇代码',
      count: 2,
      examples: [{row: 3, before: '', after: '330282001'}, {row: 4}],
    })
  })

  test('a header of two rows, its cells merged', async () => {
    const rows = [
      ['编号', '乡镇代码', '坐标', '', '建档日期'],
      ['', '', '经度', '纬度', ''],
      ['1', '330282001', 121.05, 29.95, '2017-03-05'],
    ]
    const merges = ['A1:A2', 'B1:B2', 'C1:D1', 'E1:E2']
    const {issues, dataset, changes} = await houses(sheet(rows, {merges})).reading()
    expect(issues).toEqual([])
    // The title alone: what was filled is the header itself.
    expect(changes.filter(({kind}) => kind === 'layout')).toMatchObject([{column: null, count: 1}])
    expect(formatDay(dataset!.houses.filedDay[0] as Day)).toBe('2017-03-05')
  })

  test('dates and percents by the formats of their cells', async () => {
    const cells = (id: string, serial: number, style: number, share: number) =>
      `<row><c t="str"><v>${id}</v></c><c s="${style}"><v>${serial}</v></c><c s="3"><v>${share}</v></c></row>`
    const header =
      '<row><c t="str"><v>项目编号</v></c><c t="str"><v>月份</v></c><c t="str"><v>形象进度</v></c></row>'
    const content = sheet(`${header}${cells('P1', 42799, 1, 0.07)}${cells('P1', 42799, 2, 0.35)}`, {
      formats: ['yyyy-mm-dd', 'yyyy"年"m"月"', '0%'],
    })
    const {dataset, issues} = await aCampaign()
      .township('周巷镇')
      .project()
      .manifest({
        sources: {
          regions: {url: 'townships.geojson'},
          projects: {url: 'projects.csv'},
          progress: {url: 'progress.xlsx'},
        },
      })
      .file('progress.xlsx', content)
      .reading()
    expect(issues).toEqual([])
    expect([...dataset!.progress.percent]).toEqual([7, 35])
    expect([...dataset!.progress.day].map((day) => formatDay(day as Day))).toEqual([
      '2017-03-05',
      '2017-03-31',
    ])
  })

  test('an error of a formula is a bad cell', async () => {
    const xml = (cell: string) =>
      `<row><c t="str"><v>id</v></c><c t="str"><v>township_code</v></c><c t="str"><v>filed</v></c></row><row><c t="str"><v>1</v></c><c><v>330282001</v></c>${cell}</row>`
    const {issues} = await houses(sheet(xml('<c t="e"><f>1/0</f><v>#DIV/0!</v></c>'))).reading()
    expect(issues.map(issueLine)).toEqual(['houses.xlsx 2 filed bad-date #DIV/0!'])
  })
})

describe('of several sheets', () => {
  const book = (state = '') =>
    xlsx({
      sheets: [
        {name: '说明', rows: [['填表说明'], ['编号必填']]},
        {name: '危房', state, rows: [HEADER, row('1')]},
        {
          name: '旧表',
          rows: [
            ['编号', '乡镇代码'],
            ['9', '330282001'],
          ],
        },
      ],
    })
  const ids = async (campaign: ReturnType<typeof houses>) => {
    const {houses: read} = await campaign.read()
    return Array.from({length: read.count}, (_, index) => textAt(read.id, index))
  }

  test('the one with the best header is read, and told', async () => {
    expect(await ids(houses(book()))).toEqual(['1'])
    const {changes} = await houses(book()).reading()
    expect(changes.find(({kind}) => kind === 'layout')?.examples).toEqual([
      {row: null, before: '说明, 危房, 旧表', after: '危房'},
    ])
  })

  test('a hidden one only where no other has such a table', async () => {
    expect(await ids(houses(book('hidden')))).toEqual(['9'])
    const alone = xlsx({
      sheets: [
        {name: 'a', rows: [['b']]},
        {name: 'h', state: 'veryHidden', rows: [HEADER, row('1')]},
      ],
    })
    expect(await ids(houses(alone))).toEqual(['1'])
  })

  test('the one that the manifest names', async () => {
    expect(await ids(told(book(), {sheet: ' 旧表 '}))).toEqual(['9'])
    expect(await ids(told(book('hidden'), {sheet: '危房'}))).toEqual(['1'])
    const {issues} = await told(book(), {sheet: '没有'}).reading()
    expect(issues[0]).toMatchObject({
      file: 'houses.xlsx#没有',
      code: 'bad-csv',
      detail: {problem: 'no-sheet'},
    })
  })
})

test.each([
  ['xls-old', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0)],
  ['archive-damaged', sheet([['a']]).subarray(0, 300)],
])('a workbook that is not read is named in both languages: %s', async (problem, content) => {
  const {issues} = await houses(content).reading()
  expect(issues[0]).toMatchObject({file: 'houses.xlsx', row: null, code: 'bad-csv', detail: {problem}})
  expect(issueMessage(issues[0], 'zh-CN')).not.toBe(issueMessage(issues[0], 'en'))
})

test('a sheet that ends too early keeps the rows that were read', async () => {
  const xml = '<row r="1"><c t="str"><v>id</v></c><c t="str"><v>township_code</v></c></row>'
  const rest = '<row r="2"><c t="str"><v>1</v></c><c><v>330282001</v></c></row><row r="9999999"/>'
  const {issues, rows} = await houses(sheet(xml + rest)).reading()
  expect(issues.at(-1)).toMatchObject({code: 'bad-csv', detail: {problem: 'workbook-damaged'}})
  expect(rows.houses?.accepted).toBe(1)
})
