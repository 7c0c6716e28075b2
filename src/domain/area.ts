/** Degrees, WGS-84. */
export type LonLat = readonly [lon: number, lat: number]

/**
 * A part of the map that a person drew: a circle, a box, a polygon, or whatever lies within a distance of a line or
 * of a township (the township itself included). A polygon is not closed: its last corner leads to its first.
 */
export type Area =
  | {kind: 'circle'; centre: LonLat; metres: number}
  | {kind: 'box'; west: number; south: number; east: number; north: number}
  | {kind: 'polygon'; corners: readonly LonLat[]}
  | {kind: 'line'; corners: readonly LonLat[]; metres: number}
  | {kind: 'township'; code: string; metres: number}

/** Of a polygon or a line. */
export const MOST_CORNERS = 200
/** Half of the earth's girth: no distance is longer. */
export const MOST_METRES = 20_000_000
