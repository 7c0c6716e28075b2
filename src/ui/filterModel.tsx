import {type Campaign, tasksOf} from '#domain/campaign'
import type {Outline} from '#domain/dataset'
import {formatNumber} from '#i18n/numbers'
import {localText, type Words} from '#i18n/words'
import type {Language, View} from '#view/view'
import {areaName, className} from './placeFilters'

export type FilterKey =
  | 'county'
  | 'towns'
  | 'area'
  | 'class'
  | 'task'
  | 'project'
  | 'house'
  | 'grade'
  | 'hardship'

export interface ActiveFilter {
  id: string
  key: FilterKey
  /** Where it stands beside others of its kind, and where it stands alone. */
  name: string
  text: string
  /** The change that lifts it. */
  without: Partial<View>
}

/** What filters are called that name something of the package. */
export interface FilterNames {
  townshipName?: (code: string) => string
  /** How many units each class of the filter leaves. */
  classCounts?: readonly number[]
}

export function noFilters(): Partial<View> {
  return {
    county: [],
    towns: [],
    area: null,
    class: [],
    task: [],
    project: [],
    house: [],
    grade: [],
    hardship: null,
  }
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

/** What a township is called in a language, with its code. */
export function townshipNames({regions}: Outline, language: Language): (code: string) => string {
  const names = language === 'en' ? regions.nameEn : regions.name
  return (code) => names[regions.code.indexOf(code)] ?? code
}

/** Of more values than this of one filter the first is named, and how many there are. */
export const MOST_NAMED = 3

/** Every filter in effect, in words, one by one; of many townships only how many. */
export function activeFilters(
  view: View,
  campaign: Campaign,
  counties: readonly {code: string; name: string}[],
  words: Words,
  {townshipName = (code) => code, classCounts = []}: FilterNames = {},
): ActiveFilter[] {
  const tasks = new Map(tasksOf(campaign).map((task) => [task.id, localText(task.name, words.language)]))
  const names = new Map(counties.map(({code, name}) => [code, name]))
  const {projectState, houseState} = words.filters
  const each = <K extends Exclude<FilterKey, 'hardship' | 'area' | 'class'>>(
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
      ? manyTowns(view.towns, townshipName, words)
      : each('towns', townshipName)),
    ...areaFilter(view, townshipName, words),
    ...classFilters(view, classCounts, words),
    ...each('task', (id) => tasks.get(id) ?? id),
    ...each('project', (state) => words.projectState[state], projectState + words.colon),
    ...each('house', (state) => words.houseState[state], houseState + words.colon),
    ...each('grade', (grade) => words.grade[grade]),
    ...hardshipFilter(view, words),
  ]
}

function manyTowns(
  codes: readonly string[],
  townshipName: (code: string) => string,
  {sentence}: Words,
): ActiveFilter[] {
  const name = sentence.towns(townshipName(codes[0]), formatNumber(codes.length))
  return [{id: 'towns', key: 'towns', name, text: name, without: {towns: []}}]
}

function areaFilter({area}: View, townshipName: (code: string) => string, words: Words): ActiveFilter[] {
  if (!area) return []
  const name = areaName(area, townshipName, words)
  return [{id: 'area', key: 'area', name, text: name, without: {area: null}}]
}

function classFilters({class: classes}: View, counts: readonly number[], words: Words): ActiveFilter[] {
  return classes.map((one, index) => {
    const name = className(one, counts[index], words)
    const without = {class: classes.filter((other) => other !== one)}
    return {id: `class-${index}`, key: 'class', name, text: name, without}
  })
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
