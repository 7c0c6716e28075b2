import {useEffect, useState} from 'react'
import type * as Parts from './compare/parts'
import type {PlanState} from './planState'

/** All that is said and drawn of two months; got when two are compared for the first time. */
export type Comparison = typeof Parts

let loaded: Comparison | null = null

/** Null while no two months are compared, which then costs nothing. */
export function useComparison({compared}: Pick<PlanState, 'compared'>): Comparison | null {
  const [parts, setParts] = useState(loaded)
  const wanted = compared !== null
  useEffect(() => {
    if (!wanted || parts) return
    let isThere = true
    import('./compare/parts').then((module) => {
      loaded = module
      if (isThere) setParts(module)
    })
    return () => {
      isThere = false
    }
  }, [wanted, parts])
  return wanted ? parts : null
}
