import {expect, it} from 'vitest'
import {anchorsOf} from '#scene/anchors'
import {mercatorX, mercatorY} from '#scene/mercator'
import {aCampaign} from '../builders/campaign'

const two = aCampaign()
  .township('甲镇', {box: [121, 30, 121.1, 30.1]})
  .township('乙镇', {box: [121.1, 30, 121.2, 30.2]})

it('knows the box and the area of a township on the map', async () => {
  const [, one] = anchorsOf(await two.read())
  expect(one.bounds).toEqual([121, 30, 121.1, 30.1])
  const area = (mercatorX(121.1) - mercatorX(121)) * (mercatorY(30.1) - mercatorY(30))
  expect(one.size / area).toBeCloseTo(1, 6)
})

it('sets a name into the middle of a square', async () => {
  const [, one] = anchorsOf(await two.read())
  expect(one.spot().lon).toBeCloseTo(121.05, 2)
  expect(one.spot().lat).toBeCloseTo(30.05, 2)
})

it('gives a county the box of its townships and the spot of a large one in its middle, once', async () => {
  const [county, , large] = anchorsOf(await two.read())
  expect(county).toMatchObject({kind: 'county', bounds: [121, 30, 121.2, 30.2]})
  expect(county.spot()).toBe(large.spot())
})
