import {type Campaign, tasksOf} from '#domain/campaign'
import {localText, type Words} from '#i18n/words'
import type {View} from '#view/view'

interface ActiveFilter {
  id: string
  text: string
  /** The change that lifts it. */
  without: Partial<View>
}

export function noFilters(): Partial<View> {
  return {county: [], task: [], project: [], house: [], grade: [], hardship: null}
}

/** Every filter in effect, in words, one by one. */
export function activeFilters(
  view: View,
  campaign: Campaign,
  counties: readonly {code: string; name: string}[],
  words: Words,
): ActiveFilter[] {
  const tasks = new Map(tasksOf(campaign).map((task) => [task.id, localText(task.name, words.language)]))
  const names = new Map(counties.map(({code, name}) => [code, name]))
  const {projectState, houseState} = words.filters
  const each = <K extends 'county' | 'task' | 'project' | 'house' | 'grade'>(
    key: K,
    text: (item: View[K][number]) => string,
  ): ActiveFilter[] =>
    (view[key] as readonly View[K][number][]).map((item) => ({
      id: `${key}-${item}`,
      text: text(item),
      without: {[key]: (view[key] as readonly View[K][number][]).filter((one) => one !== item)},
    }))
  return [
    ...each('county', (code) => names.get(code) ?? code),
    ...each('task', (id) => tasks.get(id) ?? id),
    ...each('project', (state) => projectState + words.colon + words.projectState[state]),
    ...each('house', (state) => houseState + words.colon + words.houseState[state]),
    ...each('grade', (grade) => words.grade[grade]),
    ...(view.hardship === null
      ? []
      : [
          {
            id: 'hardship',
            text: view.hardship ? words.hardship.yes : words.hardship.no,
            without: {hardship: null},
          },
        ]),
  ]
}

/** The list with the item, or without it where it was there. */
export function toggled<T>(list: readonly T[], item: T): T[] {
  return list.includes(item) ? list.filter((one) => one !== item) : [...list, item]
}
