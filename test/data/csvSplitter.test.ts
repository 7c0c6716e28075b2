import {expect, test} from 'vitest'
import {CsvSplitter, MAX_RECORD} from '#data/csvSplitter'
import type {RecordBatch} from '#data/table'

test.each([1, 2, 3, 7, 50])('pieces of %i characters give the same records', (size) => {
  const text = '"id","na""me" ,x\r\n1,"a\r\nb",\r\n\r\n2,"c"d,e\r\n3,"",中\r\n4,"'
  const cut = (step: number) => {
    const splitter = new CsvSplitter()
    const batches = [...text.matchAll(new RegExp(`[\\s\\S]{1,${step}}`, 'g'))].map(([piece]) =>
      splitter.push(piece, false),
    )
    batches.push(splitter.push('', true))
    return batches.flatMap(({records, rows, faults}) => [
      ...records.map((record, index) => ({row: rows[index], record})),
      ...faults.map(({row: at, value, cells}) => ({row: at, value, cells})),
    ])
  }
  expect(cut(size).sort((a, b) => a.row - b.row)).toEqual([
    {row: 1, record: ['id', 'na"me', 'x']},
    {row: 2, record: ['1', 'a\r\nb', '']},
    {row: 3, record: ['']},
    {row: 4, value: '2,"c"d,e', cells: ['2']},
    {row: 5, record: ['3', '', '中']},
    {row: 6, value: '4,"', cells: ['4']},
  ])
})

test('lines may end with a lone CR', () => {
  expect(new CsvSplitter().push('a,b\r1,2\r', false).records).toEqual([
    ['a', 'b'],
    ['1', '2'],
  ])
})

test('a file full of unfinished quotes and one without line breaks come to an end', () => {
  const quotes = new CsvSplitter()
  const text = 'x,"y\n'.repeat(20_000)
  expect(quotes.push(text, true).faults).toHaveLength(20_000)
  expect(inPieces('x'.repeat(MAX_RECORD * 2)).faults).toMatchObject([
    {row: 1, problem: 'long-row', cells: []},
  ])
})

/** As a file comes. */
function inPieces(text: string) {
  const splitter = new CsvSplitter()
  const batches: RecordBatch[] = []
  for (let at = 0; at < text.length; at += 1 << 18)
    batches.push(splitter.push(text.slice(at, at + (1 << 18)), false))
  batches.push(splitter.push('', true))
  return {records: batches.flatMap(({records}) => records), faults: batches.flatMap(({faults}) => faults)}
}

test('a cell of some million characters and lines is a cell', () => {
  const {records, faults} = inPieces(`P1,"${'ab\n'.repeat(1 << 20)}"\nP2,${'x'.repeat(3 << 20)}\nP3,z`)
  expect(faults.length).toBe(0)
  expect(records.length).toBe(3)
  expect(records.map(([id, text]) => [id, text.length])).toEqual([
    ['P1', 3 << 20],
    ['P2', 3 << 20],
    ['P3', 1],
  ])
})

test('a row longer than any may be is told as such, and the next ones are read', () => {
  const line = `${'z'.repeat(1023)}\n`
  const {records, faults} = inPieces(
    `P1,${'x'.repeat(MAX_RECORD)}\nP2,z\nP3,"open\nP4,z\n${line.repeat(MAX_RECORD / 1024)}`,
  )
  expect(faults.map(({row, problem, cells}) => [row, problem, cells])).toEqual([
    [1, 'long-row', ['P1']],
    [3, 'long-row', ['P3']],
  ])
  expect(records.slice(0, 2)).toEqual([
    ['P2', 'z'],
    ['P4', 'z'],
  ])
  expect(records.length).toBe(2 + MAX_RECORD / 1024)
})
