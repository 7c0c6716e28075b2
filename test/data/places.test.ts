import {expect, test} from 'vitest'
import {GEOGRAPHIC_CRS} from '#data/crs'
import {hasPlace, placeOf} from '#domain/dataset'
import {aCampaign} from '../builders/campaign'
import {issueLines} from '../builders/issues'

/** 121.0…121.1° E, 29.9…30.0° N. */
const town = () => aCampaign().township('周巷镇')

test.each([
  ['houses.csv 2 lon missing-value', {lon: ''}],
  ['houses.csv 2 lat missing-value', {lat: ' '}],
  ['houses.csv 2 lon bad-number east', {lon: 'east'}],
  ['houses.csv 2 lon out-of-range 181', {lon: 181}],
  ['houses.csv 2 lat out-of-range -90.5', {lat: -90.5}],
])('a bad place is listed and the row stays, undrawn: %s', async (line, cells) => {
  const {houses, rows} = await town().house(cells).read()
  expect(await issueLines(town().house(cells))).toEqual([line])
  expect(rows.houses).toEqual({read: 1, accepted: 1, orphaned: 0})
  expect(hasPlace(houses, 0)).toBe(false)
})

test('with both cells empty both are listed', async () => {
  expect(await issueLines(town().house({lon: '', lat: ''}))).toEqual([
    'houses.csv 2 lon missing-value',
    'houses.csv 2 lat missing-value',
  ])
})

test.each([
  [{lon: 200, lat: ''}, ['lon out-of-range 200', 'lat missing-value']],
  [{lon: 'east', lat: 91}, ['lon bad-number east', 'lat out-of-range 91']],
])('each cell of a place tells its own fault: %j', async (cells, faults) => {
  expect(await issueLines(town().house(cells))).toEqual(faults.map((fault) => `houses.csv 2 ${fault}`))
})

test('a table without the two columns misses nothing', async () => {
  const campaign = town().file('houses.csv', 'id,township_code\nH1,330282001\n')
  expect(await issueLines(campaign)).toEqual([])
})

test('a table with one of the two columns misses the other in each row', async () => {
  const campaign = town().file('houses.csv', 'id,township_code,lat\nH1,330282001,29.95\n')
  expect(await issueLines(campaign)).toEqual(['houses.csv 2 lon missing-value'])
})

test('a bad place is listed for a rejected row as well', async () => {
  expect(await issueLines(town().house({lon: 'x', grade: 'E'}))).toEqual([
    'houses.csv 2 lon bad-number x',
    'houses.csv 2 grade unknown-value E',
  ])
})

test('outside-township: farther out than the boundaries are accurate', async () => {
  // 0.001° of longitude at 30° N are 96 m.
  const campaign = (boundary_accuracy_m: number) =>
    aCampaign({boundary_accuracy_m}).township('周巷镇').house({lon: 121.101})
  expect(await issueLines(campaign(95))).toEqual(['houses.csv 2 lon outside-township 121.101, 29.95'])
  expect(await issueLines(campaign(97))).toEqual([])
  expect(placeOf((await campaign(95).read()).houses, 0)[0]).toBe(121.101)
})

test('outside-township: 50 m are accurate enough unless said otherwise', async () => {
  expect(await issueLines(town().house({lon: 121.1005}))).toEqual([])
  expect(await issueLines(town().house({lon: 121.1006}))).toHaveLength(1)
})

test('outside-township: in another township', async () => {
  const campaign = town().township('观海卫镇').house({lon: 121.05})
  expect(await issueLines(campaign)).toEqual(['houses.csv 2 lon outside-township 121.05, 29.95'])
})

test('a township without a boundary has no outside', async () => {
  const campaign = aCampaign().township('周巷镇', {geometry: null}).house({lon: 10, lat: 10})
  expect(await issueLines(campaign)).toEqual(['townships.geojson 1 geometry bad-geometry —'])
})

test('swapped-coordinates: beside the latitude that is out of range', async () => {
  expect(await issueLines(town().house({lon: 29.95, lat: 121.05}))).toEqual([
    'houses.csv 2 lat out-of-range 121.05',
    'houses.csv 2 lon swapped-coordinates 29.95, 121.05',
  ])
})

test('swapped-coordinates: in place of outside-township where both are in range', async () => {
  const campaign = aCampaign()
    .township('西镇', {box: [60, 30, 60.1, 30.1]})
    .house({lon: 30.05, lat: 60.05})
  expect(await issueLines(campaign)).toEqual(['houses.csv 2 lon swapped-coordinates 30.05, 60.05'])
})

test('swapped-coordinates: of a township without a boundary, if they lie within the whole', async () => {
  const campaign = town().township('观海卫镇', {geometry: null}).house({lon: 29.95, lat: 121.05})
  expect((await issueLines(campaign)).at(-1)).toBe('houses.csv 2 lon swapped-coordinates 29.95, 121.05')
})

test('coordinates in GCJ-02 and BD-09 become WGS-84', async () => {
  for (const crs of ['GCJ-02', 'BD-09']) {
    const [lon, lat] = GEOGRAPHIC_CRS[crs].fromWgs84(121.05, 29.95)
    const houses = {url: 'houses.csv', crs}
    const sources = {regions: {url: 'townships.geojson'}, houses}
    const dataset = await aCampaign({sources}).township('周巷镇').house({lon, lat}).read()
    expect(placeOf(dataset.houses, 0)).toEqual([121.05, 29.95])
  }
})

test('GCJ-02 lies about 402 m east and 286 m south of WGS-84 at Ningbo', () => {
  const [lon, lat] = GEOGRAPHIC_CRS['GCJ-02'].fromWgs84(121.55, 29.87)
  expect((lon - 121.55) * 111_195 * Math.cos((29.87 * Math.PI) / 180)).toBeCloseTo(402, -1.5)
  expect((lat - 29.87) * 111_195).toBeCloseTo(-286, -1.5)
})

/** A house of the town where it lies, in metres of the belt of 120° E or 123° E. */
const EAST_120 = {lon: 601364.209, lat: 3315034.527}
const EAST_123 = {lon: 311739.144, lat: 3316170.579}
const projected = (crs: string, ...places: {lon: unknown; lat: unknown}[]) => {
  const sources = {regions: {url: 'townships.geojson'}, houses: {url: 'houses.csv', crs}}
  const campaign = aCampaign({sources}).township('周巷镇')
  for (const {lon, lat} of places) campaign.house({lon: String(lon), lat: String(lat)})
  return campaign
}
const numbered = (belt: number, {lon, lat}: {lon: number; lat: number}) => ({lon: belt * 1e6 + lon, lat})

test.each([
  ['EPSG:4549', 'without a number', EAST_120, 0],
  ['EPSG:4528', 'with its number', numbered(40, EAST_120), 0],
  ['EPSG:4549', 'with a number all the same', numbered(40, EAST_120), 1],
  ['EPSG:4528', 'without its number', EAST_120, 1],
  ['EPSG:4549', 'with the number of the next belt', numbered(41, EAST_123), 1],
])(
  'eastings in %s, %s: the point lies where it does, and what was read otherwise is told',
  async (crs, _, place, told) => {
    const {dataset, issues, changes} = await projected(crs, place).reading()
    const [lon, lat] = placeOf(dataset!.houses, 0)
    expect([lon.toFixed(5), lat.toFixed(5)]).toEqual(['121.05000', '29.95000'])
    expect(issues).toEqual([])
    expect(changes.map(({column, kind, count}) => [column, kind, count])).toEqual(
      told ? [['lon', 'coordinate-form', 1]] : [],
    )
  },
)

test('a projected system of the whole package is that of its tables; boundaries in degrees stay', async () => {
  const campaign = aCampaign({crs: 'EPSG:4549'}).township('周巷镇').house(EAST_120)
  const {dataset, issues, changes} = await campaign.reading()
  expect(issues).toEqual([])
  expect(hasPlace(dataset!.houses, 0)).toBe(true)
  expect(changes).toMatchObject([{file: 'townships.geojson', column: 'geometry', kind: 'coordinate-form'}])
})

test.each([
  ['lon out-of-range 121.05', {lon: 121.05, lat: EAST_120.lat}],
  ['lon out-of-range 13500000', {lon: 13_500_000, lat: EAST_120.lat}],
  ['lon out-of-range 1e308', {lon: '1e308', lat: EAST_120.lat}],
  ['lat out-of-range 99999999', {lon: EAST_120.lon, lat: 99_999_999}],
  ['lat bad-number Infinity', {lon: EAST_120.lon, lat: 'Infinity'}],
])('of metres that cannot be: %s', async (fault, place) => {
  expect(await issueLines(projected('EPSG:4549', place))).toEqual([`houses.csv 2 ${fault}`])
})

test.each([
  ['EPSG:4549', {lon: EAST_120.lat, lat: EAST_120.lon}],
  ['EPSG:4528', {lon: EAST_120.lat, lat: 40e6 + EAST_120.lon}],
])('swapped-coordinates: northing before easting in %s', async (crs, place) => {
  expect((await issueLines(projected(crs, place))).at(-1)).toMatch(/^houses.csv 2 lon swapped-coordinates/)
})

test('degrees with minutes and seconds are read, and told', async () => {
  const {dataset, issues, changes} = await town().house({lon: '121°03′00″E', lat: '北纬29度57分'}).reading()
  expect(issues).toEqual([])
  expect(placeOf(dataset!.houses, 0)).toEqual([121.05, 29.95])
  expect(changes).toMatchObject([
    {column: 'lon', kind: 'coordinate-form', examples: [{row: 2, before: '121°03′00″E', after: '121.05'}]},
    {column: 'lat', kind: 'coordinate-form', examples: [{row: 2, before: '北纬29度57分', after: '29.95'}]},
  ])
})

test('sixty minutes are no coordinate', async () => {
  expect(await issueLines(town().house({lon: '121°60′'}))).toEqual(['houses.csv 2 lon bad-number 121°60′'])
})

test('an unknown system draws no point either', async () => {
  const campaign = aCampaign({crs: 'EPSG:3857'}).township('周巷镇').house()
  expect(await issueLines(campaign)).toEqual(['campaign.json — crs bad-manifest EPSG:3857'])
  expect(hasPlace((await campaign.read()).houses, 0)).toBe(false)
})

/** Houses along the inner side of the eastern border, as a map in another system has them. */
function alongTheBorder(crs: string, count = 20) {
  const campaign = aCampaign({boundary_accuracy_m: 3000}).township('周巷镇')
  for (let i = 0; i < count; i++) {
    const [lon, lat] = GEOGRAPHIC_CRS[crs].fromWgs84(121.099, 29.92 + i * 0.002)
    campaign.house({lon, lat})
  }
  return campaign
}

test('suspected-crs: points outside that another system brings inside', async () => {
  const {issues} = await alongTheBorder('GCJ-02').reading()
  expect(issues).toEqual([
    {
      severity: 'warning',
      file: 'houses.csv',
      row: null,
      column: null,
      code: 'suspected-crs',
      value: 'EPSG:4326',
      detail: {suspected: 'GCJ-02', points: 20},
    },
  ])
})

test('suspected-crs: not for a few points, and not for points that merely stray', async () => {
  expect(await issueLines(alongTheBorder('GCJ-02', 4))).toEqual([])
  const strayed = alongTheBorder('EPSG:4326')
  for (let i = 0; i < 9; i++) strayed.house({lon: 121.101}).house({lon: 120.999})
  expect(await issueLines(strayed)).toEqual([])
})
