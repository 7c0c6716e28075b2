import {describe, expect, test} from 'vitest'
import type {Filter} from '#domain/filter'
import {at} from './asking'

describe('progress', () => {
  test('is over all projects, started or not, weighted by planned investment', () => {
    const projects = [
      {township: 'a1', planned: 300},
      {township: 'a2', planned: 100, done: '2018-02-01'},
    ]
    expect(at({projects}, '2018-02').whole.progress[0]).toBe(0.25)
    expect(at({projects, weight: 'equal'}, '2018-02').whole.progress[0]).toBe(0.5)
  })

  test('a county’s is over its projects, not a mean of its townships', () => {
    const projects = [
      {township: 'a1', planned: 300, done: '2018-02-01'},
      {township: 'a2', planned: 100},
    ]
    expect(at({projects}, '2018-02').counties.progress[0]).toBe(0.75)
  })

  test('a project without a positive investment is left out of the mean, not of the count', () => {
    const projects = [
      {township: 'a1', planned: 0, done: '2018-01-01'},
      {township: 'a1'},
      {township: 'a1', planned: 8},
    ]
    const {whole} = at({projects}, '2018-02')
    expect([whole.projects[0], whole.progress[0], whole.investPlannedWan[0]]).toEqual([3, 0, 8])
    expect(at({projects: projects.slice(0, 2)}, '2018-02').whole.progress[0], 'Σ w = 0').toBeNaN()
  })

  test('x is 1 from the month of done, whatever the reports say; a report of 100 is not done', () => {
    const projects = [{township: 'a1', planned: 1, done: '2018-03-05'}]
    const progress = [
      {project: 0, day: '2018-02-28', percent: 100},
      {project: 0, day: '2018-04-30', percent: 60},
    ]
    expect(at({projects, progress}, '2018-02').whole.progress[0]).toBe(1)
    expect(at({projects, progress}, '2018-02').whole.projectsDone[0]).toBe(0)
    expect(at({projects, progress}, '2018-04').whole.progress[0]).toBe(1)
  })

  test('of two reports in one month the later row stands, whatever their days', () => {
    const projects = [{township: 'a1', planned: 1}]
    const progress = [
      {project: 0, day: '2018-02-28', percent: 70},
      {project: 0, day: '2018-02-01', percent: 50},
    ]
    expect(at({projects, progress}, '2018-02').whole.progress[0]).toBe(0.5)
  })

  test('the latest report is by true month, also of those before the timeline', () => {
    const projects = [{township: 'a1', planned: 1}]
    const progress = [
      {project: 0, day: '2017-11-30', percent: 70},
      {project: 0, day: '2017-05-31', percent: 20},
    ]
    expect(at({projects, progress}, '2018-01').whole.progress[0]).toBe(0.7)
  })
})

describe('projects', () => {
  test('started: not done, and its start, or with no start a report above 0, in or before t', () => {
    const projects = [
      {township: 'a1', start: '2018-02-10'},
      {township: 'a1'},
      {township: 'a1', start: '2018-06-01'},
      {township: 'a1', start: '2018-01-01', done: '2018-02-01'},
    ]
    const progress = [
      {project: 1, day: '2018-01-31', percent: 0},
      {project: 1, day: '2018-03-31', percent: 5},
      {project: 2, day: '2018-01-31', percent: 5},
    ]
    const started = ['2018-01', '2018-02', '2018-03', '2018-06'].map(
      (t) => at({projects, progress}, t).whole.projectsStarted[0],
    )
    expect(started).toEqual([1, 1, 2, 3])
  })

  test('overdue: not done, and due before the last day of t', () => {
    const overdue = (due: string, t: string) =>
      at({projects: [{township: 'a1', due}]}, t).whole.projectsOverdue[0]
    expect(overdue('2018-03-30', '2018-03')).toBe(1)
    expect(overdue('2018-03-31', '2018-03')).toBe(0)
    expect(overdue('2018-03-31', '2018-04')).toBe(1)
    expect(overdue('2015-01-01', '2018-01')).toBe(1)
    expect(overdue('2018-12-31', '2018-12')).toBe(0)
    const done = [{township: 'a1', due: '2018-03-01', done: '2018-04-30'}]
    expect(at({projects: done}, '2018-04').whole.projectsOverdue[0]).toBe(0)
  })

  test('overdue may be started as well, and both count it', () => {
    const {whole} = at({projects: [{township: 'a1', start: '2018-01-01', due: '2018-02-01'}]}, '2018-03')
    expect([whole.projectsStarted[0], whole.projectsOverdue[0]]).toEqual([1, 1])
  })

  test('invested: the latest figure reported; a later report without one leaves it standing', () => {
    const projects = [{township: 'a1'}]
    const progress = [
      {project: 0, day: '2018-01-31', percent: 5, invested: 100},
      {project: 0, day: '2018-02-28', percent: 9},
      {project: 0, day: '2018-03-31', percent: 10, invested: 80},
    ]
    const invested = ['2018-01', '2018-02', '2018-03'].map(
      (t) => at({projects, progress}, t).whole.investedWan[0],
    )
    expect(invested).toEqual([100, 100, 80])
  })
})

describe('houses', () => {
  test('an unfiled house is in no figure, whatever its other dates', () => {
    const houses = [{township: 'a1', relieved: '2018-01-01', treated: '2018-01-01'}]
    const {whole} = at({houses}, '2018-12')
    expect([whole.houses[0], whole.housesRelieved[0], whole.housesTreated[0]]).toEqual([0, 0, 0])
    expect(whole.housesTreatedRate[0]).toBeNaN()
  })

  test('relieved = relieved or treated', () => {
    const houses = [{township: 'a1', filed: '2018-01-01', treated: '2018-02-01', relieved: '2018-05-01'}]
    expect(at({houses}, '2018-02').whole.housesRelieved[0]).toBe(1)
  })

  test('after the due day of a milestone, those not relieved or not treated are overdue', () => {
    const houses = [{township: 'a1', filed: '2018-01-01', relieved: '2018-04-01'}]
    const milestones = [
      {id: 'houses-relieved', due: '2018-02-28'},
      {id: 'houses-treated', due: '2018-05-30'},
    ]
    const overdue = ['2018-02', '2018-03', '2018-04', '2018-05'].map((t) => {
      const {whole} = at({houses, milestones}, t)
      return [whole.housesReliefOverdue[0], whole.housesTreatmentOverdue[0]]
    })
    expect(overdue).toEqual([
      [0, 0],
      [1, 0],
      [0, 0],
      [0, 1],
    ])
    expect(at({houses}, '2018-12').whole.housesTreatmentOverdue[0], 'no such milestone').toBe(0)
  })
})

describe('filters', () => {
  const projects = [
    {township: 'a1', task: 't01', planned: 0.1, start: '2018-01-01', done: '2018-03-01'},
    {township: 'b1', planned: 0.2, start: '2018-02-01'},
  ]
  const houses = [
    {township: 'a1', grade: 'C' as const, hardship: true, filed: '2018-01-01', treated: '2018-03-01'},
    {township: 'b1', filed: '2018-01-01'},
  ]

  test('county and township restrict everything', () => {
    const {whole, counties, townships} = at({projects, houses}, '2018-03', {filter: {counties: ['b']}})
    expect([whole.townships[0], whole.projects[0], whole.houses[0]]).toEqual([1, 1, 1])
    expect([...counties.projects]).toEqual([0, 1])
    expect([...townships.townships]).toEqual([0, 0, 1])
  })

  test('task and project state restrict only what is made of projects', () => {
    const {whole} = at({projects, houses}, '2018-03', {filter: {tasks: ['t01']}})
    expect([whole.townships[0], whole.projects[0], whole.houses[0]]).toEqual([3, 1, 2])
  })

  test('grade, hardship and house state restrict only what is made of houses', () => {
    const asked = (filter: Partial<Filter>) => at({projects, houses}, '2018-03', {filter}).whole
    expect([asked({grades: ['C']}).houses[0], asked({grades: ['C']}).projects[0]]).toEqual([1, 2])
    expect(asked({hardship: true}).houses[0]).toBe(1)
    expect(asked({hardship: false}).houses[0], 'not said is not no').toBe(0)
    expect(asked({houseStates: ['treated']}).houses[0]).toBe(1)
  })

  test('a state is that of the month shown, and what it leaves is exactly nothing', () => {
    const asked = (t: string) => at({projects}, t, {filter: {projectStates: ['started']}}).whole
    expect([asked('2018-01').projects[0], asked('2018-01').investPlannedWan[0]]).toEqual([1, 0.1])
    expect([asked('2018-02').projects[0], asked('2018-03').projects[0]]).toEqual([2, 1])
    expect(asked('2018-03').investPlannedWan[0]).toBe(0.2)
    expect(at({projects}, '2018-01', {filter: {projectStates: ['overdue']}}).whole.progress[0]).toBeNaN()
  })
})
