import type {Channels} from '#map/layers/model'
import type {Density} from '#scene/density'
import {discSprite} from './markSprites'
import type {PixelCamera} from './pixelCamera'
import {blit, type Raster, type Sprite} from './sprites'

export interface DensityLook {
  fill: Channels
  overdue: Channels
  halo: Channels
  /** Radius of the fullest cell at its fullest month, CSS pixels. */
  largest: number
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
    blit(raster, discs.all(radius, half), x >> 1, y >> 1)
    const overdue = counts[at + 1]
    if (overdue > 0) blit(raster, discs.overdue(radius * Math.sqrt(overdue / rows), half), x >> 1, y >> 1)
  }
}

/** The discs' pictures, each drawn once: radii to a quarter of a pixel. */
export class DensityDiscs {
  private readonly known: Sprite[][] = [[], []]

  constructor(
    private readonly look: DensityLook,
    /** The raster's. */
    private readonly width: number,
  ) {}

  /** Device pixels, of a cell with this share of the most rows. */
  radius(share: number): number {
    const {largest, pixelRatio} = this.look
    return Math.max(SMALLEST_RADIUS, largest * Math.sqrt(share)) * pixelRatio
  }

  all(radius: number, half: number): Sprite {
    return this.disc(0, radius, half)
  }

  overdue(radius: number, half: number): Sprite {
    return this.disc(1, radius, half)
  }

  private disc(which: 0 | 1, radius: number, half: number): Sprite {
    const quarters = Math.max(1, Math.round(4 * radius))
    const key = 4 * quarters + half
    const known = this.known[which][key]
    if (known) return known
    const disc = discSprite(this.width, quarters / 4, half, this.paint(which))
    this.known[which][key] = disc
    return disc
  }

  /** The inner disc has no halo, or it would hide the outer one. */
  private paint(which: 0 | 1) {
    const {fill, overdue, halo, pixelRatio, opacity} = this.look
    if (which === 0) return {fill, halo, pixelRatio, opacity}
    const [red, green, blue] = overdue
    return {fill: overdue, halo: [red, green, blue, 0] as Channels, pixelRatio, opacity}
  }
}
