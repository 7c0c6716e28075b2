import {ADDRESS_NAMES, type Chosen, isSame} from '#view/codec'
import {selectAddress} from '#view/selectors'
import {openAddress, store} from '#view/store'
import {afterArrival, afterChoice, type Place, placeOf, START} from './steps'

/** Browsers allow so many changes of the address a second; time that plays must not spend them. */
const REPLACE_EVERY_MS = 400
/** Changes of these keys alone replace the entry: nobody steps back through every month played. */
const PASSING: readonly (keyof Chosen)[] = ['month', 'camera', 'opened', 'lang', 'theme']
const PASSING_NAMES = ['month', 'lon', 'lat', 'zoom', 'opened', 'lang', 'theme']

let place = START
/** Which way a person asked to go, until the entry is come to. */
let asked: -1 | 0 | 1 = 0
const listeners = new Set<() => void>()

/** Undo and redo: the entries of the history that are the page's own. Undo never leaves the page. */
export const steps = {
  place: () => place,
  subscribe(listener: () => void) {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  undo: () => asked === 0 && place.at > 0 && go(-1),
  redo: () => asked === 0 && place.at < place.last && go(1),
}

/** Keeps address and store together. Deliberate choices become entries to go back to. */
export function syncAddress(): void {
  openAddress(location.search)
  mark(placeOf(history.state) ?? START)
  // An entry gone back to stays as it is: writing to it would cut off the way forward.
  let fromHistory = false
  window.addEventListener('popstate', ({state}) => {
    const next = afterArrival(place, state)
    // An entry of the same choices, made by a link within the page: on to the next.
    if (asked !== 0 && next.at === place.at) return go(asked)
    mark(next)
    fromHistory = true
    openAddress(asked === 0 ? location.search : withPassing(location.search))
    fromHistory = false
    if (asked !== 0) write('replaceState')
    asked = 0
  })
  let timer: ReturnType<typeof setTimeout> | undefined
  const replace = () => {
    timer = undefined
    write('replaceState')
  }
  store.subscribe((state, before) => {
    if (fromHistory || (state.chosen === before.chosen && state.dataset === before.dataset)) return
    if (!isPassing(state.chosen, before.chosen)) {
      clearTimeout(timer)
      timer = undefined
      write(state.dataset === before.dataset && state.dataset ? 'pushState' : 'replaceState')
    } else timer ??= setTimeout(replace, REPLACE_EVERY_MS)
  })
  window.addEventListener('pagehide', () => timer !== undefined && replace())
}

function go(by: -1 | 1): void {
  asked = by
  history.go(by)
}

/** The entry bears its place from now on. */
function mark(next: Place): void {
  place = next
  history.replaceState(place, '')
  for (const listener of listeners) listener()
}

/** What is no choice stays as it is when a choice is undone: month, camera, opened groups, language, theme. */
function withPassing(search: string): URLSearchParams {
  const query = new URLSearchParams(search)
  const now = new URLSearchParams(selectAddress(store.getState()))
  if (query.get('data') !== now.get('data')) return query
  for (const name of PASSING_NAMES) {
    const text = now.get(name)
    if (text === null) query.delete(name)
    else query.set(name, text)
  }
  return query
}

function isPassing(chosen: Chosen, before: Chosen): boolean {
  const keys = new Set([...Object.keys(chosen), ...Object.keys(before)]) as Set<keyof Chosen>
  // A month compared with that is drawn along the time passes as the month shown does; whether one is, is a choice.
  const drawn = typeof chosen.compare === 'number' && typeof before.compare === 'number'
  const passing = drawn ? [...PASSING, 'compare'] : PASSING
  return [...keys].every((key) => passing.includes(key) || isSame(chosen[key], before[key]))
}

function write(how: 'pushState' | 'replaceState'): void {
  const foreign = [...new URLSearchParams(location.search)].filter(([key]) => !ADDRESS_NAMES.has(key))
  const rest = new URLSearchParams(foreign).toString()
  const query = [selectAddress(store.getState()), rest].filter(Boolean).join('&')
  const address = `${location.pathname}${query === '' ? '' : `?${query}`}${location.hash}`
  if (address === `${location.pathname}${location.search}${location.hash}`) return
  if (how === 'pushState') place = afterChoice(place)
  history[how](place, '', address)
  for (const listener of listeners) listener()
}
