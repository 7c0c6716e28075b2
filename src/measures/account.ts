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
