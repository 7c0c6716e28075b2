import {filesOf, sourceName} from '#domain/campaign'
import type {Outline} from '#domain/dataset'
import type {Basis, Reading} from '#domain/filter'
import {formatDay, formatMonth, type Month, type MonthIndex} from '#domain/month'
import {bulletinWords} from '#i18n/bulletinWords'
import {formatNumber} from '#i18n/numbers'
import {wallWords} from '#i18n/wallWords'
import {localText, type Words} from '#i18n/words'
import type {BulletinWords} from '#i18n/zhBulletin'
import type {BulletinRows} from '#measures/bulletin'
import {standingAt} from '#measures/standing'
import type {Measure, Snapshot, Timeline} from '#measures/types'
import type {Fill} from '#scene/classes'
import {type Legend, legendOf} from '#scene/legend'
import {type VectorMap, type VectorMapSettings, vectorMap} from '#scene/vectorMap'
import {figureModels} from '#ui/figureModels'
import type {FigureModel} from '#ui/figureParts'
import {classLabel, legendTitle} from '#ui/legendWords'
import {mapNote} from '#ui/mapNote'
import {sentenceModel} from '#ui/wall/sentenceModel'
import type {Level} from '#view/view'
import {changeBlocks} from './changesModel'
import {type CountyTable, countyTable} from './countiesModel'
import {overdueTable, townshipTables} from './listsModel'

/** What a person may write on a bulletin; all else is computed. */
export interface BulletinFields {
  number: string
  date: string
  issuer: string
  sendTo: string
}

/** What a bulletin is made of. */
export interface BulletinSource {
  dataset: Outline
  reading: Reading
  timeline: Timeline
  snapshot: Snapshot
  previous: Snapshot | null
  month: MonthIndex
  measure: Measure
  by: Level
  basis: Basis
  rows: BulletinRows
  /** The filters as a sentence; empty where there are none. */
  filter: string
  land: VectorMapSettings['land']
}

/** A table of texts; the first column that is a number stands right. */
export interface BulletinTable {
  title: string
  note: string
  heads: string[]
  /** Indices of columns whose cells are numbers. */
  numbers: number[]
  rows: string[][]
}

/** A class of the legend and how many units are in it. */
export interface ClassEntry {
  id: string
  fill: Fill
  label: string
  count: string
}

export interface Block {
  title: string
  text: string
}

/** A whole bulletin, in words. */
export interface BulletinModel {
  language: Words['language']
  masthead: string
  fields: BulletinFields
  issue: string
  headline: readonly [string, string, string]
  follow: string
  figures: FigureModel[]
  map: VectorMap | null
  legendTitle: string
  /** Those that have any units. */
  classes: ClassEntry[]
  mapCaption: string
  counties: CountyTable
  changesTitle: string
  changes: Block[]
  overdue: BulletinTable
  townshipsTitle: string
  townships: BulletinTable[]
  footer: string[]
  synthetic: string
}

const MAP = {width: 326, height: 344}

/** @param fields what was written by hand; what is left out is filled in */
export function bulletinModel(
  source: BulletinSource,
  fields: Partial<BulletinFields>,
  words: Words,
): BulletinModel {
  const own = bulletinWords(words.language)
  const wall = wallWords(words.language)
  const {dataset, snapshot, previous, month, measure, by, basis} = source
  const {campaign} = dataset
  const title = localText(campaign.title, words.language)
  const calendar = formatMonth((campaign.timeline.start + month) as Month)
  const {lead, follow} = sentenceModel(
    dataset,
    {standing: standingAt(snapshot, previous), month},
    words,
    wall,
  )
  const number = fields.number ?? String(month + 1)
  const legend = legendOf(dataset, snapshot, measure, by, 'light', source.reading.filter)
  const figures = figureModels(campaign, snapshot, previous, basis, words)
  return {
    language: words.language,
    masthead: own.masthead(title),
    fields: {
      number,
      date: fields.date ?? '',
      issuer: fields.issuer ?? own.issuer(title),
      sendTo: fields.sendTo ?? own.sendTo,
    },
    issue: own.issue(number),
    headline: lead,
    follow,
    figures: ['compliance', 'progress', 'houses', 'overdue'].flatMap((id) =>
      figures.filter((one) => one.id === id),
    ),
    map: vectorMap(dataset, snapshot, {
      ...MAP,
      measure,
      by,
      theme: 'light',
      language: words.language,
      land: source.land,
    }),
    legendTitle: legendTitle(legend, words),
    classes: classEntries(legend, words),
    mapCaption: own.figureNumber(
      calendar,
      words.measure[measure],
      words.basis[basis],
      captionNote(source, legend, own, words),
    ),
    counties: countyTable(source, own, words),
    changesTitle: own.changes(calendar),
    changes: changeBlocks(source, own, words),
    overdue: overdueTable(source, own, words),
    townshipsTitle: own.townships,
    townships: townshipTables(source, own, words),
    footer: footerOf(source, own, words),
    synthetic: campaign.synthetic ? own.synthetic : '',
  }
}

function classEntries(legend: Legend, words: Words): ClassEntry[] {
  return [
    ...legend.classes.map((one) => ({...one, label: classLabel(legend, one, words)})),
    {...legend.noData, label: words.legend.noData},
    {...legend.outOfScope, label: words.assessed.out},
  ]
    .filter(({count}) => count > 0)
    .map(({id, fill, label, count}) => ({id, fill, label, count: formatNumber(count)}))
}

function captionNote(
  {dataset, reading}: BulletinSource,
  legend: Legend,
  own: BulletinWords,
  words: Words,
): string {
  const without = legend.withoutPosition
  return [
    `${mapNote(dataset.campaign, reading, words)}${words.stop}`,
    ...(without > 0 ? [own.withoutPosition(formatNumber(without))] : []),
  ].join(words.language === 'en' ? ' ' : '')
}

function footerOf(
  {dataset, reading, snapshot, basis, filter}: BulletinSource,
  own: BulletinWords,
  words: Words,
): string[] {
  const {campaign} = dataset
  const files = Object.values(campaign.sources).flatMap(filesOf).map(sourceName)
  const rule = basis === 'phase' ? words.definition.compliancePhase : words.definition.compliance
  return [
    own.rule(rule, words.basis[basis], formatNumber(snapshot.whole.townships[0])),
    own.source(formatDay(reading.asOf), files.join(words.comma)),
    ...(filter === '' ? [] : [own.filtered(filter)]),
    ...(campaign.notice ? [localText(campaign.notice, words.language)] : []),
  ]
}
