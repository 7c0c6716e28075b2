import type {Filter, Reading} from '#domain/filter'
import type {MonthIndex} from '#domain/month'
import {rankingAt} from '#measures/ranking'
import {selectionOf} from '#measures/selection'
import {seriesOf} from '#measures/series'
import {snapshotAt} from '#measures/snapshot'
import {buildTimeline} from '#measures/timeline'
import {formatAddress} from './codec'
import {asOfOf, baseOf, comparedMonthOf, monthOf} from './resolve'
import {selector} from './selector'
import type {State} from './state'

const selectBase = selector(
  ({dataset}: State) => [dataset],
  (dataset) => baseOf(dataset),
)

/** Everything that is shown: what was chosen over what the package opens with. */
export const selectView = selector(
  (state: State) => [selectBase(state), state.chosen],
  (base, chosen) => ({...base, ...chosen}),
)

/** The query of the address, without a question mark. */
export const selectAddress = selector(
  (state: State) => [state.dataset ? selectBase(state) : null, state.chosen],
  (base, chosen) => formatAddress(chosen, base),
)

const selectFilter = selector(
  (state: State) => {
    const {county, task, project, grade, house, hardship} = selectView(state)
    return [county, task, project, grade, house, hardship]
  },
  (counties, tasks, projectStates, grades, houseStates, hardship): Filter => ({
    counties,
    townships: [],
    tasks,
    projectStates,
    grades,
    houseStates,
    hardship,
  }),
)

/** Filter, basis and as-of date; null without a Dataset, as all below. */
export const selectReading = selector(
  (state: State) => {
    const view = selectView(state)
    const asOf = state.dataset && asOfOf(view, state.dataset.campaign)
    return [selectFilter(state), view.basis, asOf]
  },
  (filter, basis, asOf): Reading | null => (asOf === null ? null : {filter, basis, asOf}),
)

/** The filter as tables, for lists and marks. */
export const selectSelection = selector(
  (state: State) => [state.dataset, selectFilter(state)],
  (dataset, filter) => dataset && selectionOf(dataset, filter),
)

export const selectTimeline = selector(
  (state: State) => [state.dataset, selectReading(state)],
  (dataset, reading) => (dataset && reading ? buildTimeline(dataset, reading) : null),
)

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
