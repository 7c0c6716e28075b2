import {useMemo, useSyncExternalStore} from 'react'
import type {MonthIndex} from '#domain/month'
import {selectionOf} from '#measures/selection'
import {snapshotAt} from '#measures/snapshot'
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
  if (!dataset || !reading || !timeline || !snapshot || !selection || month === null) return null
  return {
    dataset,
    view,
    reading,
    selection,
    timeline,
    snapshot,
    previous,
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
