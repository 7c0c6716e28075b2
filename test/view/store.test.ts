import {beforeEach, describe, expect, test} from 'vitest'
import {formatMonth, type Month} from '#domain/month'
import {accountOf} from '#measures/account'
import {INITIAL_VIEW} from '#view/codec'
import {firstReading} from '#view/resolve'
import {selectAddress, selectMonth, selectView} from '#view/selectors'
import {INITIAL_STATE} from '#view/state'
import {
  clearFilters,
  dismissNotices,
  failLoading,
  openAddress,
  openDataset,
  pinTownship,
  setMonth,
  setView,
  showMonth,
  startLoading,
  stepMonth,
  stepPhase,
  store,
  toggleCounty,
  toggleTask,
} from '#view/store'
import {EMPTY, month, type Plain} from '../measures/plain'
import {datasetOf} from '../measures/plainDataset'

const PLAIN: Plain = {
  ...EMPTY,
  phases: [
    {id: 'p1', start: '2017-11', end: '2018-03', targets: {}},
    {id: 'p2', start: '2018-05', end: '2018-09', targets: {}},
    {id: 'p3', start: '2018-11', end: '2019-03', targets: {}},
  ],
}
const view = () => selectView(store.getState())
const shown = () => formatMonth((month('2018-01') + (selectMonth(store.getState()) ?? Number.NaN)) as Month)
const address = () => selectAddress(store.getState())
const open = (plain: Partial<Plain> = {}) => {
  const dataset = datasetOf({...PLAIN, ...plain})
  openDataset(dataset, accountOf(dataset, firstReading(dataset, store.getState().chosen)))
}

beforeEach(() => store.setState(INITIAL_STATE, true))

describe('the month shown', () => {
  test('is that of the address, else of the package’s open, else of as_of', () => {
    open()
    expect(shown()).toBe('2018-12')
    open({open: {month: '2018-09'}})
    expect(shown()).toBe('2018-09')
    openAddress('month=2018-03')
    expect(shown()).toBe('2018-03')
    setMonth(null)
    expect(shown()).toBe('2018-09')
  })

  test('follows as_of, kept within the timeline', () => {
    open()
    openAddress('as_of=2018-05-07')
    expect(shown()).toBe('2018-05')
    openAddress('as_of=2031')
    expect(shown()).toBe('2018-12')
    openAddress('as_of=2031-01')
    expect(shown()).toBe('2018-12')
    openAddress('as_of=1990-01')
    expect(shown()).toBe('2018-01')
  })

  test('outside the timeline is ignored and told, before the package is there or after', () => {
    openAddress('month=1999-01')
    open()
    expect(shown()).toBe('2018-12')
    expect(store.getState().notices).toEqual([{key: 'month', value: '1999-01'}])
    openAddress('compare=2019-01')
    expect(view().compare).toBeNull()
    expect(store.getState().notices).toEqual([{key: 'compare', value: '2019-01'}])
  })

  test('steps by months as far as the timeline goes', () => {
    open()
    stepMonth(1)
    expect(shown()).toBe('2018-12')
    stepMonth(-3)
    expect(shown()).toBe('2018-09')
    stepMonth(-100)
    expect(shown()).toBe('2018-01')
    showMonth(4 as never)
    expect(shown()).toBe('2018-05')
  })

  test('steps by phases, to their last months', () => {
    open()
    openAddress('month=2018-01')
    const forth = [1, 2, 3, 4].map(() => {
      stepPhase(1)
      return shown()
    })
    expect(forth).toEqual(['2018-03', '2018-09', '2018-12', '2018-12'])
    const back = [1, 2, 3].map(() => {
      stepPhase(-1)
      return shown()
    })
    expect(back).toEqual(['2018-09', '2018-03', '2018-01'])
  })
})

describe('what the package opens with', () => {
  test('holds below the address', () => {
    open({open: {measure: 'progress', county: 'a', layers: 'houses'}})
    openAddress('county=b')
    expect(view()).toMatchObject({measure: 'progress', county: ['b'], layers: ['houses']})
    expect(address()).toBe('county=b')
    setView({measure: 'compliance', county: []})
    expect(address()).toBe('measure=compliance&county=')
  })

  test('is told where it is wrong, and cannot name another package', () => {
    open({open: {measure: 'beauty', county: 'zz', data: 'https://elsewhere.example/'}})
    expect(view()).toEqual(INITIAL_VIEW)
    expect(store.getState().notices).toEqual([
      {key: 'open.measure', value: 'beauty'},
      {key: 'open.county', value: 'zz'},
    ])
  })
})

describe('choices', () => {
  test('that the package does not have are left out and told', () => {
    openAddress('county=a,zz&task=t99&township=nowhere')
    open()
    expect(view()).toMatchObject({county: ['a'], task: [], township: null})
    expect(store.getState().notices).toEqual([
      {key: 'township', value: 'nowhere'},
      {key: 'county', value: 'zz'},
      {key: 'task', value: 't99'},
    ])
    expect(address()).toBe('county=a')
    dismissNotices()
    expect(store.getState().notices).toEqual([])
  })

  test('counties and tasks go in and out, in the package’s order', () => {
    open()
    toggleCounty('b')
    toggleCounty('a')
    toggleTask('t02')
    toggleTask('t01')
    expect(address()).toBe('county=a,b&task=t01,t02')
    toggleCounty('a')
    toggleTask('t02')
    expect(address()).toBe('county=b&task=t01')
    clearFilters()
    expect(address()).toBe('')
  })

  test('a township is pinned, and let go', () => {
    open()
    pinTownship('a2')
    expect(address()).toBe('township=a2')
    pinTownship(null)
    expect(address()).toBe('')
  })

  test('an address opened later forgets what was chosen before', () => {
    open()
    openAddress('month=2018-03&by=county')
    openAddress('by=county')
    expect(store.getState().chosen).toEqual({by: 'county'})
  })

  test('of what it already shows change nothing', () => {
    open()
    setView({county: ['a']})
    const before = store.getState()
    setView({county: ['a']})
    expect(store.getState()).toBe(before)
  })
})

test('the last good package stays while another loads or fails', () => {
  open()
  const {dataset} = store.getState()
  startLoading()
  expect(store.getState()).toMatchObject({load: 'loading', dataset})
  const issue = {
    severity: 'error',
    file: 'campaign.json',
    row: null,
    column: null,
    code: 'missing-file',
    value: null,
  } as const
  failLoading([issue])
  expect(store.getState()).toMatchObject({load: 'failed', dataset, issues: [issue]})
})
