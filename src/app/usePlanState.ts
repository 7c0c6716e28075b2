import {useMemo, useSyncExternalStore} from 'react'
import type {MonthIndex} from '#domain/month'
import {selectionOf} from '#measures/selection'
import {snapshotAt} from '#measures/snapshot'
import {buildTimeline} from '#measures/timeline'
import type {PlanState} from '#ui/PlanPage'
import {selectMonth, selectReading, selectSnapshot, selectTimeline, selectView} from '#view/selectors'
import {setView, showMonth} from '#view/store'
import {goToPhase, player} from './player'
import {useStore} from './useStore'

/** All that plan mode shows, from the store; null until a package is open. */
export function usePlanState(): PlanState | null {
  const state = useStore((all) => all)
  const playback = useSyncExternalStore(player.subscribe, player.state)
  const [view, reading, timeline, snapshot, month] = [
    selectView(state),
    selectReading(state),
    selectTimeline(state),
    selectSnapshot(state),
    selectMonth(state),
  ]
  const {dataset} = state
  const filter = reading?.filter
  const selection = useMemo(() => dataset && filter && selectionOf(dataset, filter), [dataset, filter])
  const previous = useMemo(
    () => (timeline && month !== null && month > 0 ? snapshotAt(timeline, (month - 1) as MonthIndex) : null),
    [timeline, month],
  )
  const allTimeline = useMemo(
    () =>
      dataset && reading && reading.filter.counties.length > 0
        ? buildTimeline(dataset, {...reading, filter: {...reading.filter, counties: []}})
        : null,
    [dataset, reading],
  )
  const allSnapshot = useMemo(
    () => (allTimeline && month !== null ? snapshotAt(allTimeline, month) : null),
    [allTimeline, month],
  )
  if (!dataset || !reading || !timeline || !snapshot || !selection || month === null) return null
  return {
    dataset,
    view,
    reading,
    selection,
    timeline,
    snapshot,
    previous,
    allCounties: {timeline: allTimeline ?? timeline, snapshot: allSnapshot ?? snapshot},
    month,
    change: setView,
    player: {
      ...playback,
      toggle: player.toggle,
      setSpeed: player.setSpeed,
      setLoop: player.setLoop,
      goTo,
      goToPhase,
    },
  }
}

function goTo(month: number): void {
  player.pause()
  showMonth(month as MonthIndex)
}
