import {shortOf} from '#domain/target'
import type {Candidate} from './outlook'
import type {Figures, Snapshot} from './types'

/** By what the nearest township is told: open tasks, progress, the last score, or the checks passed. */
export const NEARNESS_RULES = ['tasks', 'progress', 'score', 'checks'] as const
export type NearnessRule = (typeof NEARNESS_RULES)[number]

/**
 * Candidates, the nearest first. Where a rule does not tell two apart the others do, in the order above, and then
 * the code: the same rows always give the same order.
 *
 * @param progress of every region, NaN = no value
 */
export function nearestFirst(
  candidates: readonly Candidate[],
  progress: Float64Array,
  rule: NearnessRule,
): Candidate[] {
  const keys: Record<NearnessRule, (one: Candidate) => number> = {
    // One without a task says nothing of how near it is: it comes after those that do.
    tasks: ({tasks, openTasks}) => (tasks === 0 ? Number.POSITIVE_INFINITY : openTasks.length),
    progress: ({region}) => downwards(progress[region]),
    score: ({last}) => downwards(last?.score ?? Number.NaN),
    checks: ({passed}) => (passed === 'city' ? 0 : passed === 'county' ? 1 : 2),
  }
  const order = [rule, ...NEARNESS_RULES.filter((one) => one !== rule)]
  const ranked = candidates.map((candidate) => ({candidate, by: order.map((one) => keys[one](candidate))}))
  ranked.sort((one, other) => {
    const differs = one.by.findIndex((key, index) => key !== other.by[index])
    return differs < 0
      ? one.candidate.region - other.candidate.region
      : less(one.by[differs], other.by[differs])
  })
  return ranked.map(({candidate}) => candidate)
}

function downwards(value: number): number {
  return Number.isNaN(value) ? Number.POSITIVE_INFINITY : -value
}

function less(one: number, other: number): number {
  return one < other ? -1 : 1
}

/** How a unit stands, and would stand with the townships ticked. */
export interface Reach {
  townships: number
  compliant: number
  ticked: number
  /** Townships missing to the target with those ticked; null = no target. */
  short: number | null
}

/**
 * @param target a fraction, or null
 * @param ticked regions that would pass
 * @param countyOf county of each region
 */
export function reachOf(
  {whole, counties, townships}: Pick<Snapshot, 'whole' | 'counties' | 'townships'>,
  target: number | null,
  ticked: Iterable<number>,
  countyOf: ArrayLike<number>,
): {whole: Reach; counties: Reach[]} {
  const added = new Uint32Array(counties.count)
  let sum = 0
  for (const region of ticked) {
    if (townships.townships[region] === 0 || townships.compliant[region] === 1) continue
    added[countyOf[region]]++
    sum++
  }
  return {
    whole: reach(whole, 0, sum, target),
    counties: Array.from({length: counties.count}, (_, unit) => reach(counties, unit, added[unit], target)),
  }
}

function reach(figures: Figures, unit: number, ticked: number, target: number | null): Reach {
  const townships = figures.townships[unit]
  const compliant = figures.compliant[unit]
  const short = target === null || townships === 0 ? null : shortOf(target, townships, compliant + ticked)
  return {townships, compliant, ticked, short}
}
