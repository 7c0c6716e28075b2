import {type ComponentType, lazy, Suspense} from 'react'
import type {Tab} from '#view/view'
import type {PlanState} from './planState'

/** Each is fetched when it is first opened. */
const PAPERS: Record<Exclude<Tab, 'map'>, ComponentType<{state: PlanState}>> = {
  timetable: lazy(() => import('./timetable/Timetable')),
  taskbook: lazy(() => import('./taskbook/Taskbook')),
  charts: lazy(() => import('./charts/Charts')),
  outlook: lazy(() => import('./outlook/Outlook')),
}

/** The paper of a tab, beside the map that stays mounted behind it. */
export function Paper({tab, state}: {tab: Exclude<Tab, 'map'>; state: PlanState}) {
  const Shown = PAPERS[tab]
  return (
    <Suspense>
      <Shown state={state} />
    </Suspense>
  )
}
