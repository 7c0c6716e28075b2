import {expect, it} from 'vitest'
import {borderLines, outlineOf} from '#scene/borders'
import {mercatorX, mercatorY} from '#scene/mercator'
import {topologyOf} from '#scene/topology'
import {aRowOfSquares} from './ground'

const origin = {x: mercatorX(121), y: mercatorY(30)}
const length = (line: Float64Array) => line.length / 2
const bordersOf = (counties: number[], tolerance = 0) =>
  borderLines(topologyOf(aRowOfSquares(counties), origin), tolerance)

it('draws the border that two townships of a county share once, as a township border', () => {
  const lines = bordersOf([0, 0])
  expect(lines.township.map(length)).toEqual([2])
  expect(lines.township[0][0]).toBeCloseTo(mercatorX(121.1) - origin.x, 9)
  expect(lines.county).toEqual([])
})

it('tells the border between two counties apart', () => {
  const lines = bordersOf([0, 1])
  expect(lines.county).toHaveLength(1)
  expect(lines.township).toEqual([])
})

it('joins the edges that only one township has into the outer border', () => {
  const {outer} = bordersOf([0, 0])
  expect(outer.reduce((sum, line) => sum + length(line) - 1, 0)).toBe(6)
})

it('draws the border of a lone township as one closed chain', () => {
  const {outer} = bordersOf([0])
  expect(outer.map(length)).toEqual([5])
  expect([...outer[0].slice(0, 2)]).toEqual([...outer[0].slice(-2)])
})

it('keeps where borders meet however coarse the detail', () => {
  const {outer, township} = bordersOf([0, 0], 1e6)
  expect(township.map(length)).toEqual([2])
  expect(outer.map(length)).toEqual([2, 2])
})

it('closes the outline of one township', () => {
  const [line, ...rest] = outlineOf(aRowOfSquares([0, 0]).geometry, 1, origin)
  expect(rest).toEqual([])
  expect(length(line)).toBe(5)
  expect([line[0], line[1]]).toEqual([line.at(-2), line.at(-1)])
})
