import type {Channels} from '#map/layers/model'
import type {Density} from '#scene/density'
import {blended, type Word} from './colors'
import type {PixelCamera} from './pixelCamera'
import {blit, type Raster, rasterise, type Sprite} from './sprites'

export interface DensityLook {
  fill: Channels
  overdue: Channels
  halo: Channels
  /** Radius of the fullest cell at its fullest month, CSS pixels. */
  largest: number
  /** Least radii are multiplied by it. */
  least: number
  /** Squares of the same area in place of discs. */
  square: boolean
  /** Device pixels of a CSS pixel. */
  pixelRatio: number
  /** 0…1 */
  opacity: number
}

/** What can still be seen, CSS pixels. */
const SMALLEST_RADIUS = 0.9

/**
 * A disc a cell, its area after the number of rows on the map at a month, and within it one whose area is after
 * those that are overdue.
 */
export function drawDensity(
  raster: Raster,
  density: Density,
  month: number,
  camera: PixelCamera,
  discs: DensityDiscs,
): void {
  const {count, counts, positions, most} = density
  for (let cell = 0; cell < count; cell++) {
    const at = 2 * (month * count + cell)
    const rows = counts[at]
    if (rows === 0) continue
    const x = Math.round(2 * (camera.x + camera.scaleX * positions[2 * cell]))
    const y = Math.round(2 * (camera.y - camera.scaleY * positions[2 * cell + 1]))
    const half = (x & 1) | ((y & 1) << 1)
    const radius = discs.radius(rows / most)
    const overdue = counts[at + 1]
    const core = overdue > 0 ? discs.core(radius, overdue / rows) : 0
    blit(raster, discs.of(radius, core, half), x >> 1, y >> 1)
  }
}

/** The discs' pictures, each drawn once: radii to a quarter of a pixel. */
export class DensityDiscs {
  private readonly known = new Map<number, Sprite>()

  constructor(
    private readonly look: DensityLook,
    /** The raster's. */
    private readonly width: number,
  ) {}

  /** Device pixels, of a cell with this share of the most rows. */
  radius(share: number): number {
    return this.seen(this.look.largest * this.look.pixelRatio * Math.sqrt(share))
  }

  /** Device pixels, of what is overdue: this share of a disc. */
  core(radius: number, share: number): number {
    return this.seen(radius * Math.sqrt(share))
  }

  /** @param half 1 where the middle lies half a pixel to the right, 2 where it lies half a pixel down */
  of(radius: number, core: number, half: number): Sprite {
    const [outer, inner] = [quarters(radius), quarters(core)]
    const key = (outer * 4096 + inner) * 4 + half
    const known = this.known.get(key)
    if (known) return known
    const disc = densitySprite(this.width, outer / 4, inner / 4, half, this.look)
    this.known.set(key, disc)
    return disc
  }

  private seen(radius: number): number {
    return Math.max(SMALLEST_RADIUS * this.look.least * this.look.pixelRatio, radius)
  }
}

function quarters(radius: number): number {
  return Math.round(4 * radius)
}

/** As the shader of layers/DensityLayer.ts draws it. */
function densitySprite(width: number, radius: number, core: number, half: number, look: DensityLook): Sprite {
  const {pixelRatio} = look
  const middle: [number, number] = [(half & 1) / 2, (half >> 1) / 2]
  return rasterise(width, radius + 1.5 * pixelRatio, middle, (x, y) =>
    discColor(x / pixelRatio, y / pixelRatio, radius / pixelRatio, core / pixelRatio, look),
  )
}

function discColor(x: number, y: number, radius: number, core: number, look: DensityLook): Word {
  const {fill, overdue, halo, pixelRatio, opacity, square} = look
  const outside = (size: number) =>
    square ? Math.max(Math.abs(x), Math.abs(y)) - size * 0.886 : Math.hypot(x, y) - size
  const cover = (edge: number) => Math.max(0, Math.min(1, 0.5 - edge * pixelRatio))
  const edge = outside(radius)
  const body = cover(edge)
  const alpha = Math.max(body, cover(edge - 0.9) * halo[3])
  if (alpha === 0) return 0
  if (core === 0) return blended(halo, fill, body, alpha * opacity)
  // A halo of its own parts what is overdue from ink of much the same darkness.
  const inner = outside(core)
  const ring = mixed(fill, halo, cover(inner - 0.7))
  return blended(halo, mixed(ring, overdue, cover(inner)), body, alpha * opacity)
}

function mixed(from: Channels, to: Channels, share: number): Channels {
  const mix = (at: 0 | 1 | 2) => from[at] + (to[at] - from[at]) * share
  return [mix(0), mix(1), mix(2), 1]
}
