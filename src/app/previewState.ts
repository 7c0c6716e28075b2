import {useSyncExternalStore} from 'react'
import type {PackageFiles} from '#data/packageFiles'
import type {Account} from '#measures/account'
import type {LoadingProgress} from '#ui/Screens'
import type {Failure} from './loadState'
import type {Opening} from './registry'

/** Files that were read and are not on the screen yet. */
export interface Preview {
  /** The name that it will be kept by; it may be given another when it is accepted. */
  name: string
  files: PackageFiles
  /** What was read: units, issues, counts, rows, sources, changes, corrections. */
  opening: Opening
  /** Figures of the view's reading; null where it cannot be shown. */
  account: Account | null
  /** Why it cannot be accepted. */
  failure: Failure | null
}

export interface PreviewState {
  /** The last that was read; it stays while its files are read again with a correction. */
  preview: Preview | null
  /** Null while nothing is read. */
  reading: {progress: LoadingProgress | null} | null
  /** It is being kept and put on the screen. */
  accepting: boolean
  /** The worker broke down. */
  problem: string | null
}

const NOTHING: PreviewState = {preview: null, reading: null, accepting: false, problem: null}

let state: PreviewState = NOTHING
const listeners = new Set<() => void>()

export function previewState(): PreviewState {
  return state
}

/** Changes some of it; what is left out stays. */
export function setPreviewState(next: Partial<PreviewState>): void {
  state = {...state, ...next}
  for (const listener of listeners) listener()
}

export function usePreview(): PreviewState {
  return useSyncExternalStore(subscribe, previewState)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
