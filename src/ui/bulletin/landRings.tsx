import type {VectorMapSettings} from '#scene/vectorMap'

type Ring = [number, number][]

/** The outer and inner rings of a GeoJSON collection of polygons; none where it is something else. */
export function landRings(land: unknown): VectorMapSettings['land'] {
  const features = (land as {features?: unknown})?.features
  if (!Array.isArray(features)) return []
  return features.flatMap(({geometry}): Ring[] => {
    if (geometry?.type === 'Polygon') return geometry.coordinates
    return geometry?.type === 'MultiPolygon' ? geometry.coordinates.flat() : []
  })
}
