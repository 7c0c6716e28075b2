import {expect, test} from 'vitest'
import {hasGeometry, regionContains} from '#domain/geometry'
import {aCampaign} from '../builders/campaign'
import {square} from '../builders/feature'
import {issueLines} from '../builders/issues'

const ring = square([121, 29.9, 121.1, 30])

test('townships and counties stand in order of code', async () => {
  const {regions, counties} = await aCampaign()
    .township('乙', {code: '2', county: '余姚市', county_code: '330281'})
    .township('甲', {code: '10', county: '慈溪市', county_code: '330282', name_en: 'Jia'})
    .read()
  expect(regions).toMatchObject({
    count: 2,
    code: ['10', '2'],
    name: ['甲', '乙'],
    nameEn: ['Jia', '乙'],
    county: new Uint16Array([1, 0]),
    row: new Uint32Array([2, 1]),
  })
  expect(counties).toMatchObject({count: 2, code: ['330281', '330282'], name: ['余姚市', '慈溪市']})
})

test('of a county with two names the first stands', async () => {
  const {counties} = await aCampaign()
    .township('乙', {code: '2', county: '慈溪市'})
    .township('甲', {code: '1', county: '慈溪县'})
    .read()
  expect(counties.name).toEqual(['慈溪市'])
})

test('of a county with two names one in scope goes before one out of scope', async () => {
  const {counties} = await aCampaign()
    .township('甲', {county: '慈溪', county_en: 'x', in_scope: false})
    .township('乙', {county: '慈溪市', county_en: 'Cixi'})
    .township('丙', {county: '慈溪县'})
    .read()
  expect([counties.name, counties.nameEn]).toEqual([['慈溪市'], ['Cixi']])
})

test.each([
  [false, 0],
  ['false', 0],
  ['FALSE', 0],
  [0, 0],
  ['0', 0],
  ['否', 0],
  [true, 1],
  [1, 1],
  ['是', 1],
  [null, 1],
  ['', 1],
])('in_scope %j is %i', async (in_scope, expected) => {
  const {regions, issues} = await aCampaign().township('周巷镇', {in_scope}).read()
  expect([...regions.inScope]).toEqual([expected])
  expect(issues).toEqual([])
})

test('in_scope that is neither is an unknown value', async () => {
  expect(await issueLines(aCampaign().township('周巷镇', {in_scope: 'perhaps'}))).toEqual([
    'townships.geojson 1 in_scope unknown-value perhaps',
  ])
})

test('a feature without properties lacks them all', async () => {
  const feature = {type: 'Feature', geometry: {type: 'Polygon', coordinates: [ring]}}
  const text = JSON.stringify({type: 'FeatureCollection', features: [feature, null, 5]})
  const lines = await issueLines(aCampaign().file('townships.geojson', text))
  expect(lines.slice(0, 4)).toEqual([
    'townships.geojson 1 code missing-value —',
    'townships.geojson 1 name missing-value —',
    'townships.geojson 1 county missing-value —',
    'townships.geojson 1 county_code missing-value —',
  ])
  expect(lines).toHaveLength(4 + 5 + 5)
})

test('duplicate-id: the first feature stays', async () => {
  const campaign = aCampaign().township('先', {code: '1'}).township('后', {code: '1'})
  expect(await issueLines(campaign)).toEqual(['townships.geojson 2 code duplicate-id 1'])
  expect((await campaign.read()).regions.name).toEqual(['先'])
})

test('bad-encoding in a name rejects the township', async () => {
  expect(await issueLines(aCampaign().township('周\ufffd镇'))).toEqual([
    'townships.geojson 1 name bad-encoding 周\ufffd镇',
  ])
})

test.each([
  ['2', 'note', {note: '\ufffd'}, {}],
  ['—', 'a key', {'\ufffd': 1}, {}],
  ['—', 'a part of a property', {note: ['\ufffd']}, {}],
  ['—', 'the file itself', {}, {name: '\ufffd'}],
])(
  'bad-encoding, row %s, in %s that nobody reads: listed once, and every township stays',
  async (row, _, properties, top) => {
    const built = aCampaign().township('甲').township('乙', properties).township('丙', properties).house()
    const text = String(built.files().get('townships.geojson'))
    const campaign = built.file('townships.geojson', JSON.stringify({...JSON.parse(text), ...top}))
    expect(await issueLines(campaign)).toEqual([`townships.geojson ${row} — bad-encoding —`])
    expect((await campaign.read()).regions.count).toBe(3)
  },
)

test.each([
  ['no-geometry', null],
  ['type', {type: 'Point', coordinates: [121, 30]}],
  ['empty', {type: 'Polygon', coordinates: []}],
  ['empty', {type: 'Polygon'}],
  ['empty', {type: 'MultiPolygon', coordinates: [[]]}],
  ['empty', {type: 'Polygon', coordinates: [[]]}],
  ['few-positions', {type: 'Polygon', coordinates: [[ring[0], ring[1], ring[0]]]}],
  ['not-closed', {type: 'Polygon', coordinates: [ring.slice(0, 4)]}],
  ['position', {type: 'Polygon', coordinates: [[ring[0], ['121', 30], ring[2], ring[0]]]}],
  ['position', {type: 'Polygon', coordinates: [[ring[0], [121], ring[2], ring[0]]]}],
  ['outside-earth', {type: 'Polygon', coordinates: [[ring[0], [181, 30], ring[2], ring[0]]]}],
  ['no-area', {type: 'Polygon', coordinates: [[ring[0], ring[1], ring[0], ring[0]]]}],
  ['crosses-itself', {type: 'Polygon', coordinates: [[ring[0], ring[2], ring[1], ring[3], ring[0]]]}],
])('bad-geometry, %s: the township stays, undrawn', async (problem, geometry) => {
  const {regions, issues} = await aCampaign().township('周巷镇', {geometry}).read()
  expect(issues).toMatchObject([{code: 'bad-geometry', row: 1, column: 'geometry', detail: {problem}}])
  expect(regions.count).toBe(1)
  expect(hasGeometry(regions.geometry, 0)).toBe(false)
})

test('rings that touch themselves, and cross by less than a metre, are drawn', async () => {
  const touching = [...ring.slice(0, 2), [121.05, 29.95], ...ring.slice(2, 4), [121.05, 29.95], ring[0]]
  const sliver = [...ring.slice(0, 4), [121.0000001, 29.95], [120.999999, 29.9499999], ring[0]]
  for (const one of [touching, sliver]) {
    const geometry = {type: 'Polygon', coordinates: [one]}
    expect(await issueLines(aCampaign().township('周巷镇', {geometry}))).toEqual([])
  }
})

test('several polygons and holes', async () => {
  const hole = square([121.04, 29.94, 121.06, 29.96])
  const island = square([122, 30, 122.1, 30.1])
  const geometry = {type: 'MultiPolygon', coordinates: [[ring, hole], [island]]}
  const {regions} = await aCampaign().township('周巷镇', {geometry}).read()
  const inside = (lon: number, lat: number) => regionContains(regions.geometry, 0, lon, lat)
  expect([inside(121.02, 29.92), inside(121.05, 29.95), inside(122.05, 30.05), inside(121.5, 30)]).toEqual([
    true,
    false,
    true,
    false,
  ])
})

test.each(['{', '[]', '{"type":"FeatureCollection"}', 'null', '"x"', '5'])(
  'boundaries that are %s: one issue, and what refers to them is orphaned',
  async (text) => {
    const campaign = aCampaign().township('周巷镇').house().file('townships.geojson', text)
    const {issues, dataset} = await campaign.reading()
    expect(issues.map(({code, row}) => [code, row])).toEqual([
      ['bad-geometry', null],
      ['orphaned', null],
    ])
    expect(dataset?.regions.count).toBe(0)
  },
)

test('missing-file: no boundaries', async () => {
  const campaign = aCampaign().file('townships.geojson', null)
  expect(await issueLines(campaign)).toEqual(['townships.geojson — — missing-file —'])
})
