import {createStore} from 'zustand/vanilla'
import {tasksOf} from '#domain/campaign'
import type {Outline} from '#domain/dataset'
import type {DataIssue} from '#domain/issue'
import type {Month, MonthIndex} from '#domain/month'
import type {Account} from '#measures/account'
import {checkAgainst} from './check'
import {type Chosen, choose, isSame, parseAddress} from './codec'
import type {Notice} from './parameter'
import {monthOf, openingOf} from './resolve'
import {selectView} from './selectors'
import {INITIAL_STATE, type State} from './state'

export const store = createStore<State>(() => INITIAL_STATE)

/** Shows what an address says, and nothing of what was chosen before. */
export function openAddress(query: string | URLSearchParams): void {
  const {chosen: before, dataset} = store.getState()
  const {chosen, notices} = parseAddress(query)
  const checked = dataset ? checkAgainst(chosen, dataset) : {chosen, notices: []}
  const next = Object.entries(choose({}, checked.chosen)).map(([key, value]) => {
    const known = before[key as keyof Chosen]
    return [key, isSame(value, known) ? known : value]
  })
  store.setState({
    chosen: Object.fromEntries(next) as Chosen,
    notices: merged([], [...notices, ...checked.notices]),
  })
}

/** Chooses. A value that the package does not have is left out and told. */
export function setView(patch: Chosen): void {
  const {dataset, chosen, notices} = store.getState()
  const checked = dataset ? checkAgainst(patch, dataset) : {chosen: patch, notices: []}
  const next = choose(chosen, checked.chosen)
  if (checked.notices.length > 0) store.setState({chosen: next, notices: merged(notices, checked.notices)})
  else if (!isSame(next, chosen)) store.setState({chosen: next})
}

/** Null gives the month back to the package. */
export function setMonth(month: Month | null): void {
  setView({month})
}

/** Goes some months on or back, as far as the timeline goes. */
export function stepMonth(by: number): void {
  const {dataset} = store.getState()
  if (!dataset) return
  const {start, end} = dataset.campaign.timeline
  const now = start + monthOf(selectView(store.getState()), dataset.campaign)
  setMonth(Math.min(Math.max(now + by, start), end) as Month)
}

/** Goes to the last month of the phase that holds the month shown or, from there, of the next; back likewise. */
export function stepPhase(by: 1 | -1): void {
  const {dataset} = store.getState()
  if (!dataset) return
  const {phases, timeline} = dataset.campaign
  const now = timeline.start + monthOf(selectView(store.getState()), dataset.campaign)
  const ends = phases.map((phase) => Math.min(phase.end, timeline.end)).filter((end) => end >= timeline.start)
  const goal = by > 0 ? ends.find((end) => end > now) : ends.findLast((end) => end < now)
  setMonth((goal ?? (by > 0 ? timeline.end : timeline.start)) as Month)
}

/** Shows a month of the timeline, by its place. */
export function showMonth(index: MonthIndex): void {
  const {dataset} = store.getState()
  if (dataset) setMonth((dataset.campaign.timeline.start + index) as Month)
}

/** Lets a county through the filter, or no more. */
export function toggleCounty(code: string): void {
  setView({
    county: toggled(selectView(store.getState()).county, code, store.getState().dataset?.counties.code),
  })
}

/** Lets a task through the filter, or no more. */
export function toggleTask(id: string): void {
  const {dataset} = store.getState()
  setView({
    task: toggled(
      selectView(store.getState()).task,
      id,
      dataset ? tasksOf(dataset.campaign).map((task) => task.id) : [],
    ),
  })
}

/** Lets all rows through. */
export function clearFilters(): void {
  setView({
    county: [],
    towns: [],
    area: null,
    class: [],
    task: [],
    project: [],
    house: [],
    grade: [],
    hardship: null,
  })
}

/** Pins a township's card; null takes it away. */
export function pinTownship(code: string | null): void {
  setView({township: code})
}

export function startLoading(): void {
  store.setState({load: 'loading'})
}

/** A package was read, and counted for `firstReading`. What the person chose and the package does not have is left out and told. */
export function openDataset(dataset: Outline, account: Account): void {
  const {chosen, notices} = store.getState()
  const checked = checkAgainst(chosen, dataset)
  const more = [...checked.notices, ...openingOf(dataset).notices]
  store.setState({
    dataset,
    account,
    chosen: checked.chosen,
    issues: dataset.issues,
    load: 'ready',
    notices: merged(notices, more),
  })
}

/** The rows have been counted for a reading. */
export function showAccount(account: Account): void {
  store.setState({account})
}

/** A package could not be read: the last good one stays on the screen. */
export function failLoading(issues: readonly DataIssue[]): void {
  store.setState({issues, load: 'failed'})
}

export function dismissNotices(): void {
  store.setState({notices: []})
}

/** In the package's order, so that one choice has one address. */
function toggled(list: readonly string[], item: string, order: readonly string[] = []): string[] {
  const next = list.includes(item) ? list.filter((one) => one !== item) : [...list, item]
  return next.sort((one, other) => order.indexOf(one) - order.indexOf(other))
}

/** The same notice once. */
function merged(notices: readonly Notice[], more: readonly Notice[]): Notice[] {
  return [...notices, ...more.filter((one) => !notices.some((known) => isSame(known, one)))]
}
