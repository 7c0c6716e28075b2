import {zoomOfDetail} from '#scene/detail'
import {deskZoom} from '#scene/near'
import type {Detail, Ground, Scene} from '#scene/scene'
import {type MercatorBox, RowsGone} from '#scene/source'
import {Answers} from './Answers'
import {type Near, RowMarks} from './RowMarks'
import type {RowSettings} from './rowSettings'

/** Where the map looks just now. */
export interface Looking {
  zoom: number
  isMoving: boolean
  /** What is in sight; null while it moves. */
  box: MercatorBox | null
}

/** Details kept: going to and fro between two zooms asks nothing. */
const KEPT = 3

/** What has come so far of all that a map asks its ground's source for. */
export class GroundAnswers {
  readonly rows: RowMarks
  private readonly details: Answers<Detail>
  private ground: Ground | null = null
  private restZoom = 0

  /** @param onChange something has come */
  constructor(
    private readonly scale: number,
    near: Near,
    onChange: () => void,
  ) {
    this.details = new Answers(onChange, KEPT)
    this.rows = new RowMarks(onChange, tell, near)
  }

  /** Asks for what a scene needs, and gives what is there. The detail is null until the first has come. */
  of({ground, layers, selection}: Scene, looking: Looking): {detail: Detail | null; rows: RowSettings} {
    const {source} = ground
    // Regions are the same whatever the as-of date; rows are not.
    if (ground.outline !== this.ground?.outline) this.details.forget()
    if (ground !== this.ground) this.rows.setSource(source)
    this.ground = ground
    if (!looking.isMoving) this.restZoom = looking.zoom
    this.rows.want({kinds: layers, selection, zoom: deskZoom(this.restZoom, this.scale), box: looking.box})
    const zoom = zoomOfDetail(this.restZoom)
    const detail = this.details.get(String(zoom), () => source.detail(zoom)) ?? this.details.latest ?? null
    return {detail, rows: this.rows.settings}
  }

  /** Whether something asked is still to come. */
  get isPending(): boolean {
    return this.rows.isPending
  }

  settled(): Promise<void> {
    return this.rows.settled()
  }
}

/** That rows are gone is told elsewhere. */
function tell(error: unknown): void {
  if (!(error instanceof RowsGone)) console.error(error)
}
