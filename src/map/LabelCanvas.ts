import {
  type LabelStyle,
  labelStyle,
  type Obstacle,
  type PlacedLabel,
  type Projection,
  placeLabels,
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
  readonly canvas = document.createElement('canvas')
  private readonly context = this.canvas.getContext('2d')
  private readonly widths = new Map<string, number>()
  private placed: {label: PlacedLabel; dx: number; dy: number}[] = []

  /** Chooses and places anew: when the camera rests, the language changes or another set of towns stands out. */
  place(scene: Scene, projection: Projection, scale: number, obstacles: readonly Obstacle[]): void {
    const labels = placeLabels({
      anchors: scene.ground.anchors,
      regions: scene.ground.dataset.regions,
      language: scene.language,
      classes: scene.fills.classes,
      selected: scene.selected,
      scale,
      projection,
      obstacles,
      measure: (text, style) => this.widthOf(text, style),
    })
    this.placed = labels.map((label) => {
      const [x, y] = projection.project(label.anchor.lon, label.anchor.lat)
      return {label, dx: label.x - x, dy: label.y - y}
    })
  }

  draw(scene: Scene, projection: Projection, scale: number, obstacles: readonly Obstacle[]): void {
    const {context, canvas} = this
    if (!context) return
    const ratio = window.devicePixelRatio || 1
    const width = Math.round(projection.width * ratio)
    const height = Math.round(projection.height * ratio)
    if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, {width, height})
    context.setTransform(ratio, 0, 0, ratio, 0, 0)
    context.clearRect(0, 0, projection.width, projection.height)
    drawFurniture(context, projection, obstacles, {theme: scene.theme, scale, font: SANS})
    for (const {label, dx, dy} of [...this.placed].reverse()) {
      const {anchor} = label
      const [x, y] = projection.project(anchor.lon, anchor.lat)
      const beneath = anchor.kind === 'township' ? scene.fills.classes[anchor.unit] : undefined
      const style = labelStyle(anchor, beneath, scene.theme, scene.language)
      drawText(context, label.text, x + dx, y + dy, style, scale * label.shrink)
    }
  }

  private widthOf(text: string, style: LabelStyle): number {
    const key = `${style.size} ${style.weight} ${style.serif} ${text}`
    let width = this.widths.get(key)
    if (width === undefined) {
      width = 0
      if (this.context) {
        this.context.font = fontOf(style, 1)
        width = this.context.measureText(text).width + style.tracking * style.size * (text.length - 1)
      }
      this.widths.set(key, width)
    }
    return width
  }
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
