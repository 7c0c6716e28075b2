import type {CSSProperties} from 'react'
import type {Outline} from '#domain/dataset'
import type {MonthIndex} from '#domain/month'
import {shortOf} from '#domain/target'
import {formatNumber, formatPercent, formatShare} from '#i18n/numbers'
import type {Words} from '#i18n/words'
import {type Ranked, rankingAt} from '#measures/ranking'
import type {Figures, Goals, Measure, Snapshot, Timeline} from '#measures/types'
import {classify, classOf, type Fill} from '#scene/classes'
import type {Level, Theme} from '#view/view'
import {fillStyle} from './fill'

/** One county of the ranking, in words. */
export interface RankingRow {
  code: string
  rank: string
  tied: boolean
  name: string
  /** 0…1 */
  bar: number | null
  target: number | null
  fill: CSSProperties
  track: CSSProperties
  /** The same for drawings; null = none. */
  drawn: {fill: Fill | null; track: Fill | null}
  value: string
  count: string
  gap: string
  short: boolean
  move: string
  /** All of it as a sentence. */
  label: string
}

export interface RankingModel {
  /** Over the values: % or another word. */
  head: string
  tick: string
  /** How many rows there are; each is put into words when it is shown: a large package has thousands. */
  count: number
  rowAt: (place: number) => RankingRow
  /** Whether counts, or distances to a target, stand beside the values. */
  hasCounts: boolean
  hasGaps: boolean
  note: string
}

interface Settings {
  measure: Measure
  by: Level
  theme: Theme
  words: Words
}

export function rankingModel(
  dataset: Outline,
  timeline: Timeline,
  snapshot: Snapshot,
  settings: Settings,
): RankingModel {
  const {measure, words} = settings
  const {counties} = dataset
  const ranked = rankingAt(timeline, snapshot.month as MonthIndex, 'counties', measure)
  const target = targetOf(measure, snapshot.goals)
  const largest = ranked.reduce((most, {value}) => (value > most ? value : most), 1)
  const rowAt = (place: number): RankingRow => {
    const one = ranked[place]
    const name = words.language === 'en' ? counties.nameEn[one.unit] : counties.name[one.unit]
    const row = {
      code: counties.code[one.unit],
      name,
      rank: one.rank === null ? '–' : String(one.rank),
      tied: one.tied,
      bar: barOf(measure, snapshot.counties, one, largest),
      target,
      ...fillsOf(snapshot, one, settings),
      value: valueText(measure, one.value, words),
      count: countText(measure, snapshot.counties, one.unit),
      ...gapText(measure, snapshot.counties, one, target, words),
      move: moveText(one.movement),
    }
    return {...row, label: sentence(row, one, words)}
  }
  const tick = target === null ? '' : words.ranking.each(formatShare(target))
  const head = isCount(measure) || measure.endsWith('-gap') ? words.ranking.value : words.ranking.share
  return {
    head,
    tick,
    count: ranked.length,
    rowAt,
    hasCounts: measure.startsWith('compliance') || measure === 'projects-overdue',
    hasGaps: target !== null,
    note: noteOf(measure, ranked, snapshot, words),
  }
}

/** Where the tick stands on the bars of a measure; null = none. */
function targetOf(measure: Measure, goals: Goals): number | null {
  if (measure.startsWith('compliance')) return goals.compliance.target
  if (measure.startsWith('progress')) return goals.progress.target
  return measure === 'houses-treated' ? goals.housesTreated.target : null
}

function barOf(measure: Measure, figures: Figures, {unit, value}: Ranked, largest: number): number | null {
  if (Number.isNaN(value)) return null
  if (measure === 'compliance-gap') return figures.compliance[unit]
  if (measure === 'progress-gap') return figures.progress[unit]
  return isCount(measure) ? value / largest : value
}

function isCount(measure: Measure): boolean {
  return measure === 'houses-outstanding' || measure === 'projects-overdue'
}

/** The map's own fills: 达标 on 未达标 where the map shows these, else the class of the county's value. */
function fillsOf(snapshot: Snapshot, {unit}: Ranked, {measure, by, theme}: Settings) {
  if (measure === 'compliance' && by === 'township') {
    const [{fill}, {fill: track}] = classify(measure, by, theme).classes
    return {fill: fillStyle(fill), track: fillStyle(track), drawn: {fill, track}}
  }
  const classes = classify(measure, 'county', theme)
  const fill = classes.classes[classOf(measure, classes, snapshot, snapshot.counties, unit)]?.fill ?? null
  const outline = {boxShadow: 'inset 0 0 0 1px var(--line-2)'}
  return {fill: fill ? {...fillStyle(fill), ...outline} : {}, track: {}, drawn: {fill, track: null}}
}

/** A measure's value in figures: 47.3 of a share, +4.2 of a gap, a whole count. Used by the table too. */
export function valueText(measure: Measure, value: number, words: Words): string {
  if (Number.isNaN(value)) return words.noValue
  if (isCount(measure)) return formatNumber(value)
  if (!measure.endsWith('-gap')) return formatPercent(value)
  return `${value > 0.0005 ? '+' : ''}${formatPercent(value)}`
}

/** n/N of townships; the whole of a count. No count stands behind progress, which is weighted. */
function countText(measure: Measure, figures: Figures, unit: number): string {
  if (measure.startsWith('compliance')) {
    return `${formatNumber(figures.compliant[unit])}/${formatNumber(figures.townships[unit])}`
  }
  return measure === 'projects-overdue' ? `/${formatNumber(figures.projects[unit])}` : ''
}

function gapText(
  measure: Measure,
  figures: Figures,
  one: Ranked,
  target: number | null,
  words: Words,
): {gap: string; short: boolean} {
  if (target === null || Number.isNaN(one.value)) return {gap: '', short: false}
  const short = shortIn(measure, figures, one, target)
  if (short === '') return {gap: words.ranking.reached, short: false}
  // The value of that measure is the distance already.
  return {gap: measure === 'progress-gap' ? '' : words.ranking.shortShort(short), short: true}
}

/** Townships or houses missing, or points of progress; the empty text where nothing is. */
function shortIn(measure: Measure, figures: Figures, {unit, short}: Ranked, target: number): string {
  if (measure.startsWith('compliance')) return short ? formatNumber(short) : ''
  if (measure === 'houses-treated') {
    const missing = shortOf(target, figures.houses[unit], figures.housesTreated[unit])
    return missing > 0 ? formatNumber(missing) : ''
  }
  const points = (target - figures.progress[unit]) * 100
  return points > 0.05 ? formatNumber(points, 1) : ''
}

function moveText(movement: number | null): string {
  if (!movement) return '–'
  return `${movement > 0 ? '▲' : '▼'}${Math.abs(movement)}`
}

function sentence(
  row: Omit<RankingRow, 'label'>,
  {movement, rank, short}: Ranked,
  {ranking, pause, shortTownships, trend}: Words,
): string {
  const place = rank === null ? '' : row.tied ? ranking.tied(row.rank) : ranking.at(row.rank)
  const moved = movement === null ? '' : movement === 0 ? ranking.same : moveSentence(movement, ranking)
  const gap = row.short && short ? shortTownships(String(short)) : row.gap
  return [row.name, place, row.value, row.count, gap, moved === trend.none ? '' : moved]
    .filter(Boolean)
    .join(pause)
}

function moveSentence(movement: number, ranking: Words['ranking']): string {
  return movement > 0 ? ranking.up(String(movement)) : ranking.down(String(-movement))
}

/** Gaps rounded up county by county do not sum to the whole's: say so where they differ. */
function noteOf(measure: Measure, ranked: Ranked[], {goals, whole}: Snapshot, words: Words): string {
  const {target} = goals.compliance
  if (!measure.startsWith('compliance') || target === null || ranked.length < 2) return ''
  const sum = ranked.reduce((total, {short}) => total + (short ?? 0), 0)
  const all = shortOf(target, whole.townships[0], whole.compliant[0])
  return sum === all ? '' : words.ranking.gapsDoNotAdd(formatNumber(sum), formatNumber(all))
}
