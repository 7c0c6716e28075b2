import {useSyncExternalStore} from 'react'
import type {PackageFiles} from '#data/packageFiles'
import type {Report} from '#data/report'
import type {FileChoice, Survey} from '#data/surveyed'
import type {DeskTrouble, DeskWork, KeptDifference, KeptStorage, OpenRow} from '#ui/desk/DeskPage'
import type {KeptPackage} from './keepStorage'

/** The data desk as it lies, besides the preview: that is what its files were read into. */
export interface Desk {
  open: boolean
  files: PackageFiles
  /** By the name of the surveyed file. */
  choices: ReadonlyMap<string, FileChoice>
  survey: Survey | null
  report: Report | null
  row: OpenRow | null
  /** Besides reading and adopting, which the preview tells. */
  doing: DeskWork['doing'] | null
  kept: readonly KeptPackage[]
  storage: KeptStorage
  difference: KeptDifference | null
  troubles: readonly DeskTrouble[]
}

export const NOTHING_LAID: Pick<Desk, 'files' | 'choices' | 'survey'> = {
  files: new Map(),
  choices: new Map(),
  survey: null,
}

export const EMPTY_DESK: Omit<Desk, 'open' | 'kept' | 'storage'> = {
  ...NOTHING_LAID,
  report: null,
  row: null,
  doing: null,
  difference: null,
  troubles: [],
}

let state: Desk = {...EMPTY_DESK, open: false, kept: [], storage: {bytes: 0, available: null, trouble: null}}
const listeners = new Set<() => void>()

export function desk(): Desk {
  return state
}

/** Changes some of it; what is left out stays. */
export function setDesk(next: Partial<Desk>): void {
  state = {...state, ...next}
  for (const listener of listeners) listener()
}

export function addTroubles(troubles: readonly DeskTrouble[]): void {
  if (troubles.length > 0) setDesk({troubles: [...state.troubles, ...troubles]})
}

export function useDeskStore(): Desk {
  return useSyncExternalStore(subscribe, desk)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
