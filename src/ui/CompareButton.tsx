import {lazy} from 'react'
import {PanelButton} from './PanelButton'
import type {PlanState} from './planState'
import {useWords} from './Session'

const MonthChoice = lazy(() => import('./compare/MonthChoice'))

/** The way to compare two months: a panel with the months, over the map's corner. */
export function CompareButton({state}: {state: PlanState}) {
  const {map} = useWords()
  return (
    <PanelButton label={map.compare} pressed={state.compared !== null} className="compare-choice">
      {(close) => <MonthChoice state={state} onDone={close} />}
    </PanelButton>
  )
}
