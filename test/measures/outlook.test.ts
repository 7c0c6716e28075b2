import {describe, expect, test} from 'vitest'
import {type Filter, NO_FILTER, type Reading} from '#domain/filter'
import type {MonthIndex} from '#domain/month'
import {deadlinesFrom, nextDeadline, paceOf} from '#measures/deadlines'
import {type NEARNESS_RULES, nearestFirst, reachOf} from '#measures/nearness'
import {outlookOf} from '#measures/outlook'
import {snapshotAt} from '#measures/snapshot'
import {buildTimeline} from '#measures/timeline'
import {EMPTY, month, type Plain} from './plain'
import {datasetOf} from './plainDataset'

const HALF = [{id: 'p1', start: '2018-01', end: '2018-06', targets: {compliance: 0.5, progress: 0.6}}]

function outlook(plain: Partial<Plain>, t: string, filter: Partial<Filter> = {}) {
  const whole: Plain = {...EMPTY, ...plain}
  const dataset = datasetOf(whole)
  const reading: Reading = {
    filter: {...NO_FILTER, ...filter},
    basis: 'date',
    asOf: dataset.campaign.asOf,
  }
  const at = (month(t) - month(whole.start)) as MonthIndex
  const timeline = buildTimeline(dataset, reading)
  const snapshot = snapshotAt(timeline, at)
  const deadlines = deadlinesFrom(dataset.campaign, at)
  const next = nextDeadline(deadlines, snapshot.whole)
  const until = deadlines[next]?.month ?? at
  return {
    dataset,
    timeline,
    snapshot,
    deadlines,
    next,
    at,
    ...outlookOf(dataset, {reading, month: at, until}),
  }
}

const project = (township: string, task: string, rest: object = {}) => ({township, task, planned: 1, ...rest})
const assessed = (township: string, day: string, pass: boolean, rest: object = {}) => ({
  township,
  day,
  pass,
  ...rest,
})

describe('what keeps a township from passing', () => {
  test('never assessed, failed, and passed but lost again are told apart; a compliant one is none', () => {
    const {candidates} = outlook(
      {
        townships: ['a1', 'a2', 'a3', 'a4'].map((code) => ({code, county: 'a', inScope: true})),
        assessments: [
          assessed('a2', '2018-01-10', false),
          assessed('a3', '2018-01-10', true),
          assessed('a3', '2018-02-10', false),
          assessed('a4', '2018-02-10', true),
          // Only the province decides.
          assessed('a1', '2018-02-11', true, {stage: 'city'}),
        ],
      },
      '2018-03',
    )
    expect(candidates.map(({region, standing}) => [region, standing])).toEqual([
      [0, 'never'],
      [1, 'failed'],
      [2, 'lost'],
    ])
  })

  test('a check counts that was passed since the province decided, and not failed again', () => {
    const passedBy = (assessments: Plain['assessments']) =>
      outlook({assessments}, '2018-06').candidates.find(({region}) => region === 0)?.passed
    const county = assessed('a1', '2018-02-01', true, {stage: 'county'})
    const city = assessed('a1', '2018-03-01', true, {stage: 'city'})
    expect(passedBy([county])).toBe('county')
    expect(passedBy([county, city])).toBe('city')
    expect(passedBy([county, city, assessed('a1', '2018-04-01', false)])).toBeNull()
    expect(passedBy([city, assessed('a1', '2018-04-01', false, {stage: 'city'})])).toBeNull()
    // What comes later than the month is not known yet.
    expect(passedBy([assessed('a1', '2018-07-01', true, {stage: 'city'})])).toBeNull()
  })

  test('a task is open while one of its projects is; one without a project is not counted', () => {
    const {candidates} = outlook(
      {
        tasks: ['t01', 't02', 't03'],
        projects: [
          project('a1', 't01', {done: '2018-01-05'}),
          project('a1', 't01', {due: '2018-02-05'}),
          project('a1', 't02', {done: '2018-03-05'}),
        ],
        houses: [{township: 'a1', filed: '2018-01-01'}, {township: 'a1'}],
      },
      '2018-03',
    )
    expect(candidates[0]).toMatchObject({
      tasks: 2,
      openTasks: [0],
      projectsOpen: 1,
      projectsOverdue: 1,
      housesOpen: 1,
    })
  })
})

test('the nearest come first by the rule chosen; ties go on to the others and then to the code', () => {
  const {candidates, snapshot} = outlook(
    {
      projects: [
        project('a1', 't01'),
        project('a2', 't01'),
        project('b1', 't01', {done: '2018-01-01'}),
        project('b1', 't02'),
        project('a1', 't02'),
      ],
      assessments: [assessed('a1', '2018-01-10', false, {score: 88.5})],
    },
    '2018-03',
  )
  const order = (rule: (typeof NEARNESS_RULES)[number]) =>
    nearestFirst(candidates, snapshot.townships.progress, rule).map(({region}) => region)
  // b1 has the same open tasks as a2, but is further on.
  expect(order('tasks')).toEqual([2, 1, 0])
  expect(order('progress')).toEqual([2, 1, 0])
  expect(order('score')).toEqual([0, 2, 1])
  const bare = outlook({}, '2018-03')
  expect(nearestFirst(bare.candidates, bare.snapshot.townships.progress, 'score')).toEqual(bare.candidates)
})

describe('deadlines', () => {
  const phases = [
    ...HALF,
    {id: 'p2', start: '2018-07', end: '2018-09', targets: {houses_treated: 1}},
    {id: 'p3', start: '2018-10', end: '2019-03', targets: {compliance: 1}},
  ]
  const half = [assessed('a1', '2018-02-01', true), assessed('a2', '2018-02-01', true)]

  test('are the ends of phases that ask for something, from the month on', () => {
    const {deadlines} = outlook({phases}, '2018-06')
    expect(deadlines.map(({phase, monthsLeft, month: at}) => [phase, monthsLeft, at])).toEqual([
      [0, 0, 5],
      [2, 9, 11],
    ])
  })

  test('the next is the one not met: at the end of a phase its own, unless it is reached', () => {
    expect(outlook({phases}, '2018-06').next).toBe(0)
    expect(outlook({phases, assessments: half}, '2018-06').next).toBe(1)
    expect(outlook({phases, assessments: half}, '2018-05').next).toBe(1)
  })

  test('without a target there is none, and nothing is missing', () => {
    const {deadlines, next, snapshot, dataset} = outlook({}, '2018-05')
    expect([deadlines, next]).toEqual([[], -1])
    expect(reachOf(snapshot, null, [0], dataset.regions.county).whole.short).toBeNull()
  })

  test('a filter that lets nothing through leaves nobody', () => {
    const {candidates, snapshot, dataset} = outlook({phases}, '2018-05', {counties: ['a'], townships: ['b1']})
    expect(candidates).toEqual([])
    expect(reachOf(snapshot, 0.5, [], dataset.regions.county).whole).toEqual({
      townships: 0,
      compliant: 0,
      ticked: 0,
      short: null,
    })
  })
})

test('the pace that is needed, as a share and as an amount, against that of the last months', () => {
  const {dataset, timeline, at, deadlines} = outlook(
    {
      phases: HALF,
      projects: [project('a1', 't01', {planned: 300}), project('b1', 't01', {planned: 100})],
      progress: [
        {project: 0, day: '2018-01-31', percent: 10},
        {project: 0, day: '2018-04-30', percent: 40},
      ],
    },
    '2018-04',
  )
  const context = {campaign: dataset.campaign, timeline}
  const pace = paceOf(context, 'whole', 0, at, deadlines[0], true)
  // 30 % of 400 are done, 60 % must be in two months.
  expect(pace.progress).toBeCloseTo(0.3)
  expect(pace.needed).toBeCloseTo(0.15)
  expect(pace.neededWan).toBeCloseTo(60)
  expect(pace.past[0]).toBeCloseTo((0.3 - 0.075) / 3)
  expect(pace.past[1]).toBeNaN()
  expect(paceOf(context, 'whole', 0, at, deadlines[0], false).past).toEqual([Number.NaN, Number.NaN])
  expect(paceOf(context, 'counties', 1, at, deadlines[0], true).needed).toBeCloseTo(0.3)
  const noTime = {...deadlines[0], monthsLeft: 0}
  expect(paceOf(context, 'whole', 0, at, noTime, true).needed).toBeNaN()
})

test('rows fall overdue in the month after their due day, and those that are overdue already do not again', () => {
  const plain = {
    phases: HALF,
    milestones: [
      {id: 'houses-relieved', due: '2018-03-31'},
      {id: 'houses-treated', due: '2018-05-15'},
    ],
    projects: [
      project('a1', 't01', {due: '2018-04-10'}),
      project('a1', 't01', {due: '2018-03-31'}),
      project('a1', 't01', {due: '2018-06-29'}),
      project('a1', 't01', {due: '2018-06-30'}),
      project('a1', 't01', {due: '2018-03-10'}),
      project('a1', 't01', {due: '2018-04-10', done: '2018-03-01'}),
    ],
    houses: [
      {township: 'b1', filed: '2018-01-01'},
      {township: 'b1', filed: '2018-01-01', relieved: '2018-02-01'},
      {township: 'b1', filed: '2018-01-01', relieved: '2018-02-01', treated: '2018-02-01'},
    ],
  }
  const {falling} = outlook(plain, '2018-03')
  expect([falling.projects.nextMonth[0], falling.projects.byDeadline[0]]).toEqual([2, 3])
  expect([falling.houses.nextMonth[2], falling.houses.byDeadline[2]]).toEqual([1, 2])
})
