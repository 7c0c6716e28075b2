import type {Dataset} from '#domain/dataset'
import type {Reading} from '#domain/filter'
import {classCounts, selectionOf, unplacedCounts} from './choice'
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
  /** What the area and the classes of the filter let through: nothing of it can be worked out without the rows. */
  within: Within
}

export interface Within {
  /** 1 or 0 a township: let through by the whole filter. */
  regions: Uint8Array
  /** Rows that no area holds, having no place; none without an area. */
  unplaced: {projects: number; houses: number}
  /** Townships, or counties, that each of the filter's classes left. */
  classes: number[]
}

export function accountOf(dataset: Dataset, reading: Reading): Account {
  const selection = selectionOf(dataset, reading)
  return {
    reading,
    ...buildTimelines(dataset, reading),
    states: {
      projects: projectCounts(dataset, reading, selection),
      houses: houseCounts(dataset, reading, selection),
    },
    within: {
      regions: selection.regions,
      unplaced: reading.filter.area ? unplacedCounts(dataset, reading) : {projects: 0, houses: 0},
      classes: classCounts(dataset, reading),
    },
  }
}
