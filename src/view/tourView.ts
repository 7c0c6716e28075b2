import type {Outline} from '#domain/dataset'
import type {TourStop} from '#domain/tour'
import {checkAgainst} from './check'
import {type Chosen, formatAddress, INITIAL_VIEW, parseAddress, VIEW_KEYS} from './codec'
import {baseOf} from './resolve'
import type {View} from './view'

/** What a stop does not say: whose package, in which mode, language and theme, and which stop it is. */
const NOT_OF_A_STOP: readonly (keyof View)[] = [
  ...(['data', 'mode', 'tab', 'lang', 'theme', 'tour', 'stop', 'speaker'] as const),
]
const STOP_KEYS = VIEW_KEYS.filter((key) => !NOT_OF_A_STOP.includes(key))

/** All that is chosen at a stop; what it does not name is as the package opens, and what the package lacks is left out. */
export function stopView(stop: Pick<TourStop, 'view'>, dataset: Outline): Chosen {
  const {chosen} = parseAddress(new URLSearchParams(stop.view))
  const view = {...baseOf(dataset), ...checkAgainst(chosen, dataset).chosen}
  return Object.fromEntries(STOP_KEYS.map((key) => [key, view[key]])) as Chosen
}

/** The view on the screen as a stop has it: keys and texts of the address. The month is always named. */
export function viewWritten(view: View, dataset: Outline): Record<string, string> {
  const shown = Object.fromEntries(STOP_KEYS.map((key) => [key, view[key]])) as Chosen
  const base = {...INITIAL_VIEW, ...baseOf(dataset), month: null}
  return Object.fromEntries(new URLSearchParams(formatAddress(shown, base)))
}
