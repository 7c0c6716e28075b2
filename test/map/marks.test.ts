import {describe, expect, it} from 'vitest'
import {DensityDiscs, type DensityLook, drawDensity} from '#map/software/densityDots'
import {type MarkLook, MarkSprites} from '#map/software/markSprites'
import {drawMarks, type MarkRules, placeMarks} from '#map/software/marks'
import type {Density} from '#scene/density'
import type {PointSet} from '#scene/points'

type Color = [number, number, number, number]
const BLACK: Color = [0, 0, 0, 1]
const RED: Color = [1, 0, 0, 1]
const GREEN: Color = [0, 1, 0, 1]
const BLUE: Color = [0, 0, 1, 1]
const WHITE: Color = [1, 1, 1, 1]
const LOOK: MarkLook = {colors: [BLACK, GREEN, RED, BLUE], halo: WHITE, scale: 1, pixelRatio: 1, opacity: 1}
const SEA = [100, 100, 100, 255]
const SIZE = 41
const MIDDLE = 20

/** A square of sea whose pixel (MIDDLE, MIDDLE) has its middle at the origin; a unit is a pixel. */
const camera = {scaleX: 1, scaleY: 1, x: MIDDLE + 0.5, y: MIDDLE + 0.5}
const sea = () =>
  new Uint32Array(
    new Uint8Array(
      Array(SIZE * SIZE)
        .fill(SEA)
        .flat(),
    ).buffer,
  )
const at = (pixels: Uint32Array, x: number, y: number) => [
  ...new Uint8Array(pixels.buffer).subarray(4 * (y * SIZE + x), 4 * (y * SIZE + x) + 4),
]

interface Row {
  x?: number
  y?: number
  months?: number[]
  radius?: number
  shape?: number
  region?: number
  category?: number
}

function pointSet(kind: PointSet['kind'], rows: Row[]): PointSet {
  return {
    kind,
    count: rows.length,
    rows: Uint32Array.from(rows, (_, i) => i),
    positions: Float32Array.from(rows.flatMap(({x = 0, y = 0}) => [x, y])),
    months: Uint16Array.from(rows.flatMap(({months = [0, 99, 99]}) => [...months, 0])),
    looks: Uint8Array.from(rows.flatMap(({radius = 5, shape = 0}) => [radius * 40, shape])),
    regions: Uint32Array.from(rows, ({region = 0}) => region),
    categories: Uint16Array.from(rows, ({category = 0}) => category),
  }
}

const RULES: MarkRules = {
  month: 10,
  states: 0b1111,
  deadlines: [50, 60],
  regions: Uint8Array.of(1, 0),
  categories: Uint8Array.of(1, 0),
}

function drawn(points: PointSet, rules: Partial<MarkRules> = {}, look: Partial<MarkLook> = {}): Uint32Array {
  const raster = {width: SIZE, height: SIZE, pixels: sea()}
  const sprites = new MarkSprites(points.kind, {...LOOK, ...look}, SIZE)
  drawMarks(raster, placeMarks(points, camera, raster, 20), {...RULES, ...rules}, sprites)
  return raster.pixels
}

/** A project's months of start, overdue and done, so that at month 10 it is in a state. */
const PROJECT = {planned: [99, 99, 99], started: [5, 99, 99], overdue: [5, 8, 99], done: [5, 8, 9]}

describe('the marks’ shapes', () => {
  const pixel = (points: PointSet, x: number, y: number) => at(drawn(points), MIDDLE + x, MIDDLE + y)
  const project = (months: number[]) => pointSet('projects', [{months}])
  const house = (shape: number) => pointSet('houses', [{months: [0, 99, 99], shape}])

  it('a planned project is a ring, empty in the middle', () => {
    expect(pixel(project(PROJECT.planned), 0, 0)).toEqual([255, 255, 255, 255])
    // The ring is 1.4 px wide: a tenth of the hole's soft edge reaches this pixel.
    expect(pixel(project(PROJECT.planned), 4, 0)).toEqual([25, 25, 25, 255])
    expect(pixel(project(PROJECT.planned), 0, -4)).toEqual([25, 25, 25, 255])
  })

  it('a started one is filled on its left', () => {
    expect(pixel(project(PROJECT.started), -2, 0)).toEqual([0, 255, 0, 255])
    expect(pixel(project(PROJECT.started), 2, 0)).toEqual([255, 255, 255, 255])
    expect(pixel(project(PROJECT.started), 4, 0)).toEqual([25, 255, 25, 255])
  })

  it('an overdue one is a triangle that points up', () => {
    expect(pixel(project(PROJECT.overdue), 0, 0)).toEqual([255, 0, 0, 255])
    expect(pixel(project(PROJECT.overdue), 0, -6)).toEqual([255, 0, 0, 255])
    expect(pixel(project(PROJECT.overdue), 4, 3)).toEqual([255, 0, 0, 255])
    expect(pixel(project(PROJECT.overdue), 5, -4)).toEqual(SEA)
  })

  it('a done one is a disc', () => {
    expect(pixel(project(PROJECT.done), 0, 0)).toEqual([0, 0, 255, 255])
    expect(pixel(project(PROJECT.done), 3, 3)).toEqual([0, 0, 255, 255])
    expect(pixel(project(PROJECT.done), 5, 5)).toEqual(SEA)
  })

  it('a house is a square or a diamond', () => {
    expect(pixel(house(1), 3, 3)).toEqual([0, 0, 0, 255])
    expect(pixel(house(2), 3, 3)).not.toEqual([0, 0, 0, 255])
    expect(pixel(house(2), 0, 5)).toEqual([0, 0, 0, 255])
    expect(pixel(house(1), 6, 6)).toEqual(SEA)
  })

  it('a halo lies around it, and beyond it nothing', () => {
    const disc = project(PROJECT.done)
    // The edge at 5 px: the middle of the pixel lies half in, and the halo reaches to 5.9.
    expect(pixel(disc, 5, 0)).toEqual([128, 128, 255, 255])
    const [red] = pixel(disc, 6, 0)
    expect(red).toBe(Math.round(100 + 155 * 0.4))
    expect(pixel(disc, 7, 0)).toEqual(SEA)
  })

  it('edges fall on halves of a pixel', () => {
    const right = pointSet('projects', [{x: 0.5, months: PROJECT.done}])
    expect(at(drawn(right), MIDDLE + 5, MIDDLE)).toEqual([0, 0, 255, 255])
    expect(at(drawn(right), MIDDLE - 5, MIDDLE)).not.toEqual([0, 0, 255, 255])
  })

  it('all grow with the scale and the screen’s pixels', () => {
    const disc = pointSet('projects', [{months: PROJECT.done, radius: 2}])
    expect(at(drawn(disc, {}, {scale: 3, pixelRatio: 2}), MIDDLE + 11, MIDDLE)).toEqual([0, 0, 255, 255])
    expect(at(drawn(disc, {}, {scale: 3, pixelRatio: 2}), MIDDLE + 16, MIDDLE)).toEqual(SEA)
  })

  it('let the ground through by their opacity', () => {
    const disc = pointSet('projects', [{months: PROJECT.done}])
    expect(at(drawn(disc, {}, {opacity: 0.5}), MIDDLE, MIDDLE)).toEqual([50, 50, 178, 255])
  })

  it('are cut by the edge of the picture', () => {
    const disc = pointSet('projects', [{x: -MIDDLE, y: MIDDLE + 2, months: PROJECT.done}])
    expect(at(drawn(disc), 0, 0)).toEqual([0, 0, 255, 255])
    expect(at(drawn(disc), SIZE - 1, 1)).toEqual(SEA)
  })

  it('stand on clear ground with soft edges', () => {
    const raster = {width: SIZE, height: SIZE, pixels: new Uint32Array(SIZE * SIZE)}
    const disc = pointSet('projects', [{months: PROJECT.done}])
    drawMarks(raster, placeMarks(disc, camera, raster, 20), RULES, new MarkSprites('projects', LOOK, SIZE))
    expect(at(raster.pixels, MIDDLE, MIDDLE)).toEqual([0, 0, 255, 255])
    expect(at(raster.pixels, MIDDLE + 6, MIDDLE)).toEqual([255, 255, 255, 102])
    expect(at(raster.pixels, MIDDLE + 9, MIDDLE)).toEqual([0, 0, 0, 0])
  })
})

describe('which marks are drawn', () => {
  const isDrawn = (points: PointSet, rules: Partial<MarkRules> = {}) =>
    drawn(points, rules).some((word, i) => word !== sea()[i])
  const done = (row: Row) => pointSet('projects', [{months: PROJECT.done, ...row}])

  it('those whose region, category and state the filter lets through', () => {
    expect(isDrawn(done({}))).toBe(true)
    expect(isDrawn(done({region: 1}))).toBe(false)
    expect(isDrawn(done({category: 1}))).toBe(false)
    expect(isDrawn(done({}), {states: 0b0111})).toBe(false)
  })

  it('houses from the month of their register on', () => {
    const house = pointSet('houses', [{months: [10, 99, 99], shape: 1}])
    expect(isDrawn(house, {month: 9})).toBe(false)
    expect(isDrawn(house, {month: 10})).toBe(true)
  })

  it.each([
    ['filed', [0, 99, 99], [50, 60], BLACK],
    ['relieved', [0, 9, 99], [10, 60], GREEN],
    ['overdue of relief', [0, 99, 99], [10, 60], RED],
    ['overdue of treatment', [0, 9, 99], [5, 10], RED],
    ['treated', [0, 9, 10], [5, 6], BLUE],
  ] as const)('a house in its state’s colour: %s', (_, months, deadlines, color) => {
    const pixels = drawn(pointSet('houses', [{months: [...months], shape: 1}]), {deadlines})
    expect(at(pixels, MIDDLE, MIDDLE)).toEqual(color.map((one) => 255 * one))
  })

  it('the overdue ones above the others, whatever their order', () => {
    const points = pointSet('projects', [{months: PROJECT.overdue}, {months: PROJECT.done}])
    expect(at(drawn(points), MIDDLE, MIDDLE)).toEqual([255, 0, 0, 255])
  })
})

describe('densities', () => {
  const DENSITY_LOOK: DensityLook = {
    fill: BLUE,
    overdue: RED,
    halo: [0, 0, 0, 0],
    largest: 15,
    least: 1,
    square: false,
    pixelRatio: 1,
    opacity: 1,
  }
  /** One cell at the origin with rows and overdue ones at month 1. */
  function areas(rows: number, overdue: number, look: Partial<DensityLook> = {}) {
    const density: Density = {
      kind: 'projects',
      count: 1,
      cell: 1,
      positions: Float32Array.of(0, 0),
      counts: Uint32Array.of(0, 0, rows, overdue),
      most: 100,
      mean: 12,
    }
    const raster = {width: SIZE, height: SIZE, pixels: sea()}
    drawDensity(raster, density, 1, camera, new DensityDiscs({...DENSITY_LOOK, ...look}, SIZE))
    let [all, red] = [0, 0]
    for (let i = 0; i < SIZE * SIZE; i++) {
      const [r, g] = at(raster.pixels, i % SIZE, Math.floor(i / SIZE))
      all += (100 - g) / 100
      red += Math.max(0, r - 100) / 155
    }
    return {all, red}
  }
  const areaOf = (share: number) => Math.PI * 15 ** 2 * share
  // A quarter of a pixel's rounding of the radius.
  const within = (share: number) => 2 * Math.PI * 15 * Math.sqrt(share) * 0.25

  it.each([100, 50, 10, 4])('an area after the number of rows: %i of 100', (rows) => {
    expect(Math.abs(areas(rows, 0).all - areaOf(rows / 100))).toBeLessThan(within(rows / 100))
  })

  it.each([40, 10])('and within it one after the overdue ones: %i of 80', (overdue) => {
    const {all, red} = areas(80, overdue)
    expect(Math.abs(all - areaOf(0.8))).toBeLessThan(within(0.8))
    expect(Math.abs(red - areaOf(overdue / 100))).toBeLessThan(within(0.8))
  })

  it('a single row among many is a dot that can be seen, no row is none', () => {
    expect(areas(1, 0, {largest: 2}).all).toBeGreaterThan(Math.PI * 0.9 ** 2 * 0.7)
    expect(areas(0, 0).all).toBe(0)
  })
})
