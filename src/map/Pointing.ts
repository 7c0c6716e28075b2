import type {Map as MapLibreMap, MapMouseEvent} from 'maplibre-gl'
import {mercatorX, mercatorY} from '#scene/mercator'
import {cellAt, deskZoom} from '#scene/near'
import type {Hit} from '#scene/picking'
import type {PointKind} from '#scene/points'
import type {Scene} from '#scene/scene'
import {markScale} from './campaignLayers'
import type {GroundAnswers} from './GroundAnswers'
import {drawingOf} from './rowSettings'

/** CSS pixels of a desk within which a disc, however small, is hit. */
const SMALLEST = 3
/** What lies on top is asked first. */
const ROW_ORDER: readonly PointKind[] = ['projects', 'houses']

/** Where the pointer is. */
type Spot = Pick<MapMouseEvent, 'lngLat' | 'point'>

export interface PointingOptions {
  /** 1 on a desk; larger where the page's type is. */
  scale: number
  onHover: (hit: Hit | null, x: number, y: number) => void
  /** @param adding with Ctrl, Cmd or Shift held down */
  onClick: (hit: Hit | null, adding: boolean) => void
}

/** Tells what is under the pointer. Rows are asked where they are kept, so the answer comes a moment later. */
export class Pointing {
  /** Counts the pointer's places: an answer to an earlier one is too late. */
  private turn = 0
  private asking = false
  private next: Spot | null = null

  constructor(
    private readonly map: MapLibreMap,
    private readonly options: PointingOptions,
    private readonly scene: () => Scene | null,
    private readonly answers: GroundAnswers,
  ) {
    map.on('mousemove', ({lngLat, point}) => {
      if (!map.isMoving()) void this.hover({lngLat, point})
    })
    map.on('mouseout', () => {
      this.next = null
      this.turn++
      options.onHover(null, 0, 0)
    })
    map.on('click', async ({lngLat, originalEvent}) => {
      const outline = scene()?.ground.outline
      const hit = await this.hitAt(lngLat)
      // Of another package that was opened meanwhile it says nothing.
      if (scene()?.ground.outline === outline) options.onClick(hit, isAdding(originalEvent))
    })
  }

  /** One question at a time: of many places in a moment the last is asked. */
  private async hover(spot: Spot): Promise<void> {
    this.next = spot
    if (this.asking) return
    this.asking = true
    for (let here = this.take(); here; here = this.take()) {
      const turn = ++this.turn
      const hit = await this.hitAt(here.lngLat)
      if (turn === this.turn) this.options.onHover(hit, here.point.x, here.point.y)
    }
    this.asking = false
  }

  private take(): Spot | null {
    const {next} = this
    this.next = null
    return next
  }

  /** The nearest mark within reach, else the disc of a density, else the township. */
  private async hitAt({lng, lat}: {lng: number; lat: number}): Promise<Hit | null> {
    const scene = this.scene()
    if (!scene) return null
    const {scale} = this.options
    const {ground, layers, month, selection} = scene
    const zoom = this.map.getZoom()
    const marked = this.answers.rows.marked(layers, deskZoom(zoom, scale))
    const kinds = ROW_ORDER.filter((kind) => marked.includes(kind))
    const reach = (Math.max(5, 3 * markScale(zoom)) * scale) / 2 ** zoom
    const place = {lon: lng, lat, reach, month}
    // Where the rows are gone the regions are still there.
    const row = kinds.length > 0 ? await ground.source.hit(kinds, place, selection).catch(() => null) : null
    if (row) return row
    const region = ground.picker.region(lng, lat, reach)
    return this.cellAt(scene, lng, lat, region) ?? (region >= 0 ? {kind: 'township', region} : null)
  }

  private cellAt({ground, layers, month}: Scene, lng: number, lat: number, region: number): Hit | null {
    const zoom = this.map.getZoom()
    const {scale} = this.options
    const at: [number, number] = [mercatorX(lng) - ground.origin.x, mercatorY(lat) - ground.origin.y]
    for (const of of ROW_ORDER) {
      const density = layers.includes(of) && drawingOf(this.answers.rows.settings, of, zoom, scale)?.density
      const found = density && cellAt(density, at, month, (SMALLEST * scale) / 2 ** zoom)
      if (found) return {kind: 'cell', of, ...found, region}
    }
    return null
  }
}

function isAdding({ctrlKey, metaKey, shiftKey}: MouseEvent): boolean {
  return ctrlKey || metaKey || shiftKey
}
