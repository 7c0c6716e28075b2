import type {Outline} from '#domain/dataset'
import type {MonthIndex} from '#domain/month'
import {formatShare} from '#i18n/numbers'
import type {Words} from '#i18n/words'
import {isBurden, measureOf} from '#measures/measure'
import {type Ranked, rankingAt} from '#measures/ranking'
import {snapshotAt} from '#measures/snapshot'
import type {Goals, Measure, Timeline} from '#measures/types'
import {valueText} from '#ui/rankingModel'
import type {Twin} from './ChartTwin'
import {monthName} from './curveModel'
import type {AllWords} from './useChartsWords'

/** A county in the ranking, now and at an earlier month. */
export interface Place extends Ranked {
  code: string
  name: string
  before: number
  /** Places won (+) or lost (−) since then; null where there is nothing to compare with. */
  moved: number | null
}

export interface RankModel {
  places: Place[]
  /** Index of the month that it is compared with. */
  since: number
  /** Where the upright line stands; null = none. */
  target: number | null
}

/** The ranking of all counties, compared with the end of the phase before, or with the first month. */
export function rankModel(
  dataset: Outline,
  timeline: Timeline,
  month: number,
  measure: Measure,
  language: Words['language'],
): RankModel {
  const {counties, campaign} = dataset
  const phase = campaign.phases[timeline.phase[month]]
  const since = Math.max(0, Math.min(month, phase ? phase.start - campaign.timeline.start - 1 : 0))
  const earlier = snapshotAt(timeline, since as MonthIndex)
  const ranks = new Map(
    rankingAt(timeline, since as MonthIndex, 'counties', measure).map(({unit, rank}) => [unit, rank]),
  )
  const places = rankingAt(timeline, month as MonthIndex, 'counties', measure).map((one): Place => {
    const was = ranks.get(one.unit) ?? null
    return {
      ...one,
      code: counties.code[one.unit],
      name: (language === 'en' ? counties.nameEn : counties.name)[one.unit],
      before: measureOf(measure, earlier.counties, one.unit, earlier.goals),
      moved: was === null || one.rank === null ? null : was - one.rank,
    }
  })
  return {places, since, target: targetOf(measure, snapshotAt(timeline, month as MonthIndex).goals)}
}

function targetOf(measure: Measure, goals: Goals): number | null {
  if (measure === 'compliance') return goals.compliance.target
  if (measure === 'progress') return goals.progress.target
  if (measure === 'houses-treated') return goals.housesTreated.target
  return measure.endsWith('-gap') ? 0 : null
}

export function rankTitle(
  model: RankModel,
  measure: Measure,
  since: string,
  {words, charts}: AllWords,
): string {
  const ranked = model.places.filter(({rank}) => rank !== null)
  if (ranked.length === 0) return charts.ranking.none
  const value = withUnit(measure, ranked[0].value, words)
  const first = ranked.filter(({rank}) => rank === 1).map(({name}) => name)
  const names = first.slice(0, 3).join(words.comma)
  const alone = isBurden(measure) ? charts.ranking.fewest : charts.ranking.leads
  const parts = [first.length > 1 ? charts.ranking.tiedLead(names, value) : alone(first[0], value)]
  const riser = ranked.reduce((best, one) => ((one.moved ?? 0) > (best.moved ?? 0) ? one : best))
  if ((riser.moved ?? 0) > 0) parts.push(charts.ranking.rose(riser.name, String(riser.moved), since))
  const {target} = model
  if (target !== null && target > 0) {
    const below = ranked.filter(({value: own}) => own < target - 1e-12).length
    parts.push(charts.ranking.below(String(below), String(ranked.length), formatShare(target)))
  }
  return parts.join(words.pause)
}

/** A share says %, since it stands alone. */
export function withUnit(measure: Measure, value: number, words: Words): string {
  const text = valueText(measure, value, words)
  const isPlain = measure === 'houses-outstanding' || measure === 'projects-overdue' || Number.isNaN(value)
  return isPlain || measure.endsWith('-gap') ? text : `${text}%`
}

export function placeText({rank, tied}: Ranked): string {
  return rank === null ? '–' : `${rank}${tied ? '=' : ''}`
}

export function movedText(moved: number | null): string {
  return !moved ? '–' : `${moved > 0 ? '▲' : '▼'}${Math.abs(moved)}`
}

export function rankTwin(
  {places, since}: RankModel,
  {campaign}: Outline,
  measure: Measure,
  chosen: readonly string[],
  {words, charts}: AllWords,
  onToggle: (code: string) => void,
): Twin {
  return {
    columns: [
      {head: words.ranking.name},
      {head: words.ranking.rank, number: true},
      {head: words.measure[measure], number: true},
      {head: charts.ranking.before(monthName(campaign, since)), number: true},
      {head: charts.ranking.moved, number: true},
    ],
    rows: places.map((place) => ({
      id: place.code,
      cells: [
        place.name,
        placeText(place),
        withUnit(measure, place.value, words),
        withUnit(measure, place.before, words),
        movedText(place.moved),
      ],
      act: () => onToggle(place.code),
      pressed: chosen.includes(place.code),
    })),
  }
}
