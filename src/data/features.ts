import type {Crs} from './crs'
import {type GeometryProblem, type Polygons, polygonsOf} from './rings'

/** The features of a file of regions, whatever its notation. */
export interface Features {
  /** Any JSON values; what they should be is checked one by one. */
  features: readonly unknown[]
  /** As the file's reader sees it: the index + 1. */
  rowOf(feature: unknown, index: number): number
  /** @param geometry a feature's */
  polygonsOf(geometry: unknown, crs: Crs): Polygons | GeometryProblem
  /** Whether `pack` wrote the file. */
  packed: boolean
}

/** Of a GeoJSON FeatureCollection; null for anything else. */
export function geoJsonFeatures(value: unknown): Features | null {
  const {type, features} = (value ?? {}) as {type?: unknown; features?: unknown}
  if (type !== 'FeatureCollection' || !Array.isArray(features)) return null
  return {features, rowOf: (_, index) => index + 1, polygonsOf, packed: false}
}
