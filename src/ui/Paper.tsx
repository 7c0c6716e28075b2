import {type ComponentType, lazy, Suspense, useRef} from 'react'
import type {Outline} from '#domain/dataset'
import type {Tab} from '#view/view'
import type {Goal} from './findModel'
import type {PlanState} from './planState'

export interface PaperProps {
  state: PlanState
  /** A place to go to once the map is in sight. */
  onGoal: (goal: Goal) => void
  /** The map stands beside it. */
  beside: boolean
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
  const generation = useGeneration(props.state.dataset)
  return (
    <Suspense>
      <Shown key={generation} {...props} />
    </Suspense>
  )
}

/** Another number for another package: what the rows of the one before answered is no answer in the next. */
function useGeneration(dataset: Outline): number {
  const last = useRef({dataset, generation: 0})
  if (last.current.dataset !== dataset) last.current = {dataset, generation: last.current.generation + 1}
  return last.current.generation
}
