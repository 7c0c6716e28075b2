import {cutArcs} from './arcs'
import {type Crs, GEOGRAPHIC_CRS} from './crs'
import {crsMember, type Features, flattened, regionColumnsIn} from './features'
import {isObject} from './jsonObject'
import {isOnEarth, polygonsBy, soundRing} from './rings'
import {areOnEarth, joined, listedArcs, MOST_USES, placedArcs} from './topologyArcs'

/** The member of a Topology in which `pack` leaves its mark, {version}. */
export const PACKED_MEMBER = 'zhentu'
export const PACKED_TOPOLOGY_VERSION = 1

/** What is small may name its borders as often as it likes. */
const FREE_VERTICES = 1_000_000
const WGS_84 = GEOGRAPHIC_CRS['EPSG:4326']
/** Rounding may lead a hair beyond the edge of the earth; so much is no fault. */
const HAIR = 0.000001

/**
 * The features of a TopoJSON Topology in UTF-8, quantised or not; null where it has no objects. Those that `pack`
 * wrote were checked before: they keep the row that they had, and have no geometry where theirs could not be drawn.
 *
 * @throws SyntaxError for what is no JSON
 */
export function topologyFeatures(bytes: Uint8Array): Features | null {
  const cut = cutArcs(bytes)
  const text = cut?.rest ?? new TextDecoder().decode(bytes)
  const topology = JSON.parse(text) as Record<string, unknown>
  const geometries = geometriesOf(topology.objects)
  if (!geometries) return null
  const mark = (topology[PACKED_MEMBER] ?? {}) as {version?: unknown}
  const packed = mark.version === PACKED_TOPOLOGY_VERSION
  const arcs = placedArcs(cut ?? listedArcs(topology.arcs), topology.transform)
  const room = {vertices: Math.max(FREE_VERTICES, MOST_USES * arcs.numbers.length)}
  const ringBy = (crs: Crs) => (indices: unknown) => {
    const isPacked = packed && crs === WGS_84
    const ring = joined(indices, arcs, room)
    if (typeof ring === 'string' || (isPacked && areOnEarth(indices as number[], arcs))) return ring
    if (!ring.every(Number.isFinite)) return 'position'
    settle(ring, crs)
    if (!isPacked) return soundRing(ring, crs)
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

/** Puts what rounding led beyond the edge of the earth back on it. */
function settle(ring: Float64Array, {axes}: Crs): void {
  for (let i = 0; i < ring.length; i++) {
    const {least, most} = axes[i % 2]
    if (ring[i] > most && ring[i] <= most + HAIR) ring[i] = most
    if (ring[i] < least && ring[i] >= least - HAIR) ring[i] = least
  }
}
