import {useMemo} from 'react'
import {forecastOf} from '#measures/forecast'
import {countiesChosen} from '#measures/selection'
import {seriesOf} from '#measures/series'
import type {Work} from '#measures/work'
import {plannedSeries} from '#measures/workSums'
import type {PlanState} from '#ui/planState'
import type {Curve} from './curveModel'

/** The three curves of what the filter lets through. */
export function useCurves({dataset, timeline, reading, selection}: PlanState, work: Work | null): Curve[] {
  return useMemo(() => {
    const figures = seriesOf(timeline, 'whole', 0)
    const {known} = timeline
    const {inCounty} = countiesChosen(dataset, reading.filter)
    const curve = (
      kind: Curve['kind'],
      actual: Float64Array,
      goal: 'compliance' | 'progress' | 'housesTreated',
    ): Curve => ({
      kind,
      actual,
      known,
      planned: kind === 'progress' && work ? plannedSeries(work, selection.tasks, inCounty) : null,
      ...timeline.goals[goal],
      forecast: forecastOf(kind, actual, known),
    })
    return [
      curve('progress', figures.progress, 'progress'),
      curve('compliance', figures.compliance, 'compliance'),
      curve('houses-treated', figures.housesTreatedRate, 'housesTreated'),
    ]
  }, [dataset, timeline, reading, selection, work])
}
