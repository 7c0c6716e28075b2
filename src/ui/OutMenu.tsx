import {lazy, Suspense} from 'react'
import {PanelBoundary} from './PanelBoundary'
import {Popover} from './Popover'
import type {PlanState} from './planState'
import {useWords} from './Session'
import {usePopover} from './usePopover'

/** Of no weight until it is opened. */
const OutPanel = lazy(() => import('./output/OutPanel'))

/** What leaves the page. */
export function OutMenu({state}: {state: PlanState}) {
  const words = useWords()
  const popover = usePopover()
  return (
    <>
      <button type="button" className="button" {...popover.buttonProps}>
        {words.out}
      </button>
      <Popover popover={popover} label={words.out} className="out">
        <PanelBoundary resetKey={popover.open}>
          <Suspense>
            <OutPanel state={state} onClose={popover.close} />
          </Suspense>
        </PanelBoundary>
      </Popover>
    </>
  )
}
