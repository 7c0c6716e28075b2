import {expect, test} from 'vitest'
import {correctionsOf} from '#data/corrections'
import {aCampaign} from '../builders/campaign'

const campaign = () => aCampaign().township('周巷镇').project().report('2018-01', 10).house()
const sources = (houses: unknown) => ({sources: {regions: {url: 'townships.geojson'}, houses}})
const twice = {url: 'houses.csv', sheet: 'x'}

test.each([
  ['a file that names itself', 'same-file', {url: 'houses.csv', more: [{url: 'houses.csv'}]}],
  ['a sheet that stands twice', 'same-file', {url: 'a.xlsx', more: [twice, twice]}],
  ['files of files', 'further', {url: 'houses.csv', more: [{url: 'b.csv', more: [{url: 'c.csv'}]}]}],
  ['files of files that are none', 'further', {url: 'houses.csv', more: [{url: 'b.csv', more: 5}]}],
  [
    'files without end',
    'too-many',
    {url: 'houses.csv', more: Array.from({length: 200_000}, (_, at) => ({url: `h.csv?${at}`}))},
  ],
])('in a manifest, %s: %s is told', async (_, problem, houses) => {
  const {issues, rows} = await campaign().manifest(sources(houses)).reading()
  expect(issues[0]).toMatchObject({code: 'bad-manifest', detail: {problem}})
  expect(issues.filter(({code}) => code === 'bad-manifest')).toHaveLength(1)
  expect(rows.regions?.accepted).toBe(1)
})

test('a package whose every source is its manifest', async () => {
  const url = 'campaign.json'
  const own = {url}
  const keys = ['regions', 'projects', 'progress', 'houses', 'assessments', 'milestones']
  const built = campaign().manifest({
    sources: Object.fromEntries(keys.map((key) => [key, own])),
    aliases: own,
    corrections: own,
    packed: {issues: url},
  })
  const {issues, dataset} = await built.reading()
  expect(dataset?.regions.count).toBe(0)
  expect(new Set(issues.map(({file}) => file))).toEqual(new Set([url]))
  expect(issues.map(({code}) => code)).toEqual(
    expect.arrayContaining(['bad-manifest', 'bad-geometry', 'missing-column']),
  )
})

test('corrections of corrections, of rows that cannot be, and of one row a hundred thousand times', async () => {
  const one = {file: 'corrections.json', row: 2, column: 'id', before: '', after: 'x', at: ''}
  const many = Array.from({length: 100_000}, (_, at) => ({...one, file: 'houses.csv', column: `c${at}`}))
  const none = [-2, 0, 1.5, 2 ** 60, '2'].map((row) => ({...one, row}))
  const text = JSON.stringify({corrections: [one, ...none, ...many]})
  expect(correctionsOf(text)).toHaveLength(100_001)
  const {issues, rows} = await campaign()
    .manifest({corrections: {url: 'corrections.json'}})
    .file('corrections.json', text)
    .reading()
  expect(issues).toHaveLength(100_001)
  expect(new Set(issues.map(({code}) => code))).toEqual(new Set(['stale-correction']))
  expect(rows.houses?.accepted).toBe(1)
})

test('an old county in twenty thousand spellings multiplies its townships up to a limit', async () => {
  const built = aCampaign({aliases: {url: 'aliases.csv'}})
  for (let at = 0; at < 300; at++) {
    built.township(`第${at}镇`, {box: [121, 29, 121.01, 29.01], code: `330282${100 + at}`})
  }
  const lines = Array.from({length: 20_000}, (_, at) => `330282,${at},县${at}`)
  built.file('aliases.csv', `code,old_code,old_name\n${lines.join('\n')}\n`)
  for (const name of ['第7镇', '县1第7镇', '县19999第7镇'])
    built.add('houses', {id: name, township_code: name})
  const {dataset, issues} = await built.reading()
  const unknown = issues.filter(({code}) => code === 'unknown-township')
  expect(unknown.map(({value}) => value)).toEqual(['县19999第7镇'])
  expect([...dataset!.houses.township]).toEqual([7, 7])
})

test('a hundred and fifty thousand townships of one name are many candidates', async () => {
  const features = Array.from({length: 150_000}, (_, at) => ({
    type: 'Feature',
    properties: {code: `${at}`, name: '新镇', county: '慈溪市', county_code: '330282'},
    geometry: null,
  }))
  const built = aCampaign()
    .file('townships.geojson', JSON.stringify({type: 'FeatureCollection', features}))
    .add('houses', {id: 'H1', township_code: '慈溪市新镇'})
  const {issues} = await built.reading()
  const [named] = issues.filter(({column}) => column === 'township_code')
  expect(named).toMatchObject({file: 'houses.csv', row: 2, code: 'unknown-township'})
})

test.each([
  ['timeline', {start: {toString: 1}, end: '2019-09'}, 'timeline.start'],
  ['phases', [{id: {toString: 1}, name: 'x', start: '2017-01', end: '2017-02'}], 'phases[0].id'],
  [
    'sources',
    {regions: {url: 'townships.geojson', more: [{url: {toString: 1}}]}},
    'sources.regions.more[0].url',
  ],
])('a value that cannot become a text is told where it stands: %s', async (key, value, column) => {
  const {issues} = await campaign()
    .manifest({[key]: value})
    .reading()
  expect(issues[0]).toMatchObject({code: 'bad-manifest', column})
})
