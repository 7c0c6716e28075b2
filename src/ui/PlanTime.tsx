import {useMemo} from 'react'
import {monthOfDay} from '#domain/month'
import {seriesOf} from '#measures/series'
import type {PlanState} from './planState'
import type {TimeSeries} from './TimeChart'
import {TimePanel} from './TimePanel'

/** The time control over the whole that is shown. Nothing is drawn past the last day that is used. */
export function PlanTime({state}: {state: PlanState}) {
  const {dataset, month, player} = state
  const {campaign} = dataset
  const series = useTimeSeries(state)
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

/** The whole that is shown, month by month. */
export function useTimeSeries({dataset, timeline, reading}: PlanState): TimeSeries {
  const {start} = dataset.campaign.timeline
  return useMemo(() => {
    const {compliance, progress} = seriesOf(timeline, 'whole', 0)
    const known = monthOfDay(reading.asOf) - start + 1
    return {compliance, progress, known: Math.max(0, Math.min(timeline.months, known))}
  }, [timeline, reading.asOf, start])
}
