import {type ComponentType, lazy, Suspense} from 'react'
import type {Tab} from '#view/view'
import type {Goal} from './findModel'
import type {PlanState} from './planState'

export interface PaperProps {
  state: PlanState
  /** A place to go to once the map is in sight. */
  onGoal: (goal: Goal) => void
}

/** Each is fetched when it is first opened. */
const PAPERS: Record<Exclude<Tab, 'map'>, ComponentType<PaperProps>> = {
  timetable: lazy(() => import('./timetable/Timetable')),
  taskbook: lazy(() => import('./taskbook/Taskbook')),
  charts: lazy(() => import('./charts/Charts')),
  outlook: lazy(() => import('./outlook/Outlook')),
}

/** The paper of a tab, beside the map that stays mounted behind it. */
export function Paper({tab, ...props}: PaperProps & {tab: Exclude<Tab, 'map'>}) {
  const Shown = PAPERS[tab]
  return (
    <Suspense>
      <Shown {...props} />
    </Suspense>
  )
}
