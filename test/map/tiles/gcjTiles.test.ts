import {describe, expect, test} from 'vitest'
import {gcjCut, gcjPixel} from '#map/tiles/gcjTiles'

const SIZE = 256
/** West, south, east, north of 浙江. */
const ZHEJIANG = [118, 27, 123, 31.5]

function tileAt(z: number, lon: number, lat: number) {
  const sine = Math.sin((lat * Math.PI) / 180)
  return {
    z,
    x: Math.floor(((lon + 180) / 360) * 2 ** z),
    y: Math.floor((0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * 2 ** z),
  }
}

/** Pixels between where a cut puts a place and where it belongs, at the worst of many places of many tiles. */
function worst(z: number): number {
  const [west, south, east, north] = ZHEJIANG
  let most = 0
  for (let i = 0; i < 400; i++) {
    // Every tile at small zooms, ones far apart at large ones.
    const tile = tileAt(z, west + ((east - west) * (i % 20)) / 19, south + ((north - south) * (i / 20)) / 20)
    const {columns, rows, matrix} = gcjCut(tile, SIZE)
    for (const px of [0, 64, 128, 192, 256])
      for (const py of [0, 64, 128, 192, 256]) {
        const [x, y] = gcjPixel(z, tile.x * SIZE + px, tile.y * SIZE + py, SIZE)
        const cutX = matrix.a * px + matrix.c * py + matrix.e + columns[0] * SIZE
        const cutY = matrix.b * px + matrix.d * py + matrix.f + rows[0] * SIZE
        most = Math.max(most, Math.abs(cutX - x), Math.abs(cutY - y))
      }
  }
  return most
}

describe('a tile of WGS-84 cut from those of GCJ-02, in 浙江', () => {
  test.each([6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18])('is right to half a pixel at zoom %d', (z) => {
    expect(worst(z)).toBeLessThan(0.5)
  })

  test('lies where the shift of 宁波 puts it: some 460 m east and 260 m north on the grid', () => {
    const tile = tileAt(16, 121.55, 29.87)
    const [x, y] = [(tile.x + 0.5) * SIZE, (tile.y + 0.5) * SIZE]
    const [shiftedX, shiftedY] = gcjPixel(16, x, y, SIZE)
    const metres = (40_075_017 * Math.cos((29.87 * Math.PI) / 180)) / (SIZE * 2 ** 16)
    expect((shiftedX - x) * metres).toBeGreaterThan(400)
    expect((shiftedX - x) * metres).toBeLessThan(520)
    expect(Math.abs((shiftedY - y) * metres)).toBeGreaterThan(150)
    expect(Math.abs((shiftedY - y) * metres)).toBeLessThan(300)
  })

  test('takes the tiles that it lies over, and no others', () => {
    for (const z of [8, 12, 16, 18]) {
      const {columns, rows, matrix} = gcjCut(tileAt(z, 121.55, 29.87), SIZE)
      expect(matrix.e).toBeGreaterThanOrEqual(0)
      expect(matrix.e + matrix.a * SIZE).toBeLessThanOrEqual(columns.length * SIZE + 0.01)
      expect(columns.length * rows.length).toBeLessThanOrEqual(9)
    }
  })
})

test('outside of China nothing is shifted', () => {
  const tile = tileAt(12, 2.35, 48.85)
  const {columns, rows, matrix} = gcjCut(tile, SIZE)
  expect([columns, rows]).toEqual([[tile.x], [tile.y]])
  expect(matrix).toEqual({a: 1, b: 0, c: 0, d: 1, e: 0, f: 0})
})
