import {useMemo} from 'react'
import {monthsKnown} from '#domain/campaign'
import {seriesOf} from '#measures/series'
import type {PlanState} from './planState'
import type {TimeSeries} from './TimeChart'
import {TimePanel} from './TimePanel'

/** The time control over the whole that is shown. Past the last day that is used stands a forecast. */
export function PlanTime({state}: {state: PlanState}) {
  const {dataset, timeline, reading, month, player} = state
  const {campaign} = dataset
  const series = useMemo((): TimeSeries => {
    const {compliance, progress} = seriesOf(timeline, 'whole', 0)
    return {compliance, progress, known: monthsKnown(campaign, reading.asOf)}
  }, [timeline, reading.asOf, campaign])
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
