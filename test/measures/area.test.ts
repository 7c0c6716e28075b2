import {booleanIntersects} from '@turf/boolean-intersects'
import {booleanPointInPolygon} from '@turf/boolean-point-in-polygon'
import {circle} from '@turf/circle'
import {lineString, point, polygon} from '@turf/helpers'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Area, LonLat} from '#domain/area'
import {type Filter, NO_FILTER} from '#domain/filter'
import {metresToRegion} from '#domain/geometry'
import type {MonthIndex} from '#domain/month'
import {accountOf} from '#measures/account'
import {areaShape} from '#measures/areaShape'
import {snapshotAt} from '#measures/snapshot'
import {day, EMPTY, month, type Plain} from './plain'
import {datasetOf} from './plainDataset'
import {anArea, onSquares} from './squares'

/** What a screen shows of three townships side by side, a1, a2 and b1; the last has no boundary. */
function shown(plain: Partial<Plain>, spots: (LonLat | null)[], filter: Partial<Filter>, t = '2018-06') {
  const dataset = onSquares(datasetOf({...EMPTY, ...plain}), spots)
  const account = accountOf(dataset, {
    filter: {...NO_FILTER, ...filter},
    basis: 'date',
    asOf: day('2018-12-31'),
  })
  const {whole} = snapshotAt(account.timeline, (month(t) - month('2018-01')) as MonthIndex)
  return {
    townships: dataset.regions.code.filter((_, region) => account.within.regions[region] === 1),
    projects: whole.projects[0],
    houses: whole.houses[0],
    unplaced: account.within.unplaced,
    classes: account.within.classes,
  }
}

const filed = (township: string) => ({township, filed: '2018-01-10'})
const here: Area = {kind: 'circle', centre: [121.05, 30.05], metres: 1000}

describe('an area', () => {
  test('lets through the houses whose own place lies in it, with their townships, touched or not', () => {
    const houses = [filed('a1'), filed('a2'), filed('a1')]
    const spots: LonLat[] = [
      [121.05, 30.05],
      [121.051, 30.051],
      [121.09, 30.05],
    ]
    expect(shown({houses}, spots, {area: here})).toMatchObject({townships: ['a1', 'a2'], houses: 2})
  })

  test('lets through a township that it touches, though no row of it lies within', () => {
    const area: Area = {kind: 'box', west: 121.09, south: 30.05, east: 121.11, north: 30.06}
    expect(shown({}, [null], {area})).toMatchObject({townships: ['a1', 'a2']})
  })

  test('tells how many rows it cannot hold for want of a place, of those that the other filters let through', () => {
    const houses = [filed('a1'), filed('b1')]
    const projects = [{township: 'a1'}]
    expect(shown({houses, projects}, [null], {area: here, counties: ['a']})).toMatchObject({
      projects: 0,
      houses: 0,
      unplaced: {projects: 1, houses: 1},
    })
  })

  test('around a township holds it and what is near it', () => {
    const area: Area = {kind: 'township', code: 'a1', metres: 1000}
    const spots: LonLat[] = [
      [121.05, 30.05],
      [121.109, 30.05],
      [121.111, 30.05],
    ]
    const houses = [filed('a1'), filed('a2'), filed('a2')]
    expect(shown({houses}, spots, {area})).toMatchObject({townships: ['a1', 'a2'], houses: 2})
  })

  test('around a township without a boundary holds nothing', () => {
    const area: Area = {kind: 'township', code: 'b1', metres: 1000}
    expect(shown({houses: [filed('b1')]}, [[121.25, 30.05]], {area})).toMatchObject({
      townships: [],
      houses: 0,
    })
  })
})

const {regions} = onSquares(datasetOf(EMPTY), [null])

function ringOf(area: Area): number[][] | null {
  if (area.kind === 'polygon') return [...area.corners, area.corners[0]].map(([lon, lat]) => [lon, lat])
  if (area.kind === 'circle')
    return circle([...area.centre], area.metres / 1000, {steps: 720}).geometry.coordinates[0]
  return null
}

/** Whether turf says the same of places; at a hair's breadth from the border it need not. */
test('agrees with turf on what lies in a polygon or a circle, and which townships it touches', () => {
  fc.assert(
    fc.property(anArea, fc.array(fc.tuple(fc.nat(700), fc.nat(160)), {maxLength: 20}), (area, spots) => {
      const ring = ringOf(area)
      if (!ring) return
      const drawn = polygon([ring])
      const shape = areaShape(area, regions)!
      for (const [east, north] of spots) {
        const place = [121 + east / 1000 + 1.234e-5, 30 + north / 1000 - 2.345e-5]
        if (booleanPointInPolygon(point(place), drawn) !== shape.holds(place[0], place[1])) {
          // A drawn circle has corners: 0.02 % of its radius at most.
          expect(area.kind).toBe('circle')
        }
      }
      for (const region of [0, 1]) {
        const square = polygon([squareOf(region)])
        if (area.kind === 'circle') expect(shape.touches(region)).toBe(booleanIntersects(drawn, square))
        else if (shape.touches(region)) expect(booleanIntersects(drawn, square)).toBe(true)
      }
    }),
    {numRuns: 300},
  )
})

test('what lies near a line or a township is found by cells as it is by measuring each place', () => {
  const aNearArea = anArea.filter(({kind}) => kind === 'line' || kind === 'township')
  fc.assert(
    fc.property(aNearArea, fc.array(fc.tuple(fc.nat(7000), fc.nat(1600)), {maxLength: 40}), (area, spots) => {
      if (area.kind !== 'line' && area.kind !== 'township') return
      const shape = areaShape(area, regions)
      if (!shape) return
      for (const [east, north] of spots) {
        const [lon, lat] = [121 + east / 10_000, 30 + north / 10_000]
        const metres =
          area.kind === 'line' ? metresToLine(area.corners, lon, lat) : metresToTownship(area.code, lon, lat)
        if (Math.abs(metres - area.metres) < 0.01 * area.metres + 1) continue
        expect(shape.holds(lon, lat)).toBe(metres < area.metres)
      }
    }),
    {numRuns: 300},
  )
})

test('a jagged area touches the townships that its every corner and edge, asked one by one, tells', () => {
  const aJagged = fc.record({
    corners: fc.array(aLonLat, {minLength: 3, maxLength: 40}),
    metres: fc.constantFrom(0, 1, 500, 8000),
  })
  fc.assert(
    fc.property(aJagged, ({corners, metres}) => {
      const area: Area = metres > 0 ? {kind: 'line', corners, metres} : {kind: 'polygon', corners}
      const shape = areaShape(area, regions)!
      const ends = metres > 0 ? corners.slice(1) : [...corners.slice(1), corners[0]]
      for (const region of [0, 1]) {
        const square = squareOf(region)
        const plain =
          square.some(([lon, lat]) => shape.holds(lon, lat)) ||
          corners.some(([lon, lat]) => metresToRegion(regions.geometry, region, lon, lat) <= metres) ||
          ends.some((end, index) =>
            booleanIntersects(lineString([[...corners[index]], [...end]]), polygon([square])),
          )
        expect(shape.touches(region)).toBe(plain)
      }
    }),
    {numRuns: 300},
  )
})

/** The ring of a township of `onSquares`. */
function squareOf(region: number): number[][] {
  const west = 121 + region / 10
  return [
    [west, 30],
    [west + 0.1, 30],
    [west + 0.1, 30.1],
    [west, 30.1],
    [west, 30],
  ]
}

/** No place on a border, where either answer is right. */
const aLonLat: fc.Arbitrary<LonLat> = fc.tuple(
  fc.integer({min: -30, max: 300}).map((at) => 121.00041 + at / 1000),
  fc.integer({min: -60, max: 160}).map((at) => 30.00037 + at / 1000),
)

function metresToTownship(code: string, lon: number, lat: number): number {
  return metresToRegion(regions.geometry, regions.code.indexOf(code), lon, lat)
}

/** By many places along it. */
function metresToLine(corners: readonly LonLat[], lon: number, lat: number): number {
  const [east, north] = [111_195 * Math.cos((lat * Math.PI) / 180), 111_195]
  const away = corners.slice(1).flatMap(([toLon, toLat], index) => {
    const [fromLon, fromLat] = corners[index]
    return Array.from({length: 2001}, (_, step) => {
      const [x, y] = [
        fromLon + ((toLon - fromLon) * step) / 2000,
        fromLat + ((toLat - fromLat) * step) / 2000,
      ]
      return Math.hypot((x - lon) * east, (y - lat) * north)
    })
  })
  return Math.min(...away)
}

describe('classes of a legend', () => {
  const rows = {
    projects: [{township: 'a1', planned: 10}, {township: 'a2', planned: 10}, {township: 'b1'}],
    progress: [
      {project: 0, day: '2018-02-01', percent: 50},
      {project: 0, day: '2018-08-01', percent: 90},
      {project: 1, day: '2018-02-01', percent: 60},
    ],
    assessments: [
      {township: 'a1', day: '2018-02-01', pass: true},
      {township: 'a1', day: '2018-05-01', pass: false},
      {township: 'b1', day: '2018-02-01', pass: true},
    ],
  }
  const at = (
    measure: 'progress' | 'compliance',
    ranges: Filter['classes'][number]['ranges'],
    t: string,
  ) => ({
    by: 'township' as const,
    measure,
    month: month(t),
    ranges,
  })

  test('let through the townships that stood in one of them at their month, whatever the month shown', () => {
    const middle = at('progress', [{from: 0.4, to: 0.6}], '2018-03')
    expect(shown(rows, [null], {classes: [middle]}, '2018-09').townships).toEqual(['a1'])
    const both = at(
      'progress',
      [
        {from: 0.4, to: 0.6},
        {from: 0.6, to: 0.8},
      ],
      '2018-03',
    )
    expect(shown(rows, [null], {classes: [both]}).townships).toEqual(['a1', 'a2'])
    expect(shown(rows, [null], {classes: [at('progress', ['no-data'], '2018-03')]}).townships).toEqual(['b1'])
  })

  test('are those of compliance too, and several hold together, each with its count', () => {
    const lost = at('compliance', ['lost'], '2018-06')
    expect(shown(rows, [null], {classes: [lost]}).townships).toEqual(['a1'])
    const passed = at('compliance', ['pass'], '2018-03')
    expect(shown(rows, [null], {classes: [passed, lost]})).toMatchObject({townships: ['a1'], classes: [2, 1]})
    expect(shown(rows, [null], {classes: [passed], counties: ['b']})).toMatchObject({
      townships: ['b1'],
      classes: [1],
    })
  })

  test('of counties let through their townships, as far as the other filters do', () => {
    const half = {...at('compliance', [{from: 0.5, to: null}], '2018-03'), by: 'county' as const}
    expect(shown(rows, [null], {classes: [half]})).toMatchObject({
      townships: ['a1', 'a2', 'b1'],
      classes: [2],
    })
    const all = {...half, ranges: [{from: 0.8, to: null}]}
    expect(shown(rows, [null], {classes: [all]}).townships).toEqual(['b1'])
    // Of county a the one township that passed is left: it stands at 100 %.
    expect(shown(rows, [null], {classes: [at('compliance', ['pass'], '2018-03'), all]}).townships).toEqual([
      'a1',
      'b1',
    ])
  })
})
