import fc from 'fast-check'
import {expect, test} from 'vitest'
import {HOUSE_STATES, NO_FILTER} from '#domain/filter'
import type {MonthIndex} from '#domain/month'
import {accountOf} from '#measures/account'
import {selectionOf} from '#measures/choice'
import {housePartsOf} from '#measures/housesLoop'
import {countiesChosen} from '#measures/selection'
import {snapshotAt} from '#measures/snapshot'
import {countsAt} from '#measures/stateCounts'
import {ageOf, workOf} from '#measures/work'
import {byLag, plannedSeries, tasksAt, workAt} from '#measures/workSums'
import {aCampaign} from '../builders/campaign'
import {aQuestion} from './arbitrary'
import {day} from './plain'
import {datasetOf} from './plainDataset'

test('by task and county, projects add up to the figures of the timeline, whatever the filter', () => {
  fc.assert(
    fc.property(aQuestion, ({plain, filter, basis, asOf}) => {
      const dataset = datasetOf(plain)
      const reading = {filter, basis, asOf: day(asOf)}
      const {timeline, states} = accountOf(dataset, reading)
      const work = workOf(dataset, reading)
      const {tasks} = selectionOf(dataset, reading)
      const {inCounty} = countiesChosen(dataset, filter)
      for (let month = 0; month < timeline.months; month++) {
        const {whole} = snapshotAt(timeline, month as MonthIndex)
        const sums = workAt(work, month, tasks, inCounty)
        expect([sums.projects, sums.done, sums.overdue]).toEqual([
          whole.projects[0],
          whole.projectsDone[0],
          whole.projectsOverdue[0],
        ])
        if (Number.isNaN(whole.progress[0])) expect(sums.progress).toBeNaN()
        else expect(sums.progress).toBeCloseTo(whole.progress[0], 9)
        const parts = housePartsOf(whole, 0)
        expect(parts.filed + parts.relieved + parts.treated + parts.overdue).toBe(parts.houses)
        if (filter.houseStates.length > 0) continue
        const {filed, relieved, treated, overdue} = parts
        expect({filed, relieved, treated, overdue}).toEqual(countsAt(states.houses, HOUSE_STATES, month))
      }
    }),
  )
})

const reading = {filter: NO_FILTER, basis: 'date', asOf: day('2019-09-30')} as const

test('by plan a project goes evenly from its start to its due day, weighed by its investment', async () => {
  const dataset = await aCampaign()
    .township('周巷镇')
    .project({task: 't01', start: '2017-01-01', due: '2017-04-30', invest_planned: 300})
    .project({task: 't02', due: '2017-02-28', invest_planned: 100})
    .project({task: 't02', invest_planned: 100})
    .read()
  const work = workOf(dataset, reading)
  const planned = plannedSeries(work, [1, 1, 1], [1])
  expect(planned[2]).toBe(0)
  expect(planned[3]).toBeCloseTo((300 * (31 / 120)) / 500)
  expect(planned[4]).toBeCloseTo((300 * (59 / 120) + 100) / 500)
  // What has no due day is expected of nobody.
  expect(planned[35]).toBeCloseTo(0.8)
})

test('a township’s task is done with the last of its projects, and the one furthest behind its plan lags most', async () => {
  const dataset = await aCampaign()
    .township('周巷镇')
    .project({task: 't01', start: '2016-12', due: '2017-03', done: '2017-03'})
    .project({task: 't01', start: '2016-12', due: '2017-03', done: '2017-06'})
    .project({task: 't02', start: '2016-12', due: '2017-03'})
    .township('长河镇')
    .project({task: 't01', start: '2016-12', due: '2017-03', done: '2017-02'})
    .read()
  const work = workOf(dataset, reading)
  const at = (month: number) => byLag(tasksAt(work, month, [1]))
  expect(at(5).map(({task, townships, townshipsDone}) => [task, townships, townshipsDone])).toEqual([
    [1, 1, 0],
    [0, 2, 1],
  ])
  expect(at(8).map(({task, townshipsDone, lag}) => [task, townshipsDone, lag])).toEqual([
    [1, 0, 1],
    [0, 2, 0],
  ])
})

test('what is overdue is told by the days since it was due', async () => {
  const dataset = await aCampaign().township('周巷镇').project({due: '2017-03-31'}).read()
  const work = workOf(dataset, reading)
  const ages = [5, 6, 7, 8, 11, 12].map((month) => workAt(work, month, [1, 1, 1], [1]).ages)
  expect(ages).toEqual([
    [0, 0, 0, 0],
    [1, 0, 0, 0],
    [0, 1, 0, 0],
    [0, 0, 1, 0],
    [0, 0, 0, 1],
    [0, 0, 0, 1],
  ])
  expect([0, 30, 31, 90, 91, 180, 181].map(ageOf)).toEqual([0, 0, 1, 1, 2, 2, 3])
})
