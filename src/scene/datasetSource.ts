import type {Area} from '#domain/area'
import type {Dataset} from '#domain/dataset'
import type {Day} from '#domain/month'
import {reachOf} from '#measures/reach'
import type {Selection} from '#measures/selection'
import {eventsOf} from '#measures/states'
import {densityOf} from './density'
import {detailMaker} from './detail'
import {rowAt} from './hit'
import type {Origin} from './mercator'
import {nearZoomOf} from './near'
import {type PointKind, pointsOf} from './points'
import {originOf} from './scene'
import type {GroundSource, MercatorBox, PlaceAt} from './source'

/** Answers the map from a Dataset at hand: in the worker that holds the rows, in a bench, in a test. */
export class DatasetSource implements GroundSource {
  private readonly origin: Origin
  private readonly makeDetail: ReturnType<typeof detailMaker>

  constructor(
    private readonly dataset: Dataset,
    private readonly asOf: Day,
    /** Rows outside of it are not drawn. */
    private readonly area: Area | null = null,
  ) {
    this.origin = originOf(dataset.regions)
    this.makeDetail = detailMaker(dataset.regions, this.origin)
  }

  async detail(zoom: number) {
    return this.makeDetail(zoom)
  }

  async points(kind: PointKind) {
    return pointsOf(this.dataset, this.asOf, this.origin, kind, undefined, this.within?.[kind])
  }

  async pointsWithin(kind: PointKind, box: MercatorBox) {
    return pointsOf(this.dataset, this.asOf, this.origin, kind, box, this.within?.[kind])
  }

  async density(kind: PointKind, cell: number, selection: Selection) {
    return densityOf(this.dataset, this.asOf, kind, cell, this.narrowed(selection), this.origin)
  }

  async nearZoom(kind: PointKind) {
    return nearZoomOf(this.dataset, kind)
  }

  async hit(kinds: readonly PointKind[], place: PlaceAt, selection: Selection) {
    return rowAt(this.dataset, eventsOf(this.dataset, this.asOf), kinds, place, this.narrowed(selection))
  }

  private get within() {
    return this.area && reachOf(this.dataset, this.area)
  }

  /** A screen knows what the area lets through of the townships, but not of the rows. */
  private narrowed(selection: Selection): Selection {
    return {...selection, ...this.within, regions: selection.regions}
  }
}
