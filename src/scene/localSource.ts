import {densityOf} from './density'
import {nearZoomOf} from './near'
import {pointsOf} from './points'
import type {Ground} from './scene'
import type {RowSource} from './source'

const known = new WeakMap<Ground, RowSource>()

/** The rows of a Ground that stands here, not in a worker; the same object as long as the Ground is. */
export function localSource(ground: Ground): RowSource {
  const source = known.get(ground) ?? sourceOf(ground)
  known.set(ground, source)
  return source
}

function sourceOf({dataset, asOf, origin}: Ground): RowSource {
  return {
    points: async (kind) => pointsOf(dataset, asOf, origin, kind),
    density: async (kind, cell, selection) => densityOf(dataset, asOf, kind, cell, selection, origin),
    nearZoom: async (kind) => nearZoomOf(dataset, kind),
  }
}
