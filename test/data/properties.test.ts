import fc from 'fast-check'
import {expect, test} from 'vitest'
import {TextColumnBuilder} from '#data/columns'
import {CsvSplitter} from '#data/csvSplitter'
import {readManifest} from '#data/manifest'
import {memoryReader} from '#data/reader'
import {readPackage} from '#data/readPackage'
import {type TextColumn, textAt, textColumn} from '#domain/dataset'
import {aCampaign} from '../builders/campaign'

const NAMES = ['campaign.json', 'townships.geojson', 'projects.csv', 'houses.csv', 'progress.csv']

/** A sound package with every table, for the properties to break. */
function sound() {
  return aCampaign()
    .township('周巷镇')
    .project()
    .report('2018-01', 10)
    .project()
    .report('2018-02', 20)
    .house()
    .house()
    .passed('2018-01')
    .milestone('houses-treated', '2018-01')
}

const bytes = fc.oneof(fc.uint8Array({maxLength: 300}), fc.string({unit: 'grapheme'}), fc.json())

test('arbitrary bytes in any file never throw', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...NAMES), bytes, async (name, content) => {
      const {issues} = await sound().file(name, content).reading()
      for (const {file, code} of issues) expect([typeof file, typeof code]).toEqual(['string', 'string'])
    }),
    {numRuns: 200},
  )
})

test('bytes changed anywhere never throw', async () => {
  const files = sound().files()
  const change = fc.record({name: fc.constantFrom(...NAMES), at: fc.nat(5000), byte: fc.nat(255)})
  await fc.assert(
    fc.asyncProperty(fc.array(change, {minLength: 1, maxLength: 4}), async (changes) => {
      const changed = new Map(files)
      for (const {name, at, byte} of changes) {
        const content = changed.get(name)!
        const copy = typeof content === 'string' ? new TextEncoder().encode(content) : content.slice()
        copy[at % copy.length] = byte
        changed.set(name, copy)
      }
      await readPackage(memoryReader(changed))
    }),
    {numRuns: 300},
  )
})

test('arbitrary JSON in place of any part of the manifest never throws', () => {
  const manifest = JSON.parse(String(aCampaign().files().get('campaign.json')))
  const keys = Object.keys(manifest)
  fc.assert(
    fc.property(fc.constantFrom(...keys, 'open', 'places', 'crs', 'as_of'), fc.jsonValue(), (key, value) => {
      const {campaign, issues} = readManifest(JSON.stringify({...manifest, [key]: value}), 'campaign.json')
      expect(campaign).not.toBeNull()
      for (const issue of issues) expect(issue.column).not.toBeNull()
    }),
    {numRuns: 500},
  )
})

const cell = fc.oneof(
  fc.constantFrom(
    '',
    'P1',
    'P2',
    '330282001',
    '330282009',
    '2018-01',
    '2018-13',
    '50',
    '-1',
    '121.05',
    'x,"y',
    't01',
  ),
  fc.string({maxLength: 5}),
)
const rowCells = (columns: string[]) => fc.record(Object.fromEntries(columns.map((column) => [column, cell])))
const projectRow = rowCells(['id', 'name', 'township_code', 'lon', 'task', 'invest_planned', 'start', 'done'])
const reportRow = rowCells(['project_id', 'month', 'progress', 'invested'])

test('rows read = accepted + rejected + orphaned, and every rejected row is listed', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(projectRow), fc.array(reportRow), async (projects, reports) => {
      const campaign = aCampaign().township('周巷镇').project()
      for (const one of projects) campaign.add('projects', one)
      for (const one of reports) campaign.add('progress', one)
      const {rows, issues} = await campaign.reading()
      for (const source of ['projects', 'progress'] as const) {
        const counts = rows[source]
        if (!counts) continue
        const rejecting = issues.filter(
          ({file, severity, row, column}) =>
            file === `${source}.csv` &&
            severity === 'error' &&
            row !== null &&
            !['lon', 'lat'].includes(column!),
        )
        const rejected = new Set(rejecting.map(({row}) => row)).size
        expect(counts.read).toBe(counts.accepted + rejected + counts.orphaned)
      }
    }),
    {numRuns: 200},
  )
})

test('a bad row more never changes the other rows', async () => {
  const bad = fc.constantFrom(
    {id: 'bad', name: 'x', township_code: 'nowhere'},
    {id: 'bad', name: 'x', township_code: '330282001', start: 'soon'},
    {id: '', name: 'x', township_code: '330282001'},
    {id: 'bad', name: '', township_code: '330282001', lon: 'x'},
  )
  await fc.assert(
    fc.asyncProperty(fc.nat(4), bad, async (at, cells) => {
      const campaign = aCampaign().township('周巷镇')
      for (let i = 0; i < 5; i++) {
        if (i === at) campaign.add('projects', cells)
        campaign.project({id: `P${i}`}).report('2018-01', i)
      }
      const {projects, progress} = await campaign.read()
      expect(Array.from({length: 5}, (_, index) => textAt(projects.id, index))).toEqual([
        'P0',
        'P1',
        'P2',
        'P3',
        'P4',
      ])
      expect([...progress.percent]).toEqual([0, 1, 2, 3, 4])
      expect([...progress.project]).toEqual([0, 1, 2, 3, 4])
    }),
  )
})

test('a text cut anywhere gives the records of the whole', () => {
  const text = fc
    .array(fc.constantFrom('a', '"', ',', '\n', '\r\n', '""', '中', ' '))
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(text, fc.nat(), (whole, cut) => {
      const at = cut % (whole.length + 1)
      const records = (pieces: string[]) => {
        const splitter = new CsvSplitter()
        return pieces
          .map((piece, index) => splitter.push(piece, index === pieces.length - 1))
          .flatMap(({records: some, rows, faults}) => [
            ...some.map((one, i) => [rows[i], one]),
            ...faults.map((one) => [one.row, one.value]),
          ])
          .filter(([, one]) => (Array.isArray(one) ? one.join('').trim() !== '' : true))
          .sort((a, b) => Number(a[0]) - Number(b[0]))
      }
      expect(records([whole.slice(0, at), whole.slice(at)])).toEqual(records([whole]))
    }),
    {numRuns: 1000},
  )
})

test('texts of a column come back as they were', () => {
  const texts = (column: TextColumn, count: number) =>
    Array.from({length: count}, (_, i) => textAt(column, i))
  fc.assert(
    fc.property(fc.array(fc.string({unit: 'grapheme'})), (all) => {
      const builder = new TextColumnBuilder()
      for (const one of all) builder.append(one)
      expect(texts(builder.column(), all.length)).toEqual(all)
      expect(builder.column()).toEqual(textColumn(all))
    }),
  )
})
