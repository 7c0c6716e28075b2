import {zoomOfDetail} from '#scene/detail'
import {deskZoom} from '#scene/near'
import type {Detail, Ground, Scene} from '#scene/scene'
import type {MercatorBox} from '#scene/source'
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
    this.rows = new RowMarks(onChange, console.error, near)
  }

  /** Asks for what a scene needs, and gives what is there. The detail is null until the first has come. */
  of({ground, layers, selection}: Scene, looking: Looking): {detail: Detail | null; rows: RowSettings} {
    const {source} = ground
    if (ground !== this.ground) {
      this.ground = ground
      this.details.forget()
      this.rows.setSource(source)
    }
    if (!looking.isMoving) this.restZoom = looking.zoom
    this.rows.want({kinds: layers, selection, zoom: deskZoom(looking.zoom, this.scale), box: looking.box})
    const zoom = zoomOfDetail(this.restZoom)
    const detail = this.details.get(String(zoom), () => source.detail(zoom)) ?? this.details.latest ?? null
    return {detail, rows: this.rows.settings}
  }

  settled(): Promise<void> {
    return this.rows.settled()
  }
}
