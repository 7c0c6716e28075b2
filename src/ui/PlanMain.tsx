import {type ReactNode, useRef} from 'react'
import {ChoiceStrip} from './ChoiceStrip'
import type {Goal} from './findModel'
import {PanelBoundary} from './PanelBoundary'
import {Paper, type PaperProps} from './Paper'
import {PlanCard, usePinned} from './PlanCard'
import {type MapOf, PlanMap} from './PlanMap'
import {useWords} from './Session'
import {useWide} from './useWide'

interface Props extends Omit<PaperProps, 'beside'> {
  map: MapOf | null
  goal: Goal | null
  /** Opens what stands beside the map. */
  tool: ReactNode
}

/** The map or another paper, and the card beside either. On a wide screen the task book stands beside the map. */
export function PlanMain({state, map, goal, onGoal, tool}: Props) {
  const {tabs} = useWords()
  const {dataset, view} = state
  const carded = usePinned(state) >= 0
  const strip = useRef<HTMLDivElement>(null)
  const wide = useWide()
  const beside = wide && map !== null && view.tab === 'taskbook'
  return (
    <main
      className="plan__main"
      data-tab={view.tab}
      data-carded={carded}
      data-beside={beside || undefined}
      data-compare={view.compare !== null && view.compareAs}
      aria-label={tabs[view.tab]}
    >
      <div className="plan__map" inert={view.tab !== 'map' && !beside}>
        <PlanMap state={state} map={map} goal={goal} beside={beside} tool={tool} />
      </div>
      {view.tab !== 'map' && (
        <div className="plan__paper">
          <PanelBoundary resetKey={dataset}>
            <ChoiceStrip state={state} strip={strip} />
          </PanelBoundary>
          <PanelBoundary resetKey={dataset}>
            <Paper tab={view.tab} state={state} onGoal={onGoal} beside={beside} />
          </PanelBoundary>
        </div>
      )}
      <PlanCard state={state} />
    </main>
  )
}
