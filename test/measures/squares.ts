import fc from 'fast-check'
import type {Area, LonLat} from '#domain/area'
import {type Dataset, degreesE7, NOWHERE, type RegionGeometry} from '#domain/dataset'
import type {ClassFilter, ClassRange} from '#domain/filter'
import {MEASURES} from '#domain/measure'
import type {Month} from '#domain/month'
import {aQuestion} from './arbitrary'
import {day} from './plain'
import {datasetOf} from './plainDataset'

/** Edge of a township, degrees. */
const EDGE = 0.1
/** South-west corner of the first. */
const [WEST, SOUTH] = [121, 30]

/** Townships as squares side by side from the west; the last has no boundary where there are several. */
function squares(count: number): RegionGeometry {
  const drawn = count > 1 ? count - 1 : count
  const corners = Array.from({length: drawn}, (_, region) => {
    const west = WEST + EDGE * region
    return [west, SOUTH, west + EDGE, SOUTH, west + EDGE, SOUTH + EDGE, west, SOUTH + EDGE, west, SOUTH]
  })
  return {
    positions: Float64Array.from(corners.flat()),
    ringStart: Uint32Array.from({length: drawn + 1}, (_, ring) => 5 * ring),
    polygonStart: Uint32Array.from({length: drawn + 1}, (_, polygon) => polygon),
    regionStart: Uint32Array.from({length: count + 1}, (_, region) => Math.min(region, drawn)),
  }
}

/** A row's place; null for none. It may lie in another township than its own, or in none. */
type Spot = LonLat | null

/** A Dataset with boundaries, whose projects and houses stand at these spots in turn. */
export function onSquares(dataset: Dataset, spots: readonly Spot[]): Dataset {
  const column = (count: number, axis: 0 | 1) =>
    Int32Array.from({length: count}, (_, row) => {
      const spot = spots[row % spots.length]
      return spot ? degreesE7(spot[axis]) : NOWHERE
    })
  const placed = <Table extends {count: number}>(table: Table) => ({
    ...table,
    lonE7: column(table.count, 0),
    latE7: column(table.count, 1),
  })
  const {regions, projects, houses} = dataset
  return {
    ...dataset,
    regions: {...regions, geometry: squares(regions.count)},
    projects: placed(projects),
    houses: placed(houses),
  }
}

const aLonLat: fc.Arbitrary<LonLat> = fc.tuple(
  fc.integer({min: -30, max: 700}).map((at) => WEST + at / 1000),
  fc.integer({min: -60, max: 160}).map((at) => SOUTH + at / 1000),
)
const metres = fc.constantFrom(1, 500, 2000, 8000)

export const anArea: fc.Arbitrary<Area> = fc.oneof(
  fc.record({kind: fc.constant('circle' as const), centre: aLonLat, metres}),
  fc
    .tuple(aLonLat, fc.integer({min: 1, max: 200}), fc.integer({min: 1, max: 80}))
    .map(([[west, south], width, height]) => {
      return {kind: 'box' as const, west, south, east: west + width / 1000, north: south + height / 1000}
    }),
  fc.record({
    kind: fc.constant('polygon' as const),
    corners: fc.array(aLonLat, {minLength: 3, maxLength: 7}),
  }),
  fc.record({
    kind: fc.constant('line' as const),
    corners: fc.array(aLonLat, {minLength: 2, maxLength: 4}),
    metres,
  }),
  fc.record({kind: fc.constant('township' as const), code: fc.constantFrom('a1', 'a2', 'b1'), metres}),
)

const aRange: fc.Arbitrary<ClassRange> = fc.oneof(
  fc.constantFrom('pass' as const, 'fail' as const, 'lost' as const, 'no-data' as const),
  fc.constantFrom({from: null, to: 0.2}, {from: 0.2, to: 0.6}, {from: 0.6, to: null}, {from: 1, to: 6}),
)

const aClass: fc.Arbitrary<ClassFilter> = fc.record({
  by: fc.constantFrom('township' as const, 'township' as const, 'county' as const),
  measure: fc.constantFrom(...MEASURES),
  month: fc.integer({min: 2017 * 12, max: 2018 * 12 + 3}).map((month) => month as Month),
  ranges: fc.uniqueArray(aRange, {minLength: 1, maxLength: 2}),
})

/** A random package on squares, and a reading with any of all filters. */
export const aDrawnQuestion = fc
  .record({
    question: aQuestion,
    spots: fc.array(fc.option(aLonLat, {freq: 5}), {minLength: 1, maxLength: 8}),
    area: fc.option(anArea),
    classes: fc.oneof(
      {weight: 2, arbitrary: fc.constant<ClassFilter[]>([])},
      {weight: 1, arbitrary: fc.array(aClass, {minLength: 1, maxLength: 2})},
    ),
  })
  .map(({question: {plain, filter, basis, asOf}, spots, area, classes}) => ({
    dataset: onSquares(datasetOf(plain), spots),
    reading: {filter: {...filter, area, classes}, basis, asOf: day(asOf)},
  }))
