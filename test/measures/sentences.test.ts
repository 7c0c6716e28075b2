import {describe, expect, test} from 'vitest'
import {at} from './asking'
import {EMPTY} from './plain'

const pass = {township: 'a1', pass: true}
const fail = {township: 'a1', pass: false}

describe('events', () => {
  test('an event counts from the month of its date, wherever in the month it falls', () => {
    const plain = {projects: [{township: 'a1', done: '2018-03-31'}]}
    expect(at(plain, '2018-02').whole.projectsDone[0]).toBe(0)
    expect(at(plain, '2018-03').whole.projectsDone[0]).toBe(1)
  })

  test('one dated before the timeline has happened at its first month', () => {
    expect(at({projects: [{township: 'a1', done: '2012-05-01'}]}, '2018-01').whole.projectsDone[0]).toBe(1)
  })

  test('one dated after as_of has not happened, even where the month shown is later', () => {
    const plain = {
      projects: [{township: 'a1', planned: 1, start: '2018-05-02', done: '2018-06-01', due: '2018-05-01'}],
      progress: [{project: 0, day: '2018-05-02', percent: 40, invested: 9}],
      houses: [{township: 'a1', filed: '2018-05-02'}],
      assessments: [{...pass, day: '2018-05-02'}],
    }
    const {whole} = at(plain, '2018-12', {asOf: '2018-05-01'})
    expect([whole.projectsStarted[0], whole.projectsDone[0], whole.progress[0]]).toEqual([0, 0, 0])
    expect([whole.investedWan[0], whole.houses[0], whole.assessed[0]]).toEqual([0, 0, 0])
    expect(whole.projectsOverdue[0], 'a due day is a plan, not an event').toBe(1)
  })

  test('only rows of townships in scope enter any figure', () => {
    const townships = EMPTY.townships.map((one) => ({...one, inScope: one.code !== 'a1'}))
    const rows = {projects: [{township: 'a1', planned: 5}], houses: [{township: 'a1', filed: '2018-01-01'}]}
    const {whole, counties} = at({townships, ...rows, assessments: [{...pass, day: '2018-01-01'}]}, '2018-12')
    expect([whole.townships[0], whole.projects[0], whole.houses[0], whole.assessed[0]]).toEqual([2, 0, 0, 0])
    expect([...counties.townships]).toEqual([1, 1])
  })
})

describe('compliance', () => {
  test('a pass can be lost again, and won back', () => {
    const assessments = [
      {...pass, day: '2018-02-01'},
      {...fail, day: '2018-04-01'},
      {...pass, day: '2018-06-01'},
    ]
    const story = ['2018-01', '2018-02', '2018-04', '2018-06'].map((t) => {
      const {assessed, compliant, lost} = at({assessments}, t).townships
      return [assessed[0], compliant[0], lost[0]]
    })
    expect(story).toEqual([
      [0, 0, 0],
      [1, 1, 0],
      [1, 0, 1],
      [1, 1, 0],
    ])
  })

  test('a pass that takes effect behind the latest assessment is lost from that month on', () => {
    const phases = [{id: 'p1', start: '2018-01', end: '2018-02', targets: {}}]
    const assessments = [
      {...pass, day: '2018-04-01'},
      {...fail, day: '2018-05-01', countsFor: 'p1'},
    ]
    const lost = ['2018-02', '2018-03', '2018-04', '2018-05'].map(
      (t) => at({phases, assessments}, t, {basis: 'phase'}).townships.lost[0],
    )
    expect(lost).toEqual([0, 0, 1, 1])
  })

  test('of two on one date the later row decides', () => {
    const both = [
      {...pass, day: '2018-02-01'},
      {...fail, day: '2018-02-01'},
    ]
    expect(at({assessments: both}, '2018-02').whole.compliant[0]).toBe(0)
    expect(at({assessments: both.toReversed()}, '2018-02').whole.compliant[0]).toBe(1)
  })

  test('rows are put in order by their true date, also before the timeline', () => {
    const assessments = [
      {...pass, day: '2017-12-01'},
      {...fail, day: '2016-03-01'},
    ]
    expect(at({assessments}, '2018-01').whole.compliant[0]).toBe(1)
  })

  test('only the stage province decides', () => {
    const assessments = [
      {...pass, day: '2018-02-01'},
      {...fail, day: '2018-03-01', stage: 'city' as const},
      {township: 'a2', pass: true, day: '2018-03-01', stage: 'county' as const},
    ]
    const {whole} = at({assessments}, '2018-12')
    expect([whole.assessed[0], whole.compliant[0], whole.lost[0]]).toEqual([1, 1, 0])
  })

  test('a township never assessed is not compliant: 0, not null; an empty set has no value', () => {
    expect(at({}, '2018-12').whole.compliance[0]).toBe(0)
    expect(at({}, '2018-12', {filter: {counties: ['a'], townships: ['b1']}}).whole.compliance[0]).toBeNaN()
    expect(at({}, '2018-12', {filter: {counties: ['a']}}).counties.compliance[1]).toBeNaN()
  })
})

describe('basis=phase', () => {
  const phases = [{id: 'p1', start: '2018-01', end: '2018-03', targets: {}}]
  const assessments = [{...pass, day: '2018-06-10', countsFor: 'p1'}]

  test('an assessment takes effect in the last month of the phase that it counts for', () => {
    expect(at({phases, assessments}, '2018-03', {basis: 'phase'}).whole.compliant[0]).toBe(1)
    expect(at({phases, assessments}, '2018-02', {basis: 'phase'}).whole.compliant[0]).toBe(0)
    expect(at({phases, assessments}, '2018-03', {basis: 'date'}).whole.compliant[0]).toBe(0)
  })

  test('if that is earlier than its own month', () => {
    const early = [{...pass, day: '2018-02-10', countsFor: 'p1'}]
    expect(at({phases, assessments: early}, '2018-02', {basis: 'phase'}).whole.compliant[0]).toBe(1)
  })

  test('which of the effective ones is the latest is still decided by date', () => {
    const later = [...assessments, {...fail, day: '2018-04-01'}]
    expect(at({phases, assessments: later}, '2018-04', {basis: 'phase'}).whole.compliant[0]).toBe(1)
  })

  test('one dated after as_of is not used, though its phase is over', () => {
    const {whole} = at({phases, assessments}, '2018-12', {basis: 'phase', asOf: '2018-06-09'})
    expect(whole.assessed[0]).toBe(0)
  })

  test('one dated after the timeline counts for its phase where as_of lets it', () => {
    const late = [{...pass, day: '2019-02-10', countsFor: 'p1'}]
    expect(
      at({phases, assessments: late}, '2018-03', {basis: 'phase', asOf: '2019-12-31'}).whole.compliant[0],
    ).toBe(1)
    expect(at({phases, assessments: late}, '2018-12', {asOf: '2019-12-31'}).whole.compliant[0]).toBe(0)
  })
})
