import {shortOf, statusOf} from '#domain/target'
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
  /** Behind the target itself, at a phase's end; else behind a straight line to it. */
  of: 'target' | 'pace'
}

/** @param previous the month before; null at the first */
export function standingAt(snapshot: Snapshot, previous: Snapshot | null): Standing {
  const {whole, goals} = snapshot
  const [townships, compliant] = [whole.townships[0], whole.compliant[0]]
  const {target} = goals.compliance
  return {
    townships,
    compliant,
    target,
    short: target === null ? 0 : shortOf(target, townships, compliant),
    change: previous && changeSince(previous, snapshot),
    behind: behindAt(snapshot),
  }
}

function changeSince(previous: Snapshot, {townships}: Snapshot): {passed: number; lost: number} {
  const before = previous.townships.compliant
  const now = townships.compliant
  let [passed, lost] = [0, 0]
  for (let region = 0; region < now.length; region++) {
    if (now[region] > before[region]) passed++
    else if (now[region] < before[region]) lost++
  }
  return {passed, lost}
}

/** The counties whose own share is behind, the lowest first; equal ones in order of code. */
function behindAt({counties, goals}: Snapshot): Behind | null {
  const {target, pace} = goals.compliance
  if (target === null || pace === null) return null
  const found: number[] = []
  for (let county = 0; county < counties.count; county++) {
    const status = statusOf(counties.compliance[county], goals.compliance)
    if (status === 'behind' || status === 'far-behind') found.push(county)
  }
  const {compliance} = counties
  found.sort((one, other) => compliance[one] - compliance[other] || one - other)
  return {counties: found, of: target - pace < 1e-12 ? 'target' : 'pace'}
}
