import {NASTY} from './nasty'
import {below, pick, type Random} from './random'

type Holder = Record<string | number, unknown>

const VALUES: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1e308,
  2 ** 53,
  [],
  {},
  [[]],
  [null],
  [[[[[[0]]]]]],
  {type: 'Polygon', coordinates: []},
  {type: 'Polygon', coordinates: [[]]},
  {url: 'campaign.json', more: [{url: 'campaign.json'}]},
]

/** What is repeated within what is repeated grows fast. */
const MOST_PLACES = 20_000

/** One to four values of a JSON text replaced, moved, repeated or renamed; null for a text that is no JSON. */
export function mutatedJson(text: string, random: Random): string | null {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return null
  }
  const times = 1 + below(random, 4)
  for (let i = 0; i < times; i++) {
    const places = placesIn(value)
    if (places.length === 0) return JSON.stringify(pick(random, VALUES))
    if (places.length > MOST_PLACES) break
    pick(random, CHANGES)(...pick(random, places), places, random)
  }
  return JSON.stringify(value)
}

type Place = [holder: Holder, key: string | number]
type Change = (holder: Holder, key: string | number, places: readonly Place[], random: Random) => void

const CHANGES: readonly Change[] = [
  (holder, key, _, random) => {
    set(holder, key, pick(random, NASTY))
  },
  (holder, key, _, random) => {
    set(holder, key, structuredClone(pick(random, VALUES)))
  },
  (holder, key) => {
    if (Array.isArray(holder)) holder.splice(Number(key), 1)
    else delete holder[key]
  },
  (holder, key, places, random) => {
    const [other, name] = pick(random, places)
    set(holder, key, structuredClone(other[name]))
  },
  (holder, key, _, random) => {
    if (Array.isArray(holder))
      holder.splice(Number(key), 0, ...Array(1 + below(random, 50)).fill(holder[key as number]))
    else set(holder, pick(random, NASTY), holder[key])
  },
  (holder, key, _, random) => {
    const value = holder[key]
    set(
      holder,
      key,
      typeof value === 'number' ? value * pick(random, [-1, 1e-9, 10, 1e6, 1e300]) : JSON.stringify(value),
    )
  },
]

/** `__proto__` as a key like others. */
function set(holder: Holder, key: string | number, value: unknown): void {
  Object.defineProperty(holder, key, {value, enumerable: true, configurable: true, writable: true})
}

function placesIn(value: unknown): Place[] {
  if (typeof value !== 'object' || value === null) return []
  const holder = value as Holder
  return Object.keys(holder).flatMap((key): Place[] => [[holder, key], ...placesIn(holder[key])])
}
