import type {Outline} from '#domain/dataset'
import type {MonthIndex} from '#domain/month'
import type {Words} from '#i18n/words'
import {rankingAt} from '#measures/ranking'
import type {Measure, Snapshot, Timeline} from '#measures/types'
import {classify, classOf} from '#scene/classes'
import type {Level} from '#view/view'
import type {RegionRow} from './RegionTable'
import {valueText} from './rankingModel'

/** Every unit of the map in words, the best first, those out of scope at the end. */
export function regionRows(
  dataset: Outline,
  timeline: Timeline,
  snapshot: Snapshot,
  measure: Measure,
  by: Level,
  words: Words,
): RegionRow[] {
  const {regions, counties} = dataset
  const units = by === 'county' ? counties : regions
  const english = words.language === 'en'
  const names = english ? units.nameEn : units.name
  const countyNames = english ? counties.nameEn : counties.name
  const countyOf = (unit: number) => (by === 'county' ? '' : countyNames[regions.county[unit]])
  const ranked = rankingAt(
    timeline,
    snapshot.month as MonthIndex,
    by === 'county' ? 'counties' : 'townships',
    measure,
  )
  const rows = ranked.map(
    ({unit, value, rank, tied}): RegionRow => ({
      code: units.code[unit],
      name: names[unit],
      county: countyOf(unit),
      value: tableValue(measure, by, value, words),
      status: statusText(snapshot, by, unit, words),
      rank: rank === null ? '–' : `${rank}${tied ? '=' : ''}`,
    }),
  )
  if (by === 'county') return rows
  for (let unit = 0; unit < regions.count; unit++) {
    if (regions.inScope[unit] === 1) continue
    rows.push({
      code: regions.code[unit],
      name: names[unit],
      county: countyOf(unit),
      value: '–',
      status: words.table.outOfScope,
      rank: '–',
    })
  }
  return rows
}

/** A township's compliance is a state, not a share. */
function tableValue(measure: Measure, by: Level, value: number, words: Words): string {
  if (measure === 'compliance' && by === 'township') return ''
  const text = valueText(measure, value, words)
  const share = measure === 'compliance' || measure === 'progress' || measure === 'houses-treated'
  return share && !Number.isNaN(value) ? `${text}%` : text
}

function statusText(snapshot: Snapshot, by: Level, unit: number, words: Words): string {
  const figures = by === 'county' ? snapshot.counties : snapshot.townships
  if (by === 'township') {
    const classes = classify('compliance', 'township', 'light')
    const id = classes.classes[classOf('compliance', classes, snapshot, figures, unit)].id
    return words.assessed[id as 'pass' | 'fail' | 'lost']
  }
  return `${figures.compliant[unit]}/${figures.townships[unit]} ${words.assessed.pass}`
}
