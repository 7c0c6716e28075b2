import {HOUSE_GRADES} from '#domain/dataset'
import {BASES, HOUSE_STATES, PROJECT_STATES} from '#domain/filter'
import {MEASURES} from '#measures/types'
import {area} from './area'
import {camera} from './camera'
import {classes} from './classes'
import {
  calendarDay,
  calendarMonth,
  choice,
  flag,
  list,
  type Notice,
  ordinal,
  orNone,
  type Parameter,
  packageUrl,
  word,
} from './parameter'
import {
  COMPARISONS,
  GROUPINGS,
  LANGUAGES,
  LAYERS,
  LEVELS,
  MODES,
  TABLES,
  TABS,
  THEMES,
  type View,
} from './view'

/** How one key of the View stands in the address. */
interface Field<Value> {
  /** The keys of the query that it stands under. */
  names: readonly string[]
  /** The value where neither the person nor the package chose one. */
  initial: Value
  /** Null is not a choice: it gives the key back to the package, the mode or the browser. */
  nullIsNoChoice: boolean
  parse(query: URLSearchParams, notices: Notice[]): Value | undefined
  format(value: Value): [name: string, text: string][]
}

/** Every key of the View, in the order in which the address has them; one left out does not compile. */
const FIELDS: {[Key in keyof View]: Field<View[Key]>} = {
  data: unset('data', packageUrl),
  mode: field('mode', choice(MODES), 'plan'),
  month: unset('month', calendarMonth),
  measure: field('measure', choice(MEASURES), 'compliance'),
  by: field('by', choice(LEVELS), 'township'),
  basis: field('basis', choice(BASES), 'date'),
  asOf: unset('as_of', calendarDay),
  tab: field('tab', choice(TABS), 'map'),
  compare: field('compare', orNone(calendarMonth), null),
  compareAs: field('compare_as', choice(COMPARISONS), 'swipe'),
  county: field('county', list(), []),
  towns: field('towns', list(), []),
  area: field('area', orNone(area), null),
  class: field('class', classes, []),
  township: field('township', orNone(word), null),
  layers: field('layers', list(LAYERS), ['projects']),
  basemap: field('basemap', orNone(word), null),
  task: field('task', list(), []),
  project: field('project', list(PROJECT_STATES), []),
  house: field('house', list(HOUSE_STATES), []),
  grade: field('grade', list(HOUSE_GRADES), []),
  hardship: field('hardship', orNone(flag), null),
  table: field('table', choice(TABLES), 'townships'),
  rows: field('rows', orNone(word), null),
  sort: field('sort', orNone(word), null),
  columns: field('columns', list(), []),
  where: field('where', list(), []),
  row: field('row', orNone(word), null),
  group: field('group', choice(GROUPINGS), 'county'),
  opened: field('opened', list(), ['milestones']),
  tour: field('tour', orNone(word), null),
  stop: field('stop', ordinal, 1),
  speaker: field('speaker', flag, false),
  lang: unset('lang', choice(LANGUAGES)),
  theme: unset('theme', choice(THEMES)),
  camera: {names: ['lon', 'lat', 'zoom'], initial: null, nullIsNoChoice: true, ...camera},
}

export const VIEW_KEYS = Object.keys(FIELDS) as (keyof View)[]

/** The keys of a query that are the View's; others are somebody else's. */
export const ADDRESS_NAMES: ReadonlySet<string> = new Set(VIEW_KEYS.flatMap((key) => FIELDS[key].names))

/** What a person or a package chose: only the keys chosen. */
export type Chosen = Partial<View>

/** The View where nothing is chosen. */
export const INITIAL_VIEW = Object.fromEntries(
  VIEW_KEYS.map((key) => [key, FIELDS[key].initial]),
) as unknown as View

/** Reads an address. A wrong value is ignored and told; keys that are not the View's are somebody else's. */
export function parseAddress(query: string | URLSearchParams): {chosen: Chosen; notices: Notice[]} {
  const texts = new URLSearchParams(query)
  const notices: Notice[] = []
  const values = VIEW_KEYS.map((key) => [key, FIELDS[key].parse(texts, notices)] as const)
  return {chosen: Object.fromEntries(values.filter(([, value]) => value !== undefined)) as Chosen, notices}
}

/**
 * The query that shows the same screen, without a question mark. What equals the base is not written.
 *
 * @param base the View of one who chose nothing; null while the package's is not known: then all is written
 */
export function formatAddress(chosen: Chosen, base: View | null): string {
  const pairs = VIEW_KEYS.flatMap((key) => {
    const value = chosen[key]
    return value === undefined || (base && isSame(value, base[key])) ? [] : formatField(key, value)
  })
  // Commas, colons and the like may stand in a query as they are, and people read addresses.
  return new URLSearchParams(pairs)
    .toString()
    .replaceAll('%2C', ',')
    .replaceAll('%3A', ':')
    .replaceAll('%2F', '/')
    .replaceAll('%7E', '~')
    .replaceAll('%3B', ';')
    .replaceAll('%40', '@')
}

function formatField<Key extends keyof View>(key: Key, value: View[Key]): [string, string][] {
  return FIELDS[key].format(value)
}

/** A patch on what is chosen. Values that stay equal keep their identity; one that is no choice any more goes. */
export function choose(chosen: Chosen, patch: Chosen): Chosen {
  const next: Record<string, unknown> = {...chosen}
  for (const key of VIEW_KEYS) {
    const value = patch[key]
    if (value === undefined) continue
    if (value === null && FIELDS[key].nullIsNoChoice) delete next[key]
    else if (!isSame(value, chosen[key])) next[key] = value
  }
  return next as Chosen
}

/** Equal in content. Values of a View are words, numbers, lists of words and the camera. */
export function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other)
}

function field<Value>(name: string, parameter: Parameter<Value>, initial: Value): Field<Value> {
  return {
    names: [name],
    initial,
    nullIsNoChoice: false,
    parse(query, notices) {
      const text = query.get(name)
      return text === null ? undefined : parameter.parse(text, (value) => notices.push({key: name, value}))
    },
    format: (value) => [[name, parameter.format(value)]],
  }
}

function unset<Value>(name: string, parameter: Parameter<Value>): Field<Value | null> {
  const {parse, format} = field<Value | null>(name, orNone(parameter), null)
  return {
    names: [name],
    initial: null,
    nullIsNoChoice: true,
    // An empty text is no choice, as if the key were absent.
    parse: (query, notices) => parse(query, notices) ?? undefined,
    format: (value) => (value === null ? [] : format(value)),
  }
}
