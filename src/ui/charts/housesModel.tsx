import type {Outline} from '#domain/dataset'
import type {HouseState} from '#domain/filter'
import type {MonthIndex} from '#domain/month'
import {formatNumber, formatShare} from '#i18n/numbers'
import {type HouseParts, housePartsOf} from '#measures/housesLoop'
import {snapshotAt} from '#measures/snapshot'
import type {Timeline} from '#measures/types'
import type {Twin} from './ChartTwin'
import type {AllWords} from './useChartsWords'

/** From what is achieved to what is late. */
export const PARTS = ['treated', 'relieved', 'filed', 'overdue'] as const satisfies readonly HouseState[]
/** Height of a bar with its space, in desk pixels. */
export const HOUSES_ROW = 22
/** More counties than that are left to the table. */
const DRAWN = 24

/** All that the filter lets through, or a county of it. */
export interface HousesUnit {
  /** Empty for all. */
  code: string
  name: string
  parts: HouseParts
}

export interface HousesModel {
  units: HousesUnit[]
  /** Every county, drawn or not. */
  all: HousesUnit[]
  segments: {unit: HousesUnit; row: string; part: HouseState; count: number; from: number; to: number}[]
  /** The figure whose rows are the overdue ones. */
  overdueRows: 'housesTreatmentOverdue' | 'housesReliefOverdue'
}

export function housesModel(
  {counties}: Outline,
  timeline: Timeline,
  month: number,
  {words, charts}: AllWords,
): HousesModel {
  const snapshot = snapshotAt(timeline, month as MonthIndex)
  const names = words.language === 'en' ? counties.nameEn : counties.name
  const all = [
    {code: '', name: charts.whole, parts: housePartsOf(snapshot.whole, 0)},
    ...counties.code.map((code, county) => ({
      code,
      name: names[county],
      parts: housePartsOf(snapshot.counties, county),
    })),
  ].filter(({parts}) => parts.houses > 0)
  const units = all.slice(0, DRAWN + 1)
  return {
    units,
    all,
    segments: units.flatMap(segmentsOf),
    overdueRows:
      snapshot.whole.housesTreatmentOverdue[0] > 0 ? 'housesTreatmentOverdue' : 'housesReliefOverdue',
  }
}

function segmentsOf(unit: HousesUnit): HousesModel['segments'] {
  let done = 0
  return PARTS.map((part) => {
    const count = unit.parts[part]
    const from = done / unit.parts.houses
    done += count
    return {unit, row: unit.code, part, count, from, to: done / unit.parts.houses}
  }).filter(({count}) => count > 0)
}

export function housesTitle({all: [whole, ...counties]}: HousesModel, {words, charts}: AllWords): string {
  if (!whole) return charts.houses.none
  const {treated, houses, overdue} = whole.parts
  const title = charts.houses.title(
    formatNumber(treated),
    formatNumber(houses),
    overdue > 0 ? formatNumber(overdue) : '',
  )
  if (counties.length < 2) return title
  const rate = ({parts}: HousesUnit) => parts.treated / parts.houses
  const worst = counties.reduce((low, one) => (rate(one) < rate(low) ? one : low))
  return [title, charts.houses.worst(worst.name, formatShare(rate(worst), 1))].join(words.pause)
}

export function housesTwin(
  {all}: HousesModel,
  {words, charts}: AllWords,
  onOpen: (unit: HousesUnit, part: HouseState) => void,
): Twin {
  return {
    columns: [
      {head: words.ranking.name},
      {head: charts.houses.registered, number: true},
      ...PARTS.map((part) => ({head: words.houseState[part], number: true})),
    ],
    rows: all.map((unit) => ({
      id: unit.code || 'all',
      cells: [
        unit.name,
        formatNumber(unit.parts.houses),
        ...PARTS.map((part) => formatNumber(unit.parts[part])),
      ],
      acts: [null, ...PARTS.map((part) => (unit.parts[part] > 0 ? () => onOpen(unit, part) : null))],
    })),
  }
}
