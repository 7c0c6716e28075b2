import {type Campaign, tasksOf} from '#domain/campaign'
import type {Outline} from '#domain/dataset'
import {formatNumber} from '#i18n/numbers'
import {localText, type Words} from '#i18n/words'
import type {Language, View} from '#view/view'

export type FilterKey = 'county' | 'towns' | 'task' | 'project' | 'house' | 'grade' | 'hardship'

export interface ActiveFilter {
  id: string
  key: FilterKey
  /** Where it stands beside others of its kind, and where it stands alone. */
  name: string
  text: string
  /** The change that lifts it. */
  without: Partial<View>
}

export function noFilters(): Partial<View> {
  return {county: [], towns: [], task: [], project: [], house: [], grade: [], hardship: null}
}

export function hasFilters(view: View): boolean {
  return Object.entries(noFilters()).some(
    ([key, none]) => JSON.stringify(view[key as keyof View]) !== JSON.stringify(none),
  )
}

/** The counties by their names in a language. */
export function countyNames({counties}: Outline, language: Language): {code: string; name: string}[] {
  const names = language === 'en' ? counties.nameEn : counties.name
  return counties.code.map((code, index) => ({code, name: names[index]}))
}

/** More townships than this are not named one by one. */
export const MOST_NAMED = 3

/** The counties, and the townships that are chosen, by their names in a language. */
export function chosenPlaces({regions, ...rest}: Outline, towns: readonly string[], language: Language) {
  const names = language === 'en' ? regions.nameEn : regions.name
  const named = towns.slice(0, MOST_NAMED).map((code) => {
    const region = regions.code.indexOf(code)
    return {code, name: region < 0 ? code : names[region]}
  })
  return [...named, ...countyNames({regions, ...rest}, language)]
}

/** Every filter in effect, in words, one by one; of many townships only how many. */
export function activeFilters(
  view: View,
  campaign: Campaign,
  places: readonly {code: string; name: string}[],
  words: Words,
): ActiveFilter[] {
  const tasks = new Map(tasksOf(campaign).map((task) => [task.id, localText(task.name, words.language)]))
  const names = new Map(places.map(({code, name}) => [code, name]))
  const {projectState, houseState} = words.filters
  const each = <K extends Exclude<FilterKey, 'hardship'>>(
    key: K,
    name: (item: View[K][number]) => string,
    of = '',
  ): ActiveFilter[] =>
    (view[key] as readonly View[K][number][]).map((item) => ({
      id: `${key}-${item}`,
      key,
      name: name(item),
      text: of + name(item),
      without: {[key]: (view[key] as readonly View[K][number][]).filter((one) => one !== item)},
    }))
  return [
    ...each('county', (code) => names.get(code) ?? code),
    ...(view.towns.length > MOST_NAMED
      ? manyTowns(view.towns, names, words)
      : each('towns', (code) => names.get(code) ?? code)),
    ...each('task', (id) => tasks.get(id) ?? id),
    ...each('project', (state) => words.projectState[state], projectState + words.colon),
    ...each('house', (state) => words.houseState[state], houseState + words.colon),
    ...each('grade', (grade) => words.grade[grade]),
    ...hardshipFilter(view, words),
  ]
}

function manyTowns(
  codes: readonly string[],
  names: ReadonlyMap<string, string>,
  {sentence}: Words,
): ActiveFilter[] {
  const name = sentence.towns(names.get(codes[0]) ?? codes[0], formatNumber(codes.length))
  return [{id: 'towns', key: 'towns', name, text: name, without: {towns: []}}]
}

function hardshipFilter({hardship}: View, {sentence}: Words): ActiveFilter[] {
  if (hardship === null) return []
  const name = hardship ? sentence.hardship.yes : sentence.hardship.no
  return [{id: 'hardship', key: 'hardship', name, text: name, without: {hardship: null}}]
}

/** The list with the item, or without it where it was there. */
export function toggled<T>(list: readonly T[], item: T): T[] {
  return list.includes(item) ? list.filter((one) => one !== item) : [...list, item]
}
