import type {Regions} from '#domain/dataset'

/** Unit squares side by side from west to east at 121° E, 30° N, a tenth of a degree wide. */
export function aRowOfSquares(counties: number[]): Regions {
  const positions: number[] = []
  for (let i = 0; i < counties.length; i++) {
    const [west, east] = [121 + i / 10, 121 + (i + 1) / 10]
    positions.push(west, 30, east, 30, east, 30.1, west, 30.1, west, 30)
  }
  const starts = (step: number) => Uint32Array.from({length: counties.length + 1}, (_, i) => i * step)
  return {
    count: counties.length,
    code: counties.map((_, i) => `33020000${i}`),
    name: counties.map((_, i) => `第${i}镇`),
    nameEn: counties.map((_, i) => `Town ${i}`),
    county: Uint16Array.from(counties),
    inScope: new Uint8Array(counties.length).fill(1),
    row: new Uint32Array(counties.length),
    geometry: {
      positions: Float64Array.from(positions),
      ringStart: starts(5),
      polygonStart: starts(1),
      regionStart: starts(1),
    },
  }
}
