import fc from 'fast-check'
import {zipSync} from 'fflate'
import {expect, test} from 'vitest'
import {crsOf} from '#data/crs'
import {crsOfPrj} from '#data/prj'
import {hasGeometry, regionContains} from '#domain/geometry'
import {aCampaign} from '../builders/campaign'
import {square} from '../builders/feature'
import {gbk} from '../builders/gb18030'
import {issueLine} from '../builders/issues'
import {dbf, type ShapeLayer, shp, zippedShapefile} from '../builders/shapefile'

const WIDE = square([121, 29.9, 121.1, 30])
const HOLE = square([121.04, 29.94, 121.06, 29.96])
const ROW = {code: '330282001', name: '周巷镇', county: '慈溪市', county_code: '330282'}
/** The same in GBK. */
const GBK = {
  code: '330282001',
  name: Uint8Array.of(0xd6, 0xdc, 0xcf, 0xef, 0xd5, 0xf2),
  county: Uint8Array.of(0xb4, 0xc8, 0xcf, 0xaa, 0xca, 0xd0),
  county_code: '330282',
}

const gaussKruger = (name: string, meridian: number, easting: number, datum = 'D_China_2000') =>
  `PROJCS["${name}",GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",DATUM["${datum}",SPHEROID["CGCS2000",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Gauss_Kruger"],PARAMETER["False_Easting",${easting}],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",${meridian}.0],PARAMETER["Scale_Factor",1.0],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]`

function reading(zip: Uint8Array, crs?: string) {
  const regions = {url: 'townships.zip', ...(crs !== undefined && {crs})}
  return aCampaign({sources: {regions}}).file('townships.zip', zip).reading()
}

const layer = (patch: Partial<ShapeLayer> = {}): ShapeLayer => ({shapes: [[WIDE]], rows: [ROW], ...patch})

test.each([5, 15, 25])('polygons of type %i, heights and measures left out', async (type) => {
  const {dataset, issues} = await reading(zippedShapefile({towns: layer({type})}))
  expect(issues).toEqual([])
  expect(dataset!.regions).toMatchObject({code: ['330282001'], name: ['周巷镇'], row: new Uint32Array([1])})
  expect([...dataset!.regions.geometry.positions]).toEqual(WIDE.flat())
})

test.each([
  ['by its .cpg', {rows: [GBK], cpg: 'GBK'}, 'gb18030'],
  ['by its language driver', {rows: [GBK], driver: 0x4d}, 'gb18030'],
  ['by its bytes', {rows: [GBK]}, 'gb18030'],
  ['by its bytes, where the .cpg lies', {rows: [GBK], cpg: 'UTF-8'}, 'gb18030'],
  ['as UTF-8 by its .cpg', {cpg: 'UTF-8'}, null],
  ['as UTF-8 by its bytes, where the language driver lies', {driver: 0x4d}, null],
])('names in the .dbf are decoded %s', async (_, patch, told) => {
  const {dataset, changes} = await reading(zippedShapefile({towns: layer(patch)}))
  expect(dataset!.regions.name).toEqual(['周巷镇'])
  expect(dataset!.counties).toMatchObject({code: ['330282'], name: ['慈溪市']})
  const encodings = changes.filter(({kind}) => kind === 'encoding')
  expect(encodings.map(({examples}) => examples[0].before)).toEqual(told ? [told] : [])
})

test('names in the .dbf are decoded as the source says', async () => {
  const regions = {url: 'towns.zip', encoding: 'gb18030'}
  // In UTF-8 these bytes are whole characters too.
  const rows = [{...ROW, name: gbk('一'), county: gbk('一')}]
  const zip = zippedShapefile({towns: layer({rows})})
  const {dataset} = await aCampaign({sources: {regions}}).file('towns.zip', zip).reading()
  expect(dataset!.regions.name).toEqual(['一'])
})

test('a name that the field cuts within a character is still UTF-8', async () => {
  const {dataset} = await reading(zippedShapefile({towns: layer({widths: {name: 8}})}))
  expect(dataset!.regions.name).toEqual(['周巷'])
})

test('field names in capitals, and cut to ten bytes', async () => {
  const rows = [{CODE: '1', NAME: '周巷镇', COUNTY: '慈溪市', COUNTY_COD: '330282', IN_SCOPE: '否'}]
  const {dataset, issues} = await reading(zippedShapefile({towns: layer({rows})}))
  expect(issues).toEqual([])
  expect(dataset!.counties.code).toEqual(['330282'])
  expect([...dataset!.regions.inScope]).toEqual([0])
})

test.each([
  ['codes and names of a survey', ['XZQDM', 'XZQMC', 'XJMC', 'XXZQDM']],
  ['words cut to ten bytes of GBK', ['行政区划代码', '乡镇街道名称', '县市区名称', '县级区划代码']],
])('fields are known by other words, each told: %s', async (_, [code, name, county, countyCode]) => {
  const rows = [{[code]: '1', [name]: gbk('周巷镇'), [county]: gbk('慈溪市'), [countyCode]: '330282'}]
  const zip = zippedShapefile({towns: layer({rows, encoding: 'gb18030'})})
  const {dataset, issues, changes} = await reading(zip)
  expect(issues).toEqual([])
  expect(dataset!.regions).toMatchObject({code: ['1'], name: ['周巷镇']})
  expect(dataset!.counties).toMatchObject({code: ['330282'], name: ['慈溪市']})
  const columns = changes.filter(({kind}) => kind === 'column-name')
  expect(columns.map(({column}) => column)).toEqual(
    [code, name, county, countyCode].map((field) => (field < '\u0080' ? field : field.slice(0, 5))),
  )
})

test.each([
  ['as the format says', [[...WIDE].reverse(), HOLE]],
  ['wound the wrong way', [WIDE, [...HOLE].reverse()]],
  ['all wound alike, the hole first', [HOLE, WIDE]],
])('holes are told by where they lie: %s', async (_, rings) => {
  const island = square([121.045, 29.945, 121.055, 29.955])
  const apart = square([122, 30, 122.1, 30.1])
  const {dataset} = await reading(zippedShapefile({towns: layer({shapes: [[...rings, island, apart]]})}))
  const {geometry} = dataset!.regions
  const inside = ([lon, lat]: number[]) => regionContains(geometry, 0, lon, lat)
  expect(
    [
      [121.01, 29.91],
      [121.042, 29.942],
      [121.05, 29.95],
      [122.05, 30.05],
    ].map(inside),
  ).toEqual([true, false, true, true])
  expect(geometry.regionStart[1]).toBe(3)
})

test('null shapes and shapes that are no polygons are listed by their row', async () => {
  const rows = [ROW, {...ROW, code: '330282002'}, {...ROW, code: '330282003'}]
  const bytes = shp(layer({shapes: [null, [WIDE], [WIDE]]}))
  // The third record calls itself a polyline.
  bytes[100 + 12 + 8 + 128 + 8] = 3
  const zip = zipSync({'a.shp': bytes, 'a.dbf': dbf(layer({rows}))})
  const {issues, dataset} = await reading(zip)
  expect(issues.map(({row, detail}) => [row, detail?.problem])).toEqual([
    [1, 'no-geometry'],
    [3, 'type'],
  ])
  expect([0, 1, 2].map((region) => hasGeometry(dataset!.regions.geometry, region))).toEqual([
    false,
    true,
    false,
  ])
})

test('of several layers that of polygons with the columns wanted is read, and told', async () => {
  const zip = zippedShapefile({
    'data/roads': layer({type: 3}),
    'data/counties': layer({rows: [{id: '1', area: '2'}]}),
    'data/Towns': layer(),
  })
  const {dataset, changes} = await reading(zip)
  expect(dataset!.regions.count).toBe(1)
  expect(changes[0]).toMatchObject({kind: 'layout', examples: [{after: 'data/Towns.shp'}]})
})

test.each([
  ['CGCS2000_3_Degree_GK_CM_120E', gaussKruger('CGCS2000_3_Degree_GK_CM_120E', 120, 500000), 'EPSG:4549'],
  ['CGCS2000_3_Degree_GK_Zone_40', gaussKruger('CGCS2000_3_Degree_GK_Zone_40', 120, 40500000), 'EPSG:4528'],
])('the .prj tells the system: %s', async (_, prj, code) => {
  const {fromWgs84} = (await crsOf(code))!
  const ring = WIDE.map(([lon, lat]) => fromWgs84(lon, lat))
  const {dataset, issues} = await reading(zippedShapefile({towns: layer({shapes: [[ring]], prj})}))
  expect(issues).toEqual([])
  const positions = [...dataset!.regions.geometry.positions]
  positions.forEach((degrees, index) => {
    expect(degrees).toBeCloseTo(WIDE.flat()[index], 8)
  })
})

test.each([
  ['GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]]]', 'EPSG:4326'],
  ['GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",DATUM["D_China_2000"]]', 'EPSG:4490'],
  [gaussKruger('anything', 123, 500000), 'EPSG:4550'],
  [gaussKruger('CGCS2000_GK_Zone_20', 117, 20500000), 'CGCS2000_GK_Zone_20'],
  [
    gaussKruger('Xian_1980_3_Degree_GK_CM_120E', 120, 500000, 'D_Xian_1980').replace(
      /CGCS2000|China_Geodetic_Coordinate_System_2000/g,
      'Xian_1980',
    ),
    'Xian_1980_3_Degree_GK_CM_120E',
  ],
  ['GEOGCS["GCS_Beijing_1954",DATUM["D_Beijing_1954"]]', 'GCS_Beijing_1954'],
  [gaussKruger('UTM', 123, 500000).replace('"Scale_Factor",1.0', '"Scale_Factor",0.9996'), 'UTM'],
  ['nonsense', 'nonsense'],
  ['', ''],
])('.prj %s', (prj, name) => {
  expect(crsOfPrj(prj)).toBe(name)
})

test('a system that is not read is said, and nothing is drawn, unless the manifest names another', async () => {
  const zip = zippedShapefile({towns: layer({prj: 'GEOGCS["GCS_Beijing_1954",DATUM["D_Beijing_1954"]]'})})
  const {issues, dataset} = await reading(zip)
  expect(issues).toMatchObject([
    {code: 'bad-geometry', row: null, value: 'GCS_Beijing_1954', detail: {problem: 'file-crs'}},
  ])
  expect(dataset!.regions.count).toBe(1)
  expect(hasGeometry(dataset!.regions.geometry, 0)).toBe(false)
  expect((await reading(zip, 'EPSG:4326')).issues).toEqual([])
})

test.each([
  ['archive', new TextEncoder().encode('PK\u0003\u0004 and no more')],
  ['no-shapefile', zipSync({'a.txt': new Uint8Array(5)})],
  ['no-shapefile', zipSync({'a.shp': shp(layer())})],
  ['no-shapefile', zipSync({'a.shp': new Uint8Array(200), 'a.dbf': dbf(layer())})],
  ['no-shapefile', zippedShapefile({a: layer({type: 3})})],
])('%s: one issue', async (problem, zip) => {
  const {issues} = await reading(zip)
  expect(issues).toMatchObject([{code: 'bad-geometry', row: null, detail: {problem}}])
})

test.each([
  ['parts', 36],
  ['points', 40],
  ['the second part', 48],
])('a claim of two thousand million %s costs the shape', async (_, at) => {
  const bytes = shp(layer({shapes: [[WIDE, HOLE]]}))
  new DataView(bytes.buffer).setInt32(108 + at, 2_000_000_000, true)
  const {issues} = await reading(zipSync({'a.shp': bytes, 'a.dbf': dbf(layer())}))
  expect(issues.map(issueLine)).toEqual(['townships.zip 1 geometry bad-geometry Polygon'])
  expect(issues[0].detail).toEqual({problem: 'broken-record'})
})

test('a table that claims four thousand million rows has those that are there', async () => {
  const bytes = dbf(layer())
  new DataView(bytes.buffer).setUint32(4, 0xffffffff, true)
  const {dataset} = await reading(zipSync({'a.shp': shp(layer()), 'a.dbf': bytes}))
  expect(dataset!.regions.count).toBe(1)
})

test('coordinates that are no numbers cost the shape', async () => {
  for (const bad of [Number.NaN, Infinity, 1e308]) {
    const ring = WIDE.map(([lon, lat], index) => (index === 1 ? [bad, lat] : [lon, lat]))
    const {issues} = await reading(zippedShapefile({a: layer({shapes: [[ring]]})}))
    expect(issues).toMatchObject([{code: 'bad-geometry', row: 1}])
  }
})

test('bytes changed anywhere never throw', async () => {
  const parts = {
    shp: shp(layer({shapes: [[WIDE, HOLE], null, [HOLE]]})),
    dbf: dbf(layer({rows: [ROW, ROW, ROW]})),
  }
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('shp' as const, 'dbf' as const),
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), {maxLength: 8}),
      fc.nat(),
      async (part, changes, cut) => {
        const bytes = parts[part].slice(0, Math.max(1, cut % (parts[part].length * 2)))
        for (const [at, byte] of changes) bytes[at % Math.min(bytes.length, 120)] = byte
        const files = {'a.shp': parts.shp, 'a.dbf': parts.dbf, [`a.${part}`]: bytes}
        const {rows} = await reading(zipSync(files, {level: 0}))
        expect(rows.regions!.accepted).toBeLessThanOrEqual(rows.regions!.read)
      },
    ),
    {seed: 9994, numRuns: 300},
  )
})
