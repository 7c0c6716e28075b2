import fc from 'fast-check'
import {parquetWriteBuffer} from 'hyparquet-writer'
import {describe, expect, test} from 'vitest'
import {packPackage} from '#data/pack'
import {memoryReader} from '#data/reader'
import {readPackage} from '#data/readPackage'
import {aCampaign} from '../builders/campaign'
import {issueLine} from '../builders/issues'
import {tableIn} from '../builders/parquet'

const houses = (content: Uint8Array) => tableIn('houses.parquet', content)
const codes = (...numbers: number[]) => numbers.map((one) => `33028200${one}`)

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
