/** All that is said and drawn of two months, in one piece that is got when the first two are compared. */
import {compareWords} from '#i18n/compareWords'
import type {Words} from '#i18n/words'
import {changeFills} from '#scene/changeClasses'
import type {Legend} from '#scene/legend'
import type {RegionFills} from '#scene/regions'
import type {PlanState} from '#ui/planState'
import type {RankingModel} from '#ui/rankingModel'
import type {Theme} from '#view/view'
import {changeRankingModel} from './changeRanking'
import {changeLegendOf} from './legend'
import {calendarOf, isCompared, type Seen, type SeenBoth, stateSpan} from './span'
import './compare.css'

export {ComparePanel} from './ComparePanel'
export {tableOf} from './changeTable'
export {comparedTip} from './comparedTip'
export {SecondPane} from './SecondPane'
export {TimeMarks} from './TimeMarks'
export {TownshipChange} from './TownshipChange'

/** Whether the change of the measure stands in its place: on the map, in legend, ranking and table. */
function showsChange(state: Seen): state is SeenBoth {
  return isCompared(state) && state.view.compareAs === 'change'
}

/** What fills the regions; undefined where the map shows a month. */
export function fillsOf(state: Seen, theme: Theme): RegionFills | undefined {
  if (!showsChange(state)) return undefined
  return changeFills(state.dataset, stateSpan(state), state.view.measure, state.view.by, theme)
}

/** The legend's change, its title and labels; null where it shows a month. */
export function legendOf(state: Seen, standing: Legend, theme: Theme, words: Words) {
  if (!showsChange(state)) return null
  return changeLegendOf(state, standing, theme, words, compareWords(words.language))
}

/** The counties by change, with its title; null where they stand by the month. */
export function rankingOf(
  state: Seen,
  theme: Theme,
  words: Words,
): {title: string; ranking: RankingModel} | null {
  if (!showsChange(state)) return null
  const own = compareWords(words.language)
  const title = own.ranking.title(words.measure[state.view.measure])
  return {title, ranking: changeRankingModel(state, theme, words, own)}
}

/** What the trend of a figure is held against. */
export function trendWords(
  {compared, dataset}: Pick<PlanState, 'compared' | 'dataset'>,
  words: Words,
): Words['trend'] {
  if (!compared) return words.trend
  const {since} = compareWords(words.language)
  const month = calendarOf({dataset}, compared.month)
  return {
    label: since.label(month),
    none: since.none(month),
    first: words.trend.first,
    up: (amount) => since.up(month, amount),
    down: (amount) => since.down(month, amount),
  }
}
