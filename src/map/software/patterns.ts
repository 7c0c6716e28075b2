import type {FillMarks} from '#map/layers/fill'
import type {Channels} from '#map/layers/model'

export type PatternSettings = FillMarks & {pixelRatio: number}

/** Paints a run of pixels of one row: the first pixel, how many. */
type RunPainter = (from: number, length: number) => void

const [STRIPES, DOTS, CROSS] = [1, 2, 3]
const DOT_RADIUS = 1.45
const DOT_CELL = 5

/**
 * Stripes, dots and hairlines as in layers/fill.ts. How much of a pixel they cover hangs on x + y, x - y, or on x
 * and y apart: those are worked out once, not for each pixel. The shader counts rows from the bottom.
 * @returns a painter for a pattern's code on a ground's colour; null for a code without a pattern
 */
export function patternPainters(
  marks: PatternSettings,
  width: number,
  height: number,
  pixels: Uint32Array,
): (pattern: number, ground: number) => RunPainter | null {
  const unit = 1 / (marks.pixelRatio * marks.scale)
  const size = {width, height}
  const stripes = once(() => diagonals(size, unit, 6, 2.6, 1))
  const rising = once(() => diagonals(size, unit, 8, 0.7, 1))
  const falling = once(() => diagonals(size, unit, 8, 0.7, -1))
  const dots = once(() => dotCells(size, unit))
  const blends = [marks.stripes, marks.dots, marks.cross].map(blendTables)
  const raster = {width, height, pixels}
  return (pattern, ground) => {
    const blend = blends[pattern - 1]?.(ground)
    if (!blend) return null
    if (pattern === STRIPES) return stripePainter(raster, blend, stripes())
    if (pattern === CROSS) return crossPainter(raster, blend, rising(), falling())
    return pattern === DOTS ? dotPainter(raster, blend, dots()) : null
  }
}

interface Size {
  width: number
  height: number
}
type Raster = Size & {pixels: Uint32Array}

function stripePainter({width, height, pixels}: Raster, blend: Uint32Array, cover: Uint8Array): RunPainter {
  return (from, length) => {
    const row = Math.floor(from / width)
    const shift = from - row * width + height - 1 - row
    for (let i = 0; i < length; i++) pixels[from + i] = blend[cover[shift + i]]
  }
}

function crossPainter(
  {width, height, pixels}: Raster,
  blend: Uint32Array,
  rising: Uint8Array,
  falling: Uint8Array,
): RunPainter {
  return (from, length) => {
    const row = Math.floor(from / width)
    const column = from - row * width
    const up = column + height - 1 - row
    const down = column + row
    for (let i = 0; i < length; i++) {
      const [one, other] = [rising[up + i], falling[down + i]]
      pixels[from + i] = blend[one > other ? one : other]
    }
  }
}

function dotPainter(
  {width, pixels}: Raster,
  blend: Uint32Array,
  {across, even, odd, isOdd}: DotCells,
): RunPainter {
  return (from, length) => {
    const row = Math.floor(from / width)
    const column = from - row * width
    for (let i = 0; i < length; i++) {
      const at = column + i
      const square = across[at] + (isOdd[at] === 1 ? odd[row] : even[row])
      if (square >= DOT_RADIUS ** 2) continue
      const cover = DOT_RADIUS - Math.sqrt(square)
      pixels[from + i] = blend[cover >= 1 ? 255 : Math.round(255 * cover)]
    }
  }
}

/** How much of a pixel a line covers, 0…255, by x + y (or by x - y + height - 1) in pixels. */
function diagonals(
  {width, height}: Size,
  unit: number,
  period: number,
  lineWidth: number,
  slope: 1 | -1,
): Uint8Array {
  const table = new Uint8Array(width + height)
  const offset = slope === 1 ? 1 : 1 - height
  for (let i = 0; i < table.length; i++) {
    const from = Math.abs(modulo((i + offset) * unit * Math.SQRT1_2, period) - period / 2)
    table[i] = Math.round(255 * Math.max(0, Math.min(1, lineWidth / 2 - from + 0.5)))
  }
  return table
}

/** Squared distances from the middle of a cell. */
interface DotCells {
  /** Along x, of each column. */
  across: Float32Array
  /** Along y, of each row, in columns of cells that are even and odd: those are half a cell apart. */
  even: Float32Array
  odd: Float32Array
  isOdd: Uint8Array
}

function dotCells({width, height}: Size, unit: number): DotCells {
  const half = DOT_CELL / 2
  const square = (at: number) => (modulo(at, DOT_CELL) - half) ** 2
  const across = new Float32Array(width)
  const isOdd = new Uint8Array(width)
  for (let column = 0; column < width; column++) {
    const x = (column + 0.5) * unit
    across[column] = square(x)
    isOdd[column] = Math.floor(modulo(x / DOT_CELL + 0.001, 2))
  }
  const even = new Float32Array(height)
  const odd = new Float32Array(height)
  for (let row = 0; row < height; row++) {
    const y = (height - row - 0.5) * unit
    even[row] = square(y)
    odd[row] = square(y + half)
  }
  return {across, even, odd, isOdd}
}

/** Of a ground: the colours from its own, at 0, to the mark's, at 255. Few grounds are ever seen. */
function blendTables(mark: Channels): (ground: number) => Uint32Array {
  const known = new Map<number, Uint32Array>()
  return (ground) => {
    let table = known.get(ground)
    if (!table) {
      table = blendTable(ground, mark)
      known.set(ground, table)
    }
    return table
  }
}

function blendTable(ground: number, mark: Channels): Uint32Array {
  const bytes = new Uint8Array(4 * 256)
  for (let cover = 0; cover < 256; cover++) {
    const share = (cover / 255) * mark[3]
    for (let channel = 0; channel < 3; channel++) {
      const beneath = (ground >>> (8 * channel)) & 255
      bytes[4 * cover + channel] = Math.round(beneath + (mark[channel] * 255 - beneath) * share)
    }
    bytes[4 * cover + 3] = ground >>> 24
  }
  return new Uint32Array(bytes.buffer)
}

function once<Value>(make: () => Value): () => Value {
  let made: Value | undefined
  return () => {
    made ??= make()
    return made
  }
}

function modulo(value: number, by: number): number {
  return value - by * Math.floor(value / by)
}
