import {mercatorX, mercatorY, type Origin} from '#scene/mercator'
import type {MercatorBox} from '#scene/source'

/**
 * Where positions relative to the origin (scene/mercator.ts) lie among pixels: x to the right, y down, from the
 * upper left. The map has no rotation and no pitch.
 */
export interface PixelCamera {
  /** Pixels a Mercator unit. */
  scaleX: number
  scaleY: number
  /** Of the origin. */
  x: number
  y: number
}

/** The map's own camera, in CSS pixels of a map of this size. */
export function mapCamera(
  {lon, lat, zoom}: {lon: number; lat: number; zoom: number},
  {width, height}: {width: number; height: number},
  origin: Origin,
): PixelCamera {
  const scale = 2 ** zoom
  return {
    scaleX: scale,
    scaleY: scale,
    x: width / 2 - scale * (mercatorX(lon) - origin.x),
    y: height / 2 + scale * (mercatorY(lat) - origin.y),
  }
}

/** @param matrix from positions to clip space, as the shaders have it, column by column */
export function pixelCamera(matrix: readonly number[], width: number, height: number): PixelCamera {
  const toWidth = width / 2 / matrix[15]
  const toHeight = height / 2 / matrix[15]
  return {
    scaleX: matrix[0] * toWidth,
    scaleY: matrix[5] * toHeight,
    x: width / 2 + matrix[12] * toWidth,
    y: height / 2 - matrix[13] * toHeight,
  }
}

/** The CSS transform that moves a canvas drawn for one camera to where another would draw it; both in CSS pixels. */
export function transformBetween(drawn: PixelCamera, now: PixelCamera): string {
  const stretchX = now.scaleX / drawn.scaleX
  const stretchY = now.scaleY / drawn.scaleY
  const [left, top] = [now.x - stretchX * drawn.x, now.y - stretchY * drawn.y]
  const still = Math.abs(stretchX - 1) < 1e-6 && Math.hypot(left, top) < 0.01
  return still ? '' : `matrix(${stretchX}, 0, 0, ${stretchY}, ${left}, ${top})`
}

/** The same camera on a screen with so many pixels for each of these. */
export function scaledCamera({scaleX, scaleY, x, y}: PixelCamera, by: number): PixelCamera {
  return {scaleX: scaleX * by, scaleY: scaleY * by, x: x * by, y: y * by}
}

/** CSS pixels around what is in sight: a mark that lies outside may reach in. */
const MARGIN = 24

/** What a camera sees on a map of this size, in Mercator units relative to the origin. */
export function boxInSight(
  {scaleX, scaleY, x, y}: PixelCamera,
  {width, height}: {width: number; height: number},
): MercatorBox {
  return [
    (-MARGIN - x) / scaleX,
    (y - height - MARGIN) / scaleY,
    (width + MARGIN - x) / scaleX,
    (y + MARGIN) / scaleY,
  ]
}
