import {lazy, type ReactNode, Suspense, useState} from 'react'
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
  /** What is shown over the page outlives the panel. */
  const [over, setOver] = useState<ReactNode>(null)
  const onOver = (shown: ReactNode) => {
    if (shown !== null) popover.close()
    setOver(shown)
  }
  return (
    <>
      <button type="button" className="button" {...popover.buttonProps}>
        {words.out}
      </button>
      <Popover popover={popover} label={words.out} className="out">
        <PanelBoundary resetKey={popover.open}>
          <Suspense>
            <OutPanel state={state} onOver={onOver} />
          </Suspense>
        </PanelBoundary>
      </Popover>
      {over}
    </>
  )
}
