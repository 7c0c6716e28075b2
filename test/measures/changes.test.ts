import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {NO_FILTER, type Reading} from '#domain/filter'
import type {MonthIndex} from '#domain/month'
import {changeColumn, changeRanking, spanOf, TURNS, townshipTurns, turnsOf} from '#measures/changes'
import {rowChangesOf} from '#measures/rowChanges'
import {snapshotAt} from '#measures/snapshot'
import {buildTimeline} from '#measures/timeline'
import type {CountKey} from '#measures/types'
import {aQuestion} from './arbitrary'
import {day, EMPTY, type Plain} from './plain'
import {datasetOf} from './plainDataset'

const index = (month: number) => month as MonthIndex

function campaign(plain: Partial<Plain>) {
  const whole = {...EMPTY, ...plain}
  const dataset = datasetOf(whole)
  const reading: Reading = {filter: NO_FILTER, basis: 'date', asOf: day(whole.asOf)}
  const timeline = buildTimeline(dataset, reading)
  const span = (from: number, to: number) =>
    spanOf(snapshotAt(timeline, index(from)), snapshotAt(timeline, index(to)))
  return {dataset, reading, timeline, span}
}

describe('what became of townships between two months', () => {
  const {span, timeline} = campaign({
    assessments: [
      {township: 'a1', day: '2018-02-05', pass: true},
      {township: 'a2', day: '2018-01-05', pass: true},
      {township: 'a2', day: '2018-04-05', pass: false},
    ],
  })

  test('one passed, one lost it, one has not passed as before', () => {
    expect(townshipTurns(span(0, 5))).toEqual({won: [0], lost: [1], kept: [], without: [2]})
  })

  test('runs with time, whichever month is the one shown', () => {
    expect(townshipTurns(span(5, 0))).toEqual(townshipTurns(span(0, 5)))
  })

  test('what was lost and won again in between has not changed', () => {
    expect(townshipTurns(span(1, 2)).kept).toEqual([0, 1])
  })

  test('a county whose passes and losses cancel has not changed', () => {
    expect([...changeColumn('compliance', span(0, 5), 'counties')]).toEqual([0, 0])
    const [first, second] = changeRanking(timeline, [index(0), index(5)], 'counties', 'compliance')
    expect([first.rank, first.tied, second.rank]).toEqual([1, true, 1])
  })
})

describe('counties by their change', () => {
  const project = (township: string) => ({township, planned: 100})
  const {timeline} = campaign({
    projects: [
      {...project('a1'), due: '2018-03-15'},
      {...project('b1'), due: '2018-01-05', done: '2018-05-05'},
    ],
    progress: [
      {project: 0, day: '2018-01-31', percent: 50},
      {project: 0, day: '2018-06-30', percent: 60},
      {project: 1, day: '2018-01-31', percent: 10},
    ],
  })

  test('the one that got on most comes first, with the places that it won', () => {
    const [first, second] = changeRanking(timeline, [index(0), index(5)], 'counties', 'progress')
    expect(first).toMatchObject({unit: 1, before: 0.1, after: 1, rank: 1, movement: 1})
    expect(second).toMatchObject({unit: 0, rank: 2, movement: -1})
  })

  test('of what should not be, the one with fewer comes first', () => {
    const [first, second] = changeRanking(timeline, [index(0), index(5)], 'counties', 'projects-overdue')
    expect([first.unit, first.change, second.change]).toEqual([1, -1, 1])
  })
})

describe('rows that changed', () => {
  test('are told with their township', () => {
    const {dataset, reading} = campaign({
      projects: [{township: 'b1', due: '2018-03-15', done: '2018-05-05'}],
      houses: [{township: 'a2', filed: '2018-01-05', treated: '2018-03-05'}],
    })
    const between = (from: number, to: number) =>
      rowChangesOf(dataset, {reading, from: index(from), to: index(to)})
    expect(between(0, 2).overdue).toMatchObject({count: 1, left: 0, rows: [{township: 2}]})
    expect(between(2, 5)).toMatchObject({overdue: {count: 0, left: 1}, done: {count: 1}})
    expect(between(0, 5).treated).toMatchObject({count: 1, rows: [{township: 1}]})
  })
})

/** The figure whose change the rows of each list make up. */
const FIGURES = {
  done: 'projectsDone',
  started: 'projectsStarted',
  overdue: 'projectsOverdue',
  treated: 'housesTreated',
  relieved: 'housesRelieved',
  filed: 'houses',
} as const satisfies Record<string, CountKey>

test('lists of rows and townships add up to the change of the whole, for any filter and two months', () => {
  fc.assert(
    fc.property(aQuestion, fc.nat(), fc.nat(), ({plain, filter, basis, asOf}, one, other) => {
      const dataset = datasetOf(plain)
      const reading = {filter, basis, asOf: day(asOf)}
      const timeline = buildTimeline(dataset, reading)
      const months = [one % timeline.months, other % timeline.months].sort((a, b) => a - b)
      const [from, to] = [index(months[0]), index(months[1])]
      const span = spanOf(snapshotAt(timeline, from), snapshotAt(timeline, to))
      const changes = rowChangesOf(dataset, {reading, from, to})
      const by = (key: CountKey) => span.after.whole[key][0] - span.before.whole[key][0]
      for (const [list, key] of Object.entries(FIGURES)) {
        const {count, left} = changes[list as keyof typeof FIGURES]
        expect(count - left, list).toBe(by(key))
      }
      const turns = townshipTurns(span)
      expect(turns.won.length - turns.lost.length).toBe(by('compliant'))
      expect(TURNS.reduce((sum, turn) => sum + turns[turn].length, 0)).toBe(span.after.whole.townships[0])
      expect(turnsOf(span).filter((turn) => turn >= 0)).toHaveLength(span.after.whole.townships[0])
    }),
  )
})
