import type {Outline, Regions} from '#domain/dataset'
import type {MonthIndex} from '#domain/month'
import type {Words} from '#i18n/words'
import {rankingAt} from '#measures/ranking'
import type {Measure, Snapshot, Timeline} from '#measures/types'
import {classify, classOf} from '#scene/classes'
import type {Level} from '#view/view'
import type {RegionRow} from './RegionTable'
import {valueText} from './rankingModel'

/** Rows that are put into words when they are shown: a large package has tens of thousands. */
export interface RegionRows {
  count: number
  rowAt: (place: number) => RegionRow
}

export type ColumnId = 'rank' | 'name' | 'county' | 'before' | 'value' | 'change' | 'status' | 'code'

export interface TableColumn {
  id: ColumnId
  head: string
  number: boolean
}

/** The columns of the map's twin, on the screen and as a file. */
export function tableColumns(by: Level, measure: Measure, {table}: Words): TableColumn[] {
  const byCounty = by === 'county'
  // A township's compliance is a state: there is nothing to rank.
  const valued = byCounty || measure !== 'compliance'
  const column = (id: ColumnId, head: string, number = false) => ({id, head, number})
  return [
    ...(valued ? [column('rank', table.rank, true)] : []),
    column('name', byCounty ? table.county : table.region),
    ...(byCounty ? [] : [column('county', table.county)]),
    ...(valued ? [column('value', table.value, true)] : []),
    column('status', table.status),
    column('code', table.code),
  ]
}

/** Whether a measure's value is a fraction that people read in percent. */
export function isShare(measure: Measure): boolean {
  return measure === 'compliance' || measure === 'progress' || measure === 'houses-treated'
}

/** Every unit of the map, the best first, those out of scope at the end. */
export function regionRows(
  dataset: Outline,
  timeline: Timeline,
  snapshot: Snapshot,
  measure: Measure,
  by: Level,
  words: Words,
): RegionRows {
  const {regions, counties} = dataset
  const units = by === 'county' ? counties : regions
  const english = words.language === 'en'
  const names = english ? units.nameEn : units.name
  const countyNames = english ? counties.nameEn : counties.name
  const list = by === 'county' ? 'counties' : 'townships'
  const ranked = rankingAt(timeline, snapshot.month as MonthIndex, list, measure)
  const outside = by === 'county' ? [] : outOfScope(regions)
  const nameOf = (unit: number) => ({
    code: units.code[unit],
    name: names[unit],
    county: by === 'county' ? '' : countyNames[regions.county[unit]],
  })
  return {
    count: ranked.length + outside.length,
    rowAt(place) {
      const one = ranked[place]
      if (!one) {
        const status = words.table.outOfScope
        const none = {value: '–', rank: '–', number: null, place: null}
        return {...nameOf(outside[place - ranked.length]), status, ...none}
      }
      const {unit, value, rank, tied} = one
      return {
        ...nameOf(unit),
        value: tableValue(measure, by, value, words),
        status: statusText(snapshot, by, unit, words),
        rank: rank === null ? '–' : `${rank}${tied ? '=' : ''}`,
        number: Number.isNaN(value) ? null : value,
        place: rank,
      }
    },
  }
}

export function outOfScope({count, inScope}: Regions): number[] {
  const found: number[] = []
  for (let region = 0; region < count; region++) if (inScope[region] === 0) found.push(region)
  return found
}

/** A township's compliance is a state, not a share. */
function tableValue(measure: Measure, by: Level, value: number, words: Words): string {
  if (measure === 'compliance' && by === 'township') return ''
  const text = valueText(measure, value, words)
  return isShare(measure) && !Number.isNaN(value) ? `${text}%` : text
}

export function statusText(snapshot: Snapshot, by: Level, unit: number, words: Words): string {
  const figures = by === 'county' ? snapshot.counties : snapshot.townships
  if (by === 'township') {
    const classes = classify('compliance', 'township', 'light')
    const id = classes.classes[classOf('compliance', classes, snapshot, figures, unit)].id
    return words.assessed[id as 'pass' | 'fail' | 'lost']
  }
  return `${figures.compliant[unit]}/${figures.townships[unit]} ${words.assessed.pass}`
}
