import {filesOf, sourceName} from '#domain/campaign'
import type {Outline} from '#domain/dataset'
import type {Reading} from '#domain/filter'
import {formatDay, formatMonth, type Month} from '#domain/month'
import {localText, type Words} from '#i18n/words'
import {isBurden} from '#measures/measure'
import type {Measure, Snapshot, Timeline} from '#measures/types'
import type {View} from '#view/view'
import {countyNames, townshipNames} from './filterModel'
import {filterSentence, sentenceText} from './filterSentence'
import type {SheetForm} from './planState'
import type {RegionRow} from './RegionTable'
import {isShare, type RegionRows, regionRows, type TableColumn, tableColumns} from './regionRows'

interface Shown {
  dataset: Outline
  reading: Reading
  timeline: Timeline
  snapshot: Snapshot
  view: View
  /** The address of what is shown. */
  link: string
  words: Words
  /** Two months in place of the one shown. */
  compared?: {caption: string; columns: TableColumn[]; rows: RegionRows} | null
  /** Of the filter's classes. */
  classCounts?: readonly number[]
}

/** A table for a file: texts, numbers, and null where there is no number. */
interface Sheet {
  name: string
  /** What the table is: a row for each thing to know, and an empty one below. */
  above: string[][]
  columns: {header: string; form?: 'percent' | 'text'; width: number}[]
  rows: (string | number | null)[][]
}

const WIDTHS: Record<TableColumn['id'], number> = {
  rank: 10,
  name: 20,
  county: 18,
  before: 14,
  change: 18,
  value: 14,
  status: 20,
  code: 16,
}

/**
 * The map's twin as it stands on the screen, for a file. A workbook has shares as numbers in percent form, a text
 * file has no forms: there the header says %.
 */
export function tableSheet(shown: Shown, form: SheetForm): Sheet {
  const {dataset, timeline, snapshot, view, words, compared} = shown
  const {measure, by} = view
  const {count, rowAt} = compared?.rows ?? regionRows(dataset, timeline, snapshot, measure, by, words)
  const columns = compared?.columns ?? tableColumns(by, measure, words)
  return {
    name: words.measure[measure],
    above: [...aboutRows(shown), ...(compared ? [[compared.caption]] : []), []],
    columns: columns.map(({id, head, number}) => ({
      header: isStanding(id) && number ? valueHead(head, measure, form, words) : head,
      ...(isStanding(id) && number && isShare(measure) && {form: 'percent' as const}),
      ...(id === 'code' && {form: 'text' as const}),
      width: WIDTHS[id],
    })),
    rows: Array.from({length: count}, (_, place) => {
      const row = rowAt(place)
      return columns.map((column) => cellOf(column, row, measure, form))
    }),
  }
}

/** What a table is, above its header. @param measured whether it is of the measure that the map is coloured by */
export function aboutRows(
  {dataset, reading, snapshot, view, link, words, classCounts = []}: Omit<Shown, 'timeline'>,
  measured = true,
): string[][] {
  const {campaign} = dataset
  const {header, tableFile, filters, language} = words
  const month = formatMonth((campaign.timeline.start + snapshot.month) as Month)
  const sentence = sentenceText(
    filterSentence(view, campaign, countyNames(dataset, language), words, {
      townshipName: townshipNames(dataset, language),
      classCounts,
    }),
  )
  const sources = Object.values(campaign.sources).flatMap(filesOf).map(sourceName)
  return [
    [localText(campaign.title, language)],
    ...(campaign.synthetic ? [[header.synthetic, header.syntheticHint]] : []),
    ...(campaign.notice ? [[words.notices.title, localText(campaign.notice, language)]] : []),
    [tableFile.month, month],
    ...(measured ? [[words.measure.label, words.measure[view.measure]]] : []),
    [words.basis.label, words.basis[view.basis]],
    [filters.title, sentence || filters.none],
    [tableFile.asOf, formatDay(reading.asOf)],
    [tableFile.source, sources.join(words.comma)],
    [tableFile.link, link],
  ]
}

function valueHead(head: string, measure: Measure, form: SheetForm, {tableFile}: Words): string {
  if (measure.endsWith('-gap')) return tableFile.points(head)
  return isShare(measure) && form === 'csv' ? tableFile.percent(head) : head
}

/** A measure's own value, at the month or at the one that is compared. */
function isStanding(id: TableColumn['id']): boolean {
  return id === 'value' || id === 'before'
}

function cellOf({id, number}: TableColumn, row: RegionRow, measure: Measure, form: SheetForm) {
  if (id === 'rank') return row.place
  if (!number) return row[id] ?? ''
  const value = numberOf(id, row)
  if (value === null) return null
  if (id === 'change' && !isBurden(measure)) return toTenth(value * 100)
  if (measure.endsWith('-gap') || (isShare(measure) && form === 'csv')) return toTenth(value * 100)
  return value
}

function numberOf(id: TableColumn['id'], row: RegionRow): number | null {
  if (id === 'before') return row.numberBefore ?? null
  return (id === 'change' ? row.numberChange : row.number) ?? null
}

/** As people read it. */
function toTenth(value: number): number {
  return Math.round(value * 10) / 10 + 0
}
