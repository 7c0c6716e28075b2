import type {RegionGeometry} from '#domain/dataset'
import {mercatorX, mercatorY, type Origin} from './mercator'
import type {Topology} from './topology'

/** What a border parts: two townships of a county, two counties, or the campaign's area from the rest. */
export const BORDER_KINDS = ['township', 'county', 'outer'] as const
export type BorderKind = (typeof BORDER_KINDS)[number]

/** x, y pairs relative to the origin (mercator.ts); closed where the last repeats the first. */
export type Line = Float64Array

/**
 * The borders as a mesh: each shared one once, told apart by what lies on its two sides. Stroking each polygon
 * instead would draw shared borders twice and let neighbours cover one another's lines.
 * @param tolerance Mercator units: what moves a border by less is left out
 */
export function borderLines(
  {chains, positions, weights}: Topology,
  tolerance: number,
): Record<BorderKind, Line[]> {
  const lines: Record<BorderKind, Line[]> = {township: [], county: [], outer: []}
  for (const {kind, places} of chains) {
    const kept = places.filter((place) => weights[place] >= tolerance)
    const line = new Float64Array(2 * kept.length)
    kept.forEach((place, at) => {
      line[2 * at] = positions[2 * place]
      line[2 * at + 1] = positions[2 * place + 1]
    })
    lines[kind].push(line)
  }
  return lines
}

/** The rings of one region. */
export function outlineOf(geometry: RegionGeometry, region: number, origin: Origin): Line[] {
  const {positions, ringStart, polygonStart, regionStart} = geometry
  const lines: Line[] = []
  for (let ring = polygonStart[regionStart[region]]; ring < polygonStart[regionStart[region + 1]]; ring++) {
    const line = positions.slice(2 * ringStart[ring], 2 * ringStart[ring + 1])
    for (let i = 0; i < line.length; i += 2) {
      line[i] = mercatorX(line[i]) - origin.x
      line[i + 1] = mercatorY(line[i + 1]) - origin.y
    }
    lines.push(line)
  }
  return lines
}
