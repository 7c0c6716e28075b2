import {expect, it} from 'vitest'
import type {Regions} from '#domain/dataset'
import {mercatorX, mercatorY} from '#scene/mercator'
import {regionMesh, spotsBelow} from '#scene/mesh'
import {createPicker} from '#scene/picking'
import {lineStrips} from '#scene/strips'
import {topologyOf} from '#scene/topology'
import {aRowOfSquares} from './ground'

const origin = {x: mercatorX(121), y: mercatorY(30)}
const meshOf = (regions: Regions, tolerance = 0) =>
  regionMesh(regions.geometry, topologyOf(regions, origin), tolerance)
/** A line through places given in degrees. */
const lineThrough = (...degrees: number[]) =>
  Float64Array.from(degrees, (one, i) => (i % 2 ? mercatorY(one) - origin.y : mercatorX(one) - origin.x))

it('loses no township however coarse the detail', () => {
  const {indices, regions} = meshOf(aRowOfSquares([0, 0, 0]), 1e6)
  expect(new Set([...indices].map((vertex) => regions[vertex]))).toEqual(new Set([0, 1, 2]))
})

it('simplifies a shared border alike for both of its townships', () => {
  const row = aRowOfSquares([0, 0])
  const {weights, places} = topologyOf(row, origin)
  const shared = [1, 2, 5, 8].map((vertex) => places[vertex])
  expect(shared[0]).toBe(shared[2])
  expect(shared[1]).toBe(shared[3])
  expect(weights[shared[0]]).toBe(Infinity)
})

it('cuts each square into two triangles that know their township', () => {
  const {indices, regions} = meshOf(aRowOfSquares([0, 0]))
  expect(indices).toHaveLength(12)
  expect([...indices].map((vertex) => regions[vertex])).toEqual([0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1])
})

it('leaves a township without geometry out of the mesh and keeps the others’ numbers', () => {
  const row = aRowOfSquares([0, 0, 0])
  const {geometry} = aRowOfSquares([0, 0])
  const gap = {...geometry, regionStart: Uint32Array.of(0, 1, 1, 2)}
  const {indices, regions} = meshOf({...row, geometry: gap})
  expect(new Set([...indices].map((vertex) => regions[vertex]))).toEqual(new Set([0, 2]))
})

it('widens a straight line by half a width to either side', () => {
  const {offsets} = lineStrips([lineThrough(121, 30, 121.1, 30)])
  expect([...offsets].map((one) => Math.round(one * 1e6) / 1e6 + 0)).toEqual([0, 1, 0, -1, 0, 1, 0, -1])
})

it('mitres a right angle by the square root of two', () => {
  const east = mercatorX(121.1) - mercatorX(121)
  const north = (lat: number) => mercatorY(lat) - mercatorY(30)
  const {offsets} = lineStrips([lineThrough(121, 30, 121.1, 30, 121.1, 30.0866)])
  expect(north(30.0866)).toBeCloseTo(east, 3)
  expect(Math.hypot(offsets[4], offsets[5])).toBeCloseTo(Math.SQRT2, 4)
})

it('closes a ring without a notch where it begins', () => {
  const {offsets} = lineStrips([lineThrough(121, 30, 121.1, 30, 121.1, 30.1, 121, 30.1, 121, 30)])
  expect([...offsets.slice(0, 2)]).toEqual([...offsets.slice(-4, -2)])
})

it('finds the township under a place, and none at sea', () => {
  const picker = createPicker(aRowOfSquares([0, 0]))
  expect(picker.region(121.05, 30.05)).toBe(0)
  expect(picker.region(121.15, 30.05)).toBe(1)
  expect(picker.region(121.25, 30.05)).toBe(-1)
})

it('finds a township too small to be hit by its spot, and only such a one', () => {
  const row = aRowOfSquares([0, 0])
  const positions = row.geometry.positions.map((one, i) =>
    i >= 10 && i % 2 === 0 ? 121.2 + (one - 121.1) / 1e3 : one,
  )
  positions.forEach((one, i) => {
    if (i >= 10 && i % 2) positions[i] = 30 + (one - 30) / 1e3
  })
  const picker = createPicker({...row, geometry: {...row.geometry, positions}})
  const pixel = mercatorX(121.001) - mercatorX(121)
  expect(picker.region(121.202, 30)).toBe(-1)
  expect(picker.region(121.202, 30, 3 * pixel)).toBe(1)
  expect(picker.region(121.204, 30, 3 * pixel)).toBe(-1)
  expect(picker.region(121.102, 30.05, 3 * pixel)).toBe(-1)
})

it('marks the middle and the size of each township’s box, the smallest first', () => {
  const row = aRowOfSquares([0, 0, 0])
  const positions = row.geometry.positions.slice()
  // The second one keeps its lower half.
  positions[15] = positions[17] = 30.05
  const {spots} = meshOf({...row, geometry: {...row.geometry, positions}})
  const [half, whole] = [mercatorY(30.05) - mercatorY(30), mercatorY(30.1) - mercatorY(30)]
  expect([...spots.regions]).toEqual([1, 0, 2])
  expect(spots.positions[0]).toBeCloseTo(mercatorX(121.15) - origin.x, 5)
  expect(spots.positions[1]).toBeCloseTo(half / 2, 5)
  const width = mercatorX(121.1) - mercatorX(121)
  const wanted = [Math.max(width, half), whole, whole]
  spots.sizes.forEach((size, i) => {
    expect(size).toBeCloseTo(wanted[i], 5)
  })
})

it('counts the spots below a size', () => {
  const spots = {
    positions: new Float32Array(8),
    regions: new Float32Array(4),
    sizes: Float32Array.of(1, 2, 2, 5),
  }
  expect([0, 1, 1.5, 2, 3, 6].map((size) => spotsBelow(spots, size))).toEqual([0, 0, 1, 1, 3, 4])
})
