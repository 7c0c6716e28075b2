import {type ComponentType, lazy, Suspense} from 'react'
import type {ModeProps} from '#ui/modeProps'
import type {Mode} from '#view/view'

/** A planner pays nothing for the wall, nor the wall for the planner. */
const PAGES: Record<Exclude<Mode, 'plan'>, ComponentType<ModeProps>> = {
  wall: lazy(() => import('./WallScreen')),
  present: lazy(() => import('#ui/present/PresentPage')),
}

/** The page of a mode that is not the planner's. */
export function ModeScreen({mode, ...props}: ModeProps & {mode: Exclude<Mode, 'plan'>}) {
  const Page = PAGES[mode]
  return (
    <Suspense>
      <Page {...props} />
    </Suspense>
  )
}
