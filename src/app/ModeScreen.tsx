import {type ComponentType, lazy, Suspense} from 'react'
import type {ModeProps} from '#ui/modeProps'
import type {Mode} from '#view/view'

/** A planner pays nothing for the wall, nor the wall for the planner. */
const PAGES: Record<Exclude<Mode, 'plan'>, ComponentType<ModeProps>> = {
  wall: lazy(() => import('./WallScreen')),
  present: lazy(() => import('./PresentScreen')),
}

/** The page of a mode that has one of its own. */
export function ModeScreen(props: ModeProps) {
  const {mode} = props.state.view
  if (mode === 'plan') return null
  const Page = PAGES[mode]
  return (
    <Suspense>
      <Page {...props} />
    </Suspense>
  )
}
