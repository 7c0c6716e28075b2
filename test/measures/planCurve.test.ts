import {expect, test} from 'vitest'
import {NO_FILTER} from '#domain/filter'
import {plannedOf, reportedOf} from '#measures/planCurve'
import {workOf} from '#measures/work'
import {plannedSeries} from '#measures/workSums'
import {aCampaign} from '../builders/campaign'
import {day} from './plain'

const READING = {filter: NO_FILTER, basis: 'date', asOf: day('2019-09-30')} as const

const read = () =>
  aCampaign()
    .township('周巷镇')
    .project({start: '2017-01-01', due: '2017-04-30', done: '2017-06-10', invest_planned: 300})
    .report('2017-02', 40)
    .project({due: '2017-02-28', invest_planned: 100})
    .read()

test('the plan of a township is that of all its projects, weighed as everywhere', async () => {
  const dataset = await read()
  const planned = plannedOf(dataset, [0, 1])
  expect([...planned]).toEqual([...plannedSeries(workOf(dataset, READING), [1, 1, 1], [1])])
})

test("a single project's plan goes evenly from its start to its due day, whatever it costs", async () => {
  const planned = plannedOf(await read(), [0])
  expect(planned[2]).toBe(0)
  expect(planned[3]).toBeCloseTo(31 / 120)
  expect(planned[6]).toBe(1)
})

test('a project stands as it was last reported, and is whole from the month in which it was done', async () => {
  const reported = reportedOf(await read(), READING, 0)
  expect([...reported.slice(3, 9)]).toEqual([0, 0.4, 0.4, 0.4, 0.4, 1])
})
