import {useMemo} from 'react'
import {type Campaign, monthsKnown} from '#domain/campaign'
import type {Reading} from '#domain/filter'
import {seriesOf} from '#measures/series'
import type {Timeline} from '#measures/types'
import type {PlanState} from './planState'
import type {TimeSeries} from './TimeChart'
import {TimePanel} from './TimePanel'
import {useComparison} from './useComparison'

/** The time control over the whole that is shown. Past the last day that is used stands a forecast. */
export function PlanTime({state}: {state: PlanState}) {
  const {dataset, timeline, reading, month, player} = state
  const {campaign} = dataset
  const comparison = useComparison(state)
  const series = useMemo(() => timeSeries(campaign, timeline, reading), [timeline, reading, campaign])
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

/** The whole, month by month; nothing past the last day that is used. */
export function timeSeries(
  campaign: Campaign,
  timeline: Timeline,
  {asOf}: Pick<Reading, 'asOf'>,
): TimeSeries {
  const {compliance, progress} = seriesOf(timeline, 'whole', 0)
  return {compliance, progress, known: monthsKnown(campaign, asOf)}
}
