import {lazy, Suspense} from 'react'
import type {PlanState} from './planState'

const BasemapStatus = lazy(() => import('./basemap/BasemapStatus'))

/** What must be said of a basemap that does not come. Without one it costs nothing. */
export function BasemapNote({state: {view, basemap}}: {state: PlanState}) {
  if (view.basemap === null) return null
  return (
    <Suspense>
      <BasemapStatus basemap={basemap} />
    </Suspense>
  )
}
