import {lazy} from 'react'
import {PanelButton} from './PanelButton'
import type {PlanState} from './planState'
import {useWords} from './Session'

const BasemapPanel = lazy(() => import('./basemap/BasemapPanel'))

/** The way to a map under the campaign. */
export function BasemapButton({state}: {state: PlanState}) {
  const {map} = useWords()
  return (
    <PanelButton label={map.basemap} pressed={state.view.basemap !== null} className="basemap-choice">
      {() => <BasemapPanel state={state} />}
    </PanelButton>
  )
}
