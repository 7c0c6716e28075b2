import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {NO_FILTER} from '#domain/filter'
import type {MonthIndex} from '#domain/month'
import {isBurden, measureOf} from '#measures/measure'
import {rankingAt} from '#measures/ranking'
import {measureSeries, seriesOf} from '#measures/series'
import {snapshotAt} from '#measures/snapshot'
import {buildTimeline} from '#measures/timeline'
import {MEASURES, type Measure, type Timeline} from '#measures/types'
import {aQuestion} from './arbitrary'
import {day, EMPTY, type Plain} from './plain'
import {datasetOf} from './plainDataset'

const FOUR = ['a', 'b', 'c', 'd', 'e'].flatMap((county) => [
  {code: `${county}1`, county, inScope: county !== 'e'},
  {code: `${county}2`, county, inScope: county !== 'e'},
])

function timelineOf(plain: Partial<Plain>) {
  const whole = {...EMPTY, townships: FOUR, ...plain}
  return buildTimeline(datasetOf(whole), {filter: NO_FILTER, basis: 'date', asOf: day(whole.asOf)})
}

function ranking(plain: Partial<Plain>, index: number, measure: Measure) {
  return rankingAt(timelineOf(plain), index as MonthIndex, 'counties', measure)
}

const passed = (township: string, on: string) => ({township, day: on, pass: true})

describe('ranking of counties', () => {
  const assessments = [
    passed('d1', '2018-01-05'),
    passed('c1', '2018-02-05'),
    passed('b1', '2018-02-05'),
    passed('b2', '2018-02-05'),
  ]

  test('equal ones share a rank, in order of code, and the next rank is left out', () => {
    const rows = ranking({assessments}, 1, 'compliance')
    expect(rows.map(({unit, rank, tied}) => [unit, rank, tied])).toEqual([
      [1, 1, false],
      [2, 2, true],
      [3, 2, true],
      [0, 4, false],
    ])
  })

  test('movement is the places won or lost since the month before', () => {
    const rows = ranking({assessments}, 1, 'compliance')
    expect(rows.map(({movement}) => movement)).toEqual([1, 0, -1, -2])
    expect(ranking({assessments}, 0, 'compliance').map(({movement}) => movement)).toEqual([
      null,
      null,
      null,
      null,
    ])
  })

  test('each county lacks townships to the target by itself, rounded up', () => {
    const phases = [{id: 'p1', start: '2018-01', end: '2018-12', targets: {compliance: 0.51}}]
    expect(ranking({assessments, phases}, 1, 'compliance').map(({short}) => short)).toEqual([0, 1, 1, 2])
    expect(ranking({assessments}, 1, 'compliance')[0].short).toBeNull()
  })

  test('a county without a value comes last, without a rank', () => {
    const projects = [{township: 'c1', planned: 1}]
    const rows = ranking({projects}, 1, 'progress')
    expect(rows.map(({unit, rank}) => [unit, rank])).toEqual([
      [2, 1],
      [0, null],
      [1, null],
      [3, null],
    ])
  })

  test('of what should not be the least comes first', () => {
    const projects = [
      {township: 'a1', due: '2018-01-01'},
      {township: 'b1', due: '2018-01-01'},
      {township: 'b2', due: '2018-01-01'},
    ]
    const rows = ranking({projects}, 1, 'projects-overdue')
    expect(rows.map(({unit, value, rank}) => [unit, value, rank])).toEqual([
      [2, 0, 1],
      [3, 0, 1],
      [0, 1, 3],
      [1, 2, 4],
    ])
  })

  test('values that differ by rounding alone are equal', () => {
    const sum = [0.1, 0.2, 0.7].map((planned, index) => ({
      township: 'a1',
      planned,
      ...(index < 2 ? {done: '2018-01-01'} : {}),
    }))
    const plain = {township: 'b1', planned: 3, done: '2018-01-01'}
    const rows = ranking({projects: [...sum, plain, {township: 'b1', planned: 7}]}, 1, 'progress')
    expect(rows.slice(0, 2).map(({rank, tied}) => [rank, tied])).toEqual([
      [1, true],
      [1, true],
    ])
  })
})

/** The plainest way: units as objects, sorted afresh for each month. */
function plainRanking(timeline: Timeline, month: number, measure: Measure) {
  const {counties: figures, goals} = snapshotAt(timeline, month as MonthIndex)
  const sign = isBurden(measure) ? 1 : -1
  const units = Array.from({length: figures.count}, (_, unit) => {
    const value = measureOf(measure, figures, unit, goals)
    return {unit, key: Number.isNaN(value) ? Number.POSITIVE_INFINITY : sign * Math.round(value * 1e9)}
  }).filter(({unit}) => figures.townships[unit] > 0)
  units.sort((one, other) => (one.key === other.key ? one.unit - other.unit : one.key - other.key))
  return units.map(({unit, key}) => {
    const rank = units.findIndex((one) => one.key === key) + 1
    const tied = units.filter((one) => one.key === key).length > 1
    return Number.isFinite(key) ? {unit, rank, tied} : {unit, rank: null, tied: false}
  })
}

test('the ranking is the plain one, in whatever order months and measures are asked for', () => {
  const asked = fc.array(fc.tuple(fc.nat(), fc.constantFrom(...MEASURES)), {minLength: 12, maxLength: 30})
  fc.assert(
    fc.property(aQuestion, asked, ({plain, filter, basis, asOf}, questions) => {
      const timeline = buildTimeline(datasetOf(plain), {filter, basis, asOf: day(asOf)})
      for (const [number, measure] of questions) {
        const month = (number % timeline.months) as MonthIndex
        const ranked = rankingAt(timeline, month, 'counties', measure)
        expect(ranked.map(({unit, rank, tied}) => ({unit, rank, tied}))).toEqual(
          plainRanking(timeline, month, measure),
        )
        const before = month > 0 ? plainRanking(timeline, month - 1, measure) : []
        for (const {unit, rank, movement} of ranked) {
          const previous = before.find((one) => one.unit === unit)?.rank ?? null
          expect(movement).toBe(rank === null || previous === null ? null : previous - rank)
        }
      }
    }),
  )
})

describe('series', () => {
  test('a unit’s figures and measures, one entry a month', () => {
    const phases = [{id: 'p1', start: '2018-01', end: '2018-02', targets: {compliance: 0.5}}]
    const timeline = timelineOf({phases, assessments: [passed('a1', '2018-02-01')]})
    expect([...seriesOf(timeline, 'counties', 0).compliant].slice(0, 3)).toEqual([0, 1, 1])
    expect([...seriesOf(timeline, 'counties', 0).townships].slice(0, 3)).toEqual([2, 2, 2])
    expect([...measureSeries(timeline, 'townships', 0, 'compliance')].slice(0, 3)).toEqual([0, 1, 1])
    expect([...measureSeries(timeline, 'whole', 0, 'compliance-gap')].slice(0, 3)).toEqual([
      -0.5,
      0.125 - 0.5,
      Number.NaN,
    ])
    const outOfScope = timeline.townships.count - 1
    expect(measureSeries(timeline, 'townships', outOfScope, 'projects-overdue')[0]).toBeNaN()
  })
})
