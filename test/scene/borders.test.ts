import {expect, it} from 'vitest'
import {borderLines, outlineOf} from '#scene/borders'
import {aRowOfSquares} from './ground'

const length = (line: Float64Array) => line.length / 2

it('draws the border that two townships of a county share once, as a township border', () => {
  const lines = borderLines(aRowOfSquares([0, 0]))
  expect(lines.township.map((line) => [...line])).toEqual([[121.1, 30, 121.1, 30.1]])
  expect(lines.county).toEqual([])
})

it('tells the border between two counties apart', () => {
  const lines = borderLines(aRowOfSquares([0, 1]))
  expect(lines.county).toHaveLength(1)
  expect(lines.township).toEqual([])
})

it('joins the edges that only one township has into the outer border', () => {
  const {outer} = borderLines(aRowOfSquares([0, 0]))
  expect(outer.reduce((sum, line) => sum + length(line) - 1, 0)).toBe(6)
})

it('closes the outline of one township', () => {
  const [line, ...rest] = outlineOf(aRowOfSquares([0, 0]), (region) => region === 1)
  expect(rest).toEqual([])
  expect(length(line)).toBe(5)
  expect([line[0], line[1]]).toEqual([line.at(-2), line.at(-1)])
})
