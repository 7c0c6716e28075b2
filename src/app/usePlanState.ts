import {useCallback, useMemo, useSyncExternalStore} from 'react'
import type {MonthIndex} from '#domain/month'
import type {ExcerptOf} from '#measures/excerpt'
import {snapshotAt} from '#measures/snapshot'
import type {PlanState} from '#ui/PlanPage'
import {
  isSettled,
  selectMonth,
  selectPrevious,
  selectSelection,
  selectSnapshot,
  selectView,
} from '#view/selectors'
import {setView, showMonth} from '#view/store'
import {steps} from './address'
import {goToPhase, player} from './player'
import {excerptOf, findNames, sourceAt} from './rows'
import {useStore} from './useStore'

/** All that plan mode shows, from the store; null until a package is open. */
export function usePlanState(): PlanState | null {
  const state = useStore((all) => all)
  const playback = useSyncExternalStore(player.subscribe, player.state)
  const taken = useSteps()
  const {dataset, account} = state
  const [view, selection, snapshot, month] = [
    selectView(state),
    selectSelection(state),
    selectSnapshot(state),
    selectMonth(state),
  ]
  const all = account?.allCounties
  const allSnapshot = useMemo(
    () => (all && month !== null && all !== account.timeline ? snapshotAt(all, month) : null),
    [all, account, month],
  )
  const excerpt = useCallback(
    (of: ExcerptOf) => (dataset ? excerptOf(dataset, of) : Promise.reject(new Error('no package is open'))),
    [dataset],
  )
  if (!dataset || !account || !snapshot || !selection || month === null) return null
  const {reading, timeline, allCounties, states} = account
  return {
    dataset,
    view,
    reading,
    selection,
    timeline,
    snapshot,
    previous: selectPrevious(state),
    allCounties: {timeline: allCounties, snapshot: allSnapshot ?? snapshot},
    states,
    settled: isSettled(state),
    source: sourceAt(reading.asOf),
    excerpt,
    find: findNames,
    month,
    change: setView,
    steps: taken,
    saveTable,
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

function useSteps(): PlanState['steps'] {
  const {at, last} = useSyncExternalStore(steps.subscribe, steps.place)
  return {at, canUndo: at > 0, canRedo: at < last, undo: steps.undo, redo: steps.redo}
}

/** Of no weight until it is asked for. */
const saveTable: PlanState['saveTable'] = async (form) => {
  const {saveTable: save} = await import('./tableOutput')
  save(form)
}

function goTo(month: number): void {
  player.pause()
  showMonth(month as MonthIndex)
}
