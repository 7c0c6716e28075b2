/**
 * GCJ-02, the shifted grid of China's public maps: some hundred metres off WGS-84, by a law that is published only by
 * reverse engineering (the constants are the customary ones). Outside of China it is no shift at all.
 */
const AXIS = 6378245
const ECCENTRICITY_SQUARED = 0.006693421622965943
const RADIAN = Math.PI / 180

/** Where a place of WGS-84 lies on the grid; degrees. */
export function gcj02(lon: number, lat: number): [lon: number, lat: number] {
  if (lon < 72.004 || lon > 137.8347 || lat < 0.8293 || lat > 55.8271) return [lon, lat]
  const magic = 1 - ECCENTRICITY_SQUARED * Math.sin(lat * RADIAN) ** 2
  const east = shiftEast(lon - 105, lat - 35) / ((AXIS / Math.sqrt(magic)) * Math.cos(lat * RADIAN) * RADIAN)
  const north =
    shiftNorth(lon - 105, lat - 35) / (((AXIS * (1 - ECCENTRICITY_SQUARED)) / magic ** 1.5) * RADIAN)
  return [lon + east, lat + north]
}

/** Metres; x and y in degrees from 105° E, 35° N. */
function shiftEast(x: number, y: number): number {
  const trend = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.sqrt(Math.abs(x))
  return trend + waves(x, 20, 6, 20, 2) + waves(x, 20, 1, 40, 1 / 3) + waves(x, 150, 1 / 12, 300, 1 / 30)
}

/** Metres; x and y in degrees from 105° E, 35° N. */
function shiftNorth(x: number, y: number): number {
  const trend = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * Math.sqrt(Math.abs(x))
  return trend + waves(x, 20, 6, 20, 2) + waves(y, 20, 1, 40, 1 / 3) + waves(y, 160, 1 / 12, 320, 1 / 30)
}

/** Two sine waves, each with its height in metres and its half turns a degree. */
function waves(x: number, high: number, turns: number, nextHigh: number, nextTurns: number): number {
  return ((high * Math.sin(turns * x * Math.PI) + nextHigh * Math.sin(nextTurns * x * Math.PI)) * 2) / 3
}
