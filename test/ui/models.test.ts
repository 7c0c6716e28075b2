import {describe, expect, test} from 'vitest'
import type {Dataset} from '#domain/dataset'
import {NO_FILTER, type Reading} from '#domain/filter'
import {type MonthIndex, parseMonth} from '#domain/month'
import {wordsOf} from '#i18n/words'
import {snapshotAt} from '#measures/snapshot'
import {buildTimeline} from '#measures/timeline'
import {cardModelOf} from '#ui/cardModelOf'
import {figureModels} from '#ui/figureModels'
import {activeFilters} from '#ui/filterModel'
import {type RankingModel, rankingModel} from '#ui/rankingModel'
import {INITIAL_VIEW} from '#view/codec'
import {aCampaign} from '../builders/campaign'

const words = wordsOf('zh-CN')

const rowsOf = ({count, rowAt}: RankingModel) => Array.from({length: count}, (_, place) => rowAt(place))

function monthIn(dataset: Dataset, month: string): MonthIndex {
  return (parseMonth(month)! - dataset.campaign.timeline.start) as MonthIndex
}

function shown(dataset: Dataset, month: string) {
  const reading: Reading = {filter: NO_FILTER, basis: 'date', asOf: dataset.campaign.asOf}
  const timeline = buildTimeline(dataset, reading)
  const index = monthIn(dataset, month)
  const snapshot = snapshotAt(timeline, index)
  const previous = index > 0 ? snapshotAt(timeline, (index - 1) as MonthIndex) : null
  return {reading, timeline, month: index, snapshot, previous}
}

describe('the figures', () => {
  test('say how many townships are missing to the target, in bold, and the change since last month', async () => {
    const dataset = await aCampaign().township('甲').passed('2018-03').township('乙').township('丙').read()
    const {snapshot, previous} = shown(dataset, '2018-03')
    const [compliance] = figureModels(dataset.campaign, snapshot, previous, 'date', words)
    expect(compliance).toMatchObject({
      number: '1/3',
      beside: '33.3%',
      target: 0.5,
      left: '目标 50%',
      right: '差 1 个乡镇',
      short: true,
      trend: {direction: 'up', amount: '1'},
    })
  })

  test('have no tick and no distance where the phase has no target', async () => {
    const dataset = await aCampaign().township('甲').read()
    const {snapshot, previous} = shown(dataset, '2016-10')
    const [compliance] = figureModels(dataset.campaign, snapshot, previous, 'date', words)
    expect(compliance).toMatchObject({target: null, left: '本阶段无目标', right: '', short: false})
    expect(compliance.trend.direction).toBe('first')
  })

  test('show no number where there is no value', async () => {
    const dataset = await aCampaign().township('甲').read()
    const {snapshot, previous} = shown(dataset, '2018-03')
    const progress = figureModels(dataset.campaign, snapshot, previous, 'date', words)[1]
    expect(progress).toMatchObject({number: '', bar: null, right: ''})
  })
})

describe('the ranking', () => {
  test('says that the counties’ gaps do not add up to the whole’s', async () => {
    const county = (code: string) => ({county: code, county_code: code})
    const dataset = await aCampaign()
      .township('甲', county('330101'))
      .township('乙', county('330102'))
      .township('丙', county('330103'))
      .read()
    const {timeline, snapshot} = shown(dataset, '2018-03')
    const model = rankingModel(dataset, timeline, snapshot, {
      measure: 'compliance',
      by: 'township',
      theme: 'light',
      words,
    })
    expect(rowsOf(model).map(({rank, tied, gap}) => [rank, tied, gap])).toEqual([
      ['1', true, '差 1'],
      ['1', true, '差 1'],
      ['1', true, '差 1'],
    ])
    expect(model.note).toContain('合计差 3 个；全市差 2 个')
  })
})

describe('the card', () => {
  test('follows the month: a pass, then its loss', async () => {
    const dataset = await aCampaign()
      .township('甲')
      .passed('2018-01', {counts_for: 'p2'})
      .failed('2018-06')
      .read()
    const card = (month: string) => cardModelOf({dataset, ...shown(dataset, month), words}, 0)
    expect(card('2017-12')).toMatchObject({status: 'fail', sentence: '尚无省级考核结果'})
    expect(card('2018-01')).toMatchObject({status: 'pass', sentence: '2018-01 公布，计入二'})
    expect(card('2018-06')).toMatchObject({status: 'lost', sentence: '2018-06 摘帽'})
    expect(card('2018-06').history.events).toHaveLength(2)
    expect(card('2018-02').history.events).toHaveLength(1)
  })

  test('lists the houses by state, with the days of what had happened by the month', async () => {
    const dataset = await aCampaign()
      .township('甲')
      .house({id: 'a', filed: '2016-11-20', relieved: '2016-12-10', treated: '2018-02-03'})
      .house({id: 'b', filed: '2016-11-21', relieved: '2016-12-11', treated: '2018-05-03'})
      .read()
    const card = cardModelOf({dataset, ...shown(dataset, '2018-03'), words}, 0)
    const list = card.houses!.list.map(({state, rows}) => [
      state,
      rows.map(({id, steps}) => [id, steps[2].day]),
    ])
    expect(list).toEqual([
      ['relieved', [['b', '']]],
      ['treated', [['a', '2018-02-03']]],
    ])
  })

  test('tells a task by its projects', async () => {
    const dataset = await aCampaign().township('甲').project({task: 't01', done: '2018-01'}).read()
    const {tasks} = cardModelOf({dataset, ...shown(dataset, '2018-03'), words}, 0)
    expect(tasks?.areas[0].tasks.map(({state}) => state)).toEqual(['done', 'none'])
    expect(tasks?.areas[0].done).toBe('1/1')
  })
})

test('every filter in effect is named, with the change that lifts it', async () => {
  const {campaign} = await aCampaign().township('甲').read()
  const view = {...INITIAL_VIEW, county: ['1', '2'], task: ['t01'], hardship: true}
  const active = activeFilters(view, campaign, [{code: '1', name: '慈溪市'}], words)
  expect(active.map(({text, without}) => [text, without])).toEqual([
    ['慈溪市', {county: ['2']}],
    ['2', {county: ['1']}],
    ['保洁', {task: []}],
    ['困难户', {hardship: null}],
  ])
})
