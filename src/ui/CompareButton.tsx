import {lazy, Suspense} from 'react'
import {Popover} from './Popover'
import type {PlanState} from './planState'
import {useWords} from './Session'
import {usePopover} from './usePopover'

const MonthChoice = lazy(() => import('./compare/MonthChoice'))

/** The way to compare two months: a panel with the months, over the map's corner. */
export function CompareButton({state}: {state: PlanState}) {
  const {map} = useWords()
  const popover = usePopover()
  return (
    <>
      <button
        type="button"
        className="button"
        data-pressed={state.compared !== null || undefined}
        {...popover.buttonProps}
      >
        {map.compare}
      </button>
      <Popover popover={popover} label={map.compare} className="compare-choice">
        <Suspense>
          <MonthChoice state={state} onDone={popover.close} />
        </Suspense>
      </Popover>
    </>
  )
}
