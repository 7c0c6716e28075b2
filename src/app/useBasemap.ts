import {useEffect, useState} from 'react'
import type {Outline} from '#domain/dataset'
import type {PlanState} from '#ui/planState'
import {BUNDLED_URL} from './load'

type Chosen = PlanState['basemap']
const NONE: Chosen = {chosen: null, lack: null}

/** The basemap that is chosen, ready to be asked for. Most have none, and pay nothing for it. */
export function useBasemap(dataset: Outline | null, id: string | null, data: string | null): Chosen {
  const [state, setState] = useState(NONE)
  const ofPackage = dataset?.campaign.basemaps
  useEffect(() => {
    if (id === null) return
    let end: (() => void) | null = null
    let isOver = false
    void import('#ui/basemap/ownBasemaps').then(({chosenBasemap, subscribeOwn}) => {
      if (isOver) return
      const manifest = data?.startsWith('local:') ? null : new URL(data ?? BUNDLED_URL, document.baseURI).href
      const find = () => {
        const found = chosenBasemap(id, ofPackage ?? [], manifest)
        const next = typeof found === 'string' ? {chosen: null, lack: found} : {chosen: found, lack: null}
        // The same again, read anew, is not asked for anew.
        setState((known) => (isSame(known, next) ? known : next))
      }
      find()
      end = subscribeOwn(find)
    })
    return () => {
      isOver = true
      end?.()
    }
  }, [id, data, ofPackage])
  return id === null ? NONE : state
}

/** A file says nothing of itself as JSON. */
function isSame(one: Chosen, other: Chosen): boolean {
  return one.chosen?.file === other.chosen?.file && JSON.stringify(one) === JSON.stringify(other)
}
