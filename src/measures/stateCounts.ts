import {monthCount} from '#domain/campaign'
import type {Dataset} from '#domain/dataset'
import {HOUSE_STATES, PROJECT_STATES, type Reading} from '#domain/filter'
import {admitsHouse, admitsProject, type Selection} from './selection'
import {eventsOf, houseStateAt, projectStateAt} from './states'

/** How many rows stand in each state, a row of four counts a month. */
export type StateCounts = Int32Array

/** Projects that the filter lets through, whatever their state: the key offers the other states too. */
export function projectCounts(dataset: Dataset, {asOf}: Reading, selection: Selection): StateCounts {
  const {projects} = eventsOf(dataset, asOf)
  const counts = new StateTally(monthCount(dataset.campaign), PROJECT_STATES.length)
  for (let row = 0; row < dataset.projects.count; row++) {
    if (!admitsProject(selection, dataset, row)) continue
    counts.add([0, projects.started[row], projects.overdue[row], projects.done[row]], (month) =>
      projectStateAt(projects, row, month),
    )
  }
  return counts.sum()
}

/** The same of the houses on the register. */
export function houseCounts(dataset: Dataset, {asOf}: Reading, selection: Selection): StateCounts {
  const {houses, deadlines} = eventsOf(dataset, asOf)
  const counts = new StateTally(monthCount(dataset.campaign), HOUSE_STATES.length)
  for (let row = 0; row < dataset.houses.count; row++) {
    if (!admitsHouse(selection, dataset, row)) continue
    counts.add(
      [houses.filed[row], houses.relieved[row], houses.treated[row], deadlines.relief, deadlines.treatment],
      (month) => houseStateAt(houses, deadlines, row, month),
    )
  }
  return counts.sum()
}

/** Tells the months in which a row changes its state, and sums once at the end. */
class StateTally {
  private readonly steps: Int32Array
  constructor(
    private readonly months: number,
    private readonly states: number,
  ) {
    this.steps = new Int32Array(months * states)
  }

  add(changes: number[], stateAt: (month: number) => number): void {
    let state = -1
    for (const month of changes.sort((one, other) => one - other)) {
      if (month >= this.months) return
      const next = stateAt(month)
      if (next === state) continue
      if (state >= 0) this.steps[month * this.states + state]--
      if (next >= 0) this.steps[month * this.states + next]++
      state = next
    }
  }

  sum(): StateCounts {
    for (let at = this.states; at < this.steps.length; at++) this.steps[at] += this.steps[at - this.states]
    return this.steps
  }
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
