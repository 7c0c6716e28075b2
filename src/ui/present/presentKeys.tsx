/** What lies over the audience's screen while it is not to be looked at. */
export const COVERS = ['black', 'white'] as const
export type Cover = (typeof COVERS)[number]

/** What keys, a clicker, a finger or the other window may ask of a presentation. */
export type PresentAct =
  | {ask: 'next' | 'back' | 'first' | 'last' | Cover | 'speaker' | 'swipe' | 'help' | 'fullscreen' | 'plan'}
  | {ask: 'go'; stop: number}

type Plain = Exclude<PresentAct, {stop: number}>['ask']

/** Clickers press the Page keys and, for black, a full stop or B. */
const KEYS: Record<string, Plain> = {
  ArrowRight: 'next',
  ArrowDown: 'next',
  PageDown: 'next',
  ' ': 'next',
  ArrowLeft: 'back',
  ArrowUp: 'back',
  PageUp: 'back',
  Backspace: 'back',
  Home: 'first',
  End: 'last',
  b: 'black',
  '.': 'black',
  w: 'white',
  ',': 'white',
  s: 'speaker',
  v: 'swipe',
  f: 'fullscreen',
  '?': 'help',
  '？': 'help',
  Escape: 'plan',
}

/** A number typed so far, and what the key asks. */
export interface Typed {
  digits: string
  act: PresentAct | null
}

/** Null: the key is not ours. */
export function afterKey(key: string, digits: string): Typed | null {
  if (/^\d$/.test(key)) return {digits: `${digits}${key}`.slice(-4), act: null}
  if (key === 'Enter') return digits === '' ? null : {digits: '', act: {ask: 'go', stop: Number(digits)}}
  if (key === 'Escape' && digits !== '') return {digits: '', act: null}
  const ask = KEYS[key.length === 1 ? key.toLowerCase() : key]
  return ask ? {digits: '', act: {ask}} : null
}

/** The stop that an act leads to, from 1; the same where it leads nowhere. */
export function stopAfter(act: PresentAct, at: number, count: number): number {
  const within = (stop: number) => Math.max(1, Math.min(count, stop))
  if (act.ask === 'next') return within(at + 1)
  if (act.ask === 'back') return within(at - 1)
  if (act.ask === 'first') return 1
  if (act.ask === 'last') return within(count)
  return act.ask === 'go' ? within(act.stop) : at
}

/** What covers the screen after an act: its own key, Escape and going to another stop lift a cover. */
export function coverAfter({ask}: PresentAct, cover: Cover | null, isMoved: boolean): Cover | null {
  if (ask === 'black' || ask === 'white') return cover === ask ? null : ask
  return isMoved || ask === 'plan' ? null : cover
}
