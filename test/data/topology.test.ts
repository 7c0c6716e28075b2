import {expect, test} from 'vitest'
import {packPackage} from '#data/pack'
import {memoryReader} from '#data/reader'
import {readPackage} from '#data/readPackage'
import {regionBounds} from '#domain/geometry'
import {aCampaign} from '../builders/campaign'
import {issueLine} from '../builders/issues'

type Json = Record<string, unknown>

/** Two squares of a degree side by side, in steps of a tenth; arc 0 is the border between them, from south to north. */
const TOPOLOGY = {
  type: 'Topology',
  transform: {scale: [0.1, 0.1], translate: [120, 30]},
  arcs: [
    [
      [10, 0],
      [0, 10],
    ],
    [
      [10, 10],
      [-10, 0],
      [0, -10],
      [10, 0],
    ],
    [
      [10, 10],
      [10, 0],
      [0, -10],
      [-10, 0],
    ],
  ],
  objects: {towns: {type: 'GeometryCollection', geometries: [square('1', [0, 1]), square('2', [0, 2])]}},
}

function square(code: string, arcs: unknown[], more: Json = {}): Json {
  const properties = {code, name: code, county: '慈溪市', county_code: '330282', ...more}
  return {type: 'Polygon', arcs: [arcs], properties}
}

const campaign = (topology: unknown) => aCampaign().file('townships.geojson', JSON.stringify(topology))

const changed = (geometries: unknown[], more: Json = {}) =>
  campaign({...TOPOLOGY, objects: {towns: {type: 'GeometryCollection', geometries}}, ...more})

test('regions share the arcs of their borders, forwards and backwards', async () => {
  const {regions, issues} = await campaign(TOPOLOGY).read()
  expect(issues).toEqual([])
  expect(regions).toMatchObject({code: ['1', '2'], row: new Uint32Array([1, 2])})
  const bounds = [0, 1].map((region) =>
    regionBounds(regions.geometry, region).map((one) => Math.round(one * 10) / 10),
  )
  expect(bounds).toEqual([
    [120, 30, 121, 31],
    [121, 30, 122, 31],
  ])
  const reversed = await changed([square('1', [-2, -1])]).read()
  expect(reversed.issues).toEqual([])
  expect(regionBounds(reversed.regions.geometry, 0)).toEqual(regionBounds(regions.geometry, 0))
})

test('positions stand as they are where nothing is quantised', async () => {
  const {regions, issues} = await changed([square('1', [0])], {
    transform: undefined,
    arcs: [
      [
        [120, 30],
        [121, 30],
        [121, 31],
        [120, 30],
      ],
    ],
  }).read()
  expect(issues).toEqual([])
  expect([...regions.geometry.positions]).toEqual([120, 30, 121, 30, 121, 31, 120, 30])
})

test('of several objects the one called regions is read', async () => {
  const regions = {type: 'GeometryCollection', geometries: [square('9', [0, 1])]}
  const {regions: read} = await campaign({...TOPOLOGY, objects: {...TOPOLOGY.objects, regions}}).read()
  expect(read.code).toEqual(['9'])
})

test.each([
  [[5], 'position'],
  [['x'], 'position'],
  [[], 'empty'],
  [5, 'empty'],
  [[0], 'not-closed'],
  [[0, -1], 'few-positions'],
  [Array(200).fill(0), 'crosses-itself'],
])('arcs that make no ring: %j', async (arcs, problem) => {
  const {issues, dataset} = await changed([square('1', arcs as unknown[])]).reading()
  expect(issues).toMatchObject([{row: 1, code: 'bad-geometry', detail: {problem}}])
  expect(dataset?.regions.count).toBe(1)
})

test('the row that a region had counts only in a file that was packed', async () => {
  const geometries = [square('1', [0, 1], {row: 7}), {...square('2', [], {row: 9}), type: null}]
  const plain = await changed(geometries).reading()
  expect(plain.issues.map(issueLine)).toEqual(['townships.geojson 2 geometry bad-geometry —'])
  const packed = await changed(geometries, {zhentu: {version: 1}}).reading()
  expect([packed.issues, [...packed.dataset!.regions.row]]).toEqual([[], [7, 9]])
})

test.each([
  {type: 'Topology'},
  {type: 'Topology', objects: 5, arcs: []},
  {type: 'Topology', objects: {a: 5}, arcs: []},
  {type: 'Topology', objects: {a: {type: 'GeometryCollection', geometries: 5}}, arcs: 5},
])('a Topology without regions: %j', async (topology) => {
  expect((await campaign(topology).reading()).issues.map(issueLine)).toEqual([
    expect.stringContaining('townships.geojson — — bad-geometry'),
  ])
})

test.each([
  {arcs: 5},
  {arcs: [5, [[1]], [['a', 1]]]},
  {transform: 5},
  {transform: {scale: ['a'], translate: null}},
])('a Topology with %j never throws', async (patch) => {
  const {rows} = await campaign({...TOPOLOGY, ...patch}).reading()
  expect(rows.regions?.accepted).toBe(2)
})

test('a small region may have one ring forty times, and is the same when it is packed', async () => {
  const properties = {code: '1', name: '1', county: '慈溪市', county_code: '330282'}
  const holes = Array.from({length: 40}, () => [0, 1])
  const {dataset, issues} = await changed([{type: 'Polygon', arcs: holes, properties}]).reading()
  expect(issues).toEqual([])
  const {files} = await packPackage(
    memoryReader(changed([{type: 'Polygon', arcs: holes, properties}]).files()),
  )
  const again = await readPackage(memoryReader(files!))
  expect(again.issues).toEqual([])
  expect(again.dataset!.regions.geometry.ringStart).toEqual(dataset!.regions.geometry.ringStart)
})
