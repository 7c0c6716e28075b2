import type {ChangeKind} from '#domain/change'
import {CRS_NAME, type Crs} from './crs'
import {headerFit} from './headers'
import {isObject} from './jsonObject'
import {type GeometryProblem, type Polygons, polygonsOf} from './rings'

/** The features of a file of regions, whatever its notation. */
export interface Features {
  /** Any JSON values, read anew at each pass; what they should be is checked one by one. */
  features: Iterable<unknown>
  /** As the file's reader sees it: the index + 1. */
  rowOf(feature: unknown, index: number): number
  /** @param geometry a feature's */
  polygonsOf(geometry: unknown, crs: Crs): Polygons | GeometryProblem
  /** Whether `pack` wrote the file. */
  packed: boolean
  /** The coordinate system that the file itself names, known or not; null where it names none. */
  crs: string | null
  /** Whether some bytes were not of the file's encoding. */
  broken: boolean
  /** What of the whole file was read otherwise than it stands. */
  changes?: FileChange[]
}

export interface FileChange {
  kind: ChangeKind
  before: string
  after: string
}

/**
 * Of a GeoJSON FeatureCollection, a single Feature, a list of them, or a GeometryCollection; null for anything else.
 */
export function geoJsonFeatures(value: unknown, broken: boolean): Features | null {
  const features = listOf(value)
  return features && geoJsonOf(features, crsMember(value), broken)
}

export function geoJsonOf(features: Iterable<unknown>, crs: string | null, broken: boolean): Features {
  return {features, rowOf: (_, index) => index + 1, polygonsOf, packed: false, crs, broken}
}

function listOf(value: unknown): unknown[] | null {
  if (Array.isArray(value)) return value.some(isFeature) ? value : null
  const {type, features, geometries} = (value ?? {}) as Record<string, unknown>
  if (type === 'FeatureCollection') return Array.isArray(features) ? features : null
  if (type === 'Feature') return [value]
  if (type !== 'GeometryCollection' || !Array.isArray(geometries)) return null
  return geometries.map((geometry) => ({geometry}))
}

function isFeature(value: unknown): boolean {
  return (value as {type?: unknown} | null)?.type === 'Feature'
}

/**
 * A feature whose properties have no objects among them: what lies in those stands beside the others, which go
 * before. One level is enough for what tools write: {"attributes": {…}}.
 */
export function flattened(feature: unknown): unknown {
  const {properties, geometry} = (feature ?? {}) as {properties?: unknown; geometry?: unknown}
  if (!isObject(properties)) return feature
  const nested = Object.values(properties).filter(isObject)
  if (nested.length === 0) return feature
  const inner = nested.flatMap((one) => Object.entries(one))
  return {properties: Object.fromEntries([...inner, ...Object.entries(properties)]), geometry}
}

/** How many of a region's columns there are among some properties. */
export function regionColumnsIn(names: readonly string[]): number {
  return headerFit({source: 'regions', required: []}, names).known
}

/** The system that a collection's member `crs` names, as GeoJSON had it before 2016. */
export function crsMember(value: unknown): string | null {
  const crs = (value as {crs?: unknown} | null)?.crs
  const properties = (crs as {properties?: unknown} | null | undefined)?.properties
  const name = (properties as {name?: unknown} | null | undefined)?.name
  return typeof name === 'string' ? plainCrsName(name.slice(0, 100)) : null
}

/** `urn:ogc:def:crs:EPSG::4549` → `EPSG:4549`; anything that is not read stays as it is. */
function plainCrsName(name: string): string {
  if (/\bCRS84$/i.test(name)) return 'EPSG:4326'
  const code = /\bEPSG:[\d.]*:?(\d+)$/i.exec(name)?.[1]
  return code && CRS_NAME.test(`EPSG:${code}`) ? `EPSG:${code}` : name
}
