import type {Dataset} from '#domain/dataset'
import type {ClassFilter, ClassRange, Reading} from '#domain/filter'
import type {Month, MonthIndex} from '#domain/month'
import {changeColumn, type Span, spanOf, TURNS, turnsOf} from './changes'
import {timelineOf} from './fillSheets'
import {measureColumns} from './measure'
import type {Reach} from './reach'
import {selectionWithin} from './selection'
import {snapshotAt} from './snapshot'
import type {Snapshot, Timeline} from './types'

const known = new WeakMap<Dataset, {key: string; steps: Uint8Array[]}>()

/**
 * The townships that are left after each of the filter's classes: 1 or 0 a township, the county filter apart. The
 * units are classed by the figures that the rest of the filter gives them, as the legend shows them.
 */
export function classSteps(dataset: Dataset, reading: Reading, reach: Reach | null): Uint8Array[] {
  if (reading.filter.classes.length === 0) return []
  // Which counties are let through changes no unit's own figures: the ranking of all asks for the same.
  const everywhere = {...reading, filter: {...reading.filter, counties: []}}
  const key = JSON.stringify(everywhere)
  const last = known.get(dataset)
  if (last?.key === key) return last.steps
  const steps = newSteps(dataset, everywhere, reach)
  known.set(dataset, {key, steps})
  return steps
}

function newSteps(dataset: Dataset, reading: Reading, reach: Reach | null): Uint8Array[] {
  const {regions, campaign} = dataset
  const {start, end} = campaign.timeline
  const steps: Uint8Array[] = []
  let timeline: Timeline | null = null
  let left = reach?.regions ?? new Uint8Array(regions.count).fill(1)
  for (const one of reading.filter.classes) {
    // A county's figures are of the townships that are left; a township's are its own.
    if (one.by === 'county') timeline = null
    timeline ??= timelineOf(
      dataset,
      reading,
      selectionWithin(dataset, reading.filter, {...reach, regions: left}),
    )
    const figures = timeline
    const at = (month: Month) =>
      snapshotAt(figures, (Math.min(Math.max(month, start), end) - start) as MonthIndex)
    const units =
      one.since === undefined
        ? unitsIn(one, at(one.month))
        : unitsChanged(one, spanOf(at(one.since), at(one.month)))
    const unitOf =
      one.by === 'county' ? (region: number) => regions.county[region] : (region: number) => region
    left = left.map((through, region) => through & units[unitOf(region)])
    steps.push(left)
  }
  return steps
}

/** Which units stand in one of the classes: 1 or 0. */
function unitsIn({by, measure, ranges}: ClassFilter, snapshot: Snapshot): Uint8Array {
  const figures = by === 'county' ? snapshot.counties : snapshot.townships
  const {column, less, minus} = measureColumns(measure, figures, snapshot.goals)
  const isIn = (unit: number, value: number, range: ClassRange): boolean => {
    if (range === 'no-data') return Number.isNaN(value)
    if (typeof range === 'object')
      return value >= (range.from ?? -Infinity) - EQUAL && value < (range.to ?? Infinity) - EQUAL
    const state = figures.compliant[unit] > 0 ? 'pass' : figures.lost[unit] > 0 ? 'lost' : 'fail'
    return state === range
  }
  return Uint8Array.from({length: figures.count}, (_, unit) => {
    if (figures.townships[unit] === 0) return 0
    const value = column[unit] - (less ? less[unit] : 0) - minus
    return ranges.some((range) => isIn(unit, value, range)) ? 1 : 0
  })
}

/** Which units changed as one of the classes says: 1 or 0. */
function unitsChanged({by, measure, ranges}: ClassFilter, span: Span): Uint8Array {
  const list = by === 'county' ? 'counties' : 'townships'
  const {townships, count} = span.after[list]
  const changes = changeColumn(measure, span, list)
  const turns = by === 'township' ? turnsOf(span) : null
  return Uint8Array.from({length: count}, (_, unit) => {
    if (townships[unit] === 0) return 0
    const turn = turns && TURNS[turns[unit]]
    return ranges.some((range) => range === turn || hasChanged(changes[unit], range)) ? 1 : 0
  })
}

/** The bound further from none is another class's. */
function hasChanged(change: number, range: ClassRange): boolean {
  if (typeof range !== 'object') return range === 'no-data' && Number.isNaN(change)
  const {from, to} = {from: range.from ?? -Infinity, to: range.to ?? Infinity}
  if (Math.abs(change) < EQUAL) return from === 0 && to === 0
  return change > 0
    ? from >= 0 && change >= from - EQUAL && change < to - EQUAL
    : to <= 0 && change <= to + EQUAL && change > from + EQUAL
}

/** A bound belongs to the class above it, within this (scene/classes). */
const EQUAL = 1e-9
