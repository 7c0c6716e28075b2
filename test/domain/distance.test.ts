import {expect, test} from 'vitest'
import {boundsOfRegions, hasGeometry, metresToRegion, regionBounds, regionContains} from '#domain/geometry'
import {aCampaign} from '../builders/campaign'
import {square} from '../builders/feature'

/** Two towns side by side, the second with a hole, and one that is not drawn. */
async function towns() {
  const ring = square([121.1, 29.9, 121.2, 30])
  const hole = square([121.14, 29.94, 121.16, 29.96])
  const dataset = await aCampaign()
    .township('西')
    .township('东', {geometry: {type: 'Polygon', coordinates: [ring, hole]}})
    .township('无', {geometry: null})
    .read()
  return dataset.regions.geometry
}

test('a point is in the one that it lies in', async () => {
  const geometry = await towns()
  expect([0, 1, 2].map((region) => regionContains(geometry, region, 121.05, 29.95))).toEqual([
    true,
    false,
    false,
  ])
})

test('a hole is outside', async () => {
  const geometry = await towns()
  expect(regionContains(geometry, 1, 121.15, 29.95)).toBe(false)
  expect(metresToRegion(geometry, 1, 121.15, 29.95)).toBeCloseTo(
    0.01 * 111_195 * Math.cos((29.95 * Math.PI) / 180),
    0,
  )
})

test('inside no metre is missing', async () => {
  expect(metresToRegion(await towns(), 0, 121.01, 29.91)).toBe(0)
})

test('to the north a hundredth of a degree is 1112 m', async () => {
  expect(metresToRegion(await towns(), 0, 121.05, 30.01)).toBeCloseTo(1112, 0)
})

test('past a corner the distance is that to the corner', async () => {
  const east = 0.003 * 111_195 * Math.cos((30.004 * Math.PI) / 180)
  expect(metresToRegion(await towns(), 0, 120.997, 30.004)).toBeCloseTo(Math.hypot(east, 0.004 * 111_195), 0)
})

test('what is not drawn is nowhere', async () => {
  const geometry = await towns()
  expect([0, 1, 2].map((region) => hasGeometry(geometry, region))).toEqual([true, true, false])
  expect(metresToRegion(geometry, 2, 121, 30)).toBe(Infinity)
  expect(regionBounds(geometry, 2)).toEqual([Infinity, Infinity, -Infinity, -Infinity])
})

test('bounds of one and of all', async () => {
  const geometry = await towns()
  expect(regionBounds(geometry, 1)).toEqual([121.1, 29.9, 121.2, 30])
  expect(boundsOfRegions(geometry)).toEqual([121, 29.9, 121.2, 30])
})
