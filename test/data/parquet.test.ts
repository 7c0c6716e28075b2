import {type ColumnSource, parquetWriteBuffer, type SchemaElement} from 'hyparquet-writer'
import {describe, expect, test} from 'vitest'
import {NOWHERE, textAt} from '#domain/dataset'
import {type Day, formatDay} from '#domain/month'
import {issueLine} from '../builders/issues'
import {tableIn} from '../builders/parquet'

/** A table as another tool would write it. */
function parquet(columnData: ColumnSource[], schema?: SchemaElement[], rowGroupSize = 2): Uint8Array {
  return new Uint8Array(parquetWriteBuffer({columnData, rowGroupSize, ...(schema && {schema})}))
}

const houses = (content: Uint8Array) => tableIn('houses.parquet', content)
const codes = (...numbers: number[]) => numbers.map((one) => `33028200${one}`)

describe('a table from another tool', () => {
  test('is read row by row, whatever the types of its columns', async () => {
    const content = parquet([
      {name: 'id', data: [7, 8, 9], type: 'INT32'},
      {name: 'township_code', data: [330282001n, 330282002n, 330282001n], type: 'INT64'},
      {name: 'lon', data: [121.05, null, 121.06], type: 'DOUBLE'},
      {name: 'lat', data: [29.95, null, 29.96], type: 'FLOAT'},
      {name: 'hardship', data: [true, false, null], type: 'BOOLEAN'},
      {
        name: 'filed',
        data: [new Date('2017-03-05T10:00:00Z'), null, new Date('2017-01-01')],
        type: 'TIMESTAMP',
      },
      {name: 'relieved', data: ['2017-06', '', '2017-06-07'], type: 'STRING'},
      {name: '备注', data: ['甲', null, '乙'], type: 'STRING'},
    ])
    const {houses: read, issues, rows} = await houses(content).read()
    expect(rows.houses).toEqual({read: 3, accepted: 3, orphaned: 0})
    expect([0, 1, 2].map((row) => textAt(read.id, row))).toEqual(['7', '8', '9'])
    expect([...read.township]).toEqual([0, 1, 0])
    expect([...read.lonE7]).toEqual([1_210_500_000, NOWHERE, 1_210_600_000])
    expect([...read.hardship]).toEqual([1, 0, -1])
    expect([...read.filedDay].map((day) => formatDay(day as Day))).toEqual(['2017-03-05', '', '2017-01-01'])
    expect([...read.relievedDay].map((day) => formatDay(day as Day))).toEqual([
      '2017-06-30',
      '',
      '2017-06-07',
    ])
    expect([...read.row]).toEqual([2, 3, 4])
    expect(read.extra.map(({name, text}) => [name, textAt(text, 2)])).toEqual([['备注', '乙']])
    expect(issues.map(issueLine)).toEqual([
      'houses.parquet 3 lon missing-value',
      'houses.parquet 3 lat missing-value',
    ])
  })

  test('decimals and dates are what they say', async () => {
    const names = ['id', 'township_code', 'lon', 'lat', 'filed']
    const content = parquet(
      [
        {name: 'id', data: ['a', 'b']},
        {name: 'township_code', data: codes(1, 2)},
        {name: 'lon', data: [121.05, 121.15]},
        {name: 'lat', data: [29.95, 29.95]},
        {name: 'filed', data: [17_000, 17_001]},
      ],
      [
        {name: 'root', num_children: names.length},
        {name: 'id', type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'REQUIRED'},
        {name: 'township_code', type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL'},
        {name: 'lon', type: 'INT32', converted_type: 'DECIMAL', scale: 3, precision: 9},
        {
          name: 'lat',
          type: 'FIXED_LEN_BYTE_ARRAY',
          type_length: 5,
          converted_type: 'DECIMAL',
          scale: 4,
          precision: 9,
        },
        {name: 'filed', type: 'INT32', converted_type: 'DATE', repetition_type: 'OPTIONAL'},
      ],
    )
    const {houses: read, issues} = await houses(content).read()
    expect(issues).toEqual([])
    expect([...read.lonE7, ...read.latE7]).toEqual([1_210_500_000, 1_211_500_000, 299_500_000, 299_500_000])
    expect([...read.filedDay]).toEqual([17_000, 17_001])
  })

  test('bad cells are listed by row and column', async () => {
    const content = parquet([
      {name: 'id', data: ['a', 'a', null, 'd', 'e', 'f']},
      {name: 'township_code', data: [...codes(1, 1, 1, 9), '', ...codes(2)]},
      {name: 'lon', data: [500, 121, 121, 121, 100, 121], type: 'DOUBLE'},
      {name: 'lat', data: [29.9, 29.9, 29.9, 29.9, 29.9, Infinity], type: 'DOUBLE'},
      {name: 'grade', data: ['C', 'C', 'C', 'C', 'C', 'X']},
    ])
    const {issues, rows} = await houses(content).reading()
    expect(issues.filter(({severity}) => severity === 'error').map(issueLine)).toEqual([
      'houses.parquet 2 lon out-of-range 500',
      'houses.parquet 3 id duplicate-id a',
      'houses.parquet 4 id missing-value',
      'houses.parquet 5 township_code unknown-township 330282009',
      'houses.parquet 6 township_code missing-value',
      'houses.parquet 7 lat bad-number Infinity',
      'houses.parquet 7 grade unknown-value X',
    ])
    expect(rows.houses).toEqual({read: 6, accepted: 1, orphaned: 0})
  })

  test('columns that are missing, or no cells at all', async () => {
    const content = parquet([
      {name: 'name', data: ['a']},
      {name: 'id', data: [{list: [1]}], type: 'VARIANT'},
    ])
    expect((await houses(content).reading()).issues.map(issueLine)).toEqual([
      'houses.parquet — id bad-csv —',
      'houses.parquet 1 id missing-column —',
      'houses.parquet 1 township_code missing-column —',
    ])
  })

  test.each(['PLAIN', 'RLE_DICTIONARY', 'DELTA_LENGTH_BYTE_ARRAY', 'DELTA_BYTE_ARRAY'] as const)(
    'texts written as %s',
    async (encoding) => {
      const ids = Array.from({length: 700}, (_, index) => `甲${index * 37}`)
      const content = parquet(
        [
          {name: 'id', data: ids, encoding},
          {name: 'township_code', data: ids.map(() => '330282001'), encoding},
          {name: '备注', data: ids.map((id, index) => (index % 3 ? id : null)), encoding},
        ],
        undefined,
        300,
      )
      const {houses: read} = await houses(content).read()
      expect(ids.map((_, row) => textAt(read.id, row))).toEqual(ids)
      expect(ids.map((_, row) => textAt(read.extra[0].text, row))).toEqual(
        ids.map((id, index) => (index % 3 ? id : '')),
      )
    },
  )

  test.each([
    ['INT32', 'DELTA_BINARY_PACKED', 2 ** 31 - 1],
    ['INT32', 'BYTE_STREAM_SPLIT', 2 ** 31 - 1],
    ['INT64', 'DELTA_BINARY_PACKED', 2 ** 52],
    ['INT64', 'PLAIN', 2 ** 52],
    ['DOUBLE', 'BYTE_STREAM_SPLIT', 1e15],
    ['DOUBLE', 'RLE_DICTIONARY', 1e15],
  ] as const)('numbers of %s written as %s', async (type, encoding, most) => {
    const ids = Array.from({length: 700}, (_, index) => `P${index}`)
    const amounts = ids.map((_, index) => Math.floor((most * ((index * 7919) % 701)) / 701))
    const data = type === 'INT64' ? amounts.map(BigInt) : amounts
    const content = parquet(
      [
        {name: 'id', data: ids},
        {name: 'name', data: ids},
        {name: 'township_code', data: ids.map(() => '330282001')},
        {name: 'invest_planned', data, type, encoding},
      ],
      undefined,
      300,
    )
    const {projects} = await tableIn('projects.parquet', content).read()
    expect([...projects.investPlannedWan]).toEqual(amounts)
  })

  test('it is known by its first bytes, whatever its name', async () => {
    const content = parquet([
      {name: 'id', data: ['a']},
      {name: 'township_code', data: codes(1)},
    ])
    const {rows} = await tableIn('houses.csv', content).reading()
    expect(rows.houses).toEqual({read: 1, accepted: 1, orphaned: 0})
  })
})
