import type {Selection} from '#measures/selection'
import {densityCell, passageAt} from '#scene/near'
import type {PointKind, PointSet} from '#scene/points'
import type {MercatorBox, RowSource} from '#scene/source'
import type {RowSettings} from './rowSettings'

const nothing = (): RowSettings => ({loads: {}, there: {}, points: {}, densities: {}, nearZooms: {}})

/** Of marks that are near: all of them for the graphics card, or those in sight for the processor. */
export type Near = 'all' | 'in sight'
const KINDS: readonly PointKind[] = ['projects', 'houses']

/** What is to be seen of the rows just now. */
export interface RowsWanted {
  kinds: readonly PointKind[]
  selection: Selection
  /** That of a desk (scene/near). */
  zoom: number
  /** What is in sight; null while the camera moves. */
  box: MercatorBox | null
}

/**
 * Asks a source for what the map draws of the rows, and holds what came: near zooms once, a density when the filter
 * or the size of its cells changes, marks by a function that their layer calls. What has come stands until its
 * successor is there.
 */
export class RowMarks {
  settings = nothing()
  private source: RowSource | null = null
  private wanted: RowsWanted | null = null
  private sights: Partial<Record<PointKind, MercatorBox>> = {}
  private asked: Partial<Record<PointKind, {cell: number; selection: Selection}>> = {}
  private readonly pending = new Set<Promise<unknown>>()

  /** @param onChange something came: the layers are to be made anew */
  constructor(
    private readonly onChange: () => void,
    private readonly onError: (error: unknown) => void,
    private readonly near: Near = 'all',
  ) {}

  /** Another source's rows: nothing of the last one is right any more. */
  setSource(source: RowSource): void {
    if (source === this.source) return
    this.source = source
    this.pending.clear()
    this.asked = {}
    this.settings = nothing()
    this.sights = {}
    for (const kind of KINDS) {
      if (this.near === 'all') this.settings.loads[kind] = () => this.load(source, kind)
      this.await(source, source.nearZoom(kind), (zoom) => {
        this.settings.nearZooms[kind] = zoom
        if (this.wanted) this.want(this.wanted)
      })
    }
  }

  /** Asks for the densities that are to be seen and not there; the same again asks nothing. */
  want(wanted: RowsWanted): void {
    this.wanted = wanted
    const {source} = this
    if (!source) return
    for (const kind of wanted.kinds) {
      const nearZoom = this.settings.nearZooms[kind]
      if (nearZoom === undefined) continue
      const {density, points} = passageAt(wanted.zoom, nearZoom)
      if (density > 0) this.wantDensity(source, kind, wanted)
      if (points > 0 && wanted.box && this.near === 'in sight') this.wantInSight(source, kind, wanted.box)
    }
  }

  private wantDensity(source: RowSource, kind: PointKind, {zoom, selection}: RowsWanted): void {
    const cell = densityCell(zoom)
    const last = this.asked[kind]
    if (last?.cell === cell && last.selection === selection) return
    const question = {cell, selection}
    this.asked[kind] = question
    this.await(source, source.density(kind, cell, selection), (density) => {
      if (this.asked[kind] === question) this.settings.densities[kind] = density
    })
  }

  private wantInSight(source: RowSource, kind: PointKind, box: MercatorBox): void {
    if (`${this.sights[kind]}` === `${box}`) return
    this.sights[kind] = box
    this.await(source, source.pointsWithin(kind, box), (points) => {
      if (this.sights[kind] !== box) return
      this.settings.points[kind] = points
      this.settings.there[kind] = true
    })
  }

  /** Those of these kinds of which marks are drawn: a row within a density cannot be pointed at. */
  marked(kinds: readonly PointKind[], zoom: number): PointKind[] {
    const {nearZooms} = this.settings
    return kinds.filter((kind) => passageAt(zoom, nearZooms[kind] ?? Infinity).points > 0)
  }

  get isPending(): boolean {
    return this.pending.size > 0
  }

  /** Settles when nothing that was asked is still to come. */
  async settled(): Promise<void> {
    while (this.pending.size > 0) await Promise.allSettled(this.pending)
  }

  /** For the marks' layer: the answer is its own, and nothing of it stays here. */
  private load(source: RowSource, kind: PointKind): Promise<PointSet> {
    const answer = this.waitedFor(source.points(kind))
    const told = () => {
      if (source !== this.source || this.settings.there[kind]) return
      this.settings.there[kind] = true
      this.onChange()
    }
    // After the layer, whose own answer comes first.
    answer.then(() => queueMicrotask(told), this.onError)
    return answer
  }

  private await<Answer>(source: RowSource, answer: Promise<Answer>, take: (answer: Answer) => void): void {
    this.waitedFor(answer).then((came) => {
      if (source !== this.source) return
      take(came)
      this.onChange()
    }, this.onError)
  }

  private waitedFor<Answer>(answer: Promise<Answer>): Promise<Answer> {
    const done = () => this.pending.delete(answer)
    this.pending.add(answer)
    answer.then(done, done)
    return answer
  }
}
