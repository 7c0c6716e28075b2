import {expect, test} from 'vitest'
import {ALIASES} from '#data/aliases'
import {archiveReader} from '#data/archiveReader'
import {newContext} from '#data/context'
import {slicedObject} from '#data/jsonSlices'
import {isTooHeavy} from '#data/jsonWeight'
import {memoryReader, type PackageFile} from '#data/reader'
import {readPackage} from '#data/readPackage'
import {readTable} from '#data/readTable'
import {RejectedRows} from '#data/rejected'
import {shapesOf} from '#data/shapes'
import {openTable, TABLE_LIMITS} from '#data/table'
import {aCampaign, type CampaignBuilder} from '../builders/campaign'
import {townshipFeature} from '../builders/feature'
import {issueLine} from '../builders/issues'
import {dbf, shp} from '../builders/shapefile'
import {xlsx} from '../builders/xlsx'
import {joined, zip, zipOf} from '../builders/zip'

/*
 * What someone may send to bring the reader down. A test that hangs or fills memory fails by that; each names the
 * issue that stands for the trap.
 */
const campaign = () => aCampaign().township('周巷镇').project().report('2018-01', 10).house()

/** A package in which one file comes in pieces that are never held together. */
function streamed(built: CampaignBuilder, name: string, piece: string, times: number) {
  const bytes = new TextEncoder().encode(piece)
  const file: PackageFile = {
    size: null,
    async *chunks() {
      for (let i = 0; i < times; i++) yield bytes
    },
  }
  const {manifest, open} = memoryReader(built.file(name, '').files())
  return readPackage({manifest, open: async (path) => (path === name ? file : open(path))})
}

test('a zip bomb as a table costs the rows behind its limit', async () => {
  const text = `id,township_code\nH1,330282001\n${`${' '.repeat(1023)}\n`.repeat(2 ** 16)}`
  const files = campaign().file('houses.csv', text).files()
  const {issues, rows} = await readPackage(archiveReader(async () => zipOf(files)))
  expect(issues).toMatchObject([
    {file: 'houses.csv', code: 'missing-file', detail: {problem: 'archive-too-large'}},
  ])
  expect(rows.houses?.accepted).toBe(1)
})

test('a zip whose names lead out of it gives nothing of what lies there', async () => {
  const built = campaign().manifest({sources: {regions: {url: '../../etc/passwd'}}})
  const members = [...built.files()].map(([name, content]) => ({name, content}))
  const bytes = zip([...members, {name: '../../etc/passwd', content: 'root'}])
  const {issues} = await readPackage(archiveReader(async () => bytes))
  expect(issues.map(issueLine)).toContain('../../etc/passwd — — missing-file —')
})

test('a table of a hundred megabytes in a single line is one bad header', async () => {
  const {issues} = await streamed(campaign(), 'houses.csv', 'x'.repeat(1 << 20), 100)
  expect(issues).toMatchObject([{file: 'houses.csv', row: 1, code: 'bad-csv', detail: {problem: 'long-row'}}])
})

test('a manifest of a hundred megabytes is not read', async () => {
  const {issues, dataset} = await streamed(campaign(), 'campaign.json', '['.repeat(1 << 20), 100)
  expect([issues, dataset]).toMatchObject([[{code: 'bad-manifest', detail: {problem: 'too-complex'}}], null])
})

test('a table with more wrong in it than anyone reads ends there, and what refers to it is orphaned', async () => {
  const built = campaign()
  const header = 'id,name,township_code\n'
  const {issues} = await streamed(built, 'projects.csv', `${header}${'P,,\n'.repeat(1 << 15)}`, 20)
  const last = issues.findLast(({file}) => file === 'projects.csv')
  expect(last).toMatchObject({code: 'bad-csv', detail: {problem: 'too-many-issues'}})
  const progress = issues.filter(({file}) => file === 'progress.csv')
  expect(progress).toMatchObject([{code: 'orphaned', value: '1'}])
})

test('a header is not looked for below blank rows without end', async () => {
  let batches = 0
  async function* blank() {
    for (;;) yield {records: [['']], rows: [++batches * 1_000_000], faults: [], broken: false}
  }
  expect([await openTable(blank()), batches]).toEqual([null, 11])
})

test.each([
  ['rows', {...TABLE_LIMITS, rows: 30}],
  ['rows', {...TABLE_LIMITS, cells: 60}],
  ['issues', {...TABLE_LIMITS, issues: 1}],
])('a table ends, and says so, where it has too many %s: %j', async (of, limits) => {
  const context = newContext((await campaign().read()).campaign, {phases: [], milestones: [], tasks: []})
  async function* batches() {
    for (let row = 1; ; row += 2) {
      const records =
        row === 1
          ? [
              ['code', 'name'],
              ['', 'x'],
            ]
          : [
              ['', 'x'],
              ['', 'y'],
            ]
      yield {records, rows: [row, row + 1], faults: [], broken: false}
    }
  }
  const part = {source: {url: 'a.csv'}, batches: batches(), onRows: () => {}}
  const reading = await readTable(ALIASES, context, [part], limits)
  expect(reading.read).toBe(false)
  expect(context.issues.at(-1)).toMatchObject({code: 'bad-csv', row: 31, detail: {problem: `too-many-${of}`}})
})

test('JSON that would fill memory is known before it is parsed', () => {
  expect(isTooHeavy('{},'.repeat(100), 500)).toBe(false)
  expect(isTooHeavy('{},'.repeat(101), 500)).toBe(true)
  expect(isTooHeavy(`"${'{},'.repeat(1000)}\\"${'[,'.repeat(1000)}"`, 500)).toBe(false)
  expect(isTooHeavy(new TextEncoder().encode('[0,'.repeat(200)), 500)).toBe(true)
})

test('boundaries of more lists than fit are too large', async () => {
  const built = aCampaign().file('townships.geojson', `[${'[],'.repeat(13_000_000)}0]`)
  expect((await built.reading()).issues).toMatchObject([
    {code: 'bad-geometry', row: null, detail: {problem: 'too-large'}},
  ])
})

test.each(['', `,"note":"${'x'.repeat(17 * 2 ** 20)}"`])(
  'more features than there are villages are too large',
  async (rest) => {
    const text = `{"type":"FeatureCollection","features":[${'0,'.repeat(1_000_000)}0]${rest}}`
    expect((await aCampaign().file('townships.geojson', text).reading()).issues).toMatchObject([
      {code: 'bad-geometry', row: null, detail: {problem: 'too-large'}},
    ])
    expect(slicedObject(new TextEncoder().encode(text), 'features')!.starts).toHaveLength(1_000_001)
  },
)

test('a large collection with broken bytes behind a feature that is no JSON ends there', async () => {
  const {feature} = townshipFeature('周巷镇', 0, {})
  const features = [feature, {...feature, broken: 'here'}]
  const text = JSON.stringify({type: 'FeatureCollection', features, note: 'x'.repeat(17 * 2 ** 20)})
  const bytes = new TextEncoder().encode(text.replace('"here"', '#'))
  bytes[bytes.indexOf(35)] = 0xff
  const {issues, rows} = await aCampaign().file('townships.geojson', bytes).reading()
  expect(issues.map(issueLine)).toEqual([
    'townships.geojson — — bad-encoding —',
    'townships.geojson 2 — bad-geometry —',
  ])
  expect(rows.regions!.accepted).toBe(1)
})

test('a .dbf of more cells than all villages have is too large', async () => {
  const names = Array.from({length: 30}, (_, at) => [`f${at}`, 'x'] as const)
  const head = dbf({
    shapes: [],
    rows: [Object.fromEntries(names)],
    widths: Object.fromEntries(names.map(([name]) => [name, 1])),
  })
  const table = joined([head, new Uint8Array(31 * 700_000)])
  new DataView(table.buffer).setUint32(4, 700_000, true)
  const bytes = zip([
    {name: 'a.shp', content: shp({shapes: []}), stored: true},
    {name: 'a.dbf', content: table, stored: true},
  ])
  expect((await aCampaign().file('townships.geojson', bytes).reading()).issues).toMatchObject([
    {code: 'bad-geometry', row: null, detail: {problem: 'too-large'}},
  ])
})

test('a .shp of nothing but empty records is not searched to its end', () => {
  const bytes = new Uint8Array(2 ** 24)
  new DataView(bytes.buffer).setInt32(0, 9994)
  expect(shapesOf(bytes)!.starts).toHaveLength(1_000_001)
})

test('rows that were left out are kept up to the text that a person can mend', () => {
  const rows = new RejectedRows('houses', 'a.csv', ['id', 'name'])
  const cells = Array.from({length: 1000}, () => 'x'.repeat(2 ** 20))
  for (let row = 2; row < 102; row++) rows.add({row, cells, reasons: []})
  const table = rows.table()!
  expect(table.rows[0].cells).toHaveLength(2)
  expect([table.rows.length, table.more]).toEqual([31, 69])
})

test('sheets that share one part are one sheet', () => {
  const entries = Array.from(
    {length: 900},
    (_, index) => `<sheet name="s${index}" sheetId="${index + 1}" r:id="rId1"/>`,
  )
  const part = `<workbook xmlns:r="x"><sheets>${entries.join('')}</sheets></workbook>`
  const built = xlsx({sheets: [{rows: [['id']]}], members: {'xl/workbook.xml': part}})
  return expect(
    aCampaign()
      .township('周巷镇')
      .manifest({sources: {regions: {url: 'townships.geojson'}, houses: {url: 'a.xlsx'}}})
      .file('a.xlsx', built)
      .reading()
      .then(({changes}) => changes),
  ).resolves.toEqual([])
})
