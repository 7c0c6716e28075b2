import type {Density} from '#scene/density'
import {deskZoom, type MarkScale, markScaleOf, passageAt} from '#scene/near'
import type {PointKind, PointSet} from '#scene/points'

/** What is known of the rows so far; a kind of which nothing is known is not drawn. */
export interface RowSettings {
  /** Asked by a kind's marks when they are first to be seen. */
  loads: Partial<Record<PointKind, () => Promise<PointSet>>>
  /** Kinds whose marks have come: their density may go. */
  there: Partial<Record<PointKind, boolean>>
  /** Those in sight, where the processor draws them. */
  points: Partial<Record<PointKind, PointSet>>
  densities: Partial<Record<PointKind, Density>>
  nearZooms: Partial<Record<PointKind, number>>
}

/** How a kind's rows are drawn at a zoom. */
export interface Drawing {
  /** Null where none has come, or none is to be seen. */
  density: Density | null
  markScale: MarkScale | null
  /** 0 nothing … 1 all: of the density, and of the marks. */
  densityShare: number
  pointShare: number
  /** Whether marks are to be seen, or have come already. */
  hasPoints: boolean
}

/** How large the discs are of the kinds that are drawn as densities: what a legend must say. */
export type MarkScales = Partial<Record<PointKind, MarkScale>>

export function markScalesOf(
  rows: RowSettings,
  kinds: readonly PointKind[],
  zoom: number,
  scale: number,
): MarkScales {
  const scales: MarkScales = {}
  for (const kind of kinds) {
    const drawing = drawingOf(rows, kind, zoom, scale)
    if (drawing?.markScale && drawing.densityShare >= 0.5) scales[kind] = drawing.markScale
  }
  return scales
}

/** Density far out, marks near, in between one over the other. @param scale 1 on a desk */
export function drawingOf(rows: RowSettings, kind: PointKind, zoom: number, scale: number): Drawing | null {
  const nearZoom = rows.nearZooms[kind]
  if (nearZoom === undefined) return null
  const passage = passageAt(deskZoom(zoom, scale), nearZoom)
  const there = rows.there[kind] === true
  // Until its marks have come, a density stands in for them.
  const share = there ? passage.density : 1
  const density = (share > 0 && rows.densities[kind]) || null
  return {
    density,
    markScale: density && markScaleOf(density, zoom),
    densityShare: share,
    pointShare: passage.points,
    hasPoints: there || passage.points > 0,
  }
}
