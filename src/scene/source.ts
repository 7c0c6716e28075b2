import type {MonthIndex} from '#domain/month'
import type {Selection} from '#measures/selection'
import type {Density} from './density'
import type {Hit} from './picking'
import type {PointKind, PointSet} from './points'
import type {Detail} from './scene'

/** West, south, east, north in Mercator units relative to the origin (mercator.ts). */
export type MercatorBox = [west: number, south: number, east: number, north: number]

/**
 * Where the map gets what it draws of the rows. The rows may be millions and stay where they were read, so every
 * answer comes later; what is answered is the asker's own, and may be transferred.
 */
export interface GroundSource {
  /** Regions and borders simplified for a zoom (`zoomOfDetail`). */
  detail(zoom: number): Promise<Detail>
  /** All rows of a kind with a place, for the GPU. */
  points(kind: PointKind): Promise<PointSet>
  /** Those of them within a box, for drawing without a GPU. */
  pointsWithin(kind: PointKind, box: MercatorBox): Promise<PointSet>
  /** The rows of a kind that the selection lets through, gathered into cells of this edge in Mercator units. */
  density(kind: PointKind, cell: number, selection: Selection): Promise<Density>
  /** The zoom from which a kind's rows are drawn one by one; 0 where they always are. */
  nearZoom(kind: PointKind): Promise<number>
  /** The nearest row that is drawn at the month within a reach in Mercator units. */
  hit(kinds: readonly PointKind[], place: PlaceAt, selection: Selection): Promise<Hit | null>
}

/** What the marks need of it. */
export type RowSource = Pick<GroundSource, 'points' | 'pointsWithin' | 'density' | 'nearZoom'>

export interface PlaceAt {
  lon: number
  lat: number
  /** Mercator units. */
  reach: number
  month: MonthIndex
}

/** Refuses what was asked of rows that are no longer kept: their package was replaced, or their worker broke down. */
export class RowsGone extends Error {
  override name = 'RowsGone'
}
