import {expect} from 'vitest'
import type {Dataset} from '#domain/dataset'
import type {ClassFilter, Reading} from '#domain/filter'
import {MEASURES} from '#domain/measure'
import type {Month, MonthIndex} from '#domain/month'
import {type Account, accountOf} from '#measures/account'
import {type BookSum, bookOf} from '#measures/book'
import {ROW_FIGURES, type RowFigure} from '#measures/bookColumns'
import {spanOf, townshipTurns} from '#measures/changes'
import {selectionOf} from '#measures/choice'
import {housePartsOf} from '#measures/housesLoop'
import {outlookOf} from '#measures/outlook'
import {rowChangesOf} from '#measures/rowChanges'
import {countiesChosen} from '#measures/selection'
import {snapshotAt} from '#measures/snapshot'
import {timetableAsk} from '#measures/timetable'
import {timetableFrame} from '#measures/timetableSource'
import type {Figures, Snapshot} from '#measures/types'
import {workOf} from '#measures/work'
import {workAt} from '#measures/workSums'
import {changeLegend} from '#scene/changeClasses'
import {legendOf} from '#scene/legend'
import {rangeOf} from '#ui/placeFilters'

/** A package, what of it is shown, and the figures of it at a month and another. */
export interface Shown {
  dataset: Dataset
  reading: Reading
  account: Account
  snapshot: Snapshot
  other: Snapshot
}

export function expectNear(got: number, wanted: number, where: string): void {
  if (Math.abs(got - wanted) > 1e-9 * Math.max(1, Math.abs(wanted))) expect(got, where).toBe(wanted)
}

function book({dataset, reading, snapshot}: Shown, table: keyof typeof ROW_FIGURES, figure: RowFigure) {
  const question = {...{table, reading, figure}, month: snapshot.month as MonthIndex, language: 'en' as const}
  const columns = ['state', 'progress', 'planned', 'invested', 'projects', 'houses', 'projectsOverdue']
  const window = {columns, from: 0, to: 0, seek: null}
  return bookOf(dataset, {question: {...question, where: [], sort: null}, window})
}

const number = (sum: BookSum | undefined) => (typeof sum === 'number' ? sum : 0)

/** The rows that a click on a figure lists in the task book, and what stands at its foot. */
export function checkBook(shown: Shown): void {
  const {whole} = shown.snapshot
  const counted: [keyof typeof ROW_FIGURES, RowFigure, number][] = [
    ['townships', 'townships', whole.townships[0]],
    ['townships', 'assessed', whole.assessed[0]],
    ['townships', 'compliant', whole.compliant[0]],
    ['townships', 'lost', whole.lost[0]],
    ['townships', 'notCompliant', whole.townships[0] - whole.compliant[0]],
    ['townships', 'neverAssessed', whole.townships[0] - whole.assessed[0]],
    ...ROW_FIGURES.projects.slice(0, 4).map((key) => ['projects', key, figure(whole, key)] as const),
    ...ROW_FIGURES.houses.map((key) => ['houses', key, figure(whole, key)] as const),
  ] as [keyof typeof ROW_FIGURES, RowFigure, number][]
  for (const [table, key, count] of counted) expect(book(shown, table, key).count, key).toBe(count)
  expectNear(
    number(book(shown, 'projects', 'investedWan').sums.invested),
    whole.investedWan[0],
    'investedWan',
  )
  expectNear(
    number(book(shown, 'projects', 'investPlannedWan').sums.planned),
    whole.investPlannedWan[0],
    'planned',
  )
  const progress = book(shown, 'projects', 'progress').sums.progress
  expectNear(progress === null ? Number.NaN : number(progress), whole.progress[0], 'progress')
  const {sums} = book(shown, 'townships', 'townships')
  for (const key of ['projects', 'houses', 'projectsOverdue'] as const)
    expectNear(number(sums[key]), whole[key][0], `townships: ${key}`)
}

function figure(figures: Figures, key: string): number {
  return (figures as unknown as Record<string, ArrayLike<number>>)[key][0]
}

/** A row of the ranking says what a click on it shows. */
export function checkRanking({dataset, reading, account, snapshot}: Shown): void {
  const all = snapshotAt(account.allCounties, snapshot.month as MonthIndex)
  dataset.counties.code.forEach((code, county) => {
    const alone = {...reading, filter: {...reading.filter, counties: [code]}}
    const {whole} = snapshotAt(accountOf(dataset, alone).timeline, snapshot.month as MonthIndex)
    for (const key of [
      'townships',
      'compliant',
      'projects',
      'projectsOverdue',
      'houses',
      'housesTreated',
    ] as const)
      expect(all.counties[key][county], `${code} ${key}`).toBe(whole[key][0])
    expectNear(all.counties.progress[county], whole.progress[0], `${code} progress`)
  })
}

/** A class of the legend lets as many townships (or counties) through as it says, of a month and of a change. */
export function checkClasses(shown: Shown, at: number): void {
  const {dataset, reading, snapshot, other} = shown
  const measure = MEASURES[at % MEASURES.length]
  const by = at % 2 === 0 ? 'township' : 'county'
  const standing = legendOf(dataset, snapshot, measure, by, 'light', reading.filter)
  const span = spanOf(snapshot, other)
  const {start} = dataset.campaign.timeline
  const calendar = (month: number) => (start + month) as Month
  const change = changeLegend(dataset, span, 'light', standing)
  const month = calendar(span.after.month)
  const of = [
    {legend: standing, filter: {by, measure, month: calendar(snapshot.month)}},
    {legend: change, filter: {by, measure, month, since: calendar(span.before.month)}},
  ] as const
  for (const {legend, filter} of of)
    for (const one of [...legend.classes, legend.noData])
      checkClass(shown, {...filter, ranges: [rangeOf(one)]}, one.count)
}

function checkClass({dataset, reading, snapshot}: Shown, filter: ClassFilter, count: number): void {
  const narrowed = {...reading, filter: {...reading.filter, classes: [...reading.filter.classes, filter]}}
  const {whole, counties} = snapshotAt(accountOf(dataset, narrowed).timeline, snapshot.month as MonthIndex)
  const through =
    filter.by === 'township' ? whole.townships[0] : counties.townships.filter((of) => of > 0).length
  expect(through, JSON.stringify(filter)).toBe(count)
}

/** The matrix, the ages, the loop of the houses and the timetable add up to the head's figures. */
export function checkCharts({dataset, reading, snapshot}: Shown): void {
  const {whole} = snapshot
  const month = snapshot.month as MonthIndex
  const work = workAt(
    workOf(dataset, reading),
    month,
    selectionOf(dataset, reading).tasks,
    countiesChosen(dataset, reading.filter).inCounty,
  )
  expect([work.projects, work.done, work.overdue]).toEqual([
    whole.projects[0],
    whole.projectsDone[0],
    whole.projectsOverdue[0],
  ])
  expectNear(work.progress, whole.progress[0], 'progress of the matrix')
  const {houses, filed, relieved, treated, overdue} = housePartsOf(whole, 0)
  expect(filed + relieved + treated + overdue).toBe(houses)
  for (const grouping of ['county', 'township', 'task'] as const) {
    const {rows} = timetableFrame(dataset, timetableAsk(reading, grouping, 'due', month))
    const shown = rows.reduce((sum, count) => sum + count, 0)
    expect(shown, `timetable by ${grouping}`).toBe(whole.projects[0])
  }
}

/** What must happen: who has not passed, and what is open and overdue there. */
export function checkOutlook({dataset, reading, snapshot}: Shown): void {
  const {whole, townships} = snapshot
  const month = snapshot.month as MonthIndex
  const {candidates} = outlookOf(dataset, {reading, month, until: month})
  expect(candidates.length).toBe(whole.townships[0] - whole.compliant[0])
  for (const {region, projectsOverdue, late, housesOverdue} of candidates) {
    expect(projectsOverdue).toBe(townships.projectsOverdue[region])
    expect(late.length).toBe(Math.min(2, projectsOverdue))
    const {housesReliefOverdue: relief, housesTreatmentOverdue: treatment} = townships
    expect(housesOverdue).toBe(Math.max(relief[region], treatment[region]))
  }
}

/** Of two months, what came less what went is the difference of the figures. */
export function checkChanges({dataset, reading, snapshot, other}: Shown): void {
  const span = spanOf(snapshot, other)
  const [before, after] = [span.before.whole, span.after.whole]
  const {won, lost} = townshipTurns(span)
  expect(won.length - lost.length).toBe(after.compliant[0] - before.compliant[0])
  const changes = rowChangesOf(dataset, {
    reading,
    from: span.before.month as MonthIndex,
    to: span.after.month as MonthIndex,
  })
  const figures = {
    done: 'projectsDone',
    overdue: 'projectsOverdue',
    treated: 'housesTreated',
    filed: 'houses',
  } as const
  for (const [key, of] of Object.entries(figures) as [
    keyof typeof figures,
    (typeof figures)[keyof typeof figures],
  ][])
    expect(changes[key].count - changes[key].left, key).toBe(after[of][0] - before[of][0])
}
