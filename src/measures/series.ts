import {figuresOf} from './figures'
import {measureOf} from './measure'
import {goalsAt} from './snapshot'
import type {Figures, Measure, Timeline, UnitList} from './types'

/** Every figure of one unit over time: one entry a month. The whole is unit 0 of its list. */
export function seriesOf(timeline: Timeline, list: UnitList, unit: number): Figures {
  return figuresOf(timeline[list], unit, timeline.months)
}

/** A measure of one unit over time: one entry a month, NaN = no value. */
export function measureSeries(
  timeline: Timeline,
  list: UnitList,
  unit: number,
  measure: Measure,
): Float64Array {
  const figures = seriesOf(timeline, list, unit)
  return new Float64Array(timeline.months).map((_, month) =>
    measureOf(measure, figures, month, goalsAt(timeline, month)),
  )
}
