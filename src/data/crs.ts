import {gcj02} from '#domain/gcj02'

/**
 * Coordinates of the package → WGS-84. GCJ-02 and BD-09 are the shifted grids of China's public maps; their
 * formulas are published only by reverse engineering (the constants are the customary ones).
 * CGCS2000 (EPSG:4490) differs from WGS-84 by less than a metre and is taken as the same.
 */
export type Position = [lon: number, lat: number]
export type Conversion = (lon: number, lat: number) => Position

/** What a coordinate may be, in degrees or metres; nothing lies inside of the gap. */
export interface Axis {
  least: number
  most: number
  gap?: readonly [number, number]
}

export interface Crs {
  /** Of longitude or easting, and of latitude or northing. */
  axes: readonly [Axis, Axis]
  projected: boolean
  /** NaN for what lies outside of the axes. */
  toWgs84: Conversion
  fromWgs84: Conversion
  /** How an easting is read where it is not written as the system says; null where it is. */
  readAs?(easting: number): string | null
}

const DEGREES: Crs['axes'] = [
  {least: -180, most: 180},
  {least: -90, most: 90},
]

const SAME = geographic(
  (lon, lat) => [lon, lat],
  (lon, lat) => [lon, lat],
)
const GCJ_02 = geographic((lon, lat) => undone(gcj02, lon, lat), gcj02)
const BD_09 = geographic((lon, lat) => undone(bd09, lon, lat), bd09)

/** The systems whose coordinates are degrees. */
export const GEOGRAPHIC_CRS: Readonly<Record<string, Crs>> = {
  'EPSG:4326': SAME,
  'EPSG:4490': SAME,
  'GCJ-02': GCJ_02,
  'BD-09': BD_09,
}

/** Those, and the 3° belts of CGCS2000: 4513 … 4533 with the belt's number before the easting, 4534 … 4554 without. */
export const CRS_NAME = /^(EPSG:(4326|4490|451[3-9]|45[2-4]\d|455[0-4])|GCJ-02|BD-09)$/

/** The conversion of a coordinate system, or null for one that nobody knows. */
export async function crsOf(name: string): Promise<Crs | null> {
  if (Object.hasOwn(GEOGRAPHIC_CRS, name)) return GEOGRAPHIC_CRS[name]
  if (!CRS_NAME.test(name)) return null
  // Only packages with projected coordinates pay for the projections.
  return (await import('./belts')).beltCrs(Number(name.slice(5)))
}

export function isOn({least, most, gap}: Axis, value: number): boolean {
  return value >= least && value <= most && !(gap && value > gap[0] && value < gap[1])
}

function geographic(toWgs84: Conversion, fromWgs84: Conversion): Crs {
  return {axes: DEGREES, projected: false, toWgs84, fromWgs84}
}

const BAIDU_TURN = (Math.PI * 3000) / 180

/** GCJ-02, turned and shifted once more. */
function bd09(lon: number, lat: number): Position {
  const [x, y] = gcj02(lon, lat)
  const radius = Math.hypot(x, y) + 0.00002 * Math.sin(y * BAIDU_TURN)
  const angle = Math.atan2(y, x) + 0.000003 * Math.cos(x * BAIDU_TURN)
  return [radius * Math.cos(angle) + 0.0065, radius * Math.sin(angle) + 0.006]
}

/** The inverse of a smooth shift, by going back what the guess is off: 1e-9 degrees after some rounds. */
function undone(shift: Conversion, lon: number, lat: number): Position {
  let [x, y] = [lon, lat]
  for (let round = 0; round < 30; round++) {
    const [shiftedLon, shiftedLat] = shift(x, y)
    const [offLon, offLat] = [shiftedLon - lon, shiftedLat - lat]
    x -= offLon
    y -= offLat
    if (Math.abs(offLon) < 1e-10 && Math.abs(offLat) < 1e-10) break
  }
  return [x, y]
}
