import type {Channels} from '#map/layers/model'
import type {PointKind} from '#scene/points'
import {blended, type Word} from './colors'
import {rasterise, type Sprite} from './sprites'

export interface MarkLook {
  /** Of each state. */
  colors: readonly Channels[]
  halo: Channels
  /** Radii are multiplied by it. */
  scale: number
  /** Device pixels of a CSS pixel. */
  pixelRatio: number
  /** 0…1, of marks with their halos. */
  opacity: number
}

/** A byte for the radius, three shapes. */
const LOOKS = 3 * 256

/** The marks' pictures, each drawn once: radii to a quarter of a pixel, middles to a half. */
export class MarkSprites {
  /** Made at its full length: an array with wide gaps is a hash table to the engine. */
  private readonly byLook = new Array<Sprite | undefined>(LOOKS * 16).fill(undefined)
  private readonly byForm = new Map<string, Sprite>()

  constructor(
    private readonly kind: PointKind,
    private readonly look: MarkLook,
    /** The raster's. */
    private readonly width: number,
  ) {}

  /** @param half 1 where the middle lies half a pixel to the right, 2 where it lies half a pixel down */
  of(look: number, state: number, half: number): Sprite {
    const key = (look * 4 + state) * 4 + half
    const known = this.byLook[key]
    if (known) return known
    const sprite = this.spriteOf(look, state, half)
    this.byLook[key] = sprite
    return sprite
  }

  private spriteOf(look: number, state: number, half: number): Sprite {
    const {scale, pixelRatio} = this.look
    const shape = this.kind === 'houses' ? 3 + (look >> 8) : state
    const grown = shape === TRIANGLE ? 1.35 : 1
    const radius = Math.round(((look & 255) / 40) * scale * grown * pixelRatio * 4) / 4
    const form = `${shape} ${state} ${radius} ${half}`
    const sprite = this.byForm.get(form) ?? this.draw({shape, radius}, state, half)
    this.byForm.set(form, sprite)
    return sprite
  }

  private draw(form: Form, state: number, half: number): Sprite {
    const {colors, halo, pixelRatio, opacity} = this.look
    return markSprite(this.width, form, half, {fill: colors[state], halo, pixelRatio, opacity})
  }
}

const [RING, HALF_RING, TRIANGLE, SQUARE, DIAMOND] = [0, 1, 2, 4, 5]

interface Form {
  shape: number
  /** Device pixels. */
  radius: number
}

interface Paint {
  fill: Channels
  halo: Channels
  pixelRatio: number
  opacity: number
}

/** As the shader of layers/PointLayer.ts draws it. */
function markSprite(width: number, {shape, radius}: Form, half: number, paint: Paint): Sprite {
  const {pixelRatio} = paint
  const middle: [number, number] = [(half & 1) / 2, (half >> 1) / 2]
  return rasterise(width, radius + 1.5 * pixelRatio, middle, (x, y) =>
    markColor(shape, x / pixelRatio, y / pixelRatio, radius / pixelRatio, paint),
  )
}

function markColor(shape: number, x: number, y: number, radius: number, paint: Paint): Word {
  const {fill, halo, pixelRatio, opacity} = paint
  const edge = outside(shape, x, y, radius)
  const body = clamp(-edge * pixelRatio + 0.5)
  const around = clamp((0.9 - edge) * pixelRatio + 0.5) * halo[3]
  const alpha = Math.max(body, around)
  if (alpha === 0) return 0
  const isEmpty = shape === RING || (shape === HALF_RING && x > 0)
  const hole = isEmpty ? clamp((-edge - Math.max(0.7, radius * 0.28)) * pixelRatio + 0.5) : 0
  // The fill goes over into the halo's colour at the edge and in the hole.
  return blended(halo, fill, (1 - hole) * body, alpha * opacity)
}

/** How far a place lies outside the mark, in CSS pixels, y upwards. */
function outside(shape: number, x: number, y: number, radius: number): number {
  if (shape === SQUARE) return Math.max(Math.abs(x), Math.abs(y)) - radius * 0.82
  if (shape === DIAMOND) return (Math.abs(x) + Math.abs(y)) * Math.SQRT1_2 - radius * 0.86
  if (shape === TRIANGLE) return Math.max(Math.abs(x) * 0.866 + y * 0.5, -y) - radius * 0.58
  return Math.hypot(x, y) - radius
}

function clamp(value: number): number {
  return Math.max(0, Math.min(1, value))
}
