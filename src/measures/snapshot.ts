import type {MonthIndex} from '#domain/month'
import type {Goal} from '#domain/target'
import {figuresAt} from './figures'
import type {Goals, Snapshot, Timeline} from './types'

/** Every figure at one month. Costs the same whatever the number of regions: the columns are views. */
export function snapshotAt(timeline: Timeline, month: MonthIndex): Snapshot {
  return {
    month,
    phase: timeline.phase[month],
    goals: goalsAt(timeline, month),
    townships: figuresAt(timeline.townships, month),
    counties: figuresAt(timeline.counties, month),
    whole: figuresAt(timeline.whole, month),
  }
}

/** Targets and paces at one month. */
export function goalsAt({goals}: Timeline, month: number): Goals {
  const goal = (key: keyof Goals): Goal => ({
    target: orNull(goals[key].target[month]),
    pace: orNull(goals[key].pace[month]),
  })
  return {
    compliance: goal('compliance'),
    progress: goal('progress'),
    housesRelieved: goal('housesRelieved'),
    housesTreated: goal('housesTreated'),
    invested: goal('invested'),
  }
}

function orNull(value: number): number | null {
  return Number.isNaN(value) ? null : value
}
