import type {Selection} from '#measures/selection'
import {densityCell, passageAt} from '#scene/near'
import type {PointKind, PointSet} from '#scene/points'
import type {RowSource} from '#scene/source'
import type {RowSettings} from './campaignLayers'

const NOTHING: RowSettings = {loads: {}, there: {}, densities: {}, nearZooms: {}}
const KINDS: readonly PointKind[] = ['projects', 'houses']

/** What is to be seen of the rows just now. */
export interface RowsWanted {
  kinds: readonly PointKind[]
  selection: Selection
  /** That of a desk (scene/near). */
  zoom: number
}

/**
 * Asks a source for what the map draws of the rows, and holds what came: near zooms once, a density when the filter
 * or the size of its cells changes, marks by a function that their layer calls. What has come stands until its
 * successor is there.
 */
export class RowMarks {
  settings: RowSettings = NOTHING
  private source: RowSource | null = null
  private wanted: RowsWanted | null = null
  private asked: Partial<Record<PointKind, {cell: number; selection: Selection}>> = {}
  private readonly pending = new Set<Promise<unknown>>()

  /** @param onChange something came: the layers are to be made anew */
  constructor(
    private readonly onChange: () => void,
    private readonly onError: (error: unknown) => void,
  ) {}

  /** Another source's rows: nothing of the last one is right any more. @returns whether it is another one */
  setSource(source: RowSource): boolean {
    if (source === this.source) return false
    this.source = source
    this.asked = {}
    this.settings = {loads: {}, there: {}, densities: {}, nearZooms: {}}
    for (const kind of KINDS) {
      this.settings.loads[kind] = () => this.load(source, kind)
      this.await(source, source.nearZoom(kind), (zoom) => {
        this.settings.nearZooms[kind] = zoom
        if (this.wanted) this.want(this.wanted)
      })
    }
    return true
  }

  /** Asks for the densities that are to be seen and not there; the same again asks nothing. */
  want(wanted: RowsWanted): void {
    this.wanted = wanted
    const {source} = this
    if (!source) return
    const {selection} = wanted
    for (const kind of wanted.kinds) {
      const nearZoom = this.settings.nearZooms[kind]
      if (nearZoom === undefined || passageAt(wanted.zoom, nearZoom).density === 0) continue
      const cell = densityCell(wanted.zoom)
      const last = this.asked[kind]
      if (last?.cell === cell && last.selection === selection) continue
      const question = {cell, selection}
      this.asked[kind] = question
      this.await(source, source.density(kind, cell, selection), (density) => {
        if (this.asked[kind] === question) this.settings.densities[kind] = density
      })
    }
  }

  /** Those of these kinds of which marks are drawn: a row within a density cannot be pointed at. */
  marked(kinds: readonly PointKind[], zoom: number): PointKind[] {
    const {nearZooms} = this.settings
    return kinds.filter((kind) => passageAt(zoom, nearZooms[kind] ?? Infinity).points > 0)
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
