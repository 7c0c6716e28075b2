import {monthCount} from '#domain/campaign'
import type {Dataset} from '#domain/dataset'
import {HOUSE_STATES, PROJECT_STATES, type Reading} from '#domain/filter'
import {admitsHouse, admitsProject, type Selection} from './selection'
import {eventsOf, houseChange, houseStateAt, projectChange, projectStateAt} from './states'

/** How many rows stand in each state, a row of four counts a month. */
export type StateCounts = Int32Array

/** Projects that the filter lets through, whatever their state: the key offers the other states too. */
export function projectCounts(dataset: Dataset, {asOf}: Reading, selection: Selection): StateCounts {
  const {projects} = eventsOf(dataset, asOf)
  const months = monthCount(dataset.campaign)
  const steps = new Int32Array(months * PROJECT_STATES.length)
  for (let row = 0; row < dataset.projects.count; row++) {
    if (!admitsProject(selection, dataset, row)) continue
    let before = -1
    for (let month = 0; month < months; month = projectChange(projects, row, month)) {
      const state = projectStateAt(projects, row, month)
      step(steps, month * PROJECT_STATES.length, before, state)
      before = state
    }
  }
  return summed(steps, PROJECT_STATES.length)
}

/** The same of the houses on the register. */
export function houseCounts(dataset: Dataset, {asOf}: Reading, selection: Selection): StateCounts {
  const events = eventsOf(dataset, asOf)
  const {houses, deadlines} = events
  const months = monthCount(dataset.campaign)
  const steps = new Int32Array(months * HOUSE_STATES.length)
  for (let row = 0; row < dataset.houses.count; row++) {
    if (!admitsHouse(selection, dataset, row)) continue
    let before = -1
    for (let month = houses.filed[row]; month < months; month = houseChange(events, row, month)) {
      const state = houseStateAt(houses, deadlines, row, month)
      step(steps, month * HOUSE_STATES.length, before, state)
      before = state
    }
  }
  return summed(steps, HOUSE_STATES.length)
}

/** Writes that a row goes from one state to another; from -1: that it begins with one. */
function step(steps: Int32Array, at: number, before: number, state: number): void {
  if (state === before) return
  if (before >= 0) steps[at + before]--
  steps[at + state]++
}

/** Changes from month to month into counts, in place. */
function summed(steps: Int32Array, states: number): StateCounts {
  for (let at = states; at < steps.length; at++) steps[at] += steps[at - states]
  return steps
}

/** The counts of one month by state. */
export function countsAt<T extends string>(
  counts: StateCounts,
  states: readonly T[],
  month: number,
): Record<T, number> {
  const entries = states.map((state, index) => [state, counts[month * states.length + index]])
  return Object.fromEntries(entries) as Record<T, number>
}
