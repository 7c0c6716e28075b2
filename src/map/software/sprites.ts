import {overAny, type Word} from './colors'

/** A picture in the making: one word a pixel, rows from top to bottom, not premultiplied. */
export interface Raster {
  width: number
  height: number
  pixels: Uint32Array
}

/** A small picture to be laid over many places of a raster of one width. */
export interface Sprite {
  /** Of each pixel that is not clear, counted along the raster from the sprite's own pixel. */
  offsets: Int32Array
  /** Premultiplied; the opaque ones come first. */
  colors: Uint32Array
  opaque: number
  /** Pixels to either side, none of them further. */
  reach: number
}

/**
 * @param width the raster's
 * @param reach pixels from the middle
 * @param half where the middle lies from the upper left of the sprite's own pixel, 0 or 0.5 in x and y
 * @param colorAt premultiplied, of a place relative to the middle, y upwards
 */
export function rasterise(
  width: number,
  reach: number,
  [halfX, halfY]: [number, number],
  colorAt: (x: number, y: number) => Word,
): Sprite {
  const found: {offset: number; color: Word}[] = []
  const most = Math.ceil(reach) + 1
  for (let row = -most; row <= most; row++) {
    for (let column = -most; column <= most; column++) {
      const x = column + 0.5 - halfX
      const y = halfY - row - 0.5
      if (Math.abs(x) > reach || Math.abs(y) > reach) continue
      const color = colorAt(x, y)
      if (color >>> 24 > 0) found.push({offset: row * width + column, color})
    }
  }
  const isOpaque = (one: {color: Word}) => one.color >>> 24 === 255
  const ordered = [...found.filter(isOpaque), ...found.filter((one) => !isOpaque(one))]
  return {
    offsets: Int32Array.from(ordered, (one) => one.offset),
    colors: Uint32Array.from(ordered, (one) => one.color),
    opaque: found.filter(isOpaque).length,
    reach: most,
  }
}

/** Lays a sprite over a raster with its own pixel at a column and row, which may lie beyond the edges. */
export function blit(raster: Raster, sprite: Sprite, column: number, row: number): void {
  const {width, height, pixels} = raster
  const {offsets, colors, opaque, reach} = sprite
  if (column < reach || row < reach || column >= width - reach || row >= height - reach) {
    blitAtEdge(raster, sprite, column, row)
    return
  }
  const base = row * width + column
  for (let i = 0; i < opaque; i++) pixels[base + offsets[i]] = colors[i]
  for (let i = opaque; i < offsets.length; i++) {
    const at = base + offsets[i]
    pixels[at] = overAny(colors[i], pixels[at])
  }
}

function blitAtEdge({width, height, pixels}: Raster, sprite: Sprite, column: number, row: number): void {
  const {offsets, colors, reach} = sprite
  for (let i = 0; i < offsets.length; i++) {
    const down = Math.floor((offsets[i] + reach) / width)
    const x = column + offsets[i] - down * width
    const y = row + down
    if (x < 0 || y < 0 || x >= width || y >= height) continue
    const at = y * width + x
    pixels[at] = overAny(colors[i], pixels[at])
  }
}
