import {ASSESSMENT_STAGES, type Dataset} from '#domain/dataset'
import type {Reading} from '#domain/filter'
import {type MonthIndex, NEVER} from '#domain/month'
import {type Calendar, eventMonth} from './calendar'
import {groupRows, orderRows} from './order'
import type {FigureTable} from './types'

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
  {count, columns}: FigureTable,
  dataset: Dataset,
  calendar: Calendar,
  reading: Reading,
  regions: Uint8Array,
): void {
  const {assessments} = dataset
  const all = Uint32Array.from({length: assessments.count}, (_, row) => row)
  const deciding = all.filter((row) => assessments.stage[row] === PROVINCE)
  const {start, rows} = groupRows(assessments.township, count, orderRows(assessments.day, deciding))
  const latest = new Int32Array(calendar.months)
  for (let region = 0; region < count; region++) {
    if (regions[region] === 0 || start[region] === start[region + 1]) continue
    latest.fill(-1)
    let passed: number = NEVER
    for (let i = start[region]; i < start[region + 1]; i++) {
      const month = effectMonth(dataset, calendar, reading, rows[i])
      // Rows come in order of their date: of two with effect in one month the later one stands.
      if (month !== NEVER) latest[month] = i
      if (month < passed && assessments.pass[rows[i]] === 1) passed = month
    }
    writeCompliance(columns, latest, passed, region, count, (i) => assessments.pass[rows[i]])
  }
}

/** @param latest per month: place of the latest assessment that takes effect in it, or -1 */
function writeCompliance(
  columns: FigureTable['columns'],
  latest: Int32Array,
  passed: number,
  region: number,
  count: number,
  passOf: (place: number) => number,
): void {
  let standing = -1
  for (let month = 0; month < latest.length; month++) {
    if (latest[month] > standing) standing = latest[month]
    if (standing < 0) continue
    const at = month * count + region
    columns.assessed[at] = 1
    columns.compliant[at] = passOf(standing)
    columns.lost[at] = month >= passed && columns.compliant[at] === 0 ? 1 : 0
  }
}
