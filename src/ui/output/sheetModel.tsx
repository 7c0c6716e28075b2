import {type Campaign, filesOf, sourceName} from '#domain/campaign'
import {HOUSE_STATES, PROJECT_STATES} from '#domain/filter'
import {formatDay, formatMonth, type Month} from '#domain/month'
import {shortOf} from '#domain/target'
import {formatNumber, formatShare} from '#i18n/numbers'
import {outputWords} from '#i18n/outputWords'
import {localText, type Words} from '#i18n/words'
import type {OutputWords} from '#i18n/zhOutput'
import {countsAt} from '#measures/stateCounts'
import {type Legend, legendOf} from '#scene/legend'
import type * as comparing from '#ui/compare/parts'
import {figureModels} from '#ui/figureModels'
import type {FigureModel} from '#ui/figureParts'
import {countyNames} from '#ui/filterModel'
import {filterSentence, sentenceText} from '#ui/filterSentence'
import {mapNote} from '#ui/mapNote'
import {timeSeries} from '#ui/PlanTime'
import type {PlanState} from '#ui/planState'
import {type RankingModel, rankingModel} from '#ui/rankingModel'
import type {TimeSeries} from '#ui/TimeChart'
import type {Theme} from '#view/view'
import {twinModel} from './SheetTwin'

/** Rows by state, for the legend's lower part. */
export interface StateKey {
  kind: 'projects' | 'houses'
  title: string
  note: string
  states: {state: string; label: string; count: string}[]
}

/** All that a sheet says, in words. */
export interface SheetModel {
  theme: Theme
  words: Words
  own: OutputWords
  /** One computed sentence. */
  headline: string
  /** Campaign, measure, unit, filter. */
  caption: string
  /** Empty where the figures are true. */
  synthetic: string
  figures: FigureModel[]
  legend: Legend
  /** What stands over each of two maps, where two months are shown beside each other; null for one map. */
  twin: [left: string, right: string] | null
  /** In place of the measure's own, where its change is shown. */
  legendTitle?: string
  legendLabels?: readonly string[]
  keys: StateKey[]
  rankingTitle: string
  ranking: RankingModel
  /** What moves in the ranking are held against. */
  since: string
  campaign: Campaign
  series: TimeSeries
  month: number
  /** What must be said below: boundaries and review number; date and sources; what the package itself says. */
  notes: string[]
}

/** What a sheet is made from. */
export type Shown = Pick<
  PlanState,
  | 'dataset'
  | 'reading'
  | 'view'
  | 'timeline'
  | 'snapshot'
  | 'previous'
  | 'compared'
  | 'allCounties'
  | 'states'
  | 'month'
>

/** @param comparison null where no two months are compared */
export function sheetModel(
  state: Shown,
  theme: Theme,
  words: Words,
  comparison: typeof comparing | null = null,
): SheetModel {
  const {dataset, reading, view, snapshot, allCounties, month} = state
  const {campaign} = dataset
  const own = outputWords(words.language)
  const {measure, by, basis} = view
  const trend = comparison?.trendWords(state, words) ?? words.trend
  const held = comparison ? state.compared : state.previous
  const figures = figureModels(campaign, snapshot, held, basis, words)
  const standing = legendOf(dataset, snapshot, measure, by, theme, reading.filter)
  const change = comparison?.legendOf(state, standing, theme, words)
  const {title, ranking} = comparison?.rankingOf(state, theme, words) ?? {
    title: words.ranking.title[measure],
    ranking: rankingModel(dataset, allCounties.timeline, allCounties.snapshot, {measure, by, theme, words}),
  }
  return {
    theme,
    words: {...words, trend},
    own,
    headline: headlineOf(state, own, words),
    caption: captionOf(state, own, words),
    synthetic: campaign.synthetic ? words.header.synthetic : '',
    figures: figures.filter(
      ({id}) => id === 'compliance' || dataset[id === 'houses' ? 'houses' : 'projects'].count > 0,
    ),
    legend: change?.legend ?? standing,
    ...twinModel(state, words),
    ...(change && {legendTitle: change.title, legendLabels: change.labels}),
    keys: stateKeys(state, words),
    rankingTitle: title,
    ranking,
    since: change ? trend.label : own.sheet.rankTable.move,
    campaign,
    series: timeSeries(state.timeline),
    month,
    notes: notesOf(state, own, words),
  }
}

function headlineOf({dataset, snapshot, month}: Shown, {sheet}: OutputWords, words: Words): string {
  const {compliant, townships, compliance} = snapshot.whole
  const {target} = snapshot.goals.compliance
  const head = sheet.headline(
    formatMonth((dataset.campaign.timeline.start + month) as Month),
    formatNumber(compliant[0]),
    formatNumber(townships[0]),
    formatShare(compliance[0], 1) || words.noValue,
  )
  if (target === null || townships[0] === 0) return head + words.stop
  const missing = shortOf(target, townships[0], compliant[0])
  const text = formatShare(target)
  return head + (missing > 0 ? sheet.short(text, formatNumber(missing)) : sheet.reached(text)) + words.stop
}

function captionOf({dataset, view, snapshot, compared}: Shown, {sheet}: OutputWords, words: Words): string {
  const {campaign} = dataset
  const sentence = sentenceText(filterSentence(view, campaign, countyNames(dataset, words.language), words))
  const monthOf = (index: number) => formatMonth((campaign.timeline.start + index) as Month)
  const comparedText = (index: number) => {
    if (view.compareAs !== 'change') return sheet.twin(monthOf(index), monthOf(snapshot.month))
    return sheet.change(...([index, snapshot.month].sort((a, b) => a - b).map(monthOf) as [string, string]))
  }
  return [
    localText(campaign.title, words.language),
    `${words.measure[view.measure]} (${words.by[view.by]})`,
    words.basis[view.basis],
    ...(compared ? [comparedText(compared.month)] : []),
    ...(sentence ? [sheet.filtered(sentence)] : []),
  ].join(' · ')
}

function notesOf({dataset, reading}: Shown, {sheet}: OutputWords, words: Words): string[] {
  const {campaign} = dataset
  const files = Object.values(campaign.sources).flatMap(filesOf).map(sourceName)
  const parts = [
    words.header.asOf(formatDay(reading.asOf)),
    sheet.source(files.join(words.comma)),
    sheet.made,
  ]
  const synthetic = campaign.synthetic ? words.header.syntheticHint : ''
  const notice = campaign.notice ? localText(campaign.notice, words.language) : ''
  return [
    mapNote(campaign, reading, words),
    parts.join(' · '),
    [synthetic && synthetic + words.stop, notice].filter(Boolean).join(words.language === 'en' ? ' ' : ''),
  ]
}

function stateKeys({dataset, states, view, month}: Shown, words: Words): StateKey[] {
  const keys: StateKey[] = []
  const {layers} = view
  if (layers.includes('projects') && dataset.projects.count > 0) {
    const counts = countsAt(states.projects, PROJECT_STATES, month)
    keys.push({
      kind: 'projects',
      title: words.legend.projects,
      note: words.legend.projectSizes,
      states: PROJECT_STATES.map((state) => ({
        state,
        label: words.projectState[state],
        count: formatNumber(counts[state]),
      })),
    })
  }
  if (layers.includes('houses') && dataset.houses.count > 0) {
    const counts = countsAt(states.houses, HOUSE_STATES, month)
    keys.push({
      kind: 'houses',
      title: words.legend.houses,
      note: words.legend.houseShapes,
      states: HOUSE_STATES.map((state) => ({
        state,
        label: words.houseState[state],
        count: formatNumber(counts[state]),
      })),
    })
  }
  return keys
}
