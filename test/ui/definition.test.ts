import {expect, test} from 'vitest'
import {NO_FILTER} from '#domain/filter'
import type {MonthIndex} from '#domain/month'
import {definitionWords} from '#i18n/definitionWords'
import {wordsOf} from '#i18n/words'
import type {DefinitionId} from '#i18n/zhDefinitions'
import {snapshotAt} from '#measures/snapshot'
import {buildTimeline} from '#measures/timeline'
import {formulaOf, sourcesOf} from '#ui/definition/definitionModel'
import {EMPTY, type Plain} from '../measures/plain'
import {datasetOf} from '../measures/plainDataset'

const words = wordsOf('zh-CN')
const say = definitionWords(words)

const PLAIN: Plain = {
  ...EMPTY,
  phases: [{id: 'p1', start: '2018-01', end: '2018-12', targets: {compliance: 0.5}}],
  projects: [
    {township: 'a1', planned: 300, done: '2018-01-05'},
    {township: 'b1', planned: 100, due: '2018-01-05'},
  ],
  progress: [
    {project: 0, day: '2018-01-31', percent: 100, invested: 240},
    {project: 1, day: '2018-01-31', percent: 40, invested: 40},
  ],
  houses: [
    {township: 'a1', filed: '2018-01-01', treated: '2018-02-01'},
    {township: 'a1', filed: '2018-01-01'},
  ],
  assessments: [{township: 'a1', day: '2018-01-10', pass: true}],
}

function formula(id: DefinitionId, plain: Plain = PLAIN) {
  const dataset = datasetOf(plain)
  const {campaign} = dataset
  const reading = {filter: NO_FILTER, basis: 'date' as const, asOf: campaign.asOf}
  const {whole: figures, goals} = snapshotAt(buildTimeline(dataset, reading), 2 as MonthIndex)
  const made = formulaOf(id, {figures, unit: 0, goals, campaign}, say, words)
  return made && `${made.parts.map(({value}) => value).join(` ${made.sign} `)} = ${made.result}`
}

test.each([
  ['compliance', '1 ÷ 3 = 33.3%'],
  ['progress', '340 万元 ÷ 400 万元 = 85.0%'],
  ['invested', '280 万元 ÷ 400 万元 = 70.0%'],
  ['projects', '1 ÷ 2 = 50.0%'],
  ['overdue', '1 ÷ 2 = 50.0%'],
  ['houses', '1 ÷ 2 = 50.0%'],
  ['outstanding', '2 − 1 = 1'],
  ['complianceGap', '33.3% − 50.0% = −16.7 个百分点'],
  // No target for progress: nothing to be told from.
  ['progressGap', '85.0% − 无数据 = 无数据'],
] as const)('%s is made of its parts with their values now', (id, wanted) => {
  expect(formula(id)).toBe(wanted)
})

test('where projects weigh equally, progress is over their number', () => {
  expect(formula('progress', {...PLAIN, weight: 'equal'})).toBe('1.4 ÷ 2 = 70.0%')
})

test('a rule without a ratio has no formula, and nothing to divide by has no value', () => {
  expect(formula('nearness')).toBeNull()
  expect(formula('houses', {...PLAIN, houses: []})).toBe('0 ÷ 0 = 无数据')
})

test('the files are named as the package names them, all parts of a table', () => {
  const {campaign} = datasetOf(PLAIN)
  const sources = {...campaign.sources, houses: {url: 'houses.csv'}, projects: {url: 'p.xlsx', sheet: '项目'}}
  const parts = {
    houses: [
      {file: 'houses.csv', first: 0},
      {file: '2018.csv', first: 5},
    ],
  }
  const rows = {houses: {read: 9, accepted: 8, orphaned: 0}}
  const outline = {campaign: {...campaign, sources}, rows, parts}
  expect(sourcesOf('houses', outline, say)).toEqual(['houses.csv、2018.csv（采用 8 行）'])
  expect(sourcesOf('projects', outline, say)).toEqual(['p.xlsx#项目'])
})
