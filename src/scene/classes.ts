import type {Outline} from '#domain/dataset'
import {measureColumns, measureOf} from '#measures/measure'
import type {Figures, Measure, Snapshot} from '#measures/types'
import type {Level, Theme} from '#view/view'
import {PALETTES} from './palette'

/** How a class is filled; the map and the legend draw the same. */
export type Pattern = 'solid' | 'stripes' | 'dots' | 'cross'

export interface Fill {
  pattern: Pattern
  /** Ground, or the whole where solid. */
  color: string
  /** Of the stripes, dots or hairlines. */
  mark: string
}

export interface MapClass {
  /** `pass`, `fail`, `lost`, `out`, `no-data`, or `class-0` … from low to high. */
  id: string
  /** Lower bound, included; upper bound, not included. Absent: open. Fractions, or counts of rows. */
  from?: number
  to?: number
  fill: Fill
}

export interface Classification {
  kind: 'status' | 'fraction' | 'gap' | 'count'
  /** In the legend's order, without `out` and `no-data`. */
  classes: MapClass[]
}

/** Fixed laws, so that the legend stands still while time runs. */
const FRACTION_BREAKS = [0.2, 0.4, 0.6, 0.8]
const GAP_BREAKS = [-0.2, -0.1, 0, 0.1, 0.2]
const COUNT_BREAKS: Record<Level, number[]> = {township: [1, 6, 16, 31], county: [1, 51, 151, 301]}

export function classify(measure: Measure, by: Level, theme: Theme): Classification {
  const palette = PALETTES[theme]
  switch (measure) {
    case 'compliance':
      return by === 'township'
        ? {kind: 'status', classes: statusClasses(theme)}
        : {kind: 'fraction', classes: stepped(FRACTION_BREAKS, palette.sequence)}
    case 'progress':
    case 'houses-treated':
      return {kind: 'fraction', classes: stepped(FRACTION_BREAKS, palette.sequence)}
    case 'compliance-gap':
    case 'progress-gap':
      return {kind: 'gap', classes: stepped(GAP_BREAKS, palette.divergence)}
    case 'houses-outstanding':
    case 'projects-overdue':
      return {kind: 'count', classes: stepped(COUNT_BREAKS[by], palette.burden)}
  }
}

function statusClasses(theme: Theme): MapClass[] {
  const palette = PALETTES[theme]
  return [
    {id: 'pass', fill: solid(palette.pass)},
    {id: 'fail', fill: solid(palette.fail)},
    {id: 'lost', fill: {pattern: 'stripes', color: palette.lost, mark: palette.lostMark}},
  ]
}

function stepped(breaks: number[], colors: string[]): MapClass[] {
  return colors.map((color, index) => {
    const from = breaks[index - 1]
    const to = breaks[index]
    return {
      id: `class-${index}`,
      ...(from === undefined ? {} : {from}),
      ...(to === undefined ? {} : {to}),
      fill: solid(color),
    }
  })
}

export function outOfScope(theme: Theme): MapClass {
  const palette = PALETTES[theme]
  return {id: 'out', fill: {pattern: 'dots', color: palette.out, mark: palette.outMark}}
}

export function noData(theme: Theme): MapClass {
  const palette = PALETTES[theme]
  return {id: 'no-data', fill: {pattern: 'cross', color: palette.noData, mark: palette.noDataMark}}
}

function solid(color: string): Fill {
  return {pattern: 'solid', color, mark: color}
}

/** Codes of what is no class of its own: no figure, out of scope, left out by the filter. */
export const NO_DATA = 253
export const OUT = 254
export const FILTERED = 255

/** The township's own kinds of fill by code: 0 … of the classes, and the three above. */
export function classTable(classification: Classification, theme: Theme): MapClass[] {
  const table: MapClass[] = [...classification.classes]
  table[NO_DATA] = noData(theme)
  table[OUT] = outOfScope(theme)
  table[FILTERED] = {id: 'filtered', fill: solid(PALETTES[theme].land)}
  return table
}

const known = new WeakMap<Snapshot, Map<string, Uint8Array>>()

/**
 * The class of each township, or county, at a month: its index, or one of the codes above. Worked out once a
 * Snapshot: the map and the legend ask for the same.
 */
export function classCodes(
  {regions}: Outline,
  snapshot: Snapshot,
  measure: Measure,
  list: 'townships' | 'counties',
): Uint8Array {
  const ofSnapshot = known.get(snapshot) ?? new Map<string, Uint8Array>()
  known.set(snapshot, ofSnapshot)
  const key = `${measure} ${list}`
  let codes = ofSnapshot.get(key)
  if (!codes) {
    codes = codesOf(snapshot, measure, list)
    if (list === 'townships')
      for (let region = 0; region < codes.length; region++)
        if (regions.inScope[region] === 0) codes[region] = OUT
    ofSnapshot.set(key, codes)
  }
  return codes
}

function codesOf(snapshot: Snapshot, measure: Measure, list: 'townships' | 'counties'): Uint8Array {
  const figures = snapshot[list]
  const {townships} = figures
  const codes = new Uint8Array(figures.count)
  const classification = classify(measure, list === 'townships' ? 'township' : 'county', 'light')
  if (classification.kind === 'status') {
    const {compliant, lost} = figures
    for (let unit = 0; unit < codes.length; unit++)
      codes[unit] = townships[unit] === 0 ? FILTERED : compliant[unit] > 0 ? 0 : lost[unit] > 0 ? 2 : 1
    return codes
  }
  const bounds = Float64Array.from(classification.classes, ({to}) => (to ?? Infinity) - 1e-9)
  const {column, less, minus} = measureColumns(measure, figures, snapshot.goals)
  for (let unit = 0; unit < codes.length; unit++) {
    const value = (less ? column[unit] - less[unit] : column[unit]) - minus
    let at = 0
    while (value >= bounds[at]) at++
    codes[unit] = townships[unit] === 0 ? FILTERED : Number.isNaN(value) ? NO_DATA : at
  }
  return codes
}

/** Index into `classes`, or -1 for no data. A bound belongs to the class above it, within 1e-9. */
export function classOf(
  measure: Measure,
  classification: Classification,
  snapshot: Snapshot,
  figures: Figures,
  unit: number,
): number {
  if (classification.kind === 'status') {
    if (figures.compliant[unit] > 0) return 0
    return figures.lost[unit] > 0 ? 2 : 1
  }
  const value = measureOf(measure, figures, unit, snapshot.goals)
  if (Number.isNaN(value)) return -1
  return classification.classes.findIndex((one) => one.to === undefined || value < one.to - 1e-9)
}
