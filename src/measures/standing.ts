import {shortOf, statusOf} from '#domain/target'
import {figuresOfUnit} from './figures'
import type {Snapshot} from './types'

/** How the whole stands at a month, as far as one sentence says it. */
export interface Standing {
  townships: number
  compliant: number
  /** A fraction; null where the phase sets none. */
  target: number | null
  /** Townships that are missing to the target; 0 where there is none. */
  short: number
  /** Townships that became compliant, and that stopped being so, since the month before; null at the first month. */
  change: {passed: number; lost: number} | null
  /** Null where there is no target, and so nobody to be behind it. */
  behind: Behind | null
}

export interface Behind {
  /** Indices into the Dataset's counties, the lowest share first. */
  counties: number[]
  /** Counties that have townships in scope. */
  all: number
  /** Behind the target itself, at a phase's end; else behind a straight line to it. */
  of: 'target' | 'pace'
}

/**
 * @param previous the month before; null at the first
 * @param counts whether a region counts; all do if left out
 */
export function standingAt(
  snapshot: Snapshot,
  previous: Snapshot | null,
  counts: (region: number) => boolean = () => true,
): Standing {
  const {whole, goals} = snapshot
  const [townships, compliant] = [whole.townships[0], whole.compliant[0]]
  const {target} = goals.compliance
  return {
    townships,
    compliant,
    target,
    short: target === null ? 0 : shortOf(target, townships, compliant),
    change: previous && changeSince(previous, snapshot, counts),
    behind: behindAt(snapshot),
  }
}

function changeSince(
  previous: Snapshot,
  {townships}: Snapshot,
  counts: (region: number) => boolean,
): {passed: number; lost: number} {
  const before = previous.townships.compliant
  const now = townships.compliant
  let [passed, lost] = [0, 0]
  for (let region = 0; region < now.length; region++) {
    if (!counts(region)) continue
    if (now[region] > before[region]) passed++
    else if (now[region] < before[region]) lost++
  }
  return {passed, lost}
}

/** A county in place of the whole. */
export function countyAlone(snapshot: Snapshot, county: number): Snapshot {
  return {...snapshot, whole: figuresOfUnit(snapshot.counties, county)}
}

/** Townships of a county that are not compliant, the least progress first; equal ones in order of code. */
export function missingIn({townships}: Snapshot, countyOf: ArrayLike<number>, county: number): number[] {
  const found: number[] = []
  for (let region = 0; region < countyOf.length; region++)
    if (countyOf[region] === county && townships.townships[region] > townships.compliant[region])
      found.push(region)
  const progress = (region: number) => townships.progress[region] || 0
  return found.sort((one, other) => progress(one) - progress(other) || one - other)
}

/** The counties whose own share is behind, the lowest first; equal ones in order of code. */
export function behindAt({counties, goals}: Snapshot): Behind | null {
  const {target, pace} = goals.compliance
  if (target === null || pace === null) return null
  const found: number[] = []
  let all = 0
  for (let county = 0; county < counties.count; county++) {
    const status = statusOf(counties.compliance[county], goals.compliance)
    if (status !== 'no-data') all++
    if (status === 'behind' || status === 'far-behind') found.push(county)
  }
  const {compliance} = counties
  found.sort((one, other) => compliance[one] - compliance[other] || one - other)
  return {counties: found, all, of: target - pace < 1e-12 ? 'target' : 'pace'}
}

/** A township in place of the whole. */
export function townshipAlone(snapshot: Snapshot, township: number): Snapshot {
  return {...snapshot, whole: figuresOfUnit(snapshot.townships, township)}
}
