import {ASSESSMENT_STAGES, type Dataset} from '#domain/dataset'
import type {Reading} from '#domain/filter'
import {type MonthIndex, NEVER} from '#domain/month'
import {type Calendar, eventMonth} from './calendar'
import {groupRows, orderRows} from './order'
import type {Sheets} from './sheets'
import {change, settle} from './table'

const PROVINCE = ASSESSMENT_STAGES.indexOf('province')

/**
 * The month from which an assessment has effect: that of its date or, by phase, the last of the phase that it
 * counts for where that is earlier. NEVER for one after the timeline or the as-of date.
 */
export function effectMonth(dataset: Dataset, calendar: Calendar, reading: Reading, row: number): MonthIndex {
  const {day, countsFor} = dataset.assessments
  if (day[row] > reading.asOf) return NEVER
  const own = eventMonth(calendar, day[row], reading.asOf)
  const phase = reading.basis === 'phase' ? dataset.campaign.phases[countsFor[row]] : undefined
  if (!phase) return own
  const last = phase.end - calendar.start
  return last < own && last < calendar.months ? (Math.max(0, last) as MonthIndex) : own
}

/** Fills assessed, compliant and lost of the townships let through. Only the province's stage decides. */
export function fillCompliance(
  sheets: Sheets,
  dataset: Dataset,
  calendar: Calendar,
  reading: Reading,
  regions: Uint8Array,
): void {
  const {count, columns} = sheets.townships
  const {township, day, pass} = dataset.assessments
  const {start, rows} = groupRows(township, count, orderRows(day, decidingRows(dataset, regions)))
  const latest = new Int32Array(calendar.months)
  for (let region = 0; region < count; region++) {
    if (start[region] === start[region + 1]) continue
    latest.fill(-1)
    let passed: number = NEVER
    for (let i = start[region]; i < start[region + 1]; i++) {
      const month = effectMonth(dataset, calendar, reading, rows[i])
      // Rows come in order of their date: of two with effect in one month the later one stands.
      if (month !== NEVER) latest[month] = i
      if (month < passed && pass[rows[i]] === 1) passed = month
    }
    countTownship(sheets, dataset, latest, passed, region, (i) => pass[rows[i]])
  }
  columns.townships.set(regions)
  for (let region = 0; region < count; region++)
    sheets.counties.columns.townships[dataset.regions.county[region]] += regions[region]
  for (const table of [sheets.townships, sheets.counties])
    for (const key of ['assessed', 'compliant', 'lost'] as const) settle(table.columns[key], table.count)
}

function decidingRows({assessments}: Dataset, regions: Uint8Array): Uint32Array {
  const {count, stage, township} = assessments
  const rows = new Uint32Array(count)
  let length = 0
  for (let row = 0; row < count; row++)
    if (stage[row] === PROVINCE && regions[township[row]] === 1) rows[length++] = row
  return rows.subarray(0, length)
}

/**
 * Writes the months in which a township becomes something, or ceases to be it; for its county as well.
 *
 * @param latest per month: place of the latest assessment that takes effect in it, or -1
 */
function countTownship(
  {townships, counties}: Sheets,
  {regions}: Dataset,
  latest: Int32Array,
  passed: number,
  region: number,
  passOf: (place: number) => number,
): void {
  const own = townships.columns
  const sum = counties.columns
  let standing = -1
  let compliant = 0
  let lost = 0
  for (let month = 0; month < latest.length; month++) {
    if (latest[month] <= standing && month !== passed) continue
    const at = month * townships.count + region
    const atSum = month * counties.count + regions.county[region]
    if (standing < 0) change(own.assessed, at, sum.assessed, atSum, 1)
    standing = Math.max(standing, latest[month])
    const passes = passOf(standing)
    const loses = month >= passed && passes === 0 ? 1 : 0
    if (passes !== compliant) change(own.compliant, at, sum.compliant, atSum, passes)
    if (loses !== lost) change(own.lost, at, sum.lost, atSum, loses)
    compliant = passes
    lost = loses
  }
}
