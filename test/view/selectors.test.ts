import {beforeEach, describe, expect, test} from 'vitest'
import {accountOf} from '#measures/account'
import {firstReading} from '#view/resolve'
import {
  isSettled,
  selectAddress,
  selectCompared,
  selectPrevious,
  selectRanking,
  selectReading,
  selectSelection,
  selectSeries,
  selectSnapshot,
  selectTimeline,
} from '#view/selectors'
import {INITIAL_STATE} from '#view/state'
import {openAddress, openDataset, setView, showAccount, store} from '#view/store'
import {EMPTY} from '../measures/plain'
import {datasetOf} from '../measures/plainDataset'

const address = () => selectAddress(store.getState())
const DATASET = datasetOf({...EMPTY, assessments: [{township: 'a1', day: '2018-04-01', pass: true}]})
const open = () => openDataset(DATASET, accountOf(DATASET, firstReading(DATASET, store.getState().chosen)))
/** What the rows' keeper does when it is told of a change. */
const count = () => showAccount(accountOf(DATASET, selectReading(store.getState())!))

beforeEach(() => store.setState(INITIAL_STATE, true))

describe('derived values', () => {
  test('keep their identity while nothing that they are made of changes', () => {
    open()
    openAddress('month=2018-03&county=a')
    const timeline = selectTimeline(store.getState())
    const snapshot = selectSnapshot(store.getState())
    setView({by: 'county', theme: 'dark'})
    expect(selectSnapshot(store.getState())).toBe(snapshot)
    openAddress('month=2018-05&county=a')
    expect(selectTimeline(store.getState())).toBe(timeline)
    expect(selectSnapshot(store.getState())).not.toBe(snapshot)
  })

  test('stay those of the filter before until the rows are counted anew', () => {
    open()
    const timeline = selectTimeline(store.getState())
    setView({county: ['b']})
    expect(isSettled(store.getState())).toBe(false)
    expect(selectTimeline(store.getState())).toBe(timeline)
    expect([...(selectSelection(store.getState())?.regions ?? [])]).toEqual([1, 1, 1])
    count()
    expect(isSettled(store.getState())).toBe(true)
    expect(selectTimeline(store.getState())).not.toBe(timeline)
    expect([...(selectSelection(store.getState())?.regions ?? [])]).toEqual([0, 0, 1])
  })

  test('follow the month, the month before and the one compared with', () => {
    open()
    openAddress('month=2018-04&compare=2018-06')
    const state = store.getState()
    expect(selectSnapshot(state)?.whole.compliant[0]).toBe(1)
    expect(selectPrevious(state)?.whole.compliant[0]).toBe(0)
    expect(selectCompared(state)?.month).toBe(5)
    expect(selectSeries(state)?.compliant[3]).toBe(1)
    expect(selectRanking(state)?.map((one) => one.unit)).toEqual([0, 1])
    expect([...(selectSelection(state)?.regions ?? [])]).toEqual([1, 1, 1])
    openAddress('month=2018-01')
    expect(selectPrevious(store.getState())).toBeNull()
    expect(selectCompared(store.getState())).toBeNull()
  })

  test('follow basis and as_of', () => {
    open()
    openAddress('as_of=2018-03-31&month=2018-12')
    count()
    expect(selectSnapshot(store.getState())?.whole.compliant[0]).toBe(0)
  })

  test('are null without a package', () => {
    expect(selectTimeline(store.getState())).toBeNull()
    expect(selectSnapshot(store.getState())).toBeNull()
    expect(selectRanking(store.getState())).toBeNull()
  })

  test('the address is written in full while the package’s opening is not known', () => {
    openAddress('measure=compliance')
    expect(address()).toBe('measure=compliance')
    open()
    expect(address()).toBe('')
  })
})
