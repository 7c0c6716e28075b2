import {useEffect, useMemo, useState} from 'react'
import type {Dataset} from '#domain/dataset'
import {Card} from './Card'
import {cardModelOf} from './cardModelOf'
import {PanelBoundary} from './PanelBoundary'
import type {PlanState} from './planState'
import {useWords} from './Session'
import {useComparison} from './useComparison'

/** The card of the pinned township: over the map, and beside any other paper. */
export function PlanCard({state}: {state: PlanState}) {
  const region = usePinned(state)
  if (region < 0) return null
  return (
    <div className="plan__card" data-over-map>
      <PanelBoundary resetKey={region}>
        <PinnedCard state={state} region={region} />
      </PanelBoundary>
    </div>
  )
}

/** Index of the pinned township, or -1. */
export function usePinned({dataset, view}: Pick<PlanState, 'dataset' | 'view'>): number {
  return useMemo(
    () => (view.township === null ? -1 : dataset.regions.code.indexOf(view.township)),
    [dataset, view.township],
  )
}

function PinnedCard({state, region}: {state: PlanState; region: number}) {
  const words = useWords()
  const dataset = useExcerpt(state, region)
  const comparison = useComparison(state)
  if (!dataset) return null
  const card = cardModelOf({...state, dataset, words}, region)
  return (
    <Card card={card} region={region} onClose={() => state.change({township: null})}>
      {comparison && <comparison.TownshipChange state={state} region={region} />}
    </Card>
  )
}

/** The rows of a township, once they are there. */
function useExcerpt({dataset, excerpt}: PlanState, region: number): Dataset | null {
  const [found, setFound] = useState<{key: unknown[]; rows: Dataset} | null>(null)
  useEffect(() => {
    let wanted = true
    excerpt({township: region}).then(
      (rows) => wanted && setFound({key: [dataset, region], rows}),
      // A package that is closed meanwhile has no rows to show.
      () => {},
    )
    return () => {
      wanted = false
    }
  }, [dataset, excerpt, region])
  return found && found.key[0] === dataset && found.key[1] === region ? found.rows : null
}
