import {lazy, Suspense} from 'react'
import type {ModeProps} from '#ui/modeProps'

/** A planner pays nothing for the wall. */
const WallScreen = lazy(() => import('./WallScreen'))

/** The page of the wall. The presentation has none of its own yet: it shows the planner's. */
export function ModeScreen(props: ModeProps) {
  return (
    <Suspense>
      <WallScreen {...props} />
    </Suspense>
  )
}
