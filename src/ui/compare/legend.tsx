import type {Words} from '#i18n/words'
import type {CompareWords} from '#i18n/zhCompare'
import {changeLegend} from '#scene/changeClasses'
import type {Legend} from '#scene/legend'
import {changeLabel, rangeOf} from '#ui/placeFilters'
import type {Theme} from '#view/view'
import {type SeenBoth, stateSpan} from './span'

/** The legend of a change, its title and what its classes are called. */
export function changeLegendOf(
  state: SeenBoth,
  standing: Legend,
  theme: Theme,
  words: Words,
  own: CompareWords,
): {legend: Legend; title: string; labels: string[]} {
  const legend = changeLegend(state.dataset, stateSpan(state), theme, standing)
  const title = own.legend(words.measure[legend.measure])
  return {
    legend,
    title: legend.kind === 'gap' ? words.legend.inPoints(title) : title,
    labels: legend.classes.map((one) => changeLabel(rangeOf(one), legend.kind === 'count', words)),
  }
}
