import type {Notice} from './parameter'
import type {View} from './view'

type Camera = NonNullable<View['camera']>

const RANGES: Record<keyof Camera, [least: number, most: number]> = {
  lon: [-180, 180],
  lat: [-90, 90],
  zoom: [0, 24],
}
const KEYS = ['lon', 'lat', 'zoom'] as const
const NUMBER = /^-?\d+(\.\d+)?$/

/** The camera stands in the address as `lon`, `lat` and `zoom`: all three, or none. */
export const camera = {
  parse(query: URLSearchParams, notices: Notice[]): Camera | undefined {
    const texts = KEYS.map((key) => query.get(key))
    if (texts.every((text) => text === null)) return undefined
    const wrong = KEYS.filter((key) => !isInRange(key, query.get(key) ?? ''))
    for (const key of wrong) notices.push({key, value: query.get(key) ?? ''})
    const [lon, lat, zoom] = texts.map(Number)
    return wrong.length === 0 ? {lon, lat, zoom} : undefined
  },
  /** Half a pixel is lost at most. */
  format(value: Camera | null): [string, string][] {
    if (value === null) return []
    const decimals = placeDecimals(value.zoom)
    return [
      ['lon', rounded(value.lon, decimals)],
      ['lat', rounded(value.lat, decimals)],
      ['zoom', rounded(value.zoom, 2)],
    ]
  },
}

function isInRange(key: keyof Camera, text: string): boolean {
  const [least, most] = RANGES[key]
  return NUMBER.test(text) && Number(text) >= least && Number(text) <= most
}

/** Decimals of a degree that a pixel shows: the world is 512 · 2^zoom pixels wide. */
function placeDecimals(zoom: number): number {
  return Math.max(1, Math.ceil(Math.log10((512 * 2 ** zoom) / 360)))
}

function rounded(value: number, decimals: number): string {
  return String(Number(value.toFixed(decimals)) + 0).replace(/^-0$/, '0')
}
