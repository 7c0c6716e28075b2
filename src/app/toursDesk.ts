import {useSyncExternalStore} from 'react'
import type {ToursAt, ToursTold} from '#ui/tours/toursServices'

/** The panel of tours as it is left, also while a presentation is on. */
interface ToursDesk {
  open: boolean
  at: ToursAt
  told: readonly ToursTold[]
}

let state: ToursDesk = {open: false, at: {tour: null, stop: null, editing: false}, told: []}
const listeners = new Set<() => void>()

/** Changes some of it; what is left out stays. */
export function setToursDesk({at, ...next}: Partial<Omit<ToursDesk, 'at'>> & {at?: Partial<ToursAt>}): void {
  state = {...state, ...next, at: {...state.at, ...at}}
  for (const listener of listeners) listener()
}

export function useToursDesk(): ToursDesk {
  return useSyncExternalStore(subscribe, () => state)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
