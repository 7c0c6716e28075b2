import {
  type LabelStyle,
  labelStyle,
  type Obstacle,
  type PlacedLabel,
  type Projection,
  placeLabels,
  spotOf,
} from '#scene/labels'
import type {Scene} from '#scene/scene'
import {drawFurniture} from './furniture'

const SANS = '"Noto Sans CJK SC","Source Han Sans SC","PingFang SC","Microsoft YaHei",sans-serif'
const SERIF = '"Noto Serif CJK SC","Source Han Serif SC","Songti SC",SimSun,serif'

/**
 * The names above the campaign, on a plain canvas: their halos take the colour beneath, which changes with the
 * month, and a name keeps inside its own borders; neither is to be had from a basemap's labels.
 */
export class LabelCanvas {
  /** Bottom to top: degrees and scale bar; names. */
  readonly canvases = [createLayer(), createLayer()] as const
  private readonly frame = this.canvases[0].getContext('2d')
  private readonly names = this.canvases[1].getContext('2d')
  private readonly widths = new Map<string, number>()
  private placed: Written[] = []
  private camera = ''

  /** Chooses and places anew: when the camera rests, the language changes or another set of towns stands out. */
  place(scene: Scene, projection: Projection, scale: number, obstacles: readonly Obstacle[]): void {
    const labels = placeLabels({
      anchors: scene.ground.anchors,
      regions: scene.ground.outline.regions,
      language: scene.language,
      classOf: scene.fills.classOf,
      selected: scene.selected,
      scale,
      projection,
      obstacles: [...obstacles, ...frameOf(projection, scale)],
      measure: (text, style) => this.widthOf(text, style),
    })
    this.placed = labels.map((label) => {
      const [x, y] = spotOf(label.anchor, projection)
      return {label, dx: label.x - x, dy: label.y - y, style: null}
    })
    this.camera = ''
  }

  /** All of it where the camera moved; else the names alone that stand on another colour now. */
  draw(scene: Scene, projection: Projection, scale: number, obstacles: readonly Obstacle[]): void {
    const {frame, names} = this
    if (!frame || !names) return
    const camera = `${scene.theme} ${projection.width} ${projection.height} ${projection.zoom} ${projection.project(120, 30)}`
    const moved = camera !== this.camera
    this.camera = camera
    if (moved) {
      for (const context of [frame, names]) clear(context, projection)
      drawFurniture(frame, projection, obstacles, {theme: scene.theme, scale, font: SANS})
    }
    const changed = this.restyle(scene, moved)
    if (!moved && changed.length === 0) return
    names.save()
    const wiped = moved ? [] : changed.map((one) => boxOf(one, projection, scale))
    if (!moved) wipe(names, wiped, projection)
    for (let i = this.placed.length - 1; i >= 0; i--) {
      const one = this.placed[i]
      if (moved || touchesAny(boxOf(one, projection, scale), wiped)) write(names, one, projection, scale)
    }
    names.restore()
  }

  /** Gives every name its style at the month shown; returns those whose style is another one now. */
  private restyle({fills, theme, language}: Scene, all: boolean): Written[] {
    return this.placed.filter((one) => {
      const {anchor} = one.label
      const beneath = anchor.kind === 'township' ? fills.classOf(anchor.unit) : undefined
      const style = labelStyle(anchor, beneath, theme, language)
      const same =
        style.color === one.style?.color && style.halo === one.style.halo && style.haloEm === one.style.haloEm
      one.style = style
      return all || !same
    })
  }

  private widthOf(text: string, style: LabelStyle): number {
    const key = `${style.size} ${style.weight} ${style.serif} ${text}`
    let width = this.widths.get(key)
    if (width === undefined) {
      width = 0
      if (this.names) {
        this.names.font = fontOf(style, 1)
        width = this.names.measureText(text).width + style.tracking * style.size * (text.length - 1)
      }
      this.widths.set(key, width)
    }
    return width
  }
}

/** The strips at the top and left where degrees are written. */
function frameOf({width, height}: Projection, scale: number): Obstacle[] {
  return [
    {left: 0, top: 0, right: width, bottom: 20 * scale},
    {left: 0, top: 0, right: 52 * scale, bottom: height},
  ]
}

/** Above the campaign's canvas, which MapLibre holds among its controls. */
function createLayer(): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  const above = {
    position: 'absolute',
    inset: 0,
    zIndex: 3,
    pointerEvents: 'none',
    width: '100%',
    height: '100%',
  }
  Object.assign(canvas.style, above)
  canvas.setAttribute('aria-hidden', 'true')
  return canvas
}

/** A label in its place, and how it was written last. */
interface Written {
  label: PlacedLabel
  dx: number
  dy: number
  style: LabelStyle | null
}

function clear(context: CanvasRenderingContext2D, {width, height}: Projection): void {
  const ratio = window.devicePixelRatio || 1
  const size = {width: Math.round(width * ratio), height: Math.round(height * ratio)}
  if (context.canvas.width !== size.width || context.canvas.height !== size.height)
    Object.assign(context.canvas, size)
  context.setTransform(ratio, 0, 0, ratio, 0, 0)
  context.clearRect(0, 0, width, height)
}

type NameBox = [left: number, top: number, width: number, height: number]

/** The box of a name with its halo. */
function boxOf({label, dx, dy}: Written, projection: Projection, scale: number): NameBox {
  const [x, y] = spotOf(label.anchor, projection)
  const reach = 5 * scale
  const [width, height] = [label.width + 2 * reach, label.height + 2 * reach]
  return [x + dx - width / 2, y + dy - height / 2, width, height]
}

function touchesAny([left, top, width, height]: NameBox, others: NameBox[]): boolean {
  return others.some(
    ([otherLeft, otherTop, otherWidth, otherHeight]) =>
      left < otherLeft + otherWidth &&
      otherLeft < left + width &&
      top < otherTop + otherHeight &&
      otherTop < top + height,
  )
}

/** Clears the boxes and lets nothing be drawn outside of them. */
function wipe(context: CanvasRenderingContext2D, boxes: NameBox[], projection: Projection): void {
  context.beginPath()
  for (const box of boxes) context.rect(...box)
  context.clip()
  context.clearRect(0, 0, projection.width, projection.height)
}

function write(
  context: CanvasRenderingContext2D,
  {label, dx, dy, style}: Written,
  projection: Projection,
  scale: number,
): void {
  const [x, y] = spotOf(label.anchor, projection)
  if (style) drawText(context, label.text, x + dx, y + dy, style, scale * label.shrink)
}

function fontOf(style: LabelStyle, scale: number): string {
  return `${style.weight} ${style.size * scale}px ${style.serif ? SERIF : SANS}`
}

function drawText(
  context: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  style: LabelStyle,
  scale: number,
): void {
  context.save()
  context.font = fontOf(style, scale)
  context.textBaseline = 'middle'
  context.textAlign = 'left'
  context.lineJoin = 'round'
  context.lineWidth = 2 * style.haloEm * style.size * scale
  context.strokeStyle = style.halo
  context.fillStyle = style.color
  context.translate(x, y)
  if (style.serif) context.transform(1, 0, 0.25, 1, 0, 0)
  const glyphs = spread(context, text, style.tracking * style.size * scale)
  for (const glyph of glyphs) context.strokeText(glyph.text, glyph.x, 0)
  for (const glyph of glyphs) context.fillText(glyph.text, glyph.x, 0)
  context.restore()
}

/** Letter-spacing by hand, since not every browser's canvas has it; untracked text stays one run. */
function spread(
  context: CanvasRenderingContext2D,
  text: string,
  tracking: number,
): {text: string; x: number}[] {
  const runs = tracking > 0 ? [...text] : [text]
  const widths = runs.map((run) => context.measureText(run).width)
  const total = widths.reduce((sum, width) => sum + width, 0) + tracking * (runs.length - 1)
  let x = -total / 2
  return runs.map((run, index) => {
    const glyph = {text: run, x}
    x += widths[index] + tracking
    return glyph
  })
}
