import {useCallback, useMemo, useSyncExternalStore} from 'react'
import type {MonthIndex} from '#domain/month'
import type {ExcerptOf} from '#measures/excerpt'
import {snapshotAt} from '#measures/snapshot'
import type {PlanState} from '#ui/PlanPage'
import {
  isSettled,
  selectCompared,
  selectMonth,
  selectPrevious,
  selectSelection,
  selectSnapshot,
  selectView,
} from '#view/selectors'
import type {State} from '#view/state'
import {setView, showMonth} from '#view/store'
import {steps} from './address'
import {LAND_URL, mapRenderer} from './capabilities'
import {goToPhase, player} from './player'
import {askRows, excerptOf, findNames, sourceOf} from './rows'
import {useBasemap} from './useBasemap'
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
  const all = useAllCounties(state)
  const basemap = useBasemap(dataset, view.basemap, view.data)
  const excerpt = useCallback(
    (of: ExcerptOf) => (dataset ? excerptOf(dataset, of) : Promise.reject(new Error('no package is open'))),
    [dataset],
  )
  if (!dataset || !account || !snapshot || !selection || month === null) return null
  const {reading, timeline, states, within} = account
  return {
    dataset,
    view,
    reading,
    selection,
    timeline,
    snapshot,
    previous: selectPrevious(state),
    compared: selectCompared(state),
    allCounties: all ?? {timeline, snapshot},
    states,
    within,
    settled: isSettled(state),
    basemap,
    source: sourceOf(reading),
    excerpt,
    find: findNames,
    ask: askRows,
    month,
    change: setView,
    steps: taken,
    saveTable,
    saveBook,
    output: OUTPUT,
    player: {...playback, ...CONTROLS},
  }
}

/** The figures without the filter by county; null where they are those that are shown. */
function useAllCounties(state: State): PlanState['allCounties'] | null {
  const {account} = state
  const month = selectMonth(state)
  return useMemo(() => {
    if (!account || month === null || account.allCounties === account.timeline) return null
    return {timeline: account.allCounties, snapshot: snapshotAt(account.allCounties, month)}
  }, [account, month])
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

const saveBook: PlanState['saveBook'] = async (...asked) => {
  const {saveBook: save} = await import('./tableOutput')
  await save(...asked)
}

const OUTPUT: PlanState['output'] = {
  geoJson: async () => (await import('./pageOutput')).shownGeoJson(),
  packageZip: async () => (await import('./keepExport')).exportPackage(),
  save: async (...what) => (await import('./pageOutput')).saveShown(...what),
  saveAs: async (...what) => (await import('./output')).saveBlob(...what),
  get drawing() {
    const renderer = mapRenderer(location.search)
    return renderer && {renderer, landUrl: LAND_URL}
  },
}

function goTo(month: number): void {
  player.pause()
  showMonth(month as MonthIndex)
}

const {toggle, setSpeed, setLoop} = player
const CONTROLS = {toggle, setSpeed, setLoop, goTo, goToPhase}
