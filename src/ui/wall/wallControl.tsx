import type {ProgrammeChoice, ProgrammePart, ProgrammeTime} from '#domain/wall'

/** What a person may ask of a wall, from its own keys or from another window. */
export type WallCommand =
  | {ask: 'toggle' | 'next' | 'back' | 'leap' | 'leapBack' | 'first' | 'last'}
  | {ask: 'black' | 'info' | 'panel' | 'reload' | 'plan' | 'fullscreen'}
  // What changes of it: another window may not have heard of the last change yet.
  | {ask: 'programme'; programme: Partial<ProgrammeChoice>}

/** How a wall stands, told to the windows that steer it. */
export interface WallReport {
  /** `2018-09`, and what stands beside it: a county, a phase's end. */
  month: string
  beside: string
  playing: boolean
  at: number
  stops: number
  /** Whole rounds since the wall began. */
  rounds: number
  isBlack: boolean
  programme: ProgrammeChoice
  /** Data of which day, from a source that cannot be reached since when. */
  data: string
}

/** A presenter's clicker sends PageUp and PageDown, the point or B. */
const KEYS: Record<string, WallCommand['ask']> = {
  ArrowRight: 'next',
  ArrowLeft: 'back',
  PageDown: 'leap',
  ArrowDown: 'leap',
  PageUp: 'leapBack',
  ArrowUp: 'leapBack',
  Home: 'first',
  End: 'last',
  ' ': 'toggle',
  b: 'black',
  '.': 'black',
  i: 'info',
  p: 'panel',
  r: 'reload',
  m: 'plan',
  f: 'fullscreen',
}

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>

/** What a key asks of the wall; null for any other. */
export function commandOfKey({key, ctrlKey, metaKey, altKey}: Pressed): WallCommand | null {
  if (ctrlKey || metaKey || altKey) return null
  const ask = KEYS[key.length === 1 ? key.toLowerCase() : key]
  return ask ? ({ask} as WallCommand) : null
}

/** Seconds that a stop may stand, as the panel offers them. */
const SECONDS = [0.5, 1, 1.5, 2, 3, 5, 8, 10, 15, 20, 30, 45, 60, 90, 120]

/** One part earlier or later; those that play stand before those that do not. */
export function moved(parts: readonly ProgrammePart[], part: ProgrammePart, by: 1 | -1): ProgrammePart[] {
  const at = parts.indexOf(part)
  const other = parts[at + by]
  if (at < 0 || other === undefined) return [...parts]
  return parts.map((one) => (one === part ? other : one === other ? part : one))
}

/** A part that did not play comes last. */
export function toggled(parts: readonly ProgrammePart[], part: ProgrammePart): ProgrammePart[] {
  return parts.includes(part) ? parts.filter((one) => one !== part) : [...parts, part]
}

/** Seconds of the next longer or shorter time; the same at the end of what is offered. */
export function lengthened(programme: ProgrammeChoice, time: ProgrammeTime, by: 1 | -1): number {
  const now = programme[time]
  const next = by > 0 ? SECONDS.find((one) => one > now) : SECONDS.findLast((one) => one < now)
  return next ?? now
}
