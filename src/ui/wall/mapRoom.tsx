import type {Padding} from '#map/CampaignMap'
import type {Extents} from '#scene/extents'
import {boundsOfExtents} from '#scene/extents'
import type {Obstacle} from '#scene/labels'
import {mercatorX, mercatorY} from '#scene/mercator'

interface Size {
  width: number
  height: number
}

/**
 * Pixels at each side of the map that are to stay sea, so that no region lies beneath the legend.
 *
 * @param padding at least so many
 * @param legend in pixels from the map's upper left
 */
export function paddingBeside(extents: Extents, map: Size, legend: Obstacle, padding: Padding): Padding {
  const fits = (padding: Padding) => fitted(extents, map, padding)
  const isFree = (boxes: readonly Obstacle[]) => !boxes.some((one) => meets(one, legend))
  const plain = fits(padding)
  if (!plain || isFree(plain.boxes)) return padding
  const ways: Padding[] = [
    {...padding, left: Math.max(padding.left, legend.right)},
    {...padding, bottom: Math.max(padding.bottom, map.height - legend.top)},
  ]
  const scales = ways.map((way) => fits(way)?.scale ?? 0)
  const best = scales[0] >= scales[1] ? 0 : 1
  return scales[best] > 0 ? ways[best] : padding
}

/** How large the regions are within a padding, and the box of each; null where there are none, or no room. */
function fitted(
  extents: Extents,
  {width, height}: Size,
  {left, top, right, bottom}: Padding,
): {scale: number; boxes: Obstacle[]} | null {
  const bounds = boundsOfExtents(extents)
  const [wide, high] = [width - left - right, height - top - bottom]
  if (!bounds || wide <= 0 || high <= 0) return null
  const [west, north, east, south] = cornersOf(bounds)
  const scale = Math.min(wide / (east - west), high / (south - north))
  const x = (one: number) => left + wide / 2 + (one - (west + east) / 2) * scale
  const y = (one: number) => top + high / 2 + (one - (north + south) / 2) * scale
  const boxes: Obstacle[] = []
  for (let at = 0; at < extents.bounds.length; at += 4) {
    const [west, north, east, south] = cornersOf(extents.bounds.subarray(at, at + 4))
    if (west <= east) boxes.push({left: x(west), top: y(north), right: x(east), bottom: y(south)})
  }
  return {scale, boxes}
}

/** West, north, east, south on a map that grows to the right and down. */
function cornersOf([west, south, east, north]: ArrayLike<number> & Iterable<number>) {
  return [mercatorX(west), -mercatorY(north), mercatorX(east), -mercatorY(south)]
}

function meets(one: Obstacle, other: Obstacle): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
}
