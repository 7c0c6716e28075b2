import type {Reading} from '#domain/filter'
import type {MonthIndex} from '#domain/month'
import {rankingAt} from '#measures/ranking'
import {selectionWithin} from '#measures/selection'
import {seriesOf} from '#measures/series'
import {snapshotAt} from '#measures/snapshot'
import {formatAddress, isSame} from './codec'
import {baseOf, comparedMonthOf, monthOf, readingOf} from './resolve'
import {selector} from './selector'
import type {State} from './state'

type Chosen = Pick<State, 'dataset' | 'chosen'>

const selectBase = selector(
  ({dataset}: Pick<State, 'dataset'>) => [dataset],
  (dataset) => baseOf(dataset),
)

/** Everything that is shown: what was chosen over what the package opens with. */
export const selectView = selector(
  (state: Chosen) => [selectBase(state), state.chosen],
  (base, chosen) => ({...base, ...chosen}),
)

/** The query of the address, without a question mark. */
export const selectAddress = selector(
  (state: State) => [state.dataset ? selectBase(state) : null, state.chosen],
  (base, chosen) => formatAddress(chosen, base),
)

/** Filter, basis and as-of date; null without a Dataset, as all below. */
export const selectReading = selector(
  ({dataset, chosen}: State) => {
    const {
      county,
      towns,
      area,
      class: classes,
      task,
      project,
      grade,
      house,
      hardship,
      basis,
      asOf,
    } = selectView({dataset, chosen})
    return [dataset, county, towns, area, classes, task, project, grade, house, hardship, basis, asOf]
  },
  (
    dataset,
    county,
    towns,
    area,
    classes,
    task,
    project,
    grade,
    house,
    hardship,
    basis,
    asOf,
  ): Reading | null =>
    dataset &&
    readingOf(
      {county, towns, area, class: classes, task, project, grade, house, hardship, basis, asOf},
      dataset.campaign,
    ),
)

/** Whether the figures are those of the view's own filter; else they follow in a moment. */
export function isSettled(state: State): boolean {
  return state.dataset === null || isSame(state.account?.reading, selectReading(state))
}

/** The filter that the figures are of, as tables, for lists and marks. */
export const selectSelection = selector(
  ({dataset, account}: State) => [dataset, account?.reading.filter, account?.within],
  (dataset, filter, within) =>
    dataset && filter && within ? selectionWithin(dataset, filter, within) : null,
)

export function selectTimeline({account}: State) {
  return account?.timeline ?? null
}

/** The month shown. */
export function selectMonth(state: State) {
  return state.dataset && monthOf(selectView(state), state.dataset.campaign)
}

export const selectSnapshot = selector(
  (state: State) => [selectTimeline(state), selectMonth(state)],
  (timeline, month) => (timeline && month !== null ? snapshotAt(timeline, month) : null),
)

/** The Snapshot of the month before the one shown; null at the first. */
export const selectPrevious = selector(
  (state: State) => [selectTimeline(state), selectMonth(state)],
  (timeline, month) => (timeline && month ? snapshotAt(timeline, (month - 1) as MonthIndex) : null),
)

/** The Snapshot at the month compared with; null where none is. */
export const selectCompared = selector(
  (state: State) => [
    selectTimeline(state),
    state.dataset && comparedMonthOf(selectView(state), state.dataset.campaign),
  ],
  (timeline, month) => (timeline && month !== null ? snapshotAt(timeline, month) : null),
)

/** The whole's figures over time: one entry a month. */
export const selectSeries = selector(
  (state: State) => [selectTimeline(state)],
  (timeline) => timeline && seriesOf(timeline, 'whole', 0),
)

/** Counties by the measure shown, the best first. */
export const selectRanking = selector(
  (state: State) => [selectTimeline(state), selectMonth(state), selectView(state).measure],
  (timeline, month, measure) =>
    timeline && month !== null ? rankingAt(timeline, month, 'counties', measure) : null,
)
