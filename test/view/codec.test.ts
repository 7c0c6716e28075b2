import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Area, LonLat} from '#domain/area'
import {HOUSE_GRADES} from '#domain/dataset'
import {BASES, CLASS_STATES, HOUSE_STATES, PROJECT_STATES} from '#domain/filter'
import {MEASURES} from '#domain/measure'
import type {Day, Month} from '#domain/month'
import {
  ADDRESS_NAMES,
  type Chosen,
  choose,
  formatAddress,
  INITIAL_VIEW,
  parseAddress,
  VIEW_KEYS,
} from '#view/codec'
import {
  COMPARISONS,
  GROUPINGS,
  LANGUAGES,
  LAYERS,
  LEVELS,
  MODES,
  TABLES,
  TABS,
  THEMES,
  type View,
} from '#view/view'

const aWord = fc.string({unit: 'grapheme', minLength: 1, maxLength: 6})
const someWords = fc.uniqueArray(aWord, {maxLength: 3})
const aMonth = fc.integer({min: 1900 * 12, max: 2200 * 12}).map((value) => value as Month)
const aPlace = (limit: number) =>
  fc.integer({min: -limit * 100, max: limit * 100}).map((value) => value / 100)

const aCorner: fc.Arbitrary<LonLat> = fc
  .tuple(aPlace(180), aPlace(90))
  .map(([lon, lat]) => [lon + 0, lat + 0])
const metres = fc.integer({min: 1, max: 50_000})
const anArea: fc.Arbitrary<Area> = fc.oneof(
  fc.record({kind: fc.constant('circle' as const), centre: aCorner, metres}),
  fc.record({
    kind: fc.constant('box' as const),
    west: fc.integer({min: -180, max: 0}).map((value) => value + 0),
    south: fc.integer({min: -90, max: 0}).map((value) => value + 0),
    east: fc.integer({min: 1, max: 180}),
    north: fc.integer({min: 1, max: 90}),
  }),
  fc.record({
    kind: fc.constant('polygon' as const),
    corners: fc.array(aCorner, {minLength: 3, maxLength: 9}),
  }),
  fc.record({
    kind: fc.constant('line' as const),
    corners: fc.array(aCorner, {minLength: 2, maxLength: 9}),
    metres,
  }),
  fc.record({kind: fc.constant('township' as const), code: aWord, metres}),
)
const aBound = fc.integer({min: -100, max: 100}).map((value) => value / 100 + 0)
const aClass = fc.record(
  {
    by: fc.constantFrom(...LEVELS),
    measure: fc.constantFrom(...MEASURES),
    month: aMonth,
    since: aMonth,
    ranges: fc.array(
      fc.oneof(
        fc.constantFrom(...CLASS_STATES),
        fc.tuple(aBound, aBound).map(([from, to]) => ({from, to})),
        aBound.map((to) => ({from: null, to})),
      ),
      {minLength: 1, maxLength: 3},
    ),
  },
  {requiredKeys: ['by', 'measure', 'month', 'ranges']},
)

const aView: {[Key in keyof View]: fc.Arbitrary<NonNullable<View[Key]>>} = {
  data: fc.oneof(fc.webUrl(), fc.constant('local:宁波'), fc.constant('../packages/a b/campaign.json')),
  mode: fc.constantFrom(...MODES),
  month: aMonth,
  measure: fc.constantFrom(...MEASURES),
  by: fc.constantFrom(...LEVELS),
  basis: fc.constantFrom(...BASES),
  asOf: fc.integer({min: -20000, max: 60000}).map((value) => value as Day),
  tab: fc.constantFrom(...TABS),
  compare: aMonth,
  compareAs: fc.constantFrom(...COMPARISONS),
  county: someWords,
  towns: someWords,
  area: anArea,
  class: fc.array(aClass, {maxLength: 3}),
  township: aWord,
  layers: fc.subarray([...LAYERS]),
  basemap: aWord,
  task: someWords,
  project: fc.subarray([...PROJECT_STATES]),
  house: fc.subarray([...HOUSE_STATES]),
  grade: fc.subarray([...HOUSE_GRADES]),
  hardship: fc.boolean(),
  table: fc.constantFrom(...TABLES),
  rows: aWord,
  sort: aWord,
  columns: someWords,
  where: someWords,
  row: aWord,
  group: fc.constantFrom(...GROUPINGS),
  opened: someWords,
  tour: aWord,
  stop: fc.integer({min: 1, max: 9999}),
  speaker: fc.boolean(),
  lang: fc.constantFrom(...LANGUAGES),
  theme: fc.constantFrom(...THEMES),
  camera: fc.record({
    lon: aPlace(180),
    lat: aPlace(90),
    zoom: fc.integer({min: 400, max: 2400}).map((z) => z / 100),
  }),
}
const someChoice = fc.record(aView, {requiredKeys: []}) as fc.Arbitrary<Chosen>

describe('an address', () => {
  test('a code may hold any letter, also one that ends a line', () => {
    const area: Area = {kind: 'township', code: '\u2028', metres: 1}
    expect(parseAddress(formatAddress({area}, null)).chosen).toEqual({area})
  })

  test('gives back what was chosen, whatever it was', () => {
    fc.assert(
      fc.property(someChoice, (chosen) => {
        expect(parseAddress(formatAddress(chosen, null))).toEqual({chosen, notices: []})
      }),
      {numRuns: 500},
    )
  })

  test('shows the same over the package’s opening, whatever either chose', () => {
    fc.assert(
      fc.property(someChoice, someChoice, (chosen, opening) => {
        const base: View = {...INITIAL_VIEW, ...opening}
        const address = formatAddress(chosen, base)
        expect({...base, ...parseAddress(address).chosen}).toEqual({...base, ...chosen})
      }),
      {numRuns: 500},
    )
  })

  test('never throws, and never takes what it would not write', () => {
    const aPair = fc.tuple(
      fc.constantFrom(
        ...['data', 'month', 'as_of', 'county', 'layers', 'hardship', 'lon', 'lat', 'zoom', 'mode'],
      ),
      fc.oneof(
        fc.string({unit: 'binary'}),
        fc.constantFrom('', '0', 'null', '2018-13', '1e5', 'javascript:1'),
      ),
    )
    fc.assert(
      fc.property(fc.array(aPair), (pairs) => {
        const {chosen} = parseAddress(new URLSearchParams(pairs))
        expect(parseAddress(formatAddress(chosen, null)).notices).toEqual([])
      }),
    )
  })

  test('is empty where nothing is chosen, and leaves out what is not different', () => {
    expect(formatAddress({}, INITIAL_VIEW)).toBe('')
    expect(formatAddress(INITIAL_VIEW, INITIAL_VIEW)).toBe('')
    expect(formatAddress({measure: 'compliance'}, {...INITIAL_VIEW, measure: 'progress'})).toBe(
      'measure=compliance',
    )
  })

  test('reads as people read it', () => {
    const chosen = parseAddress('county=330203,330282&as_of=2018-09&data=https://a.example/c.json').chosen
    expect(formatAddress(chosen, INITIAL_VIEW)).toBe(
      'data=https://a.example/c.json&as_of=2018-09-30&county=330203,330282',
    )
  })

  test('has the keys of the contract', () => {
    const all: Chosen = {...INITIAL_VIEW, ...parseAddress(EVERY_KEY).chosen}
    expect(formatAddress(all, null)).toBe(EVERY_KEY)
    expect([...new URLSearchParams(EVERY_KEY).keys()].filter((key) => !ADDRESS_NAMES.has(key))).toEqual([])
    expect(VIEW_KEYS.length).toBe(36)
  })

  test('an empty text takes away what the package brings; of other keys it is no choice', () => {
    expect(parseAddress('county=&layers=&township=&hardship=&compare=')).toEqual({
      chosen: {county: [], layers: [], township: null, hardship: null, compare: null},
      notices: [],
    })
    expect(parseAddress('month=&theme=&data=')).toEqual({chosen: {}, notices: []})
  })

  test('keeps a comma inside a code, and what looks like one', () => {
    const chosen = {county: ['a,b', '%2C', '%252C', '50%']}
    expect(parseAddress(formatAddress(chosen, null)).chosen).toEqual(chosen)
  })

  test('rounds the camera to less than a pixel', () => {
    const camera = {lon: 121.549999999, lat: 29.87777777, zoom: 10.123456}
    expect(formatAddress({camera}, null)).toBe('lon=121.55&lat=29.8778&zoom=10.12')
    expect(formatAddress({camera: {lon: -1e-9, lat: 0, zoom: 4}}, null)).toBe('lon=0&lat=0&zoom=4')
  })
})

const EVERY_KEY =
  'data=x.json&mode=wall&month=2018-09&measure=progress&by=county&basis=phase&as_of=2018-10-01&tab=taskbook' +
  '&compare=2018-08&compare_as=side&county=a,b&towns=e,f' +
  '&area=circle:121.5,29.8,2000&class=progress:0.4..0.6;0.6..@2018-09,county/compliance:..0.2@2018-03,compliance:won@2018-03..2018-09&township=c&layers=houses&basemap=img&task=t1&project=done,overdue&house=filed&grade=D' +
  '&hardship=true&table=houses&rows=housesTreated&sort=-filed&columns=id,filed&where=id~a&row=H1&group=task&opened=*,330203&tour=t&stop=3&speaker=true&lang=en&theme=dark&lon=121.5&lat=29.8&zoom=9'

describe('a wrong value', () => {
  test.each([
    ['mode', 'sideways'],
    ['month', '2018-13'],
    ['month', 'yesterday'],
    ['measure', 'beauty'],
    ['by', 'street'],
    ['basis', 'mood'],
    ['as_of', '2018-02-30'],
    ['tab', 'secret'],
    ['compare', '2018'],
    ['layers', 'dragons'],
    ['project', 'paused'],
    ['house', 'gone'],
    ['grade', 'Z'],
    ['hardship', 'perhaps'],
    ['stop', '0'],
    ['speaker', 'loud'],
    ['lang', 'tlh'],
    ['theme', 'sepia'],
    ['area', 'circle:121.5,29.8'],
    ['area', 'circle:121.5,29.8,0'],
    ['area', 'polygon:1,2;3,4'],
    ['area', 'box:2,1,1,2'],
    ['area', 'township:330282100'],
    ['area', 'blob:1,2,3'],
    ['class', 'progress:0.4..0.6'],
    ['class', 'beauty:pass@2018-09'],
    ['class', 'progress:..@2018-09'],
    ['class', 'compliance:won@2018-03..'],
    ['class', 'compliance:won@2018-03..2018-06..2018-09'],
    ['data', 'javascript:alert(1)'],
  ])('%s=%s is ignored and told', (key, value) => {
    expect(parseAddress(new URLSearchParams([[key, value]]))).toEqual({chosen: {}, notices: [{key, value}]})
  })

  test('of a list only the wrong words are left out', () => {
    expect(parseAddress('project=done,paused,done')).toEqual({
      chosen: {project: ['done']},
      notices: [{key: 'project', value: 'paused'}],
    })
  })

  test('of the camera all three are needed, each in its range', () => {
    expect(parseAddress('lon=500&lat=29&zoom=deep')).toEqual({
      chosen: {},
      notices: [
        {key: 'lon', value: '500'},
        {key: 'zoom', value: 'deep'},
      ],
    })
    expect(parseAddress('zoom=8').chosen).toEqual({})
  })

  test('a key that is not the View’s is somebody else’s', () => {
    expect(parseAddress('utm_source=letter&__proto__=1&toString=2')).toEqual({chosen: {}, notices: []})
  })
})

describe('choosing', () => {
  test('keeps the identity of what stays equal', () => {
    const chosen: Chosen = {county: ['a'], month: 24000 as Month}
    const next = choose(chosen, {county: ['a'], by: 'county'})
    expect(next.county).toBe(chosen.county)
    expect(next).toEqual({...chosen, by: 'county'})
  })

  test('null gives a month back to the package, and takes a pinned township away', () => {
    expect(choose({month: 24000 as Month, township: 'a'}, {month: null, township: null})).toEqual({
      township: null,
    })
  })
})
