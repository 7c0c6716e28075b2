import {describe, expect, test} from 'vitest'
import {openWorkbook, sheetRows, workbookSheets} from '#data/workbook'
import {formOf} from '#data/workbookFormats'
import {cellsIn as cells, rowsOf} from '../builders/sheetRows'
import {sheet, sheetXml, xlsx} from '../builders/xlsx'

describe('texts of cells', () => {
  test('shared: runs are joined, readings above the characters left out, spaces kept', () => {
    const strings =
      '<si><r><rPr/><t>周</t></r><r><t xml:space="preserve">巷 </t></r></si><si><t>慈</t><rPh sb="0"><t>ci</t></rPh></si>'
    expect(cells('<c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>7</v></c>', {strings})).toEqual([
      ['周巷 ', '慈'],
    ])
  })

  test('in the cell, of a formula, of an error', () => {
    const xml =
      '<c t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r></is></c><c t="str"><f>A1</f><v>甲</v></c><c t="e"><v>#N/A</v></c>'
    expect(cells(xml)).toEqual([['ab', '甲', '#N/A']])
  })

  test('a formula that nobody reckoned is seen', () => {
    expect(
      cells('<c><f>A1+1</f></c><c><f>B1</f><v></v></c><c t="str"><f>A1</f><v></v></c><c><v>1</v></c>'),
    ).toEqual([['=A1+1', '=B1', '', '1']])
  })

  test('yes and no', () => {
    expect(cells('<c t="b"><v>1</v></c><c t="b"><v>0</v></c>')).toEqual([['true', 'false']])
  })

  test('entities, sections, comments, and characters that XML cannot hold', () => {
    const xml =
      '<c t="str"><v>&lt;&#x7532;&#20057;&amp;amp;</v></c><!-- <c> --><c t="str"><v><![CDATA[<b>]]>_x000A_</v></c>'
    expect(cells(xml)).toEqual([['<甲乙&amp;', '<b>\n']])
  })

  test('prefixes of names, quotes of another kind, spaces around the equals sign', () => {
    const xml = `<x:row r = '3'><x:c r='B3' t="str" x="a>b"><x:v>甲</x:v></x:c></x:row>`
    expect(rowsOf(sheet(xml))).toEqual([['', '甲']])
  })

  test('UTF-16', () => {
    const text = `\ufeff${sheetXml({rows: [['周巷镇']]})}`
    const utf16 = new Uint8Array(Uint16Array.from(text, (unit) => unit.charCodeAt(0)).buffer)
    expect(rowsOf(sheet('', {members: {'xl/worksheets/sheet1.xml': utf16}}))).toEqual([['周巷镇']])
  })
})

describe('numbers', () => {
  const shown = (value: string, code: string, from1904 = false) =>
    cells(`<c s="1"><v>${value}</v></c>`, {formats: [code], from1904})

  test.each([
    ['0.1', '0.1'],
    ['7.0000000000000007E-2', '0.07'],
    ['3.3028200100000001E11', '330282001000'],
    ['-5', '-5'],
    ['43164', '43164'],
    ['many', 'many'],
  ])('in their shortest form: %s', (value, text) => {
    expect(cells(`<c><v>${value}</v></c>`)).toEqual([[text]])
  })

  test.each([
    ['0.35', '0%', '35%'],
    ['7.0000000000000007E-2', '0.00%', '7%'],
    ['0.125', '0%;[Red]-0%', '12.5%'],
    ['35', '0"%"', '35'],
  ])('percents: %s as %s', (value, code, text) => {
    expect(shown(value, code)).toEqual([[text]])
  })

  test.each([
    ['42799', 'yyyy-mm-dd', '2017-03-05'],
    ['42799.75', 'yyyy/m/d h:mm', '2017-03-05'],
    ['42799', 'yyyy"年"m"月"d"日"', '2017-03-05'],
    ['42799', '[$-804]e"年"m"月"d"日";@', '2017-03-05'],
    ['42799', 'yyyy年m月', '2017-03'],
    ['42799', 'mmm-yy', '2017-03'],
    ['42799', 'm"月"d"日"', '2017-03-05'],
    ['42799', '0.00E+00', '42799'],
    ['42799', '#,##0"days"', '42799'],
    ['0.5', 'h:mm', '0.5'],
    ['0.5', 'yyyy-mm-dd', '0.5'],
    ['-1', 'yyyy-mm-dd', '-1'],
    ['1e300', 'yyyy-mm-dd', '1e+300'],
  ])('dates: %s as %s', (value, code, text) => {
    expect(shown(value, code)).toEqual([[text]])
  })

  test('the day of 1900 that never was', () => {
    const days = ['1', '59', '60', '61'].map((day) => (shown(day, 'yyyy-mm-dd') as string[][])[0][0])
    expect(days).toEqual(['1900-01-01', '1900-02-28', '1900-02-29', '1900-03-01'])
  })

  test('days from 1904', () => {
    expect(shown('41337', 'yyyy-mm-dd', true)).toEqual([['2017-03-05']])
  })

  test('a date that is a text of ISO 8601', () => {
    expect(cells('<c t="d"><v>2017-03-05T00:00:00</v></c>')).toEqual([['2017-03-05']])
  })

  test('formats that a file need not spell out', () => {
    const styles =
      '<styleSheet><cellXfs><xf numFmtId="14"/><xf numFmtId="57"/><xf numFmtId="10"/></cellXfs></styleSheet>'
    const xml = [0, 1, 2].map((style) => `<c s="${style}"><v>42799</v></c>`).join('')
    expect(cells(xml, {members: {'xl/styles.xml': styles}})).toEqual([['2017-03-05', '2017-03', '4279900%']])
  })

  test('a month of a time is none', () => {
    expect(['mm:ss', '[h]:mm', 'General', '@', 'aaaa'].map(formOf)).toEqual(Array(5).fill('plain'))
  })
})

describe('rows', () => {
  test('keep the numbers of the sheet, blank ones counted', () => {
    const workbook = openWorkbook(sheet([['a'], null, ['', ''], ['b', '', 'c']]))
    if (typeof workbook === 'string') throw new Error(workbook)
    const [{records, rows}] = [...sheetRows(workbook, workbook.sheets[0])]
    expect([records, rows]).toEqual([
      [['a'], ['b', '', 'c']],
      [1, 4],
    ])
  })

  test('a cell merged over several rows stands in each that is not blank', () => {
    const rows = [['周巷镇', 'a'], ['', 'b'], null, ['', 'c'], ['', 'd']]
    expect(rowsOf(sheet(rows, {merges: ['A1:A4', 'B4:C4']}))).toEqual([
      ['周巷镇', 'a'],
      ['周巷镇', 'b'],
      ['周巷镇', 'c'],
      ['', 'd'],
    ])
  })

  test('a merge over a million rows and all columns', () => {
    expect(
      rowsOf(
        sheet(
          [
            ['甲', 'a'],
            ['', 'b'],
          ],
          {merges: ['A1:XFD1048576', 'ZZZ1:ZZZ9']},
        ),
      ),
    ).toEqual([
      ['甲', 'a'],
      ['甲', 'b'],
    ])
  })
})

test('what a desk shows: every sheet, hidden or not, with its first rows', () => {
  const rows = Array.from({length: 50}, (_, row) => [`r${row}`])
  const heads = workbookSheets(
    xlsx({
      sheets: [
        {name: '说明', rows: []},
        {name: 'a&b', state: 'veryHidden', rows},
      ],
    }),
  )
  expect(heads).toEqual([
    {name: '说明', hidden: false, rows: [], numbers: []},
    {
      name: 'a&b',
      hidden: true,
      rows: rows.slice(0, 30),
      numbers: Array.from({length: 30}, (_, index) => index + 1),
    },
  ])
})
