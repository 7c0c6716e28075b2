import type {ChosenBasemap} from '#domain/basemap'

/** Why a basemap does not come. */
export interface TileTrouble {
  /** Milliseconds of the computer's clock. */
  since: number
  /** `refused`: the server answers, and gives nothing: a key is missing or wrong. `unreadable`: it is no such map. */
  why: 'unreachable' | 'refused' | 'unreadable'
}

const troubles = new Map<ChosenBasemap, TileTrouble>()
const listeners = new Set<() => void>()

export function setTrouble(of: ChosenBasemap, trouble: TileTrouble | null): void {
  if (trouble) troubles.set(of, trouble)
  else troubles.delete(of)
  for (const listener of listeners) listener()
}

/** Null while it comes. */
export function troubleOf(chosen: ChosenBasemap): TileTrouble | null {
  return troubles.get(chosen) ?? null
}

export function subscribeTrouble(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
