import {type Chosen, isSame} from '#view/codec'
import {selectAddress} from '#view/selectors'
import {openAddress, store} from '#view/store'

/** What a person set stands under these names; other keys of the query are somebody else's and stay. */
const OWN = new Set(
  `data mode month measure by basis as_of tab compare county township layers task project house grade hardship
  lang theme lon lat zoom`.split(/\s+/),
)
/** Browsers allow so many changes of the address a second; time that plays must not spend them. */
const REPLACE_EVERY_MS = 400
/** Changes of these keys alone replace the entry: nobody steps back through every month played. */
const PASSING: readonly (keyof Chosen)[] = ['month', 'camera', 'lang', 'theme']

/** Keeps address and store together. Deliberate choices become entries to go back to. */
export function syncAddress(): void {
  openAddress(location.search)
  // An entry gone back to stays as it is: writing to it would cut off the way forward.
  let fromHistory = false
  window.addEventListener('popstate', () => {
    fromHistory = true
    openAddress(location.search)
    fromHistory = false
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

function isPassing(chosen: Chosen, before: Chosen): boolean {
  const keys = new Set([...Object.keys(chosen), ...Object.keys(before)]) as Set<keyof Chosen>
  return [...keys].every((key) => PASSING.includes(key) || isSame(chosen[key], before[key]))
}

function write(how: 'pushState' | 'replaceState'): void {
  const foreign = [...new URLSearchParams(location.search)].filter(([key]) => !OWN.has(key))
  const rest = new URLSearchParams(foreign).toString()
  const query = [selectAddress(store.getState()), rest].filter(Boolean).join('&')
  const address = `${location.pathname}${query === '' ? '' : `?${query}`}${location.hash}`
  if (address !== `${location.pathname}${location.search}${location.hash}`) history[how](null, '', address)
}
