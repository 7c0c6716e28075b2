import type {Campaign} from '#domain/campaign'
import {formatNumber} from '#i18n/numbers'
import type {Words} from '#i18n/words'
import type {View} from '#view/view'
import {type ActiveFilter, activeFilters, type FilterKey, type FilterNames, MOST_NAMED} from './filterModel'

/** One part of the sentence that can be taken away. */
export interface Chip {
  id: string
  text: string
  /** What it does, where it stands alone. */
  label: string
  /** The change that takes it away. */
  without: Partial<View>
}

/** Plain words and chips, in the order in which they are read. */
export type SentencePart = string | Chip

/** Of these any one lets a row pass; of the others a reader thinks as of all together. */
const ALTERNATIVES: ReadonlySet<FilterKey> = new Set(['project', 'house', 'grade'])

/** Words that begin small within an English sentence. */
const SMALL: ReadonlySet<FilterKey> = new Set(['project', 'house', 'grade', 'hardship'])

type Slots = Record<string, readonly SentencePart[]>

/** The filters of a View as one sentence; without filters nothing. */
export function filterSentence(
  view: View,
  campaign: Campaign,
  counties: readonly {code: string; name: string}[],
  words: Words,
  names?: FilterNames,
): SentencePart[] {
  const active = activeFilters(view, campaign, counties, words, names)
  if (active.length === 0) return []
  const {sentence} = words
  const of = (key: FilterKey) =>
    listed(
      key,
      active.filter((one) => one.key === key),
      words,
    )
  const projects = {task: of('task'), project: of('project')}
  const houses = {house: of('house'), hardship: of('hardship'), grade: of('grade')}
  const whats = [
    ...(isEmpty(projects) ? [] : [filled(sentence.projects, projects)]),
    ...(isEmpty(houses) ? [] : [filled(sentence.houses, houses)]),
  ]
  const what = whats.length === 0 ? [sentence.everything] : joined(whats, sentence.also, sentence.also)
  return begun(
    merged(
      filled(sentence.whole, {
        county: of('county'),
        towns: of('towns'),
        area: of('area'),
        class: of('class'),
        what,
      }),
    ),
  )
}

export function sentenceText(parts: readonly SentencePart[]): string {
  return parts.map((part) => (typeof part === 'string' ? part : part.text)).join('')
}

/** The chips of one filter with what stands between them. */
function listed(key: FilterKey, active: readonly ActiveFilter[], words: Words): SentencePart[] {
  const {sentence, comma} = words
  const chips = active.map((one) => chipOf(one, words))
  if ((key === 'county' || key === 'task') && chips.length > MOST_NAMED) {
    const text = sentence[key](chips[0].text, formatNumber(chips.length))
    return [{id: key, text, label: words.filters.remove(text), without: {[key]: []}}]
  }
  const last = ALTERNATIVES.has(key) ? sentence.or : sentence.and
  return joined(
    chips.map((chip) => [chip]),
    comma,
    last,
  )
}

function chipOf({id, key, name, text, without}: ActiveFilter, {language, filters}: Words): Chip {
  // Names of places and tasks are as they are.
  const isName = !SMALL.has(key) || language !== 'en'
  const said = isName ? name : name.charAt(0).toLowerCase() + name.slice(1)
  return {id, text: said, label: filters.remove(text), without}
}

function joined(groups: readonly (readonly SentencePart[])[], between: string, last: string): SentencePart[] {
  return groups.flatMap((group, index) =>
    index === 0 ? group : [index === groups.length - 1 ? last : between, ...group],
  )
}

/** A pattern of the words with its slots filled; a part in brackets whose slot is empty goes. */
function filled(pattern: string, slots: Slots): SentencePart[] {
  return pattern.split(/\(([^)]*)\)/).flatMap((piece, index) => {
    const bracketed = index % 2 === 1
    const [before, slot, after] = piece.split(/\{(\w+)\}/)
    if (slot === undefined) return before === '' ? [] : [before]
    if (bracketed && slots[slot].length === 0) return []
    return [before, ...slots[slot], after].filter((part) => part !== '')
  })
}

/** Plain words that follow each other are one piece: a space between them is one space. */
function merged(parts: readonly SentencePart[]): SentencePart[] {
  return parts.reduce<SentencePart[]>((done, part) => {
    const last = done.at(-1)
    if (typeof part === 'string' && typeof last === 'string') done[done.length - 1] = last + part
    else done.push(part)
    return done
  }, [])
}

function isEmpty(slots: Slots): boolean {
  return Object.values(slots).every((parts) => parts.length === 0)
}

/** The first letter large: a sentence. */
function begun([first, ...rest]: SentencePart[]): SentencePart[] {
  const large = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
  return [typeof first === 'string' ? large(first) : {...first, text: large(first.text)}, ...rest]
}
