import {useMemo} from 'react'
import {seriesOf} from '#measures/series'
import type {Timeline} from '#measures/types'
import type {PlanState} from './planState'
import type {TimeSeries} from './TimeChart'
import {TimePanel} from './TimePanel'
import {useComparison} from './useComparison'

/** The time control over the whole that is shown; past the last report stands a forecast. */
export function PlanTime({state}: {state: PlanState}) {
  const {dataset, timeline, month, player} = state
  const {campaign} = dataset
  const comparison = useComparison(state)
  const series = useMemo(() => timeSeries(timeline), [timeline])
  return (
    <TimePanel
      campaign={campaign}
      series={series}
      month={month}
      onMonth={player.goTo}
      onPhase={player.goToPhase}
      onTogglePlay={player.toggle}
      playing={player.playing}
      speed={player.speed}
      loop={player.loop}
      onSpeed={player.setSpeed}
      onLoop={player.setLoop}
      over={comparison && <comparison.TimeMarks state={state} />}
    />
  )
}

/** The whole, month by month. */
export function timeSeries(timeline: Timeline): TimeSeries {
  const {compliance, progress} = seriesOf(timeline, 'whole', 0)
  return {compliance, progress, known: timeline.known}
}
