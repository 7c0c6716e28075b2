import {expect, test} from 'vitest'
import type {Month} from '#domain/month'
import {listedOf} from '#ui/outlook/outlookModel'
import {ticksOf} from '#ui/TimeAxis'

test.each([
  ['a year', 12, 3],
  ['three years', 36, 3],
  ['a decade', 120, 6],
  ['a century', 1200, 60],
  ['a thousand years', 12_000, 600],
])('over %s ticks stand as far apart as their words need', (_, months, every) => {
  const timeline = {start: (1950 * 12) as Month, end: (1950 * 12 + months - 1) as Month}
  const scale = {months, monthWidth: 1100 / months, unit: 1}
  const ticks = ticksOf({timeline}, scale)
  expect(ticks[1].index - ticks[0].index).toBe(every)
  expect(every * scale.monthWidth).toBeGreaterThanOrEqual(34)
})

test('of tens of thousands that are missing a few are listed, until more are asked for', () => {
  expect(listedOf(56, 40, 3)).toBe(40)
  expect(listedOf(56, 40, 50)).toBe(55)
  expect(listedOf(39_000, 40, 20_000)).toBe(200)
  expect(listedOf(39_000, 240, 20_000)).toBe(240)
})
