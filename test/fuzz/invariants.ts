import type {PackageReading} from '#data/readPackage'
import {SOURCE_KEYS} from '#domain/campaign'
import {type Dataset, NOWHERE} from '#domain/dataset'
import {NO_FILTER} from '#domain/filter'
import {ERROR_CODES, WARNING_CODES} from '#domain/issue'
import type {MonthIndex} from '#domain/month'
import {issueMessage} from '#i18n/issues'
import {accountOf} from '#measures/account'
import {snapshotAt} from '#measures/snapshot'
import {summaryOf} from '#measures/summary'

/** What must be true of a reading, whatever was read; the sentences of those that are not. */
export function brokenInvariants(reading: PackageReading, packed: boolean): string[] {
  return [
    ...issueFaults(reading),
    ...countFaults(reading, packed),
    ...(reading.dataset ? rowFaults(reading.dataset) : []),
  ]
}

function issueFaults({issues}: PackageReading): string[] {
  const codes = new Set<string>([...ERROR_CODES, ...WARNING_CODES])
  return issues.flatMap((issue) => {
    const {file, row, code, value} = issue
    const sound =
      typeof file === 'string' &&
      codes.has(code) &&
      (row === null || (Number.isSafeInteger(row) && row > 0)) &&
      (value === null || typeof value === 'string')
    const told = issueMessage(issue, 'zh-CN').length > 0 && issueMessage(issue, 'en').length > 0
    return sound && told ? [] : [`an issue is not whole: ${JSON.stringify(issue).slice(0, 300)}`]
  })
}

/**
 * Rows read = accepted + rejected + orphaned, and each row that was left out stands among those left out; those of a
 * packed table stand in the file that it was made from.
 */
function countFaults({rows, rejected}: PackageReading, packed: boolean): string[] {
  return SOURCE_KEYS.flatMap((source) => {
    const counts = rows[source]
    if (!counts || source === 'regions') return []
    const told = rejected.filter((table) => table.source === source)
    const left = told.reduce((sum, table) => sum + table.rows.length + table.more, 0)
    const isKept = packed && told.length === 0
    const reconciles =
      (isKept || counts.read - counts.accepted === left) && counts.accepted + counts.orphaned <= counts.read
    return reconciles ? [] : [`${source}: ${JSON.stringify(counts)}, ${left} left out`]
  })
}

function rowFaults(dataset: Dataset): string[] {
  const {regions, projects, houses, progress, assessments} = dataset
  const faults: string[] = []
  const check = (isTrue: boolean, fault: string) => isTrue || faults.push(fault)
  const within = (values: ArrayLike<number>, least: number, most: number) =>
    Array.from(values).every((value) => Number.isNaN(value) || (value >= least && value <= most))
  for (const [name, table] of Object.entries({projects, houses})) {
    check(within(table.township, 0, regions.count - 1), `${name} of no township`)
    const drawn = (values: Int32Array, most: number) =>
      values.every((value) => value === NOWHERE || Math.abs(value) <= most * 1e7)
    check(drawn(table.lonE7, 180) && drawn(table.latE7, 90), `${name} off the earth`)
  }
  check(within(progress.percent, 0, 100), 'progress beyond 100')
  check(within(projects.investPlannedWan, 0, 1e300), 'an amount below 0')
  check(within(assessments.township, 0, regions.count - 1), 'an assessment of no township')
  check(regions.geometry.positions.every(Number.isFinite), 'a vertex nowhere')
  return [...faults, ...figureFaults(dataset)]
}

/** Figures can be made of whatever was accepted, and every one is a number or nothing. */
function figureFaults(dataset: Dataset): string[] {
  const {total, regions} = figuresOf(dataset)
  const odd = [total, ...regions].flatMap((unit) =>
    Object.entries(unit).filter(([, value]) => typeof value === 'number' && !Number.isFinite(value)),
  )
  return odd.map(([key, value]) => `${key} is ${value}`)
}

/** Those of all townships at the end of the timeline. */
export function figuresOf(dataset: Dataset) {
  const {timeline} = accountOf(dataset, {filter: NO_FILTER, basis: 'date', asOf: dataset.campaign.asOf})
  return summaryOf(dataset, snapshotAt(timeline, (timeline.months - 1) as MonthIndex), 'township')
}
