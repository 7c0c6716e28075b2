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
  keys: StateKey[]
  rankingTitle: string
  ranking: RankingModel
  campaign: Campaign
  series: TimeSeries
  month: number
  /** What must be said below: boundaries and review number; date and sources; what the package itself says. */
  notes: string[]
}

/** What a sheet is made from. */
export type Shown = Pick<
  PlanState,
  'dataset' | 'reading' | 'view' | 'timeline' | 'snapshot' | 'previous' | 'allCounties' | 'states' | 'month'
>

export function sheetModel(state: Shown, theme: Theme, words: Words): SheetModel {
  const {dataset, reading, view, snapshot, previous, allCounties, month} = state
  const {campaign} = dataset
  const own = outputWords(words.language)
  const {measure, by, basis} = view
  const figures = figureModels(campaign, snapshot, previous, basis, words)
  return {
    theme,
    words,
    own,
    headline: headlineOf(state, own, words),
    caption: captionOf(state, own, words),
    synthetic: campaign.synthetic ? words.header.synthetic : '',
    figures: figures.filter(
      ({id}) => id === 'compliance' || dataset[id === 'houses' ? 'houses' : 'projects'].count > 0,
    ),
    legend: legendOf(dataset, snapshot, measure, by, theme, reading.filter.counties),
    keys: stateKeys(state, words),
    rankingTitle: words.ranking.title[measure],
    ranking: rankingModel(dataset, allCounties.timeline, allCounties.snapshot, {measure, by, theme, words}),
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

function captionOf({dataset, view}: Shown, {sheet}: OutputWords, words: Words): string {
  const {campaign} = dataset
  const sentence = sentenceText(filterSentence(view, campaign, countyNames(dataset, words.language), words))
  return [
    localText(campaign.title, words.language),
    `${words.measure[view.measure]} (${words.by[view.by]})`,
    words.basis[view.basis],
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
