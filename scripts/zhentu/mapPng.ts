import {crc32, deflateSync} from 'node:zlib'
import {PALETTES, type Rgb, rgb} from '#scene/palette'
import type {VectorMap} from '#scene/vectorMap'

/** Pixels to a unit of the drawing. */
const SCALE = 4
const COLORS = PALETTES.light

interface Pixels {
  width: number
  height: number
  data: Uint8Array
}

/** A map's areas and borders as a PNG, for programs that show no drawings. Names are the drawing's alone. */
export function mapPng({width, height, fills, land, borders}: VectorMap): Uint8Array {
  const pixels: Pixels = {
    width: width * SCALE,
    height: height * SCALE,
    data: new Uint8Array(width * height * SCALE * SCALE * 3),
  }
  fillAll(pixels, rgb(COLORS.sea))
  fillPath(pixels, land, () => rgb(COLORS.land))
  for (const {class: one, path} of fills) {
    const [color, mark] = [rgb(one.fill.color), rgb(one.fill.mark)]
    const {pattern} = one.fill
    fillPath(pixels, path, (x, y) => {
      if (pattern === 'stripes') return (x + y) % 16 < 7 ? mark : color
      if (pattern === 'dots') return x % 12 < 4 && y % 12 < 4 ? mark : color
      return pattern === 'cross' && ((x + y) % 16 === 0 || (x - y + 4096) % 16 === 0) ? mark : color
    })
  }
  strokePath(pixels, borders.township, rgb(COLORS.townLine), 1)
  strokePath(pixels, borders.outer, rgb(COLORS.coast), 2)
  strokePath(pixels, borders.county, rgb(COLORS.countyLine), 3)
  return encode(pixels)
}

function fillAll({data}: Pixels, [red, green, blue]: Rgb): void {
  for (let at = 0; at < data.length; at += 3) data.set([red, green, blue], at)
}

/** Rings of a path in pixels; the writer of the path puts M, L and Z alone. */
function ringsOf(path: string): number[][] {
  return path
    .split('M')
    .slice(1)
    .map((ring) => (ring.match(/-?[\d.]+/g) ?? []).map((number) => Number(number) * SCALE))
}

/** Even-odd, a line of pixels at a time. */
function fillPath({width, height, data}: Pixels, path: string, colorAt: (x: number, y: number) => Rgb): void {
  const crossings: number[][] = Array.from({length: height}, () => [])
  for (const ring of ringsOf(path)) {
    for (let i = 0; i + 1 < ring.length; i += 2) {
      const next = i + 3 < ring.length ? i + 2 : 0
      cross(crossings, height, ring[i], ring[i + 1], ring[next], ring[next + 1])
    }
  }
  for (const [y, line] of crossings.entries()) {
    line.sort((one, other) => one - other)
    for (let at = 0; at + 1 < line.length; at += 2) {
      const end = Math.min(width, Math.round(line[at + 1]))
      for (let x = Math.max(0, Math.round(line[at])); x < end; x++)
        data.set(colorAt(x, y), 3 * (y * width + x))
    }
  }
}

function cross(crossings: number[][], height: number, x: number, y: number, toX: number, toY: number): void {
  if (y === toY) return
  const [top, bottom] = y < toY ? [y, toY] : [toY, y]
  const last = Math.min(height - 1, Math.ceil(bottom - 0.5) - 1)
  for (let row = Math.max(0, Math.ceil(top - 0.5)); row <= last; row++)
    crossings[row].push(x + ((row + 0.5 - y) / (toY - y)) * (toX - x))
}

function strokePath(pixels: Pixels, path: string, color: Rgb, width: number): void {
  for (const line of ringsOf(path))
    for (let i = 0; i + 3 < line.length; i += 2) strokeLine(pixels, line.slice(i, i + 4), color, width)
}

function strokeLine(
  {width, height, data}: Pixels,
  [x, y, toX, toY]: number[],
  color: Rgb,
  thick: number,
): void {
  const steps = Math.max(1, Math.ceil(Math.hypot(toX - x, toY - y)))
  const before = Math.floor(thick / 2)
  for (let step = 0; step <= steps; step++) {
    const left = Math.round(x + ((toX - x) * step) / steps) - before
    const top = Math.round(y + ((toY - y) * step) / steps) - before
    for (let row = top; row < top + thick; row++)
      for (let column = left; column < left + thick; column++)
        if (row >= 0 && row < height && column >= 0 && column < width)
          data.set(color, 3 * (row * width + column))
  }
}

const SIGNATURE = [137, 80, 78, 71, 13, 10, 26, 10]

function encode({width, height, data}: Pixels): Uint8Array {
  const lines = new Uint8Array(height * (3 * width + 1))
  for (let y = 0; y < height; y++)
    lines.set(data.subarray(3 * width * y, 3 * width * (y + 1)), y * (3 * width + 1) + 1)
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from(SIGNATURE),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(lines)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const framed = Buffer.alloc(body.length + 8)
  framed.writeUInt32BE(data.length, 0)
  body.copy(framed, 4)
  framed.writeUInt32BE(crc32(body), body.length + 4)
  return framed
}
