import type {Campaign} from '#domain/campaign'
import type {Outline} from '#domain/dataset'
import type {Reading} from '#domain/filter'
import {type Day, type Month, type MonthIndex, monthOfDay} from '#domain/month'
import {checkAgainst} from './check'
import {type Chosen, INITIAL_VIEW, parseAddress} from './codec'
import {MODE_TABLE} from './modes'
import type {Notice} from './parameter'
import type {Language, Theme, View} from './view'

/** What a package chose to open with. `data` is not its own to choose. */
export function openingOf(dataset: Outline): {chosen: Chosen; notices: Notice[]} {
  const {chosen, notices} = parseAddress(new URLSearchParams(dataset.campaign.open))
  const checked = checkAgainst(chosen, dataset)
  const {data: _, ...opening} = checked.chosen
  const told = [...notices, ...checked.notices].map(({key, value}) => ({key: `open.${key}`, value}))
  return {chosen: opening, notices: told}
}

/** The View of one who chose nothing: the package's opening over the defaults. */
export function baseOf(dataset: Outline | null): View {
  return dataset ? {...INITIAL_VIEW, ...openingOf(dataset).chosen} : INITIAL_VIEW
}

/** The day after which nothing is used. */
export function asOfOf(view: Pick<View, 'asOf'>, campaign: Campaign): Day {
  return view.asOf ?? campaign.asOf
}

/** Filter, basis and as-of date of a View. */
export function readingOf(
  view: Pick<
    View,
    | 'county'
    | 'towns'
    | 'area'
    | 'class'
    | 'task'
    | 'project'
    | 'grade'
    | 'house'
    | 'hardship'
    | 'basis'
    | 'asOf'
  >,
  campaign: Campaign,
): Reading {
  const {county, towns, area, task, project, grade, house, hardship, basis} = view
  return {
    filter: {
      counties: county,
      townships: towns,
      area,
      classes: view.class,
      tasks: task,
      projectStates: project,
      grades: grade,
      houseStates: house,
      hardship,
    },
    basis,
    asOf: asOfOf(view, campaign),
  }
}

/** The reading that a package will be opened with. */
export function firstReading(dataset: Outline, chosen: Chosen): Reading {
  const view = {...baseOf(dataset), ...checkAgainst(chosen, dataset).chosen}
  return readingOf(view, dataset.campaign)
}

/** The month shown: the one chosen, else that of the as-of date; always within the timeline. */
export function monthOf(view: View, campaign: Campaign): MonthIndex {
  return monthIndex(view.month ?? monthOfDay(asOfOf(view, campaign)), campaign)
}

/** The month compared with, or null. */
export function comparedMonthOf(view: View, campaign: Campaign): MonthIndex | null {
  return view.compare === null ? null : monthIndex(view.compare, campaign)
}

/** A month's place in the timeline; one outside it becomes the nearest. */
function monthIndex(month: Month, {timeline}: Campaign): MonthIndex {
  return (Math.min(Math.max(month, timeline.start), timeline.end) - timeline.start) as MonthIndex
}

export function themeOf(view: View): Theme {
  return view.theme ?? MODE_TABLE[view.mode].theme
}

/**
 * Chinese where the browser asks for neither Chinese nor English.
 *
 * @param preferred the browser's languages, the first the dearest
 */
export function languageOf(view: View, preferred: readonly string[]): Language {
  if (view.lang) return view.lang
  for (const tag of preferred) {
    if (/^zh\b/i.test(tag)) return 'zh-CN'
    if (/^en\b/i.test(tag)) return 'en'
  }
  return 'zh-CN'
}
