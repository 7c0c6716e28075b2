import type {LabelStyle} from '#scene/labels'

export const SANS = '"Noto Sans CJK SC","Source Han Sans SC","PingFang SC","Microsoft YaHei",sans-serif'
const SERIF = '"Noto Serif CJK SC","Source Han Serif SC","Songti SC",SimSun,serif'

/** Writes a name with its middle at x, y, the halo beneath it. */
export function writeName(
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

/** CSS pixels at scale 1. */
export function widthOfName(context: CanvasRenderingContext2D, text: string, style: LabelStyle): number {
  context.font = fontOf(style, 1)
  return context.measureText(text).width + style.tracking * style.size * (text.length - 1)
}

function fontOf(style: LabelStyle, scale: number): string {
  return `${style.weight} ${style.size * scale}px ${style.serif ? SERIF : SANS}`
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
