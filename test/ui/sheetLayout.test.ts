import fc from 'fast-check'
import {expect, test} from 'vitest'
import {type Area, mapPadding, sheetLayout, sheetSize, wrapped} from '#ui/output/sheetLayout'
import {textWidth} from '#ui/timeLayout'

const meets = (one: Area, other: Area) =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height

test('parts of a sheet never overlap and stay on it, whatever its size and shape', () => {
  const sides = fc.integer({min: 1100, max: 4000})
  fc.assert(
    fc.property(sides, sides, fc.integer({min: 80, max: 320}), (width, height, legend) => {
      const size = sheetSize('page', width, height)
      const layout = sheetLayout('page', size.width, size.height, legend)
      const {figures, ranking, chart} = layout.page!
      const parts = [layout.head, figures, ranking, layout.map, chart, layout.foot]
      for (const [at, one] of parts.entries()) {
        expect(one.x >= 0 && one.x + one.width <= size.width).toBe(true)
        expect(one.y >= 0 && one.y + one.height <= size.height).toBe(true)
        for (const other of parts.slice(at + 1)) expect(meets(one, other)).toBe(false)
      }
    }),
  )
})

test('the land has room beside the legend, or above it where the map is narrow', () => {
  expect(mapPadding(sheetLayout('map', 1400, 800, 200)).right).toBeGreaterThan(272)
  expect(mapPadding(sheetLayout('map', 700, 900, 200)).bottom).toBeGreaterThan(200)
})

test('nothing of what must be said below is cut: the foot grows with it', () => {
  const note = 'Schematic boundaries, not a survey; every other figure is synthetic. '.repeat(6).trim()
  const {lines, foot, map} = sheetLayout('map', 900, 800, 200, [note])
  expect(lines.join(' ')).toBe(note)
  expect(foot.height).toBeGreaterThan(lines.length * 14)
  expect(map.y + map.height).toBeLessThanOrEqual(foot.y)
})

test('a sentence is broken where it may be, and what is too much ends in …', () => {
  const text = '2018-09：112 个乡镇中 53 个达标（47.3%），距目标 50% 还差 3 个。'
  const lines = wrapped(text, 300, 22, 9)
  expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
  for (const line of lines) expect(textWidth(line, 22)).toBeLessThanOrEqual(300)
  expect(wrapped(text, 300, 22, 1)[0]).toMatch(/…$/)
})
