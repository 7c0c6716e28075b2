import fc from 'fast-check'
import {beforeEach, expect, test} from 'vitest'
import type {Dataset} from '#domain/dataset'
import {HOUSE_STATES, NO_FILTER, PROJECT_STATES} from '#domain/filter'
import {MEASURES} from '#domain/measure'
import type {MonthIndex} from '#domain/month'
import {accountOf} from '#measures/account'
import {type HouseCount, housesAt, type ProjectCount, projectsAt} from '#measures/rows'
import {snapshotAt} from '#measures/snapshot'
import {countsAt} from '#measures/stateCounts'
import {summaryOf} from '#measures/summary'
import {AMOUNT_KEYS, COUNT_KEYS, type Snapshot} from '#measures/types'
import {legendOf} from '#scene/legend'
import {firstReading} from '#view/resolve'
import {isSettled, selectReading, selectSelection, selectSnapshot} from '#view/selectors'
import {INITIAL_STATE, type State} from '#view/state'
import {clearFilters, openDataset, setView, showAccount, showMonth, store} from '#view/store'
import {aDrawnQuestion} from '../measures/squares'
import {
  checkBook,
  checkChanges,
  checkCharts,
  checkClasses,
  checkOutlook,
  checkRanking,
  expectNear,
} from './openedRows'

beforeEach(() => store.setState(INITIAL_STATE, true))

const state = () => store.getState()
const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0)

/** What the keeper of the rows does when it is told of a change. */
function count(dataset: Dataset): void {
  showAccount(accountOf(dataset, selectReading(state())!))
  expect(isSettled(state())).toBe(true)
}

/** The figures of the strip, the ranking and the map. */
function checkUnits({whole, counties, townships}: Snapshot): void {
  for (const key of [...COUNT_KEYS, ...AMOUNT_KEYS])
    for (const list of [counties, townships]) expectNear(sum(list[key]), whole[key][0], key)
}

const PROJECT_COUNTS = ['projects', 'projectsStarted', 'projectsDone', 'projectsOverdue'] as const
const HOUSE_COUNTS = [
  'houses',
  'housesRelieved',
  'housesTreated',
  'housesReliefOverdue',
  'housesTreatmentOverdue',
] as const

/** The rows that a click on a figure opens. */
function checkRows(dataset: Dataset, {whole, month}: Snapshot): void {
  const {reading} = state().account!
  const at = month as MonthIndex
  for (const figure of PROJECT_COUNTS satisfies readonly ProjectCount[])
    expect(projectsAt(dataset, reading, at, figure).length, figure).toBe(whole[figure][0])
  for (const figure of HOUSE_COUNTS satisfies readonly HouseCount[])
    expect(housesAt(dataset, reading, at, figure).length, figure).toBe(whole[figure][0])
  const planned = projectsAt(dataset, reading, at, 'projects')
  const amounts = Array.from(planned, (row) => dataset.projects.investPlannedWan[row])
  expectNear(sum(amounts.filter((amount) => amount > 0)), whole.investPlannedWan[0], 'investPlannedWan')
}

/** The key of the marks: a state of a filter by state that it lets through, or any. */
function checkStates({whole, month}: Snapshot): void {
  const {states, reading} = state().account!
  const {projectStates, houseStates} = reading.filter
  const counted = <T extends string>(counts: Record<T, number>, chosen: readonly T[]) =>
    sum(
      (Object.keys(counts) as T[])
        .filter((one) => !chosen.length || chosen.includes(one))
        .map((one) => counts[one]),
    )
  expect(counted(countsAt(states.projects, PROJECT_STATES, month), projectStates)).toBe(whole.projects[0])
  expect(counted(countsAt(states.houses, HOUSE_STATES, month), houseStates)).toBe(whole.houses[0])
}

function checkLegends(dataset: Dataset, snapshot: Snapshot): void {
  const counties = sum(Array.from(snapshot.counties.townships, (townships) => (townships > 0 ? 1 : 0)))
  for (const measure of MEASURES)
    for (const by of ['township', 'county'] as const) {
      const {classes, noData} = legendOf(dataset, snapshot, measure, by, 'light', NO_FILTER)
      const shown = sum(classes.map((one) => one.count)) + noData.count
      expect(shown, `${measure} by ${by}`).toBe(by === 'county' ? counties : snapshot.whole.townships[0])
    }
}

/** What `window.zhentu.summary()` says. */
function checkSummary(dataset: Dataset, snapshot: Snapshot): void {
  for (const by of ['county', 'township'] as const) {
    const {total, regions} = summaryOf(dataset, snapshot, by)
    for (const key of ['townships', 'compliant', 'projects', 'houses', 'invested'] as const)
      expectNear(sum(regions.map((one) => one[key])), total[key], key)
  }
}

/** What the map fills and which marks it lets through. */
function checkSelection(all: State, {townships}: Snapshot): void {
  expect([...selectSelection(all)!.regions]).toEqual([...townships.townships])
}

/** What a click opens, on every paper. @param at any number, for the measure and the other month */
function checkOpened(dataset: Dataset, snapshot: Snapshot, at: number): void {
  const account = state().account!
  const {reading, timeline} = account
  const other = snapshotAt(timeline, ((snapshot.month + at) % timeline.months) as MonthIndex)
  const shown = {dataset, reading, account, snapshot, other}
  checkBook(shown)
  checkRanking(shown)
  checkClasses(shown, at)
  checkCharts(shown)
  checkOutlook(shown)
  checkChanges(shown)
}

test('every total on the screen is the sum of its parts and the number of the rows that it opens', () => {
  fc.assert(
    fc.property(aDrawnQuestion, fc.array(fc.nat(20), {maxLength: 3}), ({dataset, reading}, months) => {
      store.setState(INITIAL_STATE, true)
      openDataset(dataset, accountOf(dataset, firstReading(dataset, {})))
      const {counties, townships, area, classes, tasks, projectStates, grades, houseStates, hardship} =
        reading.filter
      setView({county: counties, towns: townships, area, class: classes, task: tasks, hardship})
      setView({
        project: projectStates,
        grade: grades,
        house: houseStates,
        basis: reading.basis,
        asOf: reading.asOf,
      })
      count(dataset)
      for (const [at, month] of [0, ...months].entries()) {
        showMonth(Math.min(month, state().account!.timeline.months - 1) as MonthIndex)
        const snapshot = selectSnapshot(state())!
        checkUnits(snapshot)
        checkRows(dataset, snapshot)
        checkStates(snapshot)
        checkLegends(dataset, snapshot)
        checkSummary(dataset, snapshot)
        checkSelection(state(), snapshot)
        // The last alone: each class and county takes an account of its own.
        if (at === months.length) checkOpened(dataset, snapshot, month)
      }
      clearFilters()
      setView({asOf: null, basis: 'date'})
      count(dataset)
      expect(state().account!.timeline.whole).toEqual(
        accountOf(dataset, firstReading(dataset, {})).timeline.whole,
      )
    }),
    {numRuns: Number(process.env.RUNS ?? 200)},
  )
})
