import {expect, test} from 'vitest'
import {readManifest} from '#data/manifest'
import {BASEMAP_DEFAULTS, keyHolder, needsKey, templatesOf} from '#domain/basemap'

const XYZ = {id: 'a', title: '甲', kind: 'xyz', url: 'https://tiles.example/{z}/{x}/{y}.png'}

/** The basemaps of a manifest, and its problems as `path problem`. */
function read(basemaps: unknown) {
  const manifest = {
    id: 'c',
    title: 't',
    timeline: {start: '2018-01', end: '2018-12'},
    sources: {regions: {url: 'r.json'}},
    basemaps,
  }
  const {campaign, issues, usable} = readManifest(JSON.stringify(manifest), 'campaign.json')
  expect([usable, issues.every(({code}) => code === 'bad-manifest')]).toEqual([true, true])
  return {
    basemaps: campaign?.basemaps,
    problems: issues.map(({column, detail}) => `${column} ${detail?.problem}`),
  }
}

test('a basemap needs little; the rest has its defaults', () => {
  expect(read([XYZ])).toEqual({
    problems: [],
    basemaps: [
      {
        ...BASEMAP_DEFAULTS,
        id: 'a',
        kind: 'xyz',
        title: {'zh-CN': '甲', en: '甲'},
        url: 'https://tiles.example/{z}/{x}/{y}.png',
      },
    ],
  })
})

test('all that may be said of one is read', () => {
  const more = {
    tile_size: 512,
    min_zoom: 3,
    max_zoom: 16,
    scheme: 'tms',
    datum: 'GCJ-02',
    subdomains: '0123',
    attribution: {'zh-CN': '某院', en: 'An institute'},
    review_number: 'GS(2024)1号',
    key: 'k',
    opacity: 0.8,
    for_theme: 'dark',
  }
  expect(read([{...XYZ, ...more}])).toMatchObject({
    problems: [],
    basemaps: [
      {
        tileSize: 512,
        minZoom: 3,
        maxZoom: 16,
        scheme: 'tms',
        datum: 'GCJ-02',
        subdomains: '0123',
        attribution: more.attribution,
        reviewNumber: 'GS(2024)1号',
        key: 'k',
        opacity: 0.8,
        forTheme: 'dark',
      },
    ],
  })
})

test.each([
  ['[1] object', 7],
  ['[1].kind missing', {id: 'b', title: 'b', url: 'https://x/{z}/{x}/{y}'}],
  ['[1].kind basemap-kind', {...XYZ, id: 'b', kind: 'wms'}],
  ['[1].id missing', {...XYZ, id: undefined}],
  ['[1].id text', {...XYZ, id: 'own:1'}],
  ['[1].id duplicate', XYZ],
  ['[1].title missing', {...XYZ, id: 'b', title: undefined}],
  ['[1].url missing', {...XYZ, id: 'b', url: undefined}],
  ['[1].url tile-template', {...XYZ, id: 'b', url: 'https://x/{z}/{x}.png'}],
  ['[1].url tile-template', {...XYZ, id: 'b', url: 'javascript:alert({z}{x}{y})'}],
  ['[1].url web-address', {id: 'b', title: 'b', kind: 'pmtiles', url: 'file:///etc/map.pmtiles'}],
  ['[1].layer tianditu-layer', {id: 'b', title: 'b', kind: 'tianditu', layer: 'sat'}],
  ['[1].tile_size tile-size', {...XYZ, id: 'b', tile_size: 0}],
  ['[1].max_zoom zoom', {...XYZ, id: 'b', max_zoom: 99}],
  ['[1].scheme scheme', {...XYZ, id: 'b', scheme: 'wms'}],
  ['[1].datum datum', {...XYZ, id: 'b', datum: 'BD-09'}],
  ['[1].opacity fraction', {...XYZ, id: 'b', opacity: 80}],
  ['[1].for_theme theme', {...XYZ, id: 'b', for_theme: 'blue'}],
  ['[1].attribution local-text', {...XYZ, id: 'b', attribution: ['<b>x</b>']}],
  ['[1].subdomains subdomains', {...XYZ, id: 'b', subdomains: '/?#@'}],
])('what is wrong is told at its place, and the package opens with the rest: %s', (problem, bad) => {
  const {problems, basemaps} = read([XYZ, bad])
  expect(problems).toEqual([`basemaps${problem}`])
  // One with half of what it says would lie in the wrong place.
  expect(basemaps?.map(({id}) => id)).toEqual(['a'])
})

test('no list at all is told', () => {
  expect(read('x').problems).toEqual(['basemaps list'])
})

test('天地图 is its picture and its names, in the web grid, with the key of whoever looks', () => {
  const {basemaps = []} = read([{id: 't', title: 't', kind: 'tianditu', layer: 'img'}])
  const templates = templatesOf(basemaps[0])
  expect(templates.map((one) => new URL(one.replace('{s}', '0')).pathname)).toEqual([
    '/img_w/wmts',
    '/cia_w/wmts',
  ])
  expect(templates.every((one) => one.endsWith('&tk={key}'))).toBe(true)
  expect(needsKey(basemaps[0])).toBe(true)
})

test('a key is held for the servers that it goes to, whatever the basemap calls itself', () => {
  const holderOf = (basemap: object) => keyHolder(read([{id: 'x', title: 'x', ...basemap}]).basemaps![0])
  const tianditu = holderOf({kind: 'tianditu'})
  expect(tianditu).toBe('https://t{s}.tianditu.gov.cn')
  for (const host of ['t{s}.tianditu.gov.cn.example', 't{s}.tianditu.gov.cn@example', 'example'])
    expect(holderOf({kind: 'xyz', url: `https://${host}/{z}/{x}/{y}?k={key}`})).not.toBe(tianditu)
})
