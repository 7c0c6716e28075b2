import {expect, it} from 'vitest'
import {cellFinder} from '#scene/cells'

it('tells apart a hundred thousand cells, far and near, and finds each again', () => {
  const finder = cellFinder(0.5)
  const places = Array.from({length: 100_000}, (_, i): [number, number] => [
    (i % 317) * 0.5 - 60,
    Math.floor(i / 317) * (i % 2 ? 0.5 : 5000),
  ])
  const names = new Map<string, number>()
  for (const [x, y] of places) {
    const key = `${Math.floor(x / 0.5)} ${Math.floor(y / 0.5)}`
    if (!names.has(key)) names.set(key, names.size)
    expect(finder.cellAt(x + 0.2, y + 0.2)).toBe(names.get(key))
  }
  expect(finder.count()).toBe(names.size)
  expect(finder.cellAt(...places[0])).toBe(0)
})
