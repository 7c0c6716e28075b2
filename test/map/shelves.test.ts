import {expect, it} from 'vitest'
import {Shelves} from '#map/shelves'

it('sets boxes side by side, then on the next shelf, then on the next sheet, until none is left', () => {
  const shelves = new Shelves(100, 30, 2)
  const slots = Array.from({length: 6}, () => shelves.reserve(50, 14))
  expect(slots.slice(0, 4)).toEqual([
    {sheet: 0, x: 0, y: 0},
    {sheet: 0, x: 50, y: 0},
    {sheet: 0, x: 0, y: 14},
    {sheet: 0, x: 50, y: 14},
  ])
  expect(slots[4]).toEqual({sheet: 1, x: 0, y: 0})
  expect(Array.from({length: 4}, () => shelves.reserve(50, 14)).at(-1)).toBeNull()
})

it('begins a shelf below the highest box of the one before', () => {
  const shelves = new Shelves(100, 100, 1)
  for (const height of [10, 20]) shelves.reserve(50, height)
  expect(shelves.reserve(50, 10)).toEqual({sheet: 0, x: 0, y: 20})
})

it('has no room for what is larger than a sheet, and goes on with the rest', () => {
  const shelves = new Shelves(100, 30, 1)
  expect(shelves.reserve(101, 5)).toBeNull()
  expect(shelves.reserve(100, 5)).toEqual({sheet: 0, x: 0, y: 0})
})
