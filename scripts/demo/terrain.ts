import {type Place, toPlane} from './plane'
import {noiseOf} from './random'

/** Hill country from memory, longitude, latitude, radius in kilometres and height 0…1: where borders follow ridges. */
const HILLS: readonly (readonly [number, number, number, number])[] = [
  [121.1, 29.78, 30, 1], // 四明山
  [121.22, 29.93, 14, 0.7],
  [121.2, 29.55, 28, 1],
  [121.25, 29.35, 26, 0.9], // 天台山
  [121.33, 29.2, 16, 0.8],
  [121.53, 29.63, 16, 0.8],
  [121.72, 29.74, 15, 0.8], // 福泉山
  [121.78, 29.85, 11, 0.8], // 太白山
  [121.95, 29.84, 11, 0.7],
  [121.35, 30.09, 11, 0.6], // 慈南
  [121.5, 30.06, 9, 0.5],
  [121.05, 30.1, 8, 0.4],
  [121.72, 29.43, 17, 0.8],
  [121.85, 29.5, 13, 0.7],
  [121.87, 29.33, 13, 0.7],
  [121.62, 29.36, 12, 0.6],
  [121.9, 29.14, 10, 0.7],
]
const hills = HILLS.map(([lon, lat, radius, height]) => ({centre: toPlane([lon, lat]), radius, height}))
const broad = noiseOf('ridges broad')
const fine = noiseOf('ridges fine')
const water = noiseOf('canals')
const bends = noiseOf('bends')

/** 0 in the plain, 1 in the mountains. */
export function hilliness([x, y]: Place): number {
  let flat = 1
  for (const {centre, radius, height} of hills) {
    const dx = x - centre[0]
    const dy = y - centre[1]
    const fall = Math.max(0, 1 - (dx * dx + dy * dy) / (radius * radius))
    flat *= 1 - height * fall * fall
  }
  return 1 - flat
}

/** What a kilometre costs here: ridges and, in the plain, rivers are dear, so that realms meet on them. */
export function resistance(place: Place): number {
  const [x, y] = place
  const hill = hilliness(place)
  const bend = 0.8 * bends(x / 2.5, y / 2.5)
  const ridge = 1 - Math.abs(0.7 * broad((x + bend) / 9, y / 9) + 0.3 * fine(x / 3.2, (y + bend) / 3.2))
  const river = 1 - Math.abs(water((x + bend) / 6, (y - bend) / 6))
  return 1 + hill * 9 * power4(ridge) + (1 - hill) * 2.5 * power4(power2(river))
}

const warps = [
  {wavelength: 6.5, amplitude: 0.95, east: noiseOf('warp 1 east'), north: noiseOf('warp 1 north')},
  {wavelength: 2.9, amplitude: 0.7, east: noiseOf('warp 2 east'), north: noiseOf('warp 2 north')},
  {wavelength: 1.35, amplitude: 0.38, east: noiseOf('warp 3 east'), north: noiseOf('warp 3 north')},
  {wavelength: 0.75, amplitude: 0.16, east: noiseOf('warp 4 east'), north: noiseOf('warp 4 north')},
]

/** Where a border goes that would run through this place: coherent bends with sharp turns; kilometres. */
export function roughened([x, y]: Place, strength: number): Place {
  let [u, v] = [x, y]
  for (const {wavelength, amplitude, east, north} of warps) {
    const [i, j] = [u / wavelength, v / wavelength]
    u += strength * amplitude * kinked(east(i, j))
    v += strength * amplitude * kinked(north(i, j))
  }
  return [u, v]
}

/** Half smooth, half folded at zero: valleys bend softly, spurs sharply. */
const kinked = (value: number) => 0.5 * value + 1.1 * (0.33 - Math.abs(value))

const power2 = (value: number) => value * value
const power4 = (value: number) => value * value * value * value
