import type {Programme} from '#domain/wall'

/** What a person may ask of a wall, from its own keys or from another window. */
export type WallCommand =
  | {ask: 'toggle' | 'next' | 'back' | 'leap' | 'leapBack' | 'first' | 'last'}
  | {ask: 'black' | 'info' | 'panel' | 'reload' | 'plan' | 'fullscreen'}
  | {ask: 'programme'; programme: Pick<Programme, 'parts' | 'pace'>}

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
  programme: Pick<Programme, 'parts' | 'pace'>
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
