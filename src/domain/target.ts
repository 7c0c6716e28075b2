import type {Campaign, TargetKey} from './campaign'
import {phaseAt} from './campaign'
import type {Month} from './month'

export const STATUSES = ['no-data', 'no-target', 'met', 'on-pace', 'behind', 'far-behind'] as const
export type Status = (typeof STATUSES)[number]

/** Both null where no target holds. Fractions. */
export interface Goal {
  target: number | null
  pace: number | null
}

const TOLERANCE = 1e-12
const BEHIND_BY = 0.1

/** The target of the phase that holds a month, and the straight line that leads to it (CONTRACT § 2). */
export function goalAt(campaign: Campaign, key: TargetKey, month: Month): Goal {
  const index = phaseAt(campaign, month)
  const phase = campaign.phases[index]
  const target = phase?.targets[key]
  if (!phase || target === undefined) return {target: null, pace: null}
  const earlier = campaign.phases.slice(0, index).findLast((one) => one.targets[key] !== undefined)
  const from = earlier?.targets[key] ?? 0
  const share = (month - phase.start + 1) / (phase.end - phase.start + 1)
  return {target, pace: from + (target - from) * share}
}

/** @param value a fraction, or null/NaN for no value */
export function statusOf(value: number | null, goal: Goal): Status {
  if (value === null || Number.isNaN(value)) return 'no-data'
  if (goal.target === null || goal.pace === null) return 'no-target'
  if (value >= goal.target - TOLERANCE) return 'met'
  if (value >= goal.pace - TOLERANCE) return 'on-pace'
  return value >= goal.pace - BEHIND_BY - TOLERANCE ? 'behind' : 'far-behind'
}

/** Townships that are missing to the target: ⌈target·n − 1e-9⌉ − compliant, never below 0. */
export function shortOf(target: number, townships: number, compliant: number): number {
  return Math.max(0, Math.ceil(target * townships - 1e-9) - compliant)
}
