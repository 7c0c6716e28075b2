import {describe, expect, test} from 'vitest'
import {isWorkbook} from '#data/workbook'
import {cellsIn as cells, rowsOf} from '../builders/sheetRows'
import {sheet, sheetXml, xlsx} from '../builders/xlsx'
import {zip} from '../builders/zip'

describe('what is no .xlsx is named', () => {
  const oldOffice = (text: string) => {
    const bytes = new Uint8Array(2000)
    bytes.set([0xd0, 0xcf, 0x11, 0xe0])
    ;[...text].forEach((letter, index) => {
      bytes[1000 + index * 2] = letter.charCodeAt(0)
    })
    return bytes
  }
  test.each([
    ['xls-old', oldOffice('Workbook')],
    ['encrypted', oldOffice('EncryptedPackage')],
    ['xlsb', zip([{name: 'xl/workbook.bin', content: 'x'}])],
    ['ods', zip([{name: 'content.xml', content: 'x'}])],
    ['no-workbook', zip([{name: 'campaign.json', content: '{}'}])],
    ['archive-damaged', sheet([['a']]).subarray(0, 200)],
    ['workbook-damaged', xlsx({sheets: []})],
  ])('%s', (problem, bytes) => {
    expect(rowsOf(bytes)).toBe(problem)
  })

  test('a workbook is told from other archives by what is in it', () => {
    expect([['xl/workbook.xml'], ['content.xml'], ['a/xl.csv']].map(isWorkbook)).toEqual([true, true, false])
  })
})

describe('hostile', () => {
  const doctype = '<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]>'
  test('a document type, and with it bombs of entities', () => {
    const part = `${doctype}${sheetXml({rows: '<row><c t="str"><v>&c;</v></c></row>'})}`
    expect(rowsOf(sheet('', {members: {'xl/worksheets/sheet1.xml': part}}))).toBe('workbook-damaged')
  })

  test('an entity that nobody declared stands as it is', () => {
    expect(cells('<c t="str"><v>&c;&#0;&#xffffff;</v></c>')).toEqual([['&c;&#0;&#xffffff;']])
  })

  test.each([
    '<row r="999999999"><c><v>1</v></c></row>',
    '<row><c r="ZZZZ1"><v>1</v></c></row>',
    '<row r="x"/>',
  ])('a place beyond what a sheet can hold: %s', (xml) => {
    expect(rowsOf(sheet(xml))).toBe('workbook-damaged')
  })

  test('rows a sheet apart', () => {
    const xml = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>'
    expect(rowsOf(sheet(xml))).toMatchObject([['1'], {length: 16_384}])
  })

  test('a row that ends in the last column, a million times', () => {
    const xml = '<row><c r="XFD1"><v>1</v></c></row>'.repeat(10_000)
    expect(rowsOf(sheet(xml))).toBe('workbook-too-large')
  })

  test('a long text that every cell shares', () => {
    const strings = `<si><t>${'x'.repeat(1_000_000)}</t></si>`
    expect(rowsOf(sheet(`<row>${'<c t="s"><v>0</v></c>'.repeat(1000)}</row>`, {strings}))).toBe(
      'workbook-too-large',
    )
  })

  test('a text that has no end of its own', () => {
    const strings = `<si><t>${'x'.repeat(2 ** 26)}`
    expect(rowsOf(sheet([['a']], {strings}))).toMatch(/too-large/)
  })

  test('a million elements deep', () => {
    expect(rowsOf(sheet(`${'<row>'.repeat(1_000_000)}<c><v>1</v></c>`))).toEqual([['1']])
  })

  test('a tag without an end', () => {
    expect(rowsOf(sheet(`<row ${'a'.repeat(1_000_000)}`))).toBe('workbook-damaged')
  })

  test('a bomb', () => {
    const bomb = new Uint8Array(64 * 2 ** 20).fill(32)
    expect(rowsOf(sheet('', {members: {'xl/worksheets/sheet1.xml': bomb}}))).toBe('archive-too-large')
  })

  test('bytes changed one after another end in rows or in a problem', () => {
    const sound = sheet([
      ['id', '甲'],
      ['1', 2],
    ])
    for (let at = 0; at < sound.length; at += 3) {
      const bytes = sound.slice()
      bytes[at] ^= 0x55
      expect(rowsOf(bytes)).toBeDefined()
    }
  })
})
