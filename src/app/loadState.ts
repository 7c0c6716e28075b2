import {useSyncExternalStore} from 'react'
import type {DataIssue} from '#domain/issue'

/** How the reading of a package stands, besides what the store of the View knows. */
export interface LoadState {
  /** Rows and bytes of all files so far; null while nothing is read. */
  progress: {file: string; rows: number; bytes: number; totalBytes: number | null} | null
  failure: Failure | null
}

export type Failure =
  | {kind: 'cancelled'}
  | {kind: 'missing-manifest'; url: string}
  | {kind: 'broken-manifest'; issues: readonly DataIssue[]}
  | {kind: 'no-regions'; issues: readonly DataIssue[]}
  | {kind: 'local'; name: string}
  | {kind: 'unexpected'; message: string}

let state: LoadState = {progress: null, failure: null}
const listeners = new Set<() => void>()

export function setLoadState(next: LoadState): void {
  state = next
  for (const listener of listeners) listener()
}

export function useLoadState(): LoadState {
  return useSyncExternalStore(subscribe, () => state)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
