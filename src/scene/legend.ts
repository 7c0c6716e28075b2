import type {Outline} from '#domain/dataset'
import type {Filter} from '#domain/filter'
import {hasGeometry} from '#domain/geometry'
import {shortOf} from '#domain/target'
import type {Measure, Snapshot} from '#measures/types'
import type {Level, Theme} from '#view/view'
import {
  type Classification,
  classCodes,
  classify,
  type MapClass,
  NO_DATA,
  noData,
  OUT,
  outOfScope,
} from './classes'

type PlaceFilter = Pick<Filter, 'counties' | 'townships' | 'area' | 'classes'>

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

/** @param filter what lies out of scope belongs to a county; of townships chosen by any other filter there is none */
export function legendOf(
  dataset: Outline,
  snapshot: Snapshot,
  measure: Measure,
  by: Level,
  theme: Theme,
  filter: PlaceFilter,
): Legend {
  const classification = classify(measure, by, theme)
  const list = by === 'township' ? 'townships' : 'counties'
  const counts = new Uint32Array(256)
  for (const code of classCodes(dataset, snapshot, measure, list)) counts[code]++
  const outside = by === 'township' ? outOfScopeCount(dataset, filter) : 0
  const without = counts[NO_DATA]
  const shown = counts.subarray(0, OUT).reduce((sum, count) => sum + count, 0)
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

function outOfScopeCount({regions, counties}: Outline, filter: PlaceFilter): number {
  if (filter.townships.length > 0 || filter.classes.length > 0 || filter.area !== null) return 0
  const among = filter.counties
  const wanted = counties.code.map((code) => among.length === 0 || among.includes(code))
  let count = 0
  for (let region = 0; region < regions.count; region++)
    if (regions.inScope[region] === 0 && wanted[regions.county[region]]) count++
  return count
}

const undrawnOf = new WeakMap<Outline['regions'], number>()

/** Asked at each month, and the same for all. */
function undrawn({regions}: Outline): number {
  let count = undrawnOf.get(regions)
  if (count === undefined) {
    count = regions.code.filter((_, region) => !hasGeometry(regions.geometry, region)).length
    undrawnOf.set(regions, count)
  }
  return count
}
