import {expect, test} from 'vitest'
import {memberBytes, openArchive} from '#data/archive'
import {csvText} from '#data/csvText'
import {workbookSheets} from '#data/workbook'
import {sheetName, type WrittenCell, type WrittenColumn, writeWorkbook} from '#data/writeWorkbook'
import {dayOf} from '#domain/month'

const columns = (...headers: string[]): WrittenColumn[] => headers.map((header) => ({header}))
const written = (rows: WrittenCell[][], ...headers: string[]) =>
  writeWorkbook([{name: '表', columns: columns(...headers), rows}])

/** The rows below the header, as they are read back. */
function readBack(bytes: Uint8Array): string[][] {
  const heads = workbookSheets(bytes)
  if (typeof heads === 'string') throw new Error(heads)
  return heads[0].rows.slice(1)
}

function part(bytes: Uint8Array, name: string): string {
  const archive = openArchive(bytes)
  if (typeof archive === 'string') throw new Error(archive)
  const content = memberBytes(archive.members.find((member) => member.name === name)!)
  if (typeof content === 'string') throw new Error(content)
  return new TextDecoder().decode(content)
}

test('texts, numbers, days and yes or no are read back as they were', () => {
  const day = {day: dayOf(2017, 3, 5)}
  expect(
    readBack(
      written(
        [
          ['周巷镇', 1.5, day, true, null, ''],
          [0, -5],
        ],
        'a',
        'b',
      ),
    ),
  ).toEqual([
    ['周巷镇', '1.5', '2017-03-05', 'true'],
    ['0', '-5'],
  ])
})

test.each([
  '=1+1',
  '+1',
  '-1',
  '@A1',
  '007',
  '<b>&"\'',
  ' a ',
  'a\r\nb',
  '\u0001',
  '_x0041_',
  '\ud83d\ude00',
  '330282001001001001',
])('a text stays a text: %j', (text) => {
  const bytes = written([[text]], 'a')
  expect(readBack(bytes)).toEqual([[text]])
  expect(part(bytes, 'xl/worksheets/sheet1.xml')).not.toContain('<f>')
})

test('what is no number and no day of a sheet is empty', () => {
  expect(readBack(written([[Number.NaN, Infinity, {day: dayOf(1899, 1, 1)}, 'x']], 'a'))).toEqual([
    ['', '', '', 'x'],
  ])
})

test('half a character does no harm', () => {
  expect(readBack(written([['a\ud800b']], 'a'))).toEqual([['a\ud800b']])
})

test('two workbooks of the same rows are the same bytes', () => {
  expect(written([['a']], 'b')).toEqual(written([['a']], 'b'))
})

test('a header in sight, columns with forms, help and lists', () => {
  const bytes = writeWorkbook([
    {
      name: '危房',
      columns: [
        {header: '编号', required: true, form: 'text', help: '必填 "a" & b'},
        {header: '建档日期', form: 'date', width: 12},
        {header: '危房等级', choices: {sheet: "取'值", column: 27, count: 2}},
      ],
      rows: [],
    },
    {name: "取'值", columns: columns('危房等级'), rows: [['C'], ['D']]},
  ])
  const xml = part(bytes, 'xl/worksheets/sheet1.xml')
  expect(xml).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>')
  expect(xml).toContain('<col min="2" max="2" width="12" customWidth="1" style="4"/>')
  expect(xml).toContain('prompt="必填 &quot;a&quot; &amp; b" sqref="A2:A1048576"')
  expect(xml).toContain(`sqref="C2:C1048576"><formula1>'取''值'!$AB$2:$AB$3</formula1>`)
})

test('what Excel asks for: a type for each part, a relation to each', () => {
  const bytes = writeWorkbook([1, 2].map((name) => ({name: `${name}`, columns: columns('a'), rows: []})))
  const archive = openArchive(bytes)
  if (typeof archive === 'string') throw new Error(archive)
  const types = part(bytes, '[Content_Types].xml')
  const related = part(bytes, 'xl/_rels/workbook.xml.rels') + part(bytes, '_rels/.rels')
  const parts = archive.members.map(({name}) => name).filter((name) => /^xl\/(?!_rels)/.test(name))
  expect(parts).toHaveLength(4)
  for (const name of parts) {
    expect(types).toContain(`PartName="/${name}"`)
    expect(related).toContain(`Target="${name === 'xl/workbook.xml' ? name : name.slice(3)}"`)
  }
})

test('names of sheets', () => {
  expect(["a[1]:*?/\\'b'", '', 'x'.repeat(40)].map(sheetName)).toEqual([
    "a 1      'b",
    'Sheet',
    'x'.repeat(31),
  ])
})

test('a table as CSV: a mark, quotes, no formulas, numbers below zero as they are', () => {
  const rows = [
    ['a', 'b"c', '=1+1', '+86 574', '@x', '-', '\tx'],
    [-5, '-5', '-1.5', '＝1', '甲,乙', null, 1e-7],
  ]
  expect(csvText(rows)).toBe(
    '\ufeffa,"b""c",\'=1+1,\'+86 574,\'@x,\'-,"\'\tx"\r\n-5,-5,-1.5,\'＝1,"甲,乙",,1e-7\r\n',
  )
})

test('what stands above the header is read back above it, and the header stays in sight below it', () => {
  const bytes = writeWorkbook([
    {
      name: '表',
      above: [['=标题'], ['月份', '2018-09'], []],
      columns: [{header: '乡镇'}, {header: '进度', form: 'percent'}],
      rows: [['周巷镇', 0.473]],
    },
  ])
  const heads = workbookSheets(bytes)
  expect(typeof heads === 'string' ? heads : heads[0].rows).toEqual([
    ['=标题'],
    ['月份', '2018-09'],
    ['乡镇', '进度'],
    ['周巷镇', '47.3%'],
  ])
  expect(part(bytes, 'xl/worksheets/sheet1.xml')).toContain('<pane ySplit="4" topLeftCell="A5"')
})
