import {compareWords} from '#i18n/compareWords'
import {formatNumber, formatShare} from '#i18n/numbers'
import type {Words} from '#i18n/words'
import {TURNS, turnsOf} from '#measures/changes'
import type {Figures} from '#measures/types'
import type {Hit} from '#scene/picking'
import type {PlanState} from '#ui/planState'
import type {TipModel} from '#ui/tipModel'
import {type Compared, calendarOf, stateSpan} from './span'

/** The tip of a township with both months: then → now. Others stay as they are. */
export function comparedTip(tip: TipModel, hit: Hit, state: PlanState, words: Words): TipModel {
  if (hit.kind !== 'township' || state.compared === null || tip.rows.length === 0) return tip
  const own = compareWords(words.language)
  const span = stateSpan(state as Compared)
  const [from, to] = [span.before, span.after].map(({month}) => calendarOf(state, month))
  return {
    ...tip,
    rows: [
      [own.span(from, to), words.sentence.change.turn[TURNS[turnsOf(span)[hit.region]]]],
      ...thenNowRows(state as Compared, hit.region, words),
    ],
  }
}

/** A township's figures at both months. */
export function thenNowRows(state: Compared, region: number, words: Words): [name: string, value: string][] {
  const {before, after} = stateSpan(state)
  const {thenNow} = compareWords(words.language)
  const both = (text: (figures: Figures) => string) => thenNow(text(before.townships), text(after.townships))
  const ofAll = (part: 'projectsDone' | 'housesTreated', all: 'projects' | 'houses') =>
    both((figures) =>
      words.map.ofAll(formatNumber(figures[part][region]), formatNumber(figures[all][region])),
    )
  return [
    [words.map.progress, both(({progress}) => formatShare(progress[region], 1) || words.noValue)],
    [words.map.projectsDone, ofAll('projectsDone', 'projects')],
    [words.figure.overdue, both(({projectsOverdue}) => formatNumber(projectsOverdue[region]))],
    [words.map.housesTreated, ofAll('housesTreated', 'houses')],
  ]
}
