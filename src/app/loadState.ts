import {useSyncExternalStore} from 'react'
import type {DataIssue, IssueCount} from '#domain/issue'
import type {LoadingProgress} from '#ui/Screens'

/** How the reading of a package stands, besides what the store of the View knows. */
export interface LoadState {
  /** Null while nothing is read. */
  progress: LoadingProgress | null
  failure: Failure | null
}

export type Failure =
  | {kind: 'cancelled'}
  | {kind: 'missing-manifest'; url: string}
  | {kind: 'broken-manifest' | 'no-regions'; issues: readonly DataIssue[]; issueCount: IssueCount}
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
