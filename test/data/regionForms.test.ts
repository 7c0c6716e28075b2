import {expect, test} from 'vitest'
import {crsOf, GEOGRAPHIC_CRS} from '#data/crs'
import {memoryReader} from '#data/reader'
import {readPackage} from '#data/readPackage'
import {hasGeometry, regionContains} from '#domain/geometry'
import {aCampaign} from '../builders/campaign'
import {square, townshipFeature} from '../builders/feature'

const WIDE = square([121, 29.9, 121.1, 30])
const {feature} = townshipFeature('周巷镇', 0, {})
const {properties, geometry} = feature as {properties: Record<string, unknown>; geometry: unknown}
const collection = (...features: unknown[]) => ({type: 'FeatureCollection', features})

function reading(value: unknown, manifest: Record<string, unknown> = {}) {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return aCampaign(manifest).file('townships.geojson', text).reading()
}

test.each([
  ['a single Feature', feature],
  ['a list of features', [feature]],
  ['nested properties', collection({...feature, properties: {attributes: properties, style: {fill: 'red'}}})],
  [
    'positions with a height',
    collection({
      ...feature,
      geometry: {type: 'Polygon', coordinates: [WIDE.map(([lon, lat]) => [lon, lat, 7.5, 1])]},
    }),
  ],
  [
    'the ring wound clockwise',
    collection({...feature, geometry: {type: 'Polygon', coordinates: [[...WIDE].reverse()]}}),
  ],
  [
    'a position twice',
    collection({...feature, geometry: {type: 'Polygon', coordinates: [[WIDE[0], ...WIDE]]}}),
  ],
  [
    'a collection of polygons as geometry',
    collection({...feature, geometry: {type: 'GeometryCollection', geometries: [geometry]}}),
  ],
  ['a byte order mark', `\ufeff${JSON.stringify(collection(feature))}`],
])('%s: the township and its boundary', async (_, value) => {
  const {dataset, issues} = await reading(value)
  expect(issues).toEqual([])
  expect(dataset!.regions.name).toEqual(['周巷镇'])
  expect(regionContains(dataset!.regions.geometry, 0, 121.05, 29.95)).toBe(true)
})

test('a bare GeometryCollection has boundaries without names: each is listed', async () => {
  const {issues, rows} = await reading({type: 'GeometryCollection', geometries: [geometry]})
  expect(issues.map(({row, column, code}) => `${row} ${column} ${code}`)).toContain('1 code missing-value')
  expect(rows.regions).toEqual({read: 1, accepted: 0, orphaned: 0})
})

test('what stands outside goes before what is nested', async () => {
  const {dataset} = await reading(
    collection({...feature, properties: {...properties, old: {name: '旧名', code: '0'}}}),
  )
  expect(dataset!.regions).toMatchObject({name: ['周巷镇'], code: ['330282001']})
})

test('names of prototypes are properties like others', async () => {
  const odd = `{"__proto__": {"code": "1"}, "constructor": {"name": "x"}, ${JSON.stringify(properties).slice(1)}`
  const text = JSON.stringify(collection({...feature, properties: 0})).replace(
    '"properties":0',
    `"properties":${odd}`,
  )
  const {dataset, issues} = await reading(text)
  expect(issues).toEqual([])
  expect(dataset!.regions.code).toEqual(['330282001'])
})

test.each([
  ['no polygons in a collection', 'empty', {type: 'GeometryCollection', geometries: []}],
  [
    'a point in a collection',
    'type',
    {type: 'GeometryCollection', geometries: [geometry, {type: 'Point', coordinates: [1, 2]}]},
  ],
  [
    'a collection in a collection',
    'type',
    {type: 'GeometryCollection', geometries: [{type: 'GeometryCollection', geometries: [geometry]}]},
  ],
  ['nothing in a collection', 'type', {type: 'GeometryCollection', geometries: [null, 5]}],
  [
    'a number beyond numbers',
    'position',
    {type: 'Polygon', coordinates: [[WIDE[0], ['1e999', 30], WIDE[2], WIDE[0]]]},
  ],
  [
    'a huge number',
    'outside-earth',
    {type: 'Polygon', coordinates: [[WIDE[0], [1e308, 30], WIDE[2], WIDE[0]]]},
  ],
])('bad-geometry, %s: %s', async (_, problem, bad) => {
  const {issues} = await reading(collection({...feature, geometry: bad}))
  expect(issues).toMatchObject([{code: 'bad-geometry', row: 1, detail: {problem}}])
})

const urn = (name: string) => ({crs: {type: 'name', properties: {name}}})

test.each(['urn:ogc:def:crs:EPSG::4549', 'EPSG:4549', 'urn:ogc:def:crs:EPSG:8.9:4549'])(
  'the member crs of an old GeoJSON is used: %s',
  async (name) => {
    const {fromWgs84} = (await crsOf('EPSG:4549'))!
    const ring = WIDE.map(([lon, lat]) => fromWgs84(lon, lat))
    const value = {
      ...collection({...feature, geometry: {type: 'Polygon', coordinates: [ring]}}),
      ...urn(name),
    }
    const {dataset, issues} = await reading(value)
    expect(issues).toEqual([])
    expect(regionContains(dataset!.regions.geometry, 0, 121.0999, 29.9001)).toBe(true)
    expect(regionContains(dataset!.regions.geometry, 0, 121.1001, 29.9001)).toBe(false)
  },
)

test('a file that says WGS-84 may be in the shifted degrees that the manifest names', async () => {
  const ring = WIDE.map(([lon, lat]) => GEOGRAPHIC_CRS['GCJ-02'].fromWgs84(lon, lat))
  const shifted = {...feature, geometry: {type: 'Polygon', coordinates: [ring]}}
  const value = {...collection(shifted), ...urn('urn:ogc:def:crs:OGC:1.3:CRS84')}
  const {dataset} = await reading(value, {crs: 'GCJ-02'})
  expect(dataset!.regions.geometry.positions[0]).toBeCloseTo(121, 7)
})

test('a system that is not read is said once, and nothing is drawn', async () => {
  const {issues, dataset} = await reading({...collection(feature), ...urn('EPSG:3857')})
  expect(issues).toMatchObject([{code: 'bad-geometry', value: 'EPSG:3857', detail: {problem: 'file-crs'}}])
  expect(hasGeometry(dataset!.regions.geometry, 0)).toBe(false)
})

test('of the objects of a Topology that with the columns of regions is read', async () => {
  const arcs = [WIDE]
  const polygon = (own: unknown) => ({
    type: 'GeometryCollection',
    geometries: [{type: 'Polygon', arcs: [[0]], properties: own}],
  })
  const objects = {land: polygon({}), towns: polygon(properties), counties: polygon({name: '慈溪市'})}
  const {dataset, issues} = await reading({type: 'Topology', objects, arcs})
  expect(issues).toEqual([])
  expect(dataset!.regions.name).toEqual(['周巷镇'])
})

/** More than 16 MB, by what nobody reads. */
const padded = (...features: unknown[]) => ({
  note: 'x'.repeat(17 * 2 ** 20),
  ...collection(...features),
  tail: '}],{"',
})

test('a large collection is read feature by feature, and is the same', async () => {
  const second = townshipFeature('观"海]卫,镇', 1, {}).feature
  const {dataset, issues} = await reading({...padded(feature, second), ...urn('EPSG:4490')})
  expect(issues).toEqual([])
  expect(dataset!.regions).toMatchObject({name: ['周巷镇', '观"海]卫,镇'], row: new Uint32Array([1, 2])})
  expect((await reading(padded())).rows.regions).toEqual({read: 0, accepted: 0, orphaned: 0})
})

test('a large collection with a feature that is no JSON ends there, and says where', async () => {
  const text = JSON.stringify(padded(feature, {...feature, broken: 'here'})).replace('"here"', 'here')
  const {issues, rows} = await reading(text)
  expect(issues).toMatchObject([{code: 'bad-geometry', row: 2, detail: {problem: 'json'}}])
  expect(rows.regions!.accepted).toBe(1)
})

test.each([
  ['broken off', (text: string) => text.slice(0, -30)],
  ['followed by more', (text: string) => `${text} {}`],
  ['a list in place of the key', (text: string) => text.replace('"features":[', '"features":[[')],
])('a large file that is %s is no JSON', async (_, change) => {
  const {issues} = await reading(change(JSON.stringify(padded(feature))))
  expect(issues).toMatchObject([{code: 'bad-geometry', detail: {problem: 'json'}}])
})

test('a large file of another kind is read as a whole', async () => {
  const topology = {
    note: 'x'.repeat(17 * 2 ** 20),
    type: 'Topology',
    arcs: [WIDE],
    objects: {regions: {type: 'Polygon', arcs: [[0]], properties}},
  }
  expect((await reading(topology)).dataset!.regions.count).toBe(1)
})

test.each([2 ** 31, Number.MAX_SAFE_INTEGER])('too-large: a file of %i bytes is not begun', async (size) => {
  const {open, manifest} = memoryReader(aCampaign().township('周巷镇').files())
  const {issues} = await readPackage({
    manifest,
    async open(path) {
      const file = await open(path)
      return file && path === 'townships.geojson' ? {...file, size} : file
    },
  })
  expect(issues).toMatchObject([{code: 'bad-geometry', row: null, detail: {problem: 'too-large'}}])
})
