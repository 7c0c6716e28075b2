import {cutArcs} from './arcs'
import {type Crs, GEOGRAPHIC_CRS} from './crs'
import {crsMember, type Features, flattened, regionColumnsIn} from './features'
import {isObject} from './jsonObject'
import {type GeometryProblem, isOnEarth, polygonsBy, soundRing} from './rings'

/** The member of a Topology in which `pack` leaves its mark, {version}. */
export const PACKED_MEMBER = 'zhentu'
export const PACKED_TOPOLOGY_VERSION = 1

/** A border belongs to two regions; more often than this no sound file names one. */
const MOST_USES = 16
/** What is small may name its borders as often as it likes. */
const FREE_VERTICES = 1_000_000
/** Rounding may lead a hair beyond the edge of the earth; so much is no fault. */
const HAIR = 0.000001

/**
 * The features of the text of a TopoJSON Topology, quantised or not; null where it has no objects. Those that `pack`
 * wrote were checked before: they keep the row that they had, and have no geometry where theirs could not be drawn.
 *
 * @throws SyntaxError for a text that is no JSON
 */
export function topologyFeatures(text: string): Features | null {
  const cut = cutArcs(text)
  const topology = JSON.parse(cut?.rest ?? text) as Record<string, unknown>
  const geometries = geometriesOf(topology.objects)
  if (!geometries) return null
  const mark = (topology[PACKED_MEMBER] ?? {}) as {version?: unknown}
  const packed = mark.version === PACKED_TOPOLOGY_VERSION
  const arcs = placedArcs(cut?.arcs ?? listedArcs(topology.arcs), topology.transform)
  const vertices = MOST_USES * arcs.reduce((sum, arc) => sum + (arc?.length ?? 0), 0)
  const room = {vertices: Math.max(FREE_VERTICES, vertices)}
  const ringBy = (crs: Crs) => (indices: unknown) => {
    const ring = joined(indices, arcs, room)
    if (typeof ring === 'string') return ring
    settle(ring, crs)
    if (!packed || crs !== GEOGRAPHIC_CRS['EPSG:4326']) return soundRing(ring, crs)
    return isOnEarth(ring, crs) ? ring : 'outside-earth'
  }
  return {
    features: geometries.map((geometry) => ({
      properties: (geometry as {properties?: unknown} | null)?.properties,
      geometry,
    })),
    rowOf: (feature, index) => (packed && packedRow(feature)) || index + 1,
    polygonsOf: (geometry, crs) =>
      packed && isNull(geometry) ? [] : polygonsBy(geometry, 'arcs', ringBy(crs)),
    packed,
    crs: crsMember(topology),
    broken: text.includes('\ufffd'),
  }
}

/** Of the object called `regions` or else of the one with most of a region's columns. */
function geometriesOf(objects: unknown): unknown[] | null {
  if (typeof objects !== 'object' || objects === null) return null
  if (Object.hasOwn(objects, 'regions')) return membersOf((objects as {regions: unknown}).regions)
  const lists = Object.values(objects).flatMap((object) => {
    const members = membersOf(object)
    return members ? [{members, columns: regionColumnsIn(propertiesOf(members[0]))}] : []
  })
  lists.sort((a, b) => b.columns - a.columns)
  return lists[0]?.members ?? null
}

function propertiesOf(geometry: unknown): string[] {
  const {properties} = (flattened(geometry) ?? {}) as {properties?: unknown}
  return isObject(properties) ? Object.keys(properties) : []
}

function membersOf(object: unknown): unknown[] | null {
  if (typeof object !== 'object' || object === null) return null
  const {type, geometries} = object as {type?: unknown; geometries?: unknown}
  if (type !== 'GeometryCollection') return [object]
  return Array.isArray(geometries) ? geometries : null
}

function isNull(geometry: unknown): boolean {
  return (geometry as {type?: unknown} | null)?.type === null
}

function packedRow(feature: unknown): number {
  const {row} = ((feature as {properties?: unknown}).properties ?? {}) as {row?: unknown}
  return Number.isInteger(row) && (row as number) > 0 && (row as number) < 2 ** 32 ? (row as number) : 0
}

/** Each arc as x, y, x, y, …; null for one that cannot be read. */
function listedArcs(arcs: unknown): (Float64Array | null)[] {
  if (!Array.isArray(arcs)) return []
  return arcs.map((arc: unknown) => {
    if (!Array.isArray(arc)) return null
    const numbers = new Float64Array(arc.length * 2)
    for (let i = 0; i < arc.length; i++) {
      const position = arc[i]
      if (!Array.isArray(position)) return null
      if (!Number.isFinite(position[0]) || !Number.isFinite(position[1])) return null
      numbers[2 * i] = position[0]
      numbers[2 * i + 1] = position[1]
    }
    return numbers
  })
}

/** The same as lon, lat, lon, lat, …, in place. */
function placedArcs(arcs: (Float64Array | null)[], transform: unknown): (Float64Array | null)[] {
  if (transform === undefined || transform === null) return arcs
  const {scale, translate} = transform as {scale?: unknown; translate?: unknown}
  const [scaleX, scaleY] = pairOf(scale) ?? [1, 1]
  const [west, south] = pairOf(translate) ?? [0, 0]
  for (const arc of arcs) {
    if (!arc) continue
    let x = 0
    let y = 0
    // Of a quantised arc each position is the step from the one before.
    for (let i = 0; i < arc.length; i += 2) {
      x += arc[i]
      y += arc[i + 1]
      arc[i] = x * scaleX + west
      arc[i + 1] = y * scaleY + south
    }
  }
  return arcs
}

function pairOf(value: unknown): [number, number] | null {
  return Array.isArray(value) && value.every(Number.isFinite) && value.length >= 2
    ? [value[0], value[1]]
    : null
}

/** Arcs one after another, each beginning where the one before ended; ~i is arc i backwards. */
function joined(
  indices: unknown,
  arcs: (Float64Array | null)[],
  room: {vertices: number},
): Float64Array | GeometryProblem {
  if (!Array.isArray(indices) || indices.length === 0) return 'empty'
  if (indices.length > MOST_USES * new Set(indices).size) return 'crosses-itself'
  let length = 2
  for (const index of indices) {
    const arc = Number.isInteger(index) ? arcs[index < 0 ? ~index : index] : null
    if (!arc) return 'position'
    if (arc.length === 0) return 'empty'
    length += arc.length - 2
  }
  room.vertices -= length
  if (room.vertices < 0) return 'crosses-itself'
  const ring = new Float64Array(length)
  let end = 0
  for (const index of indices) {
    const arc = arcs[index < 0 ? ~index : index]!
    for (let step = end > 0 ? 2 : 0; step < arc.length; step += 2) {
      const at = index < 0 ? arc.length - 2 - step : step
      ring[end++] = arc[at]
      ring[end++] = arc[at + 1]
    }
  }
  return ring.every(Number.isFinite) ? ring : 'position'
}

/** Puts what rounding led beyond the edge of the earth back on it. */
function settle(ring: Float64Array, {axes}: Crs): void {
  for (let i = 0; i < ring.length; i++) {
    const {least, most} = axes[i % 2]
    if (ring[i] > most && ring[i] <= most + HAIR) ring[i] = most
    if (ring[i] < least && ring[i] >= least - HAIR) ring[i] = least
  }
}
