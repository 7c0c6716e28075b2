import {type Dataset, textAt} from '#domain/dataset'
import type {Reading} from '#domain/filter'
import {type Day, lastDay, type Month, type MonthIndex} from '#domain/month'
import {nearestFirst} from './nearness'
import {type Candidate, outlookOf} from './outlook'
import {projectsAt} from './rows'
import type {Snapshot} from './types'

export interface BulletinQuestion {
  reading: Reading
  month: MonthIndex
  /** Of every region, NaN = no value: of two townships as near, the one further on comes first. */
  progress: Float64Array
}

/** What a bulletin says of rows; its figures are the Snapshot's. */
export interface BulletinRows {
  /** Projects overdue at the month: the first `LISTED`, the longest overdue first. */
  overdue: LateProject[]
  /** How many there are in all. */
  overdueCount: number
  /** Townships that are not compliant, the nearest first. */
  nearest: Candidate[]
}

export interface LateProject {
  id: string
  name: string
  /** Index into the Dataset's regions. */
  region: number
  /** Who is responsible; empty where the file does not say. */
  unit: string
  due: Day
  /** Days from the due day to the month's last. */
  daysLate: number
  investPlannedWan: number
}

/** As many as two pages hold. */
const LISTED = 60

export function bulletinRows(dataset: Dataset, {reading, month, progress}: BulletinQuestion): BulletinRows {
  const {projects, campaign} = dataset
  const end = lastDay((campaign.timeline.start + month) as Month)
  const rows = projectsAt(dataset, reading, month, 'projectsOverdue')
  const {dueDay, investPlannedWan} = projects
  // Of two with one due day the dearer first, then as the file has them.
  const weight = (row: number) => (investPlannedWan[row] > 0 ? investPlannedWan[row] : 0)
  rows.sort((one, other) => dueDay[one] - dueDay[other] || weight(other) - weight(one) || one - other)
  const {candidates} = outlookOf(dataset, {reading, month, until: month})
  return {
    overdueCount: rows.length,
    overdue: Array.from(rows.subarray(0, LISTED), (row) => ({
      id: textAt(projects.id, row),
      name: textAt(projects.name, row),
      region: projects.township[row],
      unit: textAt(projects.unit, row),
      due: dueDay[row] as Day,
      daysLate: end - dueDay[row],
      investPlannedWan: investPlannedWan[row],
    })),
    nearest: nearestFirst(candidates, progress, 'tasks'),
  }
}

/** Townships that became compliant since the month before, and that stopped being so, in order of code. */
export function newlyPassed(
  previous: Snapshot | null,
  snapshot: Snapshot,
): {passed: number[]; lost: number[]} {
  const found: {passed: number[]; lost: number[]} = {passed: [], lost: []}
  if (!previous) return found
  const [before, now] = [previous.townships.compliant, snapshot.townships.compliant]
  for (let region = 0; region < now.length; region++) {
    if (now[region] > before[region]) found.passed.push(region)
    else if (now[region] < before[region]) found.lost.push(region)
  }
  return found
}
