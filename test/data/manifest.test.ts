import {expect, test} from 'vitest'
import {readManifest} from '#data/manifest'
import {formatDay, parseMonth} from '#domain/month'
import {aCampaign} from '../builders/campaign'
import {issueLine, issueLines} from '../builders/issues'

const BEST = {
  id: 'ningbo-2016',
  title: {'zh-CN': '宁波', en: 'Ningbo'},
  timeline: {start: '2016-10', end: '2019-09'},
  sources: {regions: {url: 'townships.geojson'}},
}
const PHASE = {id: 'p1', name: '一', start: '2016-10', end: '2017-09'}

function read(manifest: unknown) {
  const reading = readManifest(
    typeof manifest === 'string' ? manifest : JSON.stringify(manifest),
    'campaign.json',
  )
  return {...reading, lines: reading.issues.map(issueLine)}
}

test('the least manifest: every default is filled in', () => {
  const {campaign, issues, usable} = read(BEST)
  expect(issues).toEqual([])
  expect(usable).toBe(true)
  expect(campaign).toMatchObject({
    synthetic: false,
    phases: [],
    milestones: [],
    areas: [],
    progressWeight: 'investment',
    crs: 'EPSG:4326',
    open: {},
    boundaryAccuracyM: 50,
    notice: null,
    boundaries: null,
    places: [],
  })
  expect(formatDay(campaign!.asOf)).toBe('2019-09-30')
})

test('a plain text serves both languages', () => {
  expect(read({...BEST, title: '宁波'}).campaign!.title).toEqual({'zh-CN': '宁波', en: '宁波'})
})

test('phases stand in order of their start', () => {
  const later = {...PHASE, id: 'p2', start: '2017-10', end: '2018-09', targets: {compliance: 0.5}}
  const {campaign} = read({...BEST, phases: [later, PHASE]})
  expect(campaign!.phases.map(({id, targets}) => [id, targets])).toEqual([
    ['p1', {}],
    ['p2', {compliance: 0.5}],
  ])
  expect(campaign!.phases[0].start).toBe(parseMonth('2016-10'))
})

test('as_of, open and other keys', () => {
  const {campaign, issues} = read({
    ...BEST,
    as_of: '2018-09',
    open: {month: '2018-09', zoom: 9},
    tours: [],
    basemaps: [],
    anything: 1,
  })
  expect(issues).toEqual([])
  expect(formatDay(campaign!.asOf)).toBe('2018-09-30')
  expect(campaign!.open).toEqual({month: '2018-09', zoom: '9'})
})

test.each([
  ['id bad-manifest —', {id: undefined}],
  ['id bad-manifest 5', {id: 5}],
  ['title bad-manifest —', {title: undefined}],
  ['title bad-manifest 5', {title: 5}],
  ['title.en bad-manifest —', {title: {'zh-CN': '宁波'}}],
  ['synthetic bad-manifest yes', {synthetic: 'yes'}],
  ['timeline bad-manifest —', {timeline: undefined}],
  ['timeline.start bad-manifest 2016-13', {timeline: {start: '2016-13', end: '2019-09'}}],
  ['timeline.end bad-manifest 2016-09', {timeline: {start: '2016-10', end: '2016-09'}}],
  ['timeline.end bad-manifest 9999-12', {timeline: {start: '0001-01', end: '9999-12'}}],
  ['phases bad-manifest {}', {phases: {}}],
  ['phases[0] bad-manifest 7', {phases: [7]}],
  ['phases[0].start bad-manifest 2017', {phases: [{...PHASE, start: '2017'}]}],
  ['phases[0].end bad-manifest 2016-09', {phases: [{...PHASE, end: '2016-09'}]}],
  ['phases[0].targets.compliance bad-manifest 20', {phases: [{...PHASE, targets: {compliance: 20}}]}],
  [
    'phases[1].start bad-manifest 2017-09',
    {phases: [PHASE, {...PHASE, id: 'p2', start: '2017-09', end: '2018-01'}]},
  ],
  ['phases[1].id bad-manifest p1', {phases: [PHASE, {...PHASE, start: '2018-01', end: '2018-02'}]}],
  [
    'milestones[0].due bad-manifest 2018-02-30',
    {milestones: [{id: 'm', name: 'm', due: '2018-02-30', level: 'city'}]},
  ],
  [
    'milestones[0].level bad-manifest town',
    {milestones: [{id: 'm', name: 'm', due: '2018-02', level: 'town'}]},
  ],
  [
    'areas[0].tasks[1].id bad-manifest t1',
    {
      areas: [
        {
          id: 'a',
          name: 'a',
          tasks: [
            {id: 't1', name: 'x'},
            {id: 't1', name: 'y'},
          ],
        },
      ],
    },
  ],
  ['progress.weight bad-manifest money', {progress: {weight: 'money'}}],
  ['crs bad-manifest EPSG:4555', {crs: 'EPSG:4555'}],
  ['sources bad-manifest —', {sources: undefined}],
  ['sources.regions bad-manifest —', {sources: {}}],
  ['sources.projects.url bad-manifest 5', {sources: {...BEST.sources, projects: {url: 5}}}],
  ['as_of bad-manifest soon', {as_of: 'soon'}],
  ['boundary_accuracy_m bad-manifest -1', {boundary_accuracy_m: -1}],
  ['places[0].lat bad-manifest 91', {places: [{kind: 'water', lon: 0, lat: 91}]}],
])('bad-manifest: %s', (line, patch) => {
  const {lines, campaign} = read({...BEST, ...patch})
  expect(lines).toEqual([`campaign.json — ${line}`])
  expect(campaign).not.toBeNull()
})

test('every problem is listed', () => {
  const {lines} = read({...BEST, as_of: 1, phases: [{...PHASE, start: 'x'}, {id: 'p2'}], crs: 7})
  expect(lines.map((line) => line.split(' ')[2])).toEqual([
    'phases[0].start',
    'phases[1].name',
    'phases[1].start',
    'phases[1].end',
    'crs',
    'as_of',
  ])
})

test('what is broken is left out, and the rest is read', () => {
  const {campaign, usable} = read({
    ...BEST,
    phases: [{...PHASE, targets: {compliance: 5, progress: 0.5}}, {id: 'p2'}],
    milestones: [{}],
    sources: {...BEST.sources, houses: {}},
  })
  expect(usable).toBe(true)
  expect(campaign!.phases).toMatchObject([{id: 'p1', targets: {progress: 0.5}}])
  expect(campaign!.milestones).toEqual([])
  expect(Object.keys(campaign!.sources)).toEqual(['regions'])
})

test('phases that overlap are both kept', () => {
  const {campaign} = read({...BEST, phases: [PHASE, {...PHASE, id: 'p2'}]})
  expect(campaign!.phases).toHaveLength(2)
})

test('a mark of made-up figures that cannot be read is taken for one', () => {
  expect(read({...BEST, synthetic: 'false'}).campaign!.synthetic).toBe(true)
})

test.each(['', '{', '[]', 'null', '5', '"x"', '['.repeat(100_000)])('no manifest at all: %.20s', (text) => {
  const {campaign, issues} = read(text)
  expect(campaign).toBeNull()
  expect(issues).toMatchObject([{code: 'bad-manifest', row: null, column: null}])
})

test('a manifest with more faults than can be listed is not called other than JSON', () => {
  const {issues} = read({...BEST, phases: Array(200_000).fill(7)})
  expect(issues).toMatchObject([{code: 'bad-manifest', column: null, detail: {problem: 'too-complex'}}])
})

test.each(['timeline', 'sources'])(
  'without its %s a package has no figures; its rows are read where they can be',
  async (key) => {
    const campaign = aCampaign()
      .township('周巷镇')
      .project({start: 'soon'})
      .manifest({[key]: undefined})
    const {dataset, issues} = await campaign.reading()
    expect(dataset).toBeNull()
    expect(issues[0]).toMatchObject({code: 'bad-manifest', column: key})
    expect(issues.length).toBe(key === 'timeline' ? 2 : 1)
  },
)

test('missing-file: no manifest', async () => {
  expect(await issueLines(aCampaign().file('campaign.json', null))).toEqual([
    'campaign.json — — missing-file —',
  ])
})

test('bad-encoding: a manifest that is not UTF-8', async () => {
  const bytes = new TextEncoder().encode(JSON.stringify({...BEST, title: '#'}))
  bytes[bytes.indexOf(35)] = 0xff
  const campaign = aCampaign().township('周巷镇').file('campaign.json', bytes)
  expect(await issueLines(campaign)).toEqual(['campaign.json — — bad-encoding —'])
})

test('a wall is set up as far as the package says', () => {
  const wall = {tiles: '3x2', bezel: 12, height: 2.2, reload_minutes: 5, night: '22:00-06:30'}
  const {campaign, issues} = read({
    ...BEST,
    wall: {...wall, programme: {parts: ['tour'], county_seconds: 20}},
  })
  expect(issues).toEqual([])
  expect(campaign?.wall).toEqual({
    columns: 3,
    rows: 2,
    bezel: 12,
    wallHeight: 2.2,
    reloadMinutes: 5,
    night: {from: 1320, to: 390},
    programme: {parts: ['tour'], countySeconds: 20},
  })
  expect(read({...BEST, wall: {tiles: '3', night: 'always'}}).issues).toHaveLength(2)
})
