import type {Regions} from '#domain/dataset'
import {BORDER_KINDS, type BorderKind, borderLines} from './borders'
import type {Origin} from './mercator'
import {regionMesh} from './mesh'
import type {Detail} from './scene'
import {type LineStrips, lineStrips} from './strips'
import {type Topology, topologyOf} from './topology'

/** Nobody sees what moves a border by less, in pixels. */
const UNSEEN_PIXELS = 0.35
/** From here on everything is drawn. */
const FULL_ZOOM = 14

/** The zoom whose detail serves another: two share one, so that a turn of the wheel does not make another. */
export function zoomOfDetail(zoom: number): number {
  return Math.max(0, Math.min(FULL_ZOOM, 2 * Math.ceil(zoom / 2)))
}

const topologies = new WeakMap<Regions, Topology>()

/** Shared places and borders, sought once. */
export function prepareDetails(regions: Regions, origin: Origin): Topology {
  const topology = topologies.get(regions) ?? topologyOf(regions, origin)
  topologies.set(regions, topology)
  return topology
}

/** Makes details of regions, whose shared places and borders are sought once. */
export function detailMaker(regions: Regions, origin: Origin): (zoom: number) => Detail {
  return (zoom) => {
    const topology = prepareDetails(regions, origin)
    const finest = zoomOfDetail(zoom)
    const tolerance = finest === FULL_ZOOM ? 0 : UNSEEN_PIXELS / 2 ** finest
    const lines = borderLines(topology, tolerance)
    const borders = {} as Record<BorderKind, LineStrips>
    for (const kind of BORDER_KINDS) borders[kind] = lineStrips(lines[kind])
    return {mesh: regionMesh(regions.geometry, topology, tolerance), borders}
  }
}
