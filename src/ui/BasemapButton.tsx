import {lazy, Suspense} from 'react'
import {Popover} from './Popover'
import type {PlanState} from './planState'
import {useWords} from './Session'
import {usePopover} from './usePopover'

const BasemapPanel = lazy(() => import('./basemap/BasemapPanel'))

/** The way to a map under the campaign. */
export function BasemapButton({state}: {state: PlanState}) {
  const {map} = useWords()
  const popover = usePopover()
  return (
    <>
      <button
        type="button"
        className="button"
        data-pressed={state.view.basemap !== null || undefined}
        {...popover.buttonProps}
      >
        {map.basemap}
      </button>
      <Popover popover={popover} label={map.basemap} className="basemap-choice">
        <Suspense>
          <BasemapPanel state={state} />
        </Suspense>
      </Popover>
    </>
  )
}
