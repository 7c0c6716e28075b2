import {expect, it} from 'vitest'
import type {Regions} from '#domain/dataset'
import {mercatorX, mercatorY} from '#scene/mercator'
import {regionMesh} from '#scene/mesh'
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
