import {eventsOf} from '#measures/states'
import type {Hit} from './picking'
import {pointStateAt} from './points'
import type {Scene} from './scene'

/**
 * What a scene shows at a place: the nearest mark within reach, else the township.
 * @param reach in Mercator units (mercator.ts)
 */
export function hitAt(scene: Scene, lon: number, lat: number, reach: number): Hit | null {
  const {ground, selection, month} = scene
  const events = eventsOf(ground.dataset, ground.asOf)
  for (const kind of ['projects', 'houses'] as const) {
    if (!scene.layers.includes(kind)) continue
    const points = ground.points[kind]
    const admitted = scene.admitted[kind]
    const isShown = (point: number) =>
      admitted[4 * point] === 1 && pointStateAt(events, points, selection, point, month) !== null
    const point = ground.picker.point(points, lon, lat, reach, isShown)
    if (point >= 0) return {kind, row: points.rows[point]}
  }
  const region = ground.picker.region(lon, lat, reach)
  return region >= 0 ? {kind: 'township', region} : null
}
