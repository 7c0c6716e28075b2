import {formatNumber} from '#i18n/numbers'
import type {Words} from '#i18n/words'
import type {CompareWords} from '#i18n/zhCompare'
import {type Changed, changeRanking, spanOf} from '#measures/changes'
import {snapshotAt} from '#measures/snapshot'
import {changeCodes, classifyChange} from '#scene/changeClasses'
import {fillStyle} from '#ui/fill'
import type {RankingModel, RankingRow} from '#ui/rankingModel'
import type {Theme} from '#view/view'
import {changeText, standingText} from './changeTexts'
import {monthsOf, type SeenBoth, stateSpan} from './span'

/** Counties by how much the measure changed; their places are those won or lost by the measure itself. */
export function changeRankingModel(
  state: SeenBoth,
  theme: Theme,
  words: Words,
  own: CompareWords,
): RankingModel {
  const {dataset, allCounties, view} = state
  const {measure} = view
  const {timeline} = allCounties
  const months = monthsOf(stateSpan(state))
  const ranked = changeRanking(timeline, months, 'counties', measure)
  const span = spanOf(snapshotAt(timeline, months[0]), snapshotAt(timeline, months[1]))
  const {classes} = classifyChange(measure, 'county', theme)
  const codes = changeCodes(dataset, span, measure, 'counties')
  const largest = ranked.reduce((most, {change}) => Math.max(most, Math.abs(change) || 0), 1e-9)
  const rowAt = (place: number): RankingRow => {
    const one = ranked[place]
    const {unit, change, rank, tied, movement} = one
    const fill = classes[codes[unit]]?.fill ?? null
    const {compliant} = span.before.counties
    const row = {
      code: dataset.counties.code[unit],
      name: (words.language === 'en' ? dataset.counties.nameEn : dataset.counties.name)[unit],
      rank: rank === null ? '–' : String(rank),
      tied,
      bar: Number.isNaN(change) ? null : Math.abs(change) / largest,
      target: null,
      fill: fill ? {...fillStyle(fill), boxShadow: 'inset 0 0 0 1px var(--line-2)'} : {},
      drawn: {fill, track: null},
      track: {},
      value: changeText(measure, change, words),
      count: `${formatNumber(compliant[unit])}→${formatNumber(span.after.counties.compliant[unit])}`,
      gap: '',
      short: false,
      move: moveText(movement),
    }
    return {...row, label: sentence(row, one, state, words, own)}
  }
  return {
    head: own.ranking.head,
    tick: '',
    count: ranked.length,
    rowAt,
    hasCounts: measure.startsWith('compliance'),
    hasGaps: false,
    note: '',
  }
}

function moveText(movement: number | null): string {
  return movement ? `${movement > 0 ? '▲' : '▼'}${Math.abs(movement)}` : '–'
}

function sentence(
  row: Omit<RankingRow, 'label'>,
  {rank, tied, before, after, movement}: Changed,
  {view}: SeenBoth,
  words: Words,
  own: CompareWords,
): string {
  const {ranking, pause} = words
  const place = rank === null ? '' : tied ? ranking.tied(row.rank) : ranking.at(row.rank)
  const standing = own.thenNow(
    standingText(view.measure, before, words),
    standingText(view.measure, after, words),
  )
  const moved = !movement ? '' : movement > 0 ? ranking.up(String(movement)) : ranking.down(String(-movement))
  return [row.name, place, row.value, standing, moved].filter(Boolean).join(pause)
}
