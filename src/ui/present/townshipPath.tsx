import type {RegionGeometry} from '#domain/dataset'
import type {Projection} from '#scene/labels'

/** A township's rings on the map as an SVG path; empty for one without a boundary. */
export function townshipPath(
  {positions, ringStart, polygonStart, regionStart}: RegionGeometry,
  region: number,
  {project}: Pick<Projection, 'project'>,
): string {
  const rings: string[] = []
  const [first, last] = [polygonStart[regionStart[region]], polygonStart[regionStart[region + 1]]]
  for (let ring = first; ring < last; ring++) {
    const points: string[] = []
    for (let vertex = ringStart[ring]; vertex < ringStart[ring + 1]; vertex++) {
      const [x, y] = project(positions[2 * vertex], positions[2 * vertex + 1])
      points.push(`${x.toFixed(1)} ${y.toFixed(1)}`)
    }
    if (points.length > 2) rings.push(`M${points.join('L')}Z`)
  }
  return rings.join('')
}
