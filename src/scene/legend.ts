import type {Dataset} from '#domain/dataset'
import {hasGeometry} from '#domain/geometry'
import {shortOf} from '#domain/target'
import type {Figures, Measure, Snapshot} from '#measures/types'
import type {Level, Theme} from '#view/view'
import {type Classification, classify, classOf, type MapClass, noData, outOfScope} from './classes'

/** The legend, which is also a histogram: how many units fall into each class at the month shown. */
export interface Legend {
  measure: Measure
  by: Level
  kind: Classification['kind']
  /** Best first for `status`, low to high otherwise. */
  classes: (MapClass & {count: number})[]
  noData: MapClass & {count: number}
  outOfScope: MapClass & {count: number}
  /** Out of scope or not: units that the package has and the map cannot draw. */
  withoutPosition: number
  /** For `status`: how many must be in the first class, and that target as a fraction. */
  target: {count: number; fraction: number} | null
  /** The longest bar the axis must hold; the same for every month. */
  max: number
}

/** @param counties codes that the filter lets through; none: all */
export function legendOf(
  dataset: Dataset,
  snapshot: Snapshot,
  measure: Measure,
  by: Level,
  theme: Theme,
  counties: readonly string[],
): Legend {
  const classification = classify(measure, by, theme)
  const figures = by === 'township' ? snapshot.townships : snapshot.counties
  const counts = new Array<number>(classification.classes.length).fill(0)
  let without = 0
  let outside = 0
  let shown = 0
  for (let unit = 0; unit < figures.count; unit++) {
    if (!counted(figures, unit)) {
      if (by === 'township' && isOutOfScope(dataset, unit, counties)) outside++
      continue
    }
    shown++
    const index = classOf(measure, classification, snapshot, figures, unit)
    if (index < 0) without++
    else counts[index]++
  }
  const target = classification.kind === 'status' ? snapshot.goals.compliance.target : null
  return {
    measure,
    by,
    kind: classification.kind,
    classes: classification.classes.map((one, index) => ({...one, count: counts[index] ?? 0})),
    noData: {...noData(theme), count: without},
    outOfScope: {...outOfScope(theme), count: outside},
    withoutPosition: by === 'township' ? undrawn(dataset) : 0,
    target: target === null ? null : {count: shortOf(target, shown, 0), fraction: target},
    max: Math.max(shown, outside),
  }
}

/** Whether a unit is in any figure: in scope and let through by the filter. */
export function counted(figures: Figures, unit: number): boolean {
  return figures.townships[unit] > 0
}

function isOutOfScope({regions, counties}: Dataset, region: number, among: readonly string[]): boolean {
  const inCounty = among.length === 0 || among.includes(counties.code[regions.county[region]])
  return inCounty && regions.inScope[region] === 0
}

function undrawn({regions}: Dataset): number {
  return regions.code.filter((_, region) => !hasGeometry(regions.geometry, region)).length
}
