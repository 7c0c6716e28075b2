import {useEffect, useState} from 'react'
import type {Dataset} from '#domain/dataset'
import {Card} from './Card'
import {cardModelOf} from './cardModelOf'
import type {PlanState} from './planState'
import {useWords} from './Session'

/** The card of a township, once its rows are there. */
export function PinnedCard({state, region}: {state: PlanState; region: number}) {
  const words = useWords()
  const dataset = useExcerpt(state, region)
  if (!dataset) return null
  const card = cardModelOf({...state, dataset, words}, region)
  return <Card card={card} onClose={() => state.change({township: null})} />
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
