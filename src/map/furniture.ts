import type {Obstacle, Projection} from '#scene/labels'
import {PALETTES} from '#scene/palette'
import type {Theme} from '#view/view'
import {graticuleStep} from './basemapStyle'

/** Degrees along the frame, and the scale bar: what a map sheet carries besides the map. */
export function drawFurniture(
  context: CanvasRenderingContext2D,
  projection: Projection,
  obstacles: readonly Obstacle[],
  look: Look,
): void {
  drawDegrees(context, projection, obstacles, look)
  drawScaleBar(context, projection, look)
}

interface Look {
  theme: Theme
  scale: number
  font: string
}

function drawDegrees(
  context: CanvasRenderingContext2D,
  {width, height, zoom, project, unproject}: Projection,
  obstacles: readonly Obstacle[],
  {theme, scale, font}: Look,
): void {
  const step = graticuleStep(zoom, scale)
  const [west, north] = unproject(0, 0)
  const [east, south] = unproject(width, height)
  context.font = `${11 * scale}px ${font}`
  context.fillStyle = PALETTES[theme].seaText
  context.strokeStyle = PALETTES[theme].seaText
  context.lineWidth = 0.75 * scale
  context.textBaseline = 'top'
  context.textAlign = 'center'
  for (let i = Math.ceil(west / step); i * step <= east; i++) {
    const [x] = project(i * step, north)
    if (x < 60 * scale || x > width - 40 * scale || isCovered(obstacles, x, 12 * scale, 30 * scale)) continue
    haloText(context, degrees(i * step, step, 'E', 'W'), x, 6 * scale, theme, scale)
  }
  context.textBaseline = 'middle'
  context.textAlign = 'left'
  for (let i = Math.ceil(south / step); i * step <= north; i++) {
    const [, y] = project(west, i * step)
    if (y < 30 * scale || y > height - 70 * scale || isCovered(obstacles, 24 * scale, y, 30 * scale)) continue
    haloText(context, degrees(i * step, step, 'N', 'S'), 6 * scale, y, theme, scale)
  }
}

function isCovered(obstacles: readonly Obstacle[], x: number, y: number, reach: number): boolean {
  return obstacles.some(
    (one) =>
      x > one.left - reach && x < one.right + reach && y > one.top - reach / 2 && y < one.bottom + reach / 2,
  )
}

function haloText(
  context: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  theme: Theme,
  scale: number,
): void {
  context.save()
  context.lineWidth = 3 * scale
  context.lineJoin = 'round'
  context.strokeStyle = PALETTES[theme].sea
  context.strokeText(text, x, y)
  context.restore()
  context.fillText(text, x, y)
}

/** 121.25 → 121°15′E; below a minute, with seconds. */
function degrees(value: number, step: number, positive: string, negative: string): string {
  const seconds = Math.round(Math.abs(value) * 3600)
  const minutes = String(Math.floor((seconds % 3600) / 60)).padStart(2, '0')
  const rest = step < 1 / 60 || seconds % 60 > 0 ? `${String(seconds % 60).padStart(2, '0')}″` : ''
  return `${Math.floor(seconds / 3600)}°${minutes}′${rest}${value < 0 ? negative : positive}`
}

/** A round length between about 60 and 150 pixels, in two halves. */
function drawScaleBar(
  context: CanvasRenderingContext2D,
  {width, height, unproject}: Projection,
  {theme, scale, font}: Look,
): void {
  const bar = scaleBarOf({width, height, unproject}, 150 * scale)
  if (!bar) return
  const {metres, length} = bar
  const [x, y] = [20 * scale, height - 34 * scale]
  const palette = PALETTES[theme]
  context.globalAlpha = 0.78
  context.fillStyle = palette.land
  context.fillRect(x - 8 * scale, y - 20 * scale, length + 30 * scale, 30 * scale)
  context.globalAlpha = 1
  context.lineWidth = scale
  context.strokeStyle = palette.ink
  context.fillStyle = palette.ink
  context.strokeRect(x, y, length, 4 * scale)
  context.fillRect(x, y, length / 2, 4 * scale)
  context.font = `${11 * scale}px ${font}`
  context.textBaseline = 'bottom'
  context.textAlign = 'center'
  const unit = metres >= 1000 ? 1000 : 1
  for (const share of [0, 0.5, 1]) {
    const text = `${(metres * share) / unit}${share === 1 ? (unit === 1 ? ' m' : ' km') : ''}`
    context.fillText(text, x + length * share, y - 3 * scale)
  }
}

/**
 * A round length in the middle of the map; null where it shows no place.
 *
 * @param longest in pixels, as is `length`
 */
export function scaleBarOf(
  {width, height, unproject}: Pick<Projection, 'width' | 'height' | 'unproject'>,
  longest: number,
): {metres: number; length: number} | null {
  const [lon, lat] = unproject(width / 2, height / 2)
  const [lonAside] = unproject(width / 2 + 100, height / 2)
  const metresPerPixel = ((lonAside - lon) / 100) * 111_195 * Math.cos((lat * Math.PI) / 180)
  if (!(metresPerPixel > 0)) return null
  const metres = roundLength(longest * metresPerPixel)
  return {metres, length: metres / metresPerPixel}
}

function roundLength(metres: number): number {
  const power = 10 ** Math.floor(Math.log10(metres))
  return ([5, 2, 1].find((digit) => digit * power <= metres) ?? 1) * power
}
