import fc from 'fast-check'
import {type ColumnSource, parquetWriteBuffer, type SchemaElement} from 'hyparquet-writer'
import {describe, expect, test} from 'vitest'
import {packPackage} from '#data/pack'
import {memoryReader} from '#data/reader'
import {readPackage} from '#data/readPackage'
import {NOWHERE, textAt} from '#domain/dataset'
import {type Day, formatDay} from '#domain/month'
import {aCampaign} from '../builders/campaign'
import {issueLine} from '../builders/issues'

/** A table as another tool would write it. */
function parquet(columnData: ColumnSource[], schema?: SchemaElement[], rowGroupSize = 2): Uint8Array {
  return new Uint8Array(parquetWriteBuffer({columnData, rowGroupSize, ...(schema && {schema})}))
}

const campaign = (file: string, content: Uint8Array) =>
  aCampaign()
    .township('周巷镇')
    .township('长河镇')
    .manifest({
      sources: {
        regions: {url: 'townships.geojson'},
        projects: {url: file.startsWith('projects') ? file : 'projects.csv'},
        houses: {url: file.startsWith('houses') ? file : 'houses.csv'},
      },
    })
    .file('houses.csv', 'id,township_code\n')
    .file('projects.csv', 'id,name,township_code\n')
    .file(file, content)

const houses = (content: Uint8Array) => campaign('houses.parquet', content)
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
      {name: 'lon', data: [500, 121, 121, 121, 121, 121], type: 'DOUBLE'},
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
    const {projects} = await campaign('projects.parquet', content).read()
    expect([...projects.investPlannedWan]).toEqual(amounts)
  })

  test('it is known by its first bytes, whatever its name', async () => {
    const content = parquet([
      {name: 'id', data: ['a']},
      {name: 'township_code', data: codes(1)},
    ])
    const {rows} = await campaign('houses.csv', content).reading()
    expect(rows.houses).toEqual({read: 1, accepted: 1, orphaned: 0})
  })
})

describe('a file that only says that it was packed', () => {
  const house = {
    id: ['a', 'b'],
    township_code: codes(1, 2),
    lon: [121.05, 121.15],
    lat: [29.95, 29.95],
    grade: ['C', null],
    row: [5, 9],
  }
  const marked = (table: string, cells: Record<string, unknown[]>) =>
    new Uint8Array(
      parquetWriteBuffer({
        columnData: Object.entries(cells).map(([name, data]) => ({name, data})),
        kvMetadata: [{key: 'zhentu', value: JSON.stringify({version: 1, table, row: 'row'})}],
      }),
    )

  test('is taken at its word while nothing is wrong', async () => {
    const {houses: read, issues} = await houses(marked('houses', house)).read()
    expect([[...read.row], [...read.grade], issues]).toEqual([[5, 9], [0, -1], []])
  })

  test.each<[object, string]>([
    [{id: ['a', 'a']}, '3 id duplicate-id a'],
    [{id: ['a', null]}, '3 id missing-value'],
    [{township_code: codes(1, 7)}, '3 township_code unknown-township 330282007'],
    [{lon: [121.05, 1210]}, '3 lon out-of-range 1210'],
    [{lon: ['121.05', 'x']}, '3 lon bad-number x'],
    [{grade: ['C', 'X']}, '3 grade unknown-value X'],
    [{filed: [1, 2]}, '2 filed bad-date 1'],
    [{row: [0, 5.5]}, ''],
  ])('%j is read, and listed, row by row', async (change, line) => {
    const {issues, rows, dataset} = await houses(marked('houses', {...house, ...change})).reading()
    const lines = issues.map(issueLine)
    if (line) expect(lines).toContain(`houses.parquet ${line}`)
    expect(rows.houses?.read).toBe(2)
    expect(dataset?.houses.row[0] ?? 2).toBeLessThan(4)
  })

  test('reports of projects that are not there are listed', async () => {
    const one = aCampaign().township('周巷镇').project().report('2018-01', 5)
    const two = aCampaign().township('周巷镇').project().report('2018-01', 5).project().report('2018-01', 7)
    const [less, more] = await Promise.all(
      [one, two].map(async (each) => (await packPackage(memoryReader(each.files()))).files!),
    )
    const mixed = new Map(less).set('progress.parquet', more.get('progress.parquet')!)
    const {issues, rows} = await readPackage(memoryReader(mixed))
    expect(issues.map(issueLine)).toEqual(['progress.parquet 3 project_id unknown-project P2'])
    expect(rows.progress).toEqual({read: 2, accepted: 1, orphaned: 0})
  })
})

describe('a packed file that was changed', () => {
  const files = async () => {
    const plain = aCampaign()
      .township('周巷镇')
      .project({unit: '甲', done: '2018-01'})
      .report('2018-01', 10)
      .project({备注: '乙'})
      .house()
      .house({lon: ''})
      .passed('2018-01')
      .milestone('houses-treated', '2018-01')
    const packed = (await packPackage(memoryReader(plain.files()))).files
    if (!packed) throw new Error('not packed')
    return packed
  }
  const read = (all: ReadonlyMap<string, string | Uint8Array<ArrayBuffer>>) => readPackage(memoryReader(all))

  test.each(['projects.parquet', 'houses.parquet'])('%s cut short is listed', async (name) => {
    const all = await files()
    const whole = all.get(name) as Uint8Array<ArrayBuffer>
    for (const length of [0, 3, 4, 11, whole.length - 200, whole.length - 1]) {
      const {issues, rows} = await read(new Map(all).set(name, whole.subarray(0, length)))
      expect(issues.map(issueLine)).toContain(`${name} — — bad-csv —`)
      expect(rows[name.startsWith('p') ? 'projects' : 'houses']?.accepted).toBe(0)
    }
  })

  test('a table that no longer fits the others is read, and listed, row by row', async () => {
    const all = await files()
    const regions = String(all.get('regions.topojson')).replace('330282001', '330282005')
    const {issues} = await read(new Map(all).set('regions.topojson', regions))
    expect(issues.map(issueLine)).toEqual([
      'projects.parquet 2 township_code unknown-township 330282001',
      'projects.parquet 3 township_code unknown-township 330282001',
      'progress.parquet — project_id orphaned 1',
      'houses.parquet 2 township_code unknown-township 330282001',
      'houses.parquet 3 township_code unknown-township 330282001',
      'houses.parquet 3 lon missing-value',
      'houses.parquet 3 lat missing-value',
      'assessments.parquet 2 township_code unknown-township 330282001',
      'milestones.parquet 2 unit_code unknown-township 330282001',
    ])
  })

  test('kept issues that are missing or damaged are listed', async () => {
    const all = await files()
    const lines = async (content: string | null) => {
      const changed = new Map(all)
      if (content === null) changed.delete('issues.json')
      else changed.set('issues.json', content)
      return (await read(changed)).issues.map(({file, code, detail}) => [file, code, detail?.problem])
    }
    expect(await lines(null)).toEqual([['issues.json', 'missing-file', undefined]])
    expect(await lines('{')).toEqual([['issues.json', 'bad-manifest', 'json']])
    const kept = JSON.parse(String(all.get('issues.json')))
    for (const bad of [[5], [{...kept.issues[0], code: 'valueOf'}], [{...kept.issues[0], row: -1}], 'x']) {
      expect(await lines(JSON.stringify({...kept, issues: bad}))).toEqual([
        ['issues.json', 'bad-manifest', 'object'],
      ])
    }
  })

  test('bytes changed anywhere never throw', async () => {
    const all = await files()
    const names = [...all.keys()]
    const change = fc.record({name: fc.constantFrom(...names), at: fc.nat(20_000), byte: fc.nat(255)})
    await fc.assert(
      fc.asyncProperty(fc.array(change, {minLength: 1, maxLength: 4}), async (changes) => {
        const changed = new Map(all)
        for (const {name, at, byte} of changes) {
          const content = changed.get(name)!
          const copy = typeof content === 'string' ? new TextEncoder().encode(content) : content.slice()
          copy[at % copy.length] = byte
          changed.set(name, copy)
        }
        const {issues} = await read(changed)
        for (const {file, code} of issues) expect([typeof file, typeof code]).toEqual(['string', 'string'])
      }),
      {numRuns: 2000},
    )
  })

  test('arbitrary bytes between the marks of a Parquet file never throw', async () => {
    const mark = new TextEncoder().encode('PAR1')
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({maxLength: 400}), fc.nat(400), async (bytes, length) => {
        const content = new Uint8Array([...mark, ...bytes, length & 255, length >> 8, 0, 0, ...mark])
        const {issues} = await houses(content).reading()
        expect(issues.map(({code}) => code)).toContain('bad-csv')
      }),
      {numRuns: 500},
    )
  })
})
