import {expect, it} from 'vitest'
import {clustersOf} from '#scene/clusters'

const at = (left: number, top: number) => ({left, top, width: 10, height: 10})

it('joins boxes that overlap, also by way of others', () => {
  const [one, between, other, apart] = clustersOf([at(0, 0), at(8, 5), at(16, 0), at(40, 0)])
  expect(one).toBe(other)
  expect(one).toBe(between)
  expect(apart).not.toBe(one)
})

it('leaves boxes apart that only touch, or lie one above the other', () => {
  expect(new Set(clustersOf([at(0, 0), at(10, 0), at(0, 10)])).size).toBe(3)
})
