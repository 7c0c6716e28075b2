import {useSyncExternalStore} from 'react'
import type {Connection} from '#ui/connection'

let state: Connection = {
  offline: !navigator.onLine,
  dataFrom: null,
  kept: 'no',
  progress: null,
  updateWaits: false,
}
const listeners = new Set<() => void>()

export function setConnection(next: Partial<Connection>): void {
  state = {...state, ...next}
  for (const listener of listeners) listener()
}

export function useConnection(): Connection {
  return useSyncExternalStore(subscribe, () => state)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
