import type {Dataset} from '#domain/dataset'
import type {Reading} from '#domain/filter'
import {selectionOf} from './selection'
import {houseCounts, projectCounts, type StateCounts} from './stateCounts'
import {buildTimeline} from './timeline'
import type {Timeline} from './types'

export interface Account {
  reading: Reading
  timeline: Timeline
  allCounties: Timeline
  states: {projects: StateCounts; houses: StateCounts}
}

export function accountOf(dataset: Dataset, reading: Reading): Account {
  const selection = selectionOf(dataset, reading.filter)
  const timeline = buildTimeline(dataset, reading)
  const all = {...reading, filter: {...reading.filter, counties: []}}
  return {
    reading,
    timeline,
    allCounties: reading.filter.counties.length === 0 ? timeline : buildTimeline(dataset, all),
    states: {
      projects: projectCounts(dataset, reading, selection),
      houses: houseCounts(dataset, reading, selection),
    },
  }
}

export function accountBuffers(_account: Account): ArrayBuffer[] {
  return []
}
