import {useMemo} from 'react'
import {monthOfDay} from '#domain/month'
import {seriesOf} from '#measures/series'
import type {PlanState} from './planState'
import type {TimeSeries} from './TimeChart'
import {TimePanel} from './TimePanel'
import {useComparison} from './useComparison'

/** The time control over the whole that is shown. Nothing is drawn past the last day that is used. */
export function PlanTime({state}: {state: PlanState}) {
  const {dataset, timeline, reading, month, player} = state
  const {campaign} = dataset
  const comparison = useComparison(state)
  const series = useMemo((): TimeSeries => {
    const {compliance, progress} = seriesOf(timeline, 'whole', 0)
    const known = monthOfDay(reading.asOf) - campaign.timeline.start + 1
    return {compliance, progress, known: Math.max(0, Math.min(timeline.months, known))}
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
      over={comparison && <comparison.TimeMarks state={state} />}
    />
  )
}
