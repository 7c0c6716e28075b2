import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Dataset} from '#domain/dataset'
import {NO_FILTER, type Reading} from '#domain/filter'
import type {MonthIndex} from '#domain/month'
import {type BookQuestion, type BookSum, openBook, readBook} from '#measures/book'
import {type BookTable, ROW_FIGURES, type RowFigure} from '#measures/bookColumns'
import {parseWhere} from '#measures/bookFilter'
import {snapshotAt} from '#measures/snapshot'
import {buildTimeline} from '#measures/timeline'
import type {Figures} from '#measures/types'
import {aQuestion} from './arbitrary'
import {day, EMPTY, type Plain} from './plain'
import {datasetOf} from './plainDataset'

const ALL: BookQuestion = {
  table: 'projects',
  reading: {filter: NO_FILTER, basis: 'date', asOf: day(EMPTY.asOf)},
  month: 11 as MonthIndex,
  language: 'zh-CN',
  figure: null,
  where: [],
  sort: null,
}

function ask(
  dataset: Dataset,
  question: Partial<BookQuestion>,
  columns: string[],
  seek: string | null = null,
) {
  return readBook(openBook(dataset, {...ALL, ...question}), {columns, from: 0, to: 1000, seek})
}

/** The rows' cells of a package's table. */
function cells(plain: Partial<Plain>, question: Partial<BookQuestion>, columns: string[]) {
  return ask(datasetOf({...EMPTY, ...plain}), question, columns).rows.map((row) => row.cells)
}

const same = (one: BookSum, other: number) =>
  Number.isNaN(other)
    ? one === null
    : typeof one === 'number' && Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(other))

/** What the rows of a figure come to in its table: as many as it counts, or the sum or the mean that it is. */
function checkFigure(dataset: Dataset, reading: Reading, month: MonthIndex, figures: Figures, unit: number) {
  for (const [table, list] of Object.entries(ROW_FIGURES) as [BookTable, readonly RowFigure[]][]) {
    if (table === 'milestones') continue
    for (const figure of list) {
      const {count, sums} = ask(dataset, {table, reading, month, figure}, ['progress', 'planned', 'invested'])
      if (figure === 'progress') expect(same(sums.progress, figures.progress[unit]), 'progress').toBe(true)
      else if (figure === 'investPlannedWan')
        expect(same(sums.planned, figures.investPlannedWan[unit])).toBe(true)
      else if (figure === 'investedWan') expect(same(sums.invested, figures.investedWan[unit])).toBe(true)
      else if (figure === 'notCompliant')
        expect(count).toBe(figures.townships[unit] - figures.compliant[unit])
      else if (figure === 'neverAssessed')
        expect(count).toBe(figures.townships[unit] - figures.assessed[unit])
      else expect(count, figure).toBe((figures as unknown as Record<string, Uint32Array>)[figure][unit])
    }
  }
  const townships = ask(dataset, {table: 'townships', reading, month}, [
    ...['progress', 'projects', 'projectsOverdue', 'planned', 'invested', 'houses', 'housesTreated'],
  ])
  expect(same(townships.sums.progress, figures.progress[unit]), 'progress of townships').toBe(true)
  expect(same(townships.sums.invested, figures.investedWan[unit])).toBe(true)
  for (const key of ['projects', 'projectsOverdue', 'houses', 'housesTreated'] as const)
    expect(townships.sums[key]).toBe(figures[key][unit])
}

describe('the rows behind a figure', () => {
  test('come to the figure: of the whole, of each county and of each township', () => {
    fc.assert(
      fc.property(aQuestion, fc.nat(), ({plain, filter, basis, asOf}, at) => {
        const dataset = datasetOf(plain)
        const {regions, counties} = dataset
        const reading = {filter, basis, asOf: day(asOf)}
        const timeline = buildTimeline(dataset, reading)
        const month = (at % timeline.months) as MonthIndex
        const {whole} = snapshotAt(timeline, month)
        checkFigure(dataset, reading, month, whole, 0)
        const of = (patch: Partial<Reading['filter']>) => ({...reading, filter: {...filter, ...patch}})
        const admits = (codes: readonly string[], code: string) => codes.length === 0 || codes.includes(code)
        counties.code.forEach((code, unit) => {
          if (!admits(filter.counties, code)) return
          checkFigure(dataset, of({counties: [code]}), month, snapshotAt(timeline, month).counties, unit)
        })
        regions.code.forEach((code, unit) => {
          if (!admits(filter.townships, code)) return
          checkFigure(dataset, of({townships: [code]}), month, snapshotAt(timeline, month).townships, unit)
        })
      }),
      {numRuns: 60},
    )
  })
})

describe('a table', () => {
  const projects = [
    {township: 'a1', planned: 30, due: '2018-03-31'},
    {township: 'b1', planned: 10, due: '2018-06-30', done: '2018-05-01'},
    {township: 'a2', due: '2018-01-31'},
    {township: 'a1', planned: 30, due: '2019-06-30'},
  ]

  test('is put in order by a column both ways; equal rows keep their order, empty cells come last', () => {
    expect(cells({projects}, {sort: 'planned'}, ['id'])).toEqual([['p1'], ['p0'], ['p3'], ['p2']])
    expect(cells({projects}, {sort: '-planned'}, ['id'])).toEqual([['p0'], ['p3'], ['p1'], ['p2']])
  })

  test('holds what the filters of its columns let through, and says how many there were', () => {
    const where = (...items: string[]) => cells({projects}, {where: parseWhere(items)}, ['id']).flat()
    expect(where('planned~20..')).toEqual(['p0', 'p3'])
    expect(where('due~2018-01..2018-03')).toEqual(['p0', 'p2'])
    expect(where('state~overdue|done', 'name~P1')).toEqual(['p1'])
    expect(where('due~soon')).toEqual(['p0', 'p1', 'p2', 'p3'])
    const {count, unfiltered} = ask(
      datasetOf({...EMPTY, projects}),
      {where: parseWhere(['planned~20..'])},
      [],
    )
    expect([count, unfiltered]).toEqual([2, 4])
  })

  test('says nothing of what is still to come at the month shown', () => {
    const of = (month: number) =>
      cells({projects}, {month: month as MonthIndex}, ['state', 'done', 'daysOverdue'])
    expect(of(3)[1]).toEqual(['planned', null, null])
    expect(of(4)[1]).toEqual(['done', day('2018-05-01'), null])
    expect(of(3)[0]).toEqual(['overdue', null, 30])
  })

  test('finds the place of a row', () => {
    const dataset = datasetOf({...EMPTY, projects})
    expect(ask(dataset, {sort: '-planned'}, [], 'p1').found).toBe(2)
    expect(ask(dataset, {figure: 'projectsDone'}, [], 'p0').found).toBe(-1)
  })
})

test('a milestone stands for each unit of its level, late from the month after its due day', () => {
  const plain = {
    milestones: [
      {id: 'plan', due: '2018-03-31', level: 'county' as const},
      {id: 'report', due: '2018-06-30', level: 'city' as const},
    ],
    milestonesDone: [{unit: 'a', milestone: 'plan', done: '2018-03-01'}],
  }
  const at = (month: number, filter = NO_FILTER) =>
    cells(plain, {table: 'milestones', month: month as MonthIndex, reading: {...ALL.reading, filter}}, [
      'unit',
      'milestone',
      'state',
      'daysLate',
    ])
  expect(at(1)).toEqual([
    ['a', 'plan', 'open', null],
    ['b', 'plan', 'open', null],
    [null, 'report', 'open', null],
  ])
  expect(at(3).map(([, , state, late]) => [state, late])).toEqual([
    ['done', null],
    ['late', 30],
    ['open', null],
  ])
  expect(at(3, {...NO_FILTER, counties: ['b']})).toEqual([['b', 'plan', 'late', 30]])
})
