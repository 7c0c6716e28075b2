import {gcj02} from '#domain/gcj02'
import {mercatorX, mercatorY} from '#scene/mercator'
import type {TileId} from './tileUrl'

/**
 * How a tile of WGS-84 is cut from tiles of GCJ-02. The shift changes within a tile by up to a pixel, whatever the
 * zoom, so that a mere move would not do: it is fitted by a linear map, which leaves less than half a pixel.
 */
export interface GcjCut {
  /** The tiles that it needs, one to nine, in columns and rows from the upper left. */
  columns: readonly number[]
  rows: readonly number[]
  /** From a pixel of the tile to one of the tiles laid side by side: x' = a·x + c·y + e, y' = b·x + d·y + f. */
  matrix: {a: number; b: number; c: number; d: number; e: number; f: number}
}

/** @param size pixels of a tile */
export function gcjCut({z, x, y}: TileId, size: number): GcjCut {
  const at = (right: number, down: number) => gcjPixel(z, (x + right) * size, (y + down) * size, size)
  const [nw, ne, sw, se] = [at(0, 0), at(1, 0), at(0, 1), at(1, 1)]
  const half = (axis: 0 | 1, plus: number[][], minus: number[][]) =>
    (plus[0][axis] + plus[1][axis] - minus[0][axis] - minus[1][axis]) / (2 * size)
  const [a, b] = [half(0, [ne, se], [nw, sw]), half(1, [ne, se], [nw, sw])]
  const [c, d] = [half(0, [sw, se], [nw, ne]), half(1, [sw, se], [nw, ne])]
  const middle = ([0, 1] as const).map((axis) => (nw[axis] + ne[axis] + sw[axis] + se[axis]) / 4)
  const left = middle[0] - ((a + c) * size) / 2
  const top = middle[1] - ((b + d) * size) / 2
  const most = 2 ** z - 1
  const columns = tilesOver(left, [0, a * size, c * size, (a + c) * size], size, most)
  const rows = tilesOver(top, [0, b * size, d * size, (b + d) * size], size, most)
  return {columns, rows, matrix: {a, b, c, d, e: left - columns[0] * size, f: top - rows[0] * size}}
}

/** Where a pixel of the world of WGS-84 lies in that of GCJ-02. */
export function gcjPixel(z: number, x: number, y: number, size: number): [x: number, y: number] {
  const world = size * 2 ** z
  const lon = (x / world) * 360 - 180
  const lat = (Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / world))) * 180) / Math.PI
  const [shiftedLon, shiftedLat] = gcj02(lon, lat)
  if (shiftedLon === lon && shiftedLat === lat) return [x, y]
  const scale = world / 512
  return [mercatorX(shiftedLon) * scale, world - mercatorY(shiftedLat) * scale]
}

function tilesOver(start: number, corners: readonly number[], size: number, most: number): number[] {
  const clamped = (pixel: number) => Math.min(most, Math.max(0, Math.floor(pixel / size)))
  const first = clamped(start + Math.min(...corners) + 1e-6)
  const last = clamped(start + Math.max(...corners) - 1e-6)
  return Array.from({length: last - first + 1}, (_, index) => first + index)
}

/** Draws a tile of WGS-84 from those of GCJ-02; where one of them is missing it stays open. */
export function drawCut(
  {columns, rows, matrix}: GcjCut,
  tiles: readonly (ImageBitmap | null)[],
  size: number,
): ImageBitmap | null {
  if (tiles.every((tile) => tile === null)) return null
  const [, together] = canvasOf(columns.length * size, rows.length * size)
  for (const [index, tile] of tiles.entries()) {
    const [column, row] = [index % columns.length, Math.floor(index / columns.length)]
    // Side by side on whole pixels first: drawn slanted one by one they would show seams.
    if (tile) together.drawImage(tile, column * size, row * size, size, size)
  }
  const [canvas, context] = canvasOf(size, size)
  const {a, b, c, d, e, f} = matrix
  const inverse = new DOMMatrix([a, b, c, d, e, f]).invertSelf()
  context.setTransform(inverse)
  context.drawImage(together.canvas, 0, 0)
  return canvas.transferToImageBitmap()
}

function canvasOf(width: number, height: number): [OffscreenCanvas, OffscreenCanvasRenderingContext2D] {
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('the browser gives no canvas for a tile')
  return [canvas, context]
}
