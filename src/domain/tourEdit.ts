import type {LocalText} from './campaign'
import type {Tour, TourStop} from './tour'

/** Languages that a text stands in. */
type TextLanguage = keyof LocalText

/** With a stop more at a place from 0; at the end if it is left out. */
export function withStop(tour: Tour, stop: TourStop, at = tour.stops.length): Tour {
  return {...tour, stops: [...tour.stops.slice(0, at), stop, ...tour.stops.slice(at)]}
}

export function withoutStop(tour: Tour, id: string): Tour {
  return {...tour, stops: tour.stops.filter((stop) => stop.id !== id)}
}

/** The stop at another place of the order, from 0; a place beyond the ends is the end. The same tour where nothing moves. */
export function movedStop(tour: Tour, id: string, to: number): Tour {
  const from = tour.stops.findIndex((stop) => stop.id === id)
  const goal = Math.max(0, Math.min(tour.stops.length - 1, to))
  if (from < 0 || from === goal) return tour
  return withStop(withoutStop(tour, id), tour.stops[from], goal)
}

export function changedStop(tour: Tour, id: string, patch: Partial<TourStop>): Tour {
  return {...tour, stops: tour.stops.map((stop) => (stop.id === id ? {...stop, ...patch} : stop))}
}

/**
 * A text written anew in one language. The other follows where it says the same; where it has words of its own, they
 * stand for both once this one is emptied. Null where nothing is left.
 */
export function written(text: LocalText | null, language: TextLanguage, value: string): LocalText | null {
  const other = otherLanguage(language)
  const own = text && text[other] !== text[language] ? text[other] : null
  if (value.trim() !== '') return pair(language, value, own ?? value)
  return own === null ? null : pair(language, own, own)
}

/** A text with words of its own in the other language; without any it says the same in both. */
export function writtenOther(
  text: LocalText | null,
  language: TextLanguage,
  value: string,
): LocalText | null {
  const here = text?.[language] ?? value
  return here.trim() === '' ? null : pair(language, here, value.trim() === '' ? here : value)
}

function otherLanguage(language: TextLanguage): TextLanguage {
  return language === 'en' ? 'zh-CN' : 'en'
}

function pair(language: TextLanguage, here: string, other: string): LocalText {
  return language === 'en' ? {'zh-CN': other, en: here} : {'zh-CN': here, en: other}
}

/** What a text says in the other language; '' where it says the same. */
export function otherText(text: LocalText | null, language: TextLanguage): string {
  const other = otherLanguage(language)
  return text === null || text[language] === text[other] ? '' : text[other]
}

/** A name that none of those has. */
export function freeId(stem: string, taken: Iterable<string>): string {
  const known = new Set(taken)
  for (let number = 1; ; number++) if (!known.has(`${stem}-${number}`)) return `${stem}-${number}`
}

/** The package's tours, each as it was changed here if it was, then those made here. */
export function mergedTours(brought: readonly Tour[], own: readonly Tour[]): Tour[] {
  const changed = new Map(own.map((tour) => [tour.id, tour]))
  const ids = new Set(brought.map(({id}) => id))
  return [...brought.map((tour) => changed.get(tour.id) ?? tour), ...own.filter(({id}) => !ids.has(id))]
}

/** A tour as it was before something was done to it. */
export interface TourStep {
  id: string
  /** Null: there was none of its own. */
  before: Tour | null
  /** What was done; steps of one key in a row are one. */
  key: string
}

const MOST_STEPS = 100

/** The steps with one more; typing on in one field is one step. */
export function withStep(steps: readonly TourStep[], step: TourStep): TourStep[] {
  const last = steps.at(-1)
  if (step.key !== '' && last?.key === step.key && last.id === step.id) return [...steps]
  return [...steps, step].slice(-MOST_STEPS)
}
