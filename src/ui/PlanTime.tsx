import {useMemo} from 'react'
import type {Campaign} from '#domain/campaign'
import type {Reading} from '#domain/filter'
import {monthOfDay} from '#domain/month'
import {seriesOf} from '#measures/series'
import type {Timeline} from '#measures/types'
import type {PlanState} from './planState'
import type {TimeSeries} from './TimeChart'
import {TimePanel} from './TimePanel'

/** The time control over the whole that is shown. Nothing is drawn past the last day that is used. */
export function PlanTime({state}: {state: PlanState}) {
  const {dataset, timeline, reading, month, player} = state
  const {campaign} = dataset
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
  const known = monthOfDay(asOf) - campaign.timeline.start + 1
  return {compliance, progress, known: Math.max(0, Math.min(timeline.months, known))}
}
