import type {Edge} from './areaShape'

const BANDS = 256

/**
 * Whether a place lies in a polygon, for a million places: the edges stand by bands of latitude, so that each place
 * asks only the few that cross its own.
 */
export function polygonTest(edges: readonly Edge[]): (lon: number, lat: number) => boolean {
  const lats = edges.map(([[, lat]]) => lat)
  const south = Math.min(...lats)
  const height = (Math.max(...lats) - south) / BANDS || 1
  const bandOf = (lat: number) => Math.min(BANDS - 1, Math.max(0, Math.floor((lat - south) / height)))
  const bands: number[][] = Array.from({length: BANDS}, () => [])
  for (const [[lon, lat], [nextLon, nextLat]] of edges) {
    const [first, last] = [bandOf(Math.min(lat, nextLat)), bandOf(Math.max(lat, nextLat))]
    for (let band = first; band <= last; band++) bands[band].push(lon, lat, nextLon, nextLat)
  }
  const flat = bands.map((band) => Float64Array.from(band))
  return (lon, lat) => {
    const band = flat[bandOf(lat)]
    let inside = false
    for (let at = 0; at < band.length; at += 4) {
      const y = band[at + 1]
      const nextY = band[at + 3]
      if (y > lat === nextY > lat) continue
      if (lon < band[at] + ((lat - y) / (nextY - y)) * (band[at + 2] - band[at])) inside = !inside
    }
    return inside
  }
}
