import {describe, expect, it} from 'vitest'
import {paintGround, pictureOf, type Readback} from '#map/software/picture'

const marks = {
  stripes: [1, 0, 0.5, 1] as [number, number, number, number],
  dots: [0.2, 0.4, 0, 1] as [number, number, number, number],
  cross: [0, 0, 1, 1] as [number, number, number, number],
  scale: 1,
  opacity: 1,
  pixelRatio: 1,
}
type Marks = typeof marks
const NONE = -1

/** What the graphics library would have read back: rows from the bottom; regions and borders by row from the top. */
function readback(
  width: number,
  height: number,
  regionAt: (x: number, y: number) => number,
  borderAt: (x: number, y: number) => number[] = () => [0, 0, 0, 0],
): Readback {
  const ids = new Uint8Array(4 * width * height)
  const lines = new Uint8Array(4 * width * height)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = 4 * ((height - 1 - y) * width + x)
      const region = regionAt(x, y)
      if (region !== NONE) ids.set([region & 255, (region >> 8) & 255, region >> 16, 255], at)
      lines.set(borderAt(x, y), at)
    }
  }
  return {width, height, ids, lines}
}

/** Red, green, blue, alpha of each pixel, row by row from the top. */
function painted(read: Readback, texels: number[], given: Marks = marks): number[][] {
  const pixels = new Uint32Array(read.width * read.height).fill(0x12345678)
  paintGround(pictureOf(read), Uint8Array.from(texels), given, pixels)
  const bytes = new Uint8Array(pixels.buffer)
  return Array.from({length: pixels.length}, (_, i) => [...bytes.subarray(4 * i, 4 * i + 4)])
}

const mod = (value: number, by: number) => value - by * Math.floor(value / by)
const clamp = (value: number) => Math.min(1, Math.max(0, value))

/** The shader's own words (layers/fill.ts). */
function cover(pattern: number, x: number, y: number): number {
  const line = (at: number, period: number, width: number) =>
    clamp(width * 0.5 - Math.abs(mod(at, period) - period * 0.5) + 0.5)
  if (pattern === 1) return line((x + y) * Math.SQRT1_2, 6, 2.6)
  if (pattern === 3)
    return Math.max(line((x + y) * Math.SQRT1_2, 8, 0.7), line((x - y) * Math.SQRT1_2, 8, 0.7))
  const shift = 2.5 * Math.floor(mod(x / 5 + 0.001, 2))
  return clamp(1.45 - Math.hypot(mod(x, 5) - 2.5, mod(y + shift, 5) - 2.5))
}

describe('solid regions', () => {
  it('have their own colour, and the sea none', () => {
    const read = readback(3, 1, (x) => [0, NONE, 1][x])
    expect(painted(read, [10, 20, 30, 0, 40, 50, 60, 0])).toEqual([
      [10, 20, 30, 255],
      [0, 0, 0, 0],
      [40, 50, 60, 255],
    ])
  })

  it('stand the right way up', () => {
    const read = readback(2, 3, (_, y) => y)
    const rows = painted(read, [1, 1, 1, 0, 2, 2, 2, 0, 3, 3, 3, 0])
    expect(rows.map(([red]) => red)).toEqual([1, 1, 2, 2, 3, 3])
  })

  it('may be numbered beyond two bytes', () => {
    const region = 70_000
    const texels = new Array<number>(4 * (region + 1)).fill(0)
    texels.splice(4 * region, 3, 7, 8, 9)
    expect(
      painted(
        readback(1, 1, () => region),
        texels,
      ),
    ).toEqual([[7, 8, 9, 255]])
  })
})

describe.each([
  ['stripes', 1],
  ['dots', 2],
  ['cross', 3],
] as const)('%s', (name, pattern) => {
  it.each([
    [1, 1],
    [1.5, 1],
    [2, 1.4],
  ])('cover what the shader covers, at %f device pixels and scale %f', (pixelRatio, scale) => {
    const [width, height] = [67, 41]
    const read = readback(width, height, (x) => (x < 60 ? 1 : 0))
    const ground = [200, 100, 50]
    const all = painted(read, [9, 9, 9, 0, ...ground, pattern], {...marks, pixelRatio, scale})
    const unit = 1 / (pixelRatio * scale)
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        const share = x < 60 ? cover(pattern, (x + 0.5) * unit, (height - y - 0.5) * unit) : 0
        const from = x < 60 ? ground : [9, 9, 9]
        const mark = marks[name]
        for (let i = 0; i < 3; i++) {
          const wanted = from[i] + (255 * mark[i] - from[i]) * share
          expect(Math.abs(all[y * width + x][i] - wanted)).toBeLessThanOrEqual(1.01)
        }
        expect(all[y * width + x][3]).toBe(255)
      }
    }
  })
})

describe('borders', () => {
  const border = [60, 30, 0, 120]

  it('let the region shine through by their alpha', () => {
    const read = readback(
      1,
      1,
      () => 0,
      () => border,
    )
    const rest = 1 - 120 / 255
    const [[red, green, blue, alpha]] = painted(read, [200, 100, 40, 0])
    expect(Math.abs(red - (60 + 200 * rest))).toBeLessThanOrEqual(0.5)
    expect(Math.abs(green - (30 + 100 * rest))).toBeLessThanOrEqual(0.5)
    expect(Math.abs(blue - 40 * rest)).toBeLessThanOrEqual(0.5)
    expect(alpha).toBe(255)
  })

  it('hide the region where they are opaque', () => {
    const read = readback(
      1,
      1,
      () => 0,
      () => [1, 2, 3, 255],
    )
    expect(painted(read, [200, 100, 40, 1])).toEqual([[1, 2, 3, 255]])
  })

  it('keep their alpha over the sea, no longer premultiplied', () => {
    const read = readback(
      1,
      1,
      () => NONE,
      () => border,
    )
    expect(painted(read, [])).toEqual([[128, 64, 0, 120]])
  })

  it('blend with every colour and alpha to within half a shade', () => {
    for (let alpha = 0; alpha < 255; alpha += 7) {
      const read = readback(
        256,
        1,
        (x) => x,
        () => [0, alpha, alpha >> 1, alpha],
      )
      const grounds = Array.from({length: 256}, (_, i) => [i, 255 - i, 77, 0]).flat()
      painted(read, grounds).forEach(([red, green, blue, top], i) => {
        const rest = 1 - alpha / 255
        expect(Math.abs(red - i * rest)).toBeLessThanOrEqual(0.51)
        expect(Math.abs(green - alpha - (255 - i) * rest)).toBeLessThanOrEqual(0.51)
        expect(Math.abs(blue - (alpha >> 1) - 77 * rest)).toBeLessThanOrEqual(0.51)
        expect(top).toBe(255)
      })
    }
  })
})

it('leaves nothing of the month before', () => {
  const picture = pictureOf(readback(2, 1, (x) => x - 1))
  const pixels = new Uint32Array(2)
  paintGround(picture, Uint8Array.of(255, 255, 255, 0), marks, pixels)
  paintGround(picture, Uint8Array.of(1, 0, 0, 0), marks, pixels)
  expect([...pixels]).toEqual([0, 0xff000001])
})
