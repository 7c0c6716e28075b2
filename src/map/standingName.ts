import type {PixelBox} from '#scene/clusters'
import {type LabelStyle, type PlacedLabel, type Projection, spotOf} from '#scene/labels'
import {writeName} from './nameWriting'

/** A name as it was written once, in device pixels of a sheet. */
export interface NameCopy {
  sheet: HTMLCanvasElement
  x: number
  y: number
}

/** A label on the map as the camera stands now, and how it is written. */
export interface StandingName {
  label: PlacedLabel
  /** From its anchor's spot to its middle, in CSS pixels. */
  dx: number
  dy: number
  /** Its middle, in CSS pixels. */
  x: number
  y: number
  style: LabelStyle | null
  /** Of all that may be inked in any style; null until it is asked for. */
  box: PixelBox | null
  /** What was written of it so far; null: there was no room. */
  copies: Map<LabelStyle, NameCopy | null>
}

export function standingName(label: PlacedLabel, projection: Projection): StandingName {
  const [x, y] = spotOf(label.anchor, projection)
  const [dx, dy] = [label.x - x, label.y - y]
  return {label, dx, dy, x: label.x, y: label.y, style: null, box: null, copies: new Map()}
}

export function moveAlong(one: StandingName, projection: Projection): void {
  const [x, y] = spotOf(one.label.anchor, projection)
  one.x = x + one.dx
  one.y = y + one.dy
  one.box = null
}

/** @param scale of the page's type */
export function writeStanding(context: CanvasRenderingContext2D, one: StandingName, scale: number): void {
  const {label, x, y, style} = one
  if (style) writeName(context, label.text, x, y, style, scale * label.shrink)
}

/** @param ratio device pixels of a CSS pixel */
export function boxOf(one: StandingName, ratio: number): PixelBox {
  one.box ??= inkBox(one, ratio)
  return one.box
}

function inkBox({label, x, y}: StandingName, ratio: number): PixelBox {
  const em = label.height / 1.1
  const halo = 0.3 * em
  const slant = label.anchor.kind === 'water' ? 0.2 * em : 0
  const aside = label.width / 2 + halo + slant + 2
  const above = 0.65 * em + halo + 1
  const [left, top] = [Math.floor((x - aside) * ratio), Math.floor((y - above) * ratio)]
  const [right, bottom] = [Math.ceil((x + aside) * ratio), Math.ceil((y + above) * ratio)]
  return {left, top, width: right - left, height: bottom - top}
}
