import {HOUSE_STATES, PROJECT_STATES} from '#domain/filter'
import {isPartial} from '#measures/selection'
import type {HouseDeadlines, HouseMonths, ProjectMonths} from '#measures/states'

export type Counts = Uint8Array | Uint16Array | Uint32Array

/** Where the months in which a row stands on the map are written down: as changes, until they are summed up. */
export interface Spans {
  /** Per row: its cell, or -1 where it is not counted. */
  cells: Int32Array
  /** Per cell: its column in `counts`. */
  ranks: Uint32Array
  count: number
  months: number
  /**
   * Two a cell a month: on the map, overdue. A change down wraps around, and so does the sum: it comes out right
   * however narrow the numbers are, as long as they hold the result.
   */
  counts: Counts
}

const [PLANNED, STARTED, OVERDUE, DONE] = PROJECT_STATES.keys()
const [FILED, RELIEVED, HOUSE_OVERDUE, TREATED] = HOUSE_STATES.keys()

/** The rule of `projectStateAt`, as spans of months. */
export function fillProjects(
  spans: Spans,
  {started, overdue, done}: ProjectMonths,
  states: Uint8Array,
): void {
  const {cells, ranks, months} = spans
  const partial = isPartial(states)
  for (let row = 0; row < cells.length; row++) {
    if (cells[row] < 0) continue
    const at = 2 * ranks[cells[row]]
    const late = overdue[row]
    const end = done[row]
    if (states[OVERDUE]) add(spans, at + 1, late, end)
    if (!partial) {
      add(spans, at, 0, months)
      continue
    }
    const before = Math.min(late, end)
    if (states[PLANNED]) add(spans, at, 0, Math.min(started[row], before))
    if (states[STARTED]) add(spans, at, started[row], before)
    if (states[OVERDUE]) add(spans, at, late, end)
    if (states[DONE]) add(spans, at, end, months)
  }
}

/** The rule of `houseStateAt`, as spans of months. */
export function fillHouses(
  spans: Spans,
  {filed, relieved, treated}: HouseMonths,
  {relief, treatment}: HouseDeadlines,
  states: Uint8Array,
): void {
  const {cells, ranks, months} = spans
  const partial = isPartial(states)
  for (let row = 0; row < cells.length; row++) {
    if (cells[row] < 0) continue
    const at = 2 * ranks[cells[row]]
    const from = filed[row]
    const safe = relieved[row]
    const end = treated[row]
    const late = Math.max(from, treatment)
    const unsafe = Math.max(from, relief)
    // Overdue of relief until it is relieved, of treatment until it is treated; the two may touch or part.
    const unsafeEnd = Math.min(safe, late)
    if (states[HOUSE_OVERDUE]) {
      add(spans, at + 1, unsafe, unsafeEnd)
      add(spans, at + 1, late, end)
    }
    if (!partial) {
      add(spans, at, from, months)
      continue
    }
    if (states[FILED]) add(spans, at, from, Math.min(safe, unsafe, late))
    if (states[RELIEVED]) add(spans, at, Math.max(from, safe), Math.min(late, end))
    if (states[HOUSE_OVERDUE]) {
      add(spans, at, unsafe, unsafeEnd)
      add(spans, at, late, end)
    }
    if (states[TREATED]) add(spans, at, Math.max(from, end), months)
  }
}

function add({counts, count, months}: Spans, at: number, from: number, to: number): void {
  if (from >= to || from >= months) return
  counts[2 * count * from + at]++
  if (to < months) counts[2 * count * to + at]--
}

/** Turns changes into numbers a month; the largest number on the map. */
export function sumUp({counts, count}: Spans): number {
  const stride = 2 * count
  let most = 0
  for (let at = 0; at < counts.length; at += 2) {
    if (at >= stride) {
      counts[at] += counts[at - stride]
      counts[at + 1] += counts[at + 1 - stride]
    }
    if (counts[at] > most) most = counts[at]
  }
  return most
}
