import {expect, test} from 'vitest'
import {paddingBeside} from '#ui/wall/mapRoom'

const MAP = {width: 1000, height: 600}
const LEGEND = {left: 0, top: 450, right: 200, bottom: 600}
const PADDING = {top: 30, right: 30, bottom: 30, left: 30}

/** Regions as boxes in degrees: west, south, east, north. */
function extents(...boxes: [number, number, number, number][]) {
  return {bounds: Float64Array.from(boxes.flat()), size: new Float64Array(boxes.length)}
}

test('land that is clear of the legend has all the room', () => {
  expect(paddingBeside(extents([120, 29, 121, 30]), MAP, LEGEND, PADDING)).toEqual(PADDING)
})

test('land that would lie beneath the legend stands beside it, or above it where it is larger there', () => {
  expect(paddingBeside(extents([120, 0, 126, 4]), MAP, LEGEND, PADDING)).toEqual({...PADDING, left: 200})
  expect(paddingBeside(extents([120, 0, 126, 1]), MAP, LEGEND, PADDING)).toEqual(PADDING)
  expect(paddingBeside(extents([120, 0, 130, 4.5]), MAP, LEGEND, PADDING)).toEqual({...PADDING, bottom: 150})
})

test('without boundaries nothing changes', () => {
  const none = extents([Infinity, Infinity, -Infinity, -Infinity])
  expect(paddingBeside(none, MAP, LEGEND, PADDING)).toEqual(PADDING)
})
