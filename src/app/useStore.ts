import {useSyncExternalStore} from 'react'
import type {State} from '#view/state'
import {store} from '#view/store'

/** A value of the store, followed. `select` must keep the identity of what did not change. */
export function useStore<T>(select: (state: State) => T): T {
  return useSyncExternalStore(store.subscribe, () => select(store.getState()))
}
