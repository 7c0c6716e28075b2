import {useSyncExternalStore} from 'react'
import type {DataIssue, IssueCount} from '#domain/issue'
import type {LoadingProgress} from '#ui/Screens'
import type {KeepProblem} from './keepStorage'
import type {Opening} from './registry'

/** How the reading of a package stands, besides what the store of the View knows. */
export interface LoadState {
  /** Null while nothing is read. */
  progress: LoadingProgress | null
  failure: Failure | null
  /** What was found in the files of the package on the screen. */
  opening: Opening | null
}

export type Failure =
  | {kind: 'cancelled'}
  | {kind: 'missing-manifest'; url: string}
  | {kind: 'broken-manifest' | 'no-regions'; issues: readonly DataIssue[]; issueCount: IssueCount}
  /** No package of this name is kept here; `problem` where the storage could not even be asked. */
  | {kind: 'local'; name: string; problem: KeepProblem | null}
  | {kind: 'unexpected'; message: string}

let state: LoadState = {progress: null, failure: null, opening: null}
const listeners = new Set<() => void>()

export function setLoadState(next: Partial<LoadState>): void {
  state = {...state, ...next}
  for (const listener of listeners) listener()
}

export function useLoadState(): LoadState {
  return useSyncExternalStore(subscribe, () => state)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
