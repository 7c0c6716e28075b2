import type {Dataset} from '#domain/dataset'
import type {Reading} from '#domain/filter'
import {selectionOf} from './selection'
import {houseCounts, projectCounts, type StateCounts} from './stateCounts'
import {buildTimelines} from './timeline'
import type {Timeline} from './types'

/** All figures of a reading: plain data, so that a worker may make it and hand it over. */
export interface Account {
  reading: Reading
  timeline: Timeline
  /**
   * What the filter lets through with every county in it, to rank them all; `townships` is empty. The same
   * object as `timeline` where the filter names no county.
   */
  allCounties: Timeline
  /** Rows by state, whatever states the filter names. */
  states: {projects: StateCounts; houses: StateCounts}
}

export function accountOf(dataset: Dataset, reading: Reading): Account {
  const selection = selectionOf(dataset, reading.filter)
  return {
    reading,
    ...buildTimelines(dataset, reading),
    states: {
      projects: projectCounts(dataset, reading, selection),
      houses: houseCounts(dataset, reading, selection),
    },
  }
}

/** The buffers of all its columns, each once: handing them over copies nothing, and leaves the account empty here. */
export function accountBuffers({timeline, allCounties, states}: Account): ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>()
  collect([timeline, allCounties, states], buffers)
  return [...buffers]
}

function collect(value: unknown, buffers: Set<ArrayBuffer>): void {
  if (ArrayBuffer.isView(value)) buffers.add(value.buffer as ArrayBuffer)
  else if (typeof value === 'object' && value !== null)
    for (const part of Object.values(value)) collect(part, buffers)
}
