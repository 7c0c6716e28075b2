import fc from 'fast-check'
import {expect, test} from 'vitest'
import {WALL_PARTS, wallLayout} from '#ui/wall/wallLayout'
import {wallSettings} from '#view/wallSettings'

type Place = Parameters<typeof wallLayout>[2]
const placed = (patch: Partial<Place> = {}): Place => wallSettings(patch)

const SCREENS: [number, number][] = [
  [1920, 1080],
  [3840, 2160],
  [7680, 2160],
  [1080, 1920],
  [1600, 1200],
]

test.each(SCREENS)('at %i × %i every part has room and none covers another', (width, height) => {
  const {areas, unit} = wallLayout(width, height, placed())
  const parts = WALL_PARTS.filter((part) => part !== 'map' && part !== 'legend').map((part) => areas[part])
  for (const one of parts) {
    expect(one.width, JSON.stringify(areas)).toBeGreaterThan(20 * unit)
    expect(one.height).toBeGreaterThan(3 * unit)
    expect(one.left >= 0 && one.top >= 0).toBe(true)
    expect(one.left + one.width).toBeLessThanOrEqual(width)
    expect(one.top + one.height).toBeLessThanOrEqual(height)
    for (const other of parts)
      if (other !== one) expect(covers(one, other), JSON.stringify([one, other])).toBe(false)
  }
})

test('on a wall of screens nothing but the map lies on a frame', () => {
  const tiles = fc.record({columns: fc.integer({min: 1, max: 5}), rows: fc.integer({min: 1, max: 4})})
  fc.assert(
    fc.property(tiles, fc.integer({min: 0, max: 40}), ({columns, rows}, bezel) => {
      fc.pre(columns * rows > 1)
      const [width, height] = [1920 * columns, 1080 * rows]
      const {areas} = wallLayout(width, height, placed({columns, rows, bezel}))
      for (const part of ['figures', 'ranking', 'houses', 'time'] as const)
        expect(covers(areas.map, areas[part]), `${part} ${columns}x${rows}`).toBe(false)
      for (const part of WALL_PARTS) {
        if (part === 'map') continue
        const {left, top, width: wide, height: high} = areas[part]
        const tile = [Math.floor(left / 1920), Math.floor(top / 1080)]
        expect(left - tile[0] * 1920, `${part} ${columns}x${rows}`).toBeGreaterThanOrEqual(bezel / 2)
        expect(left + wide).toBeLessThanOrEqual((tile[0] + 1) * 1920 - bezel / 2)
        expect(top - tile[1] * 1080, `${part} ${columns}x${rows}`).toBeGreaterThanOrEqual(bezel / 2)
        expect(top + high, `${part} ${columns}x${rows}`).toBeLessThanOrEqual((tile[1] + 1) * 1080 - bezel / 2)
      }
    }),
  )
})

test('a broad wall gives the map its whole height', () => {
  const {areas, kind} = wallLayout(7680, 2160, placed())
  expect(kind).toBe('broad')
  expect(areas.map).toMatchObject({top: 0, height: 2160})
  expect(areas.map.width).toBeGreaterThan(2160)
  for (const part of ['sentence', 'figures', 'ranking', 'houses', 'time'] as const)
    expect(covers(areas.map, areas[part]), part).toBe(false)
})

test('type grows with the distance from which it is read, as far as it fits', () => {
  const near = wallLayout(1920, 1080, placed({distance: 5, wallHeight: 1.1})).unit
  expect(near).toBeCloseTo(10.8, 0)
  expect(wallLayout(1920, 1080, placed({distance: 6, wallHeight: 1.1})).unit).toBeGreaterThan(near * 1.1)
  expect(wallLayout(1920, 1080, placed({distance: 90, wallHeight: 1.1})).unit).toBeCloseTo(10.8 * 1.3, 5)
})

interface Box {
  left: number
  top: number
  width: number
  height: number
}

function covers(one: Box, other: Box): boolean {
  const apart =
    one.left + one.width <= other.left + 1e-6 ||
    other.left + other.width <= one.left + 1e-6 ||
    one.top + one.height <= other.top + 1e-6 ||
    other.top + other.height <= one.top + 1e-6
  return !apart
}
