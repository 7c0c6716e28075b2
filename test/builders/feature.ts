/** West, south, east, north. */
export type Box = [number, number, number, number]

const SIDE = 0.1
const WEST = 121
const SOUTH = 29.9

/**
 * A township as a GeoJSON feature: a square, east of the one before.
 *
 * @param properties besides the feature's own: `geometry` or `box` in place of the square
 */
export function townshipFeature(
  name: string,
  index: number,
  {geometry, box, ...properties}: Record<string, unknown> & {geometry?: unknown; box?: Box},
): {feature: Record<string, unknown>; centre: [number, number]} {
  const west = WEST + index * SIDE
  const [w, s, e, n] = box ?? [west, SOUTH, west + SIDE, SOUTH + SIDE]
  return {
    feature: {
      type: 'Feature',
      properties: {
        code: `3302820${String(index + 1).padStart(2, '0')}`,
        name,
        county: '慈溪市',
        county_code: '330282',
        ...properties,
      },
      geometry: geometry === undefined ? {type: 'Polygon', coordinates: [square([w, s, e, n])]} : geometry,
    },
    centre: [round((w + e) / 2), round((s + n) / 2)],
  }
}

/** The closed ring of a box. */
export function square([west, south, east, north]: Box): [number, number][] {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ]
}

function round(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6
}
