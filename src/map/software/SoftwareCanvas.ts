import type {PointKind, PointSet} from '#scene/points'
import {DensityDiscs, type DensityLook, drawDensity} from './densityDots'
import {type MarkLook, MarkSprites} from './markSprites'
import {drawMarks, type PlacedMarks, placeMarks} from './marks'
import type {KindPicture, MonthPicture} from './monthPicture'
import {tracePath} from './outline'
import {type GroundPicture, type Picture, paintGround, pictureOf} from './picture'
import {type PixelCamera, scaledCamera, transformBetween} from './pixelCamera'
import type {Raster} from './sprites'

/** What a camera's picture is made of, and what has been worked out for it. */
interface Drawn {
  picture: Picture
  camera: PixelCamera
  pixelRatio: number
  image: ImageData
  raster: Raster
  placed: Map<PointKind, {points: PointSet; marks: PlacedMarks}>
}

/** The campaign drawn by the processor, on a plain canvas between the graphics library's own and the names. */
export class SoftwareCanvas {
  readonly canvas = createCanvas()
  // What is written here is never read back, so the browser may keep it where it likes.
  private readonly context = this.canvas.getContext('2d')
  private readonly sprites = new Map<PointKind, {key: string; sprites: MarkSprites}>()
  private readonly discs = new Map<PointKind, {key: string; discs: DensityDiscs}>()
  private drawn: Drawn | null = null

  /** The camera of the picture that stands there, in CSS pixels. */
  get camera(): PixelCamera | null {
    return this.drawn && scaledCamera(this.drawn.camera, 1 / this.drawn.pixelRatio)
  }

  setPicture({camera, pixelRatio, ...readback}: GroundPicture): void {
    const {width, height} = readback
    const image = this.drawn?.image
    const same = image?.width === width && image.height === height
    const next = same ? image : new ImageData(width, height)
    const raster = {width, height, pixels: new Uint32Array(next.data.buffer)}
    this.drawn = {picture: pictureOf(readback), camera, pixelRatio, image: next, raster, placed: new Map()}
    if (same) return
    Object.assign(this.canvas, {width, height})
    Object.assign(this.canvas.style, {width: `${width / pixelRatio}px`, height: `${height / pixelRatio}px`})
  }

  /** Recolours the ground, lays the marks over it and puts it on the screen. */
  draw(month: MonthPicture): void {
    const {context, drawn} = this
    if (!context || !drawn) return
    const {picture, pixelRatio, raster, image} = drawn
    paintGround(picture, month.texels, {...month.fillMarks, pixelRatio}, raster.pixels)
    for (const one of month.kinds) this.drawDensity(one, month.month, drawn)
    for (const one of month.kinds) this.drawMarks(one, drawn)
    context.putImageData(image, 0, 0)
    strokeOutline(context, month.outline, drawn)
  }

  /** Moves what stands there along, until a picture of the new camera comes. */
  moveTo(camera: PixelCamera): void {
    if (!this.camera) return
    const transform = transformBetween(this.camera, camera)
    if (this.canvas.style.transform !== transform) this.canvas.style.transform = transform
  }

  /** What stood there is of no use any more. */
  clear(): void {
    this.drawn = null
    this.context?.clearRect(0, 0, this.canvas.width, this.canvas.height)
  }

  private drawMarks(
    {kind, points, marks, rules}: KindPicture,
    {camera, pixelRatio, raster, placed}: Drawn,
  ): void {
    if (!points || marks.opacity <= 0) return
    let own = placed.get(kind)
    if (own?.points !== points) {
      own = {points, marks: placeMarks(points, camera, raster, farthest(marks.scale, pixelRatio))}
      placed.set(kind, own)
    }
    drawMarks(raster, own.marks, rules, this.spritesOf(kind, {...marks, pixelRatio}, raster.width))
  }

  private drawDensity({kind, density, discs}: KindPicture, month: number, drawn: Drawn): void {
    if (!density || discs.opacity <= 0) return
    const {camera, pixelRatio, raster} = drawn
    drawDensity(raster, density, month, camera, this.discsOf(kind, {...discs, pixelRatio}, raster.width))
  }

  private spritesOf(kind: PointKind, look: MarkLook, width: number): MarkSprites {
    const key = JSON.stringify([look, width])
    const known = this.sprites.get(kind)
    if (known?.key === key) return known.sprites
    const sprites = new MarkSprites(kind, look, width)
    this.sprites.set(kind, {key, sprites})
    return sprites
  }

  private discsOf(kind: PointKind, look: DensityLook, width: number): DensityDiscs {
    const key = JSON.stringify([look, width])
    const known = this.discs.get(kind)
    if (known?.key === key) return known.discs
    const discs = new DensityDiscs(look, width)
    this.discs.set(kind, {key, discs})
    return discs
  }
}

/** How far the largest mark of any reaches, device pixels: its radius is a byte of 1/40 px, a triangle's longer. */
function farthest(scale: number, pixelRatio: number): number {
  return ((255 / 40) * 1.35 * scale + 2) * pixelRatio
}

function strokeOutline(
  context: CanvasRenderingContext2D,
  outline: MonthPicture['outline'],
  {camera, pixelRatio}: Drawn,
): void {
  if (!outline) return
  const path = new Path2D()
  tracePath(outline.strips, camera, path)
  context.lineJoin = 'miter'
  context.miterLimit = 2
  for (const {color, width} of outline.lines) {
    context.lineWidth = width * pixelRatio
    context.strokeStyle = color
    context.stroke(path)
  }
}

/** MapLibre holds the graphics library's canvas among its controls, at 2; this one comes later in the page. */
function createCanvas(): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  const place = {
    position: 'absolute',
    left: 0,
    top: 0,
    zIndex: 2,
    pointerEvents: 'none',
    transformOrigin: '0 0',
  }
  Object.assign(canvas.style, place)
  canvas.setAttribute('aria-hidden', 'true')
  return canvas
}
