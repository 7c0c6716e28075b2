import {expect, test} from 'vitest'
import {Registry} from '#app/registry'
import type {Dataset} from '#domain/dataset'
import {NO_FILTER, type Reading} from '#domain/filter'
import {type MonthIndex, parseMonth} from '#domain/month'
import {geoJson} from '#measures/geoJson'
import {snapshotAt} from '#measures/snapshot'
import {summaryOf} from '#measures/summary'
import {buildTimeline} from '#measures/timeline'
import {aCampaign} from '../builders/campaign'

const campaign = () =>
  aCampaign({synthetic: true})
    .township('周巷镇')
    .passed('2018-01')
    .project({start: '2017-01', done: '2018-03'})
    .project({start: '2017-01', due: '2018-01', task: 't01'})
    .report('2018-02', 40)
    .house({filed: '2016-12', treated: '2018-02'})
    .house({filed: '2018-06'})
    .outOfScope('街道')

function written(dataset: Dataset, layers: readonly ('projects' | 'houses')[], filter = NO_FILTER) {
  const reading: Reading = {filter, basis: 'date', asOf: dataset.campaign.asOf}
  const month = (parseMonth('2018-03')! - dataset.campaign.timeline.start) as MonthIndex
  const text = [...geoJson(dataset, {reading, month, layers, source: 'projects.csv'})].join('')
  const summary = summaryOf(dataset, snapshotAt(buildTimeline(dataset, reading), month), 'township')
  return {file: JSON.parse(text), summary}
}

const kinds = (file: {features: {properties: {kind: string}}[]}, kind: string) =>
  file.features.filter(({properties}) => properties.kind === kind).map(({properties}) => properties)

test('townships carry the figures of the summary, and those out of scope none', async () => {
  const {file, summary} = written(await campaign().read(), [])
  const [first, second] = kinds(file, 'township')
  expect(first).toMatchObject({...summary.regions[0], in_scope: true})
  expect(second).toMatchObject({name: '街道', in_scope: false})
  expect(second).not.toHaveProperty('compliance')
})

test('the file says that it is made up, of which month, and where it is from', async () => {
  const {file} = written(await campaign().read(), [])
  expect(file).toMatchObject({synthetic: true, month: '2018-03', as_of: '2019-09-30', source: 'projects.csv'})
})

test('rows that the map shows have their state at the month', async () => {
  const {file} = written(await campaign().read(), ['projects', 'houses'])
  expect(kinds(file, 'project')).toMatchObject([
    {state: 'done', done: '2018-03-31', progress: null},
    {state: 'overdue', progress: 40, task: 't01'},
  ])
  // The second house is not yet on the register.
  expect(kinds(file, 'house')).toMatchObject([{state: 'treated', treated: '2018-02-28'}])
})

test('a filter leaves out its rows', async () => {
  const filter = {...NO_FILTER, projectStates: ['done' as const]}
  const {file} = written(await campaign().read(), ['projects'], filter)
  expect(kinds(file, 'project')).toHaveLength(1)
})

test('outer rings run anticlockwise, and no row is lost between two pieces', async () => {
  let many = aCampaign().township('周巷镇')
  for (let i = 0; i < 4001; i++) many = many.house()
  const {file} = written(await many.read(), ['houses'])
  expect(kinds(file, 'house')).toHaveLength(4001)
  const [[ring]] = file.features[0].geometry.coordinates as [number, number][][][]
  const area = ring.slice(1).reduce((sum, [x, y], i) => sum + ring[i][0] * y - x * ring[i][1], 0)
  expect(area).toBeGreaterThan(0)
})

test('the registry hands over a file that reads as GeoJSON', async () => {
  const registry = new Registry()
  const {outline} = await registry.open(campaign().files(), () => {})
  const reading = {filter: NO_FILTER, basis: 'date', asOf: outline!.campaign.asOf} as const
  const month = 17 as MonthIndex
  const blob = await registry.ask('geoJson', {reading, month, layers: ['houses'], source: ''})
  expect(JSON.parse(await blob.text()).features).toHaveLength(3)
})
