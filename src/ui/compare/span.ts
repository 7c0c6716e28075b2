import {formatMonth, type Month, type MonthIndex} from '#domain/month'
import {type Span, spanOf} from '#measures/changes'
import type {Snapshot} from '#measures/types'
import type {PlanState} from '#ui/planState'

export type Compared = PlanState & {compared: Snapshot}
/** As much of it as a table needs. */
export type Shown = Pick<PlanState, 'dataset' | 'view' | 'timeline' | 'snapshot' | 'compared'>
/** As much of it as pictures and the ranking need. */
export type Seen = Pick<PlanState, 'dataset' | 'view' | 'snapshot' | 'compared' | 'allCounties'>
export type SeenBoth = Seen & {compared: Snapshot}
export type Both = Pick<Compared, 'dataset' | 'view' | 'timeline' | 'snapshot' | 'compared'>

export function isCompared<State extends Pick<PlanState, 'compared'>>(
  state: State,
): state is State & {compared: Snapshot} {
  return state.compared !== null
}

/** The two months in the order of time, whichever is the one shown. */
export function stateSpan({compared, snapshot}: Pick<Compared, 'compared' | 'snapshot'>): Span {
  return spanOf(compared, snapshot)
}

/** 2018-03 */
export function calendarOf({dataset}: Pick<PlanState, 'dataset'>, month: number): string {
  return formatMonth((dataset.campaign.timeline.start + month) as Month)
}

/** The months of a span, as the worker asks for them. */
export function monthsOf({before, after}: Span): [MonthIndex, MonthIndex] {
  return [before.month, after.month]
}
