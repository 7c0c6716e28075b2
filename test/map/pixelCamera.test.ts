import {expect, it} from 'vitest'
import {mapCamera, pixelCamera, scaledCamera, transformBetween} from '#map/software/pixelCamera'
import {mercatorX, mercatorY} from '#scene/mercator'

it('reads where the shaders put a position', () => {
  // Clip space: twice the width of 200 px a unit, the origin a quarter to the right of the middle and above it.
  const matrix = [4, 0, 0, 0, 0, 8, 0, 0, 0, 0, 1, 0, 0.5, 0.5, 0, 2]
  expect(pixelCamera(matrix, 200, 100)).toEqual({scaleX: 200, scaleY: 200, x: 125, y: 37.5})
})

it('moves a canvas to where another camera would draw it', () => {
  const drawn = {scaleX: 10, scaleY: 10, x: 100, y: 50}
  expect(transformBetween(drawn, {scaleX: 20, scaleY: 20, x: 30, y: 40})).toBe(
    'matrix(2, 0, 0, 2, -170, -60)',
  )
  expect(transformBetween(drawn, {...drawn})).toBe('')
})

it('has twice the pixels on a screen twice as fine', () => {
  expect(scaledCamera({scaleX: 1, scaleY: 2, x: 3, y: 4}, 2)).toEqual({scaleX: 2, scaleY: 4, x: 6, y: 8})
})

it('has the map’s centre in the middle, east to the right and north above', () => {
  const origin = {x: mercatorX(121), y: mercatorY(30)}
  const {x, y, scaleX, scaleY} = mapCamera(
    {lon: 121.5, lat: 29.5, zoom: 9},
    {width: 800, height: 600},
    origin,
  )
  expect([scaleX, scaleY]).toEqual([512, 512])
  expect(x + scaleX * (mercatorX(121.5) - origin.x)).toBeCloseTo(400, 6)
  expect(y - scaleY * (mercatorY(29.5) - origin.y)).toBeCloseTo(300, 6)
  expect(x).toBeLessThan(400)
  expect(y).toBeLessThan(300)
})
