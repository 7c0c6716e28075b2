import {isSettled, selectMonth, selectReading} from '#view/selectors'
import type {State} from '#view/state'
import {store} from '#view/store'
import {rowsSettled} from './rows'

type Measured = 'zhentu:load' | 'zhentu:step' | 'zhentu:filter'

/** A page that plays for weeks must not keep every measure. */
const KEPT = 1000

let drawn: Promise<void> = Promise.resolve()
let first: () => void = () => {}
/** Settles when data is loaded and the first frame of it is drawn. */
export const ready = new Promise<void>((resolve) => {
  first = resolve
})
let pending: {name: Measured; start: number} | null = null

/** The map tells each picture that it was given; measures end when it is on the screen. */
export function onShow(picture: Promise<void>): void {
  // New figures are on their way: the picture of a filter is the one with them.
  const measured = pending?.name === 'zhentu:filter' && !isSettled(store.getState()) ? null : pending
  if (measured) pending = null
  drawn = picture.then(() => {
    if (measured) measure(measured)
    first()
  })
}

/** Where there is no map: the page itself is the picture. */
export function onPainted(): void {
  onShow(new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))))
}

/** Settles when what is in the store now is on the screen. */
export async function nextDrawn(): Promise<void> {
  // React renders and hands the map its scene in a task after the change; a hidden page gets no frames.
  await new Promise<void>((resolve) => setTimeout(resolve))
  await loadingEnded()
  await rowsSettled()
  await new Promise<void>((resolve) => setTimeout(resolve))
  await drawn
}

/** At once, unless another package is being read. */
function loadingEnded(): Promise<void> {
  return new Promise((resolve) => {
    if (store.getState().load !== 'loading') return resolve()
    const stop = store.subscribe(({load}) => {
      if (load === 'loading') return
      stop()
      resolve()
    })
  })
}

/** User Timing (CONTRACT § 5): from the change to its frame drawn. */
export function observeChanges(): void {
  store.subscribe((state, before) => {
    const name = kindOf(state, before)
    if (name === null || pending) return
    const loaded = performance.getEntriesByName('zhentu:load-start').at(-1)
    pending = {name, start: name === 'zhentu:load' && loaded ? loaded.startTime : performance.now()}
  })
}

function kindOf(state: State, before: State): Measured | null {
  if (!state.dataset) return null
  if (state.dataset !== before.dataset) return 'zhentu:load'
  if (state.chosen === before.chosen) return null
  if (readingChanged(state, before)) return 'zhentu:filter'
  return state.chosen.month !== before.chosen.month && selectMonth(state) !== null ? 'zhentu:step' : null
}

const FILTERS = ['county', 'task', 'project', 'house', 'grade', 'hardship', 'basis', 'asOf'] as const

function readingChanged(state: State, before: State): boolean {
  return selectReading(state) !== null && FILTERS.some((key) => state.chosen[key] !== before.chosen[key])
}

const counts = {'zhentu:load': 0, 'zhentu:step': 0, 'zhentu:filter': 0}

function measure({name, start}: {name: Measured; start: number}): void {
  if (++counts[name] % KEPT === 0) performance.clearMeasures(name)
  performance.measure(name, {start, end: performance.now()})
}
