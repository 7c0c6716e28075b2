import {expect, test} from 'vitest'
import {NO_FILTER} from '#domain/filter'
import {dayOf} from '#domain/month'
import {houseAgesOf} from '#measures/housesLoop'
import {seriesOf} from '#measures/series'
import {PERCENTILES, spreadOf} from '#measures/spread'
import {buildTimeline} from '#measures/timeline'
import {aCampaign} from '../builders/campaign'
import {day} from './plain'

const reading = {filter: NO_FILTER, basis: 'date', asOf: day('2019-09-30')} as const

test('half of the townships lie between the quarters, and one without projects is not among them', async () => {
  const campaign = aCampaign().township('空镇').outOfScope('外镇').project().report('2017-01', 90)
  for (const percent of [0, 20, 40, 60, 80])
    campaign.township(`镇${percent}`).project().report('2017-01', percent)
  const {percentiles, counts} = spreadOf(buildTimeline(await campaign.read(), reading), 'progress')
  expect(counts[3]).toBe(5)
  expect(percentiles.map((values) => values[3])).toEqual(
    [0.08, 0.2, 0.4, 0.6, 0.72].map((value) => expect.closeTo(value)),
  )
  expect(PERCENTILES).toHaveLength(percentiles.length)
})

test('an overdue house is as old as the first deadline that it missed', async () => {
  const dataset = await aCampaign()
    .township('周巷镇')
    .house({filed: '2016-11'})
    .house({filed: '2016-11', relieved: '2016-12'})
    .house({filed: '2016-11', relieved: '2016-12', treated: '2018-06'})
    .read()
  const figures = seriesOf(buildTimeline(dataset, reading), 'whole', 0)
  const due = {relief: dayOf(2016, 12, 31), treatment: dayOf(2018, 12, 31)}
  const ages = (month: number, year: number, of: number) =>
    houseAgesOf(figures, month, due, dayOf(year, of + 1, 0))
  expect(ages(2, 2016, 12)).toEqual([0, 0, 0, 0])
  expect(ages(3, 2017, 1)).toEqual([0, 1, 0, 0])
  expect(ages(27, 2019, 1)).toEqual([0, 1, 0, 1])
  expect(ages(30, 2019, 4)).toEqual([0, 0, 1, 1])
})
