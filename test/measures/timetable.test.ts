import fc from 'fast-check'
import {expect, test} from 'vitest'
import type {Dataset} from '#domain/dataset'
import {NO_FILTER, PROJECT_STATES} from '#domain/filter'
import {type Month, type MonthIndex, NEVER_DAY} from '#domain/month'
import {lateUnits} from '#measures/milestoneFigures'
import {snapshotAt} from '#measures/snapshot'
import {buildTimeline} from '#measures/timeline'
import {TIMETABLE_ORDERS, type TimetableRow, timetableAsk} from '#measures/timetable'
import {timetableBar} from '#measures/timetableBar'
import {timetableFigures, timetableFrame, timetableRows} from '#measures/timetableSource'
import {aCampaign} from '../builders/campaign'
import {aQuestion} from './arbitrary'
import {day} from './plain'
import {datasetOf} from './plainDataset'

const GROUPINGS = ['county', 'township', 'task'] as const

function allRows(dataset: Dataset, ask: ReturnType<typeof timetableAsk>): TimetableRow[][] {
  const {rows} = timetableFrame(dataset, ask)
  return timetableRows(dataset, {ask, ranges: [...rows].map((to, group) => ({group, from: 0, to}))})
}

test('the rows of all groups and what they say are the Snapshot’s figures, whatever the filters', () => {
  fc.assert(
    fc.property(
      aQuestion,
      fc.constantFrom(...GROUPINGS),
      fc.constantFrom(...TIMETABLE_ORDERS),
      ({plain, filter, basis, asOf}, grouping, order) => {
        const dataset = datasetOf(plain)
        const reading = {filter, basis, asOf: day(asOf)}
        const timeline = buildTimeline(dataset, reading)
        for (let month = 0; month < timeline.months; month++) {
          const {whole, counties} = snapshotAt(timeline, month as MonthIndex)
          const rows = allRows(dataset, timetableAsk(reading, grouping, order, month as MonthIndex))
          const {start} = dataset.campaign.timeline
          const states = (list: TimetableRow[]) =>
            list.map((row) => timetableBar(row, start as Month, month as MonthIndex).state)
          const all = states(rows.flat())
          expect(all.length).toBe(whole.projects[0])
          const begun = rows
            .flat()
            .map((row) => timetableBar(row, start as Month, month as MonthIndex))
            .filter((bar) => bar.state !== 'done' && bar.begun !== NEVER_DAY)
          expect(begun.length).toBe(whole.projectsStarted[0])
          expect(all.filter((state) => state === 'done').length).toBe(whole.projectsDone[0])
          expect(all.filter((state) => state === 'overdue').length).toBe(whole.projectsOverdue[0])
          if (grouping === 'county') expect(rows.map((list) => list.length)).toEqual([...counties.projects])
        }
      },
    ),
    {numRuns: 100},
  )
})

test('the tasks add up to the whole, whatever the filters', () => {
  fc.assert(
    fc.property(aQuestion, ({plain, filter, basis, asOf}) => {
      const dataset = datasetOf(plain)
      const reading = {filter, basis, asOf: day(asOf)}
      const timeline = buildTimeline(dataset, reading)
      const {tasks} = timetableFigures(dataset, {reading, grouping: 'task'})
      if (!tasks) throw new Error('no figures of tasks')
      for (let month = 0; month < timeline.months; month++) {
        const {whole} = snapshotAt(timeline, month as MonthIndex)
        const sum = (column: ArrayLike<number>) =>
          Array.from({length: tasks.count}, (_, task) => column[month * tasks.count + task]).reduce(
            (one, other) => one + other,
            0,
          )
        for (const key of ['projects', 'projectsDone', 'projectsOverdue'] as const)
          expect(sum(tasks[key]), key).toBe(whole[key][0])
        const invested = whole.investPlannedWan[0]
        expect(Math.abs(sum(tasks.investPlannedWan) - invested)).toBeLessThanOrEqual(1e-9 * invested)
      }
    }),
    {numRuns: 100},
  )
})

test('one task’s progress is that of a filter by this task', () => {
  fc.assert(
    fc.property(aQuestion, ({plain, filter, basis, asOf}) => {
      const dataset = datasetOf(plain)
      const reading = {filter: {...filter, tasks: ['t02']}, basis, asOf: day(asOf)}
      const timeline = buildTimeline(dataset, reading)
      const {tasks} = timetableFigures(dataset, {reading, grouping: 'task'})
      for (let month = 0; month < timeline.months; month++) {
        const wanted = snapshotAt(timeline, month as MonthIndex).whole.progress[0]
        const got = tasks?.progress[month * tasks.count + 1] ?? 0
        expect(Number.isNaN(wanted) ? Number.isNaN(got) : Math.abs(got - wanted) <= 1e-9).toBe(true)
      }
    }),
    {numRuns: 60},
  )
})

const MARCH = 17 as MonthIndex // 2018-03, the timeline beginning with 2016-10

async function projects(...list: Parameters<ReturnType<typeof aCampaign>['project']>[0][]) {
  const campaign = list.reduce((so, one) => so.project(one), aCampaign().township('周巷镇'))
  const dataset = await campaign.read()
  const reading = {filter: NO_FILTER, basis: 'date' as const, asOf: dataset.campaign.asOf}
  return {dataset, reading, start: dataset.campaign.timeline.start}
}

test('the longest overdue come first, what is done last', async () => {
  const {dataset, reading} = await projects(
    {name: '早完', due: '2017-01-31', done: '2017-01-15'},
    {name: '将到期', due: '2018-06-30'},
    {name: '逾期少', due: '2018-02-28'},
    {name: '逾期多', due: '2017-05-31'},
  )
  const rows = allRows(dataset, timetableAsk(reading, 'county', 'overdue', MARCH)).flat()
  expect(rows.map((row) => row.name)).toEqual(['逾期多', '逾期少', '将到期', '早完'])
})

test('a bar counts the days past its due day to the end of the month, and once done to that day', async () => {
  const {dataset, reading, start} = await projects(
    {start: '2017-02-01', due: '2018-03-01'},
    {start: '2017-02-01', due: '2018-03-01', done: '2018-03-11'},
    {start: '2018-04-01', due: '2018-12-31'},
  )
  const rows = allRows(dataset, timetableAsk(reading, 'county', 'due', MARCH)).flat()
  const bars = rows.map((row) => timetableBar(row, start, MARCH))
  expect(bars.map(({state, daysLate}) => [state, daysLate])).toEqual([
    [PROJECT_STATES[2], 30],
    ['done', 10],
    ['planned', 0],
  ])
  expect(bars[2].begun).toBe(NEVER_DAY)
})

test('a milestone is late in the units that have not reached it past its due day', () => {
  const figures = {milestone: 0, units: 5, done: Uint32Array.of(0, 3, 4)}
  const start = (2017 * 12) as Month
  const due = day('2017-02-28')
  expect([0, 1, 2].map((month) => lateUnits(figures, due as never, start, month))).toEqual([0, 0, 1])
})
