import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {type Basis, NO_FILTER} from '#domain/filter'
import {formatDay, type MonthIndex} from '#domain/month'
import {milestonesAt, townshipHistory} from '#measures/history'
import {type HouseCount, housesAt, type ProjectCount, projectsAt} from '#measures/rows'
import {snapshotAt} from '#measures/snapshot'
import {buildTimeline} from '#measures/timeline'
import {aQuestion} from './arbitrary'
import {day, EMPTY, month, type Plain} from './plain'
import {datasetOf} from './plainDataset'

const PROJECT_COUNTS: ProjectCount[] = ['projects', 'projectsStarted', 'projectsDone', 'projectsOverdue']
const HOUSE_COUNTS: HouseCount[] = [
  'houses',
  'housesRelieved',
  'housesTreated',
  'housesReliefOverdue',
  'housesTreatmentOverdue',
]

test('the rows behind a number are as many as the number says', () => {
  fc.assert(
    fc.property(aQuestion, ({plain, filter, basis, asOf}) => {
      const dataset = datasetOf(plain)
      const reading = {filter, basis, asOf: day(asOf)}
      const timeline = buildTimeline(dataset, reading)
      for (let index = 0 as MonthIndex; index < timeline.months; index++) {
        const {whole} = snapshotAt(timeline, index)
        for (const key of PROJECT_COUNTS)
          expect(projectsAt(dataset, reading, index, key).length, key).toBe(whole[key][0])
        for (const key of HOUSE_COUNTS)
          expect(housesAt(dataset, reading, index, key).length, key).toBe(whole[key][0])
      }
    }),
  )
})

test('a township’s card says the same as the figures', () => {
  fc.assert(
    fc.property(aQuestion, ({plain, basis, asOf}) => {
      const dataset = datasetOf(plain)
      const reading = {filter: NO_FILTER, basis, asOf: day(asOf)}
      const timeline = buildTimeline(dataset, reading)
      const last = (timeline.months - 1) as MonthIndex
      const {townships} = snapshotAt(timeline, last)
      for (let region = 0; region < dataset.regions.count; region++) {
        if (dataset.regions.inScope[region] === 0) continue
        const {assessments, projects, houses} = townshipHistory(dataset, reading, region, last)
        const deciding = assessments.find((one) => one.decides)
        expect(Number(deciding !== undefined)).toBe(townships.assessed[region])
        expect(Number(deciding?.pass ?? false)).toBe(townships.compliant[region])
        expect(projects.length).toBe(townships.projects[region])
        expect(projects.filter((one) => one.state === 'overdue').length).toBe(
          townships.projectsOverdue[region],
        )
        expect(houses.length).toBe(townships.houses[region])
        expect(houses.filter((one) => one.state === 'treated').length).toBe(townships.housesTreated[region])
      }
    }),
  )
})

describe('the card of a township', () => {
  function historyOf(plain: Partial<Plain>, t: string, basis: Basis = 'date') {
    const whole = {...EMPTY, ...plain}
    const reading = {filter: NO_FILTER, basis, asOf: day(whole.asOf)}
    const index = (month(t) - month(whole.start)) as MonthIndex
    return townshipHistory(datasetOf(whole), reading, 0, index)
  }

  test('tells its assessments in order of date, which have effect and which one decides', () => {
    const assessments = [
      {township: 'a1', day: '2018-06-01', pass: true, score: 91, sample: 'province' as const},
      {township: 'a1', day: '2018-02-01', pass: true, stage: 'county' as const, sample: 'city' as const},
      {township: 'a1', day: '2018-03-01', pass: false},
      {township: 'b1', day: '2018-03-01', pass: true},
    ]
    const told = historyOf({assessments}, '2018-04')
    expect(told.assessments.map((one) => [formatDay(one.day), one.stage, one.inEffect, one.decides])).toEqual(
      [
        ['2018-02-01', 'county', true, false],
        ['2018-03-01', 'province', true, true],
        ['2018-06-01', 'province', false, false],
      ],
    )
    expect(told.sample).toBe('city')
    expect(historyOf({assessments}, '2018-06').sample).toBe('province')
  })

  test('tells a project’s progress and investment, 1 once it is done', () => {
    const projects = [{township: 'a1', start: '2018-01-01', done: '2018-05-01'}, {township: 'b1'}]
    const progress = [{project: 0, day: '2018-02-28', percent: 45, invested: 12}]
    const of = (t: string) => historyOf({projects, progress}, t).projects
    expect(of('2018-01')).toEqual([{index: 0, state: 'started', progress: 0, investedWan: Number.NaN}])
    expect(of('2018-03')).toEqual([{index: 0, state: 'started', progress: 0.45, investedWan: 12}])
    expect(of('2018-05')).toEqual([{index: 0, state: 'done', progress: 1, investedWan: 12}])
  })
})

describe('milestones of a unit', () => {
  const plain: Plain = {
    ...EMPTY,
    milestones: [
      {id: 'plans', due: '2018-03-15', level: 'township'},
      {id: 'office', due: '2018-03-15', level: 'county'},
    ],
    milestonesDone: [
      {unit: 'a1', milestone: 'plans', done: '2018-01-10'},
      {unit: 'a1', milestone: 'plans', done: '2018-04-20'},
    ],
  }
  const at = (t: string, unit = 'a1', asOf = '2018-12-31') =>
    milestonesAt(datasetOf(plain), day(asOf), 'township', unit, (month(t) - month('2018-01')) as MonthIndex)

  test('open, late, done; of two rows the later stands; only those of its level', () => {
    expect(at('2018-02').map(({state, daysLate}) => [state, daysLate])).toEqual([['open', 0]])
    expect(at('2018-03').map(({state, daysLate}) => [state, daysLate])).toEqual([['late', 16]])
    expect(at('2018-04').map(({state, daysLate}) => [state, daysLate])).toEqual([['done', 36]])
    expect(at('2018-04', 'a2')[0].state).toBe('late')
  })

  test('one done after as_of is not done', () => {
    expect(at('2018-12', 'a1', '2018-04-19')[0].state).toBe('late')
  })
})
