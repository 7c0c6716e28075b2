import type {Outline} from '#domain/dataset'
import {clustersOf} from '#scene/clusters'
import type {LabelStyle, Obstacle, Projection} from '#scene/labels'
import type {Scene} from '#scene/scene'
import {drawFurniture} from './furniture'
import {NameCopies} from './NameCopies'
import {NamePlaces} from './NamePlaces'
import {NameStyles} from './NameStyles'
import {SANS, widthOfName} from './nameWriting'
import {clearLayer, createLayer} from './plainLayer'
import {boxOf, moveAlong, type StandingName, standingName, writeStanding} from './standingName'

export interface LabelOptions {
  /** 1 on a desk; larger where the page's type is. */
  scale: number
  /** Device pixels of a CSS pixel; the screen's if left out. */
  pixelRatio?: number
  /** What covers the map just now: nothing is written beneath. */
  obstacles: () => readonly Obstacle[]
  /** Nobody steers: no degrees along the frame, no scale bar. */
  display?: boolean
}

/** Milliseconds that names may be sought in one go. */
const SLICE = 6

/**
 * The names above the campaign, on a plain canvas: their halos take the colour beneath, which changes with the
 * month, and a name keeps inside its own borders; neither is to be had from a basemap's labels.
 */
export class LabelCanvas {
  /** Bottom to top: degrees and scale bar; names. */
  readonly canvases = [createLayer(), createLayer()] as const
  private readonly frame = this.canvases[0].getContext('2d')
  private readonly names = this.canvases[1].getContext('2d')
  private readonly places: NamePlaces
  private readonly styles = new NameStyles()
  private readonly copies = new NameCopies()
  private readonly widths = new Map<string, number>()
  /** Most important first. */
  private standing: StandingName[] = []
  private clusters: Int32Array | null = null
  /** Whose names they are. */
  private outline: Outline | null = null
  private ratio = 1
  private camera = ''

  constructor(private readonly options: LabelOptions) {
    this.places = new NamePlaces({...options, measure: (text, style) => this.widthOf(text, style)})
  }

  /** The camera rests elsewhere, or the map is of another size: names are placed anew when next drawn. */
  forgetPlaces(): void {
    this.places.forget()
  }

  /**
   * All of it where the camera moved; else the names alone that stand on another colour now. While the camera moves
   * names are moved along; once it rests they are placed anew.
   *
   * @param milliseconds how long names may be sought
   * @returns whether more names are to come
   */
  draw(scene: Scene, projection: Projection, isMoving: boolean, milliseconds = SLICE): boolean {
    if (scene.ground.outline !== this.outline) {
      this.outline = scene.ground.outline
      this.standing = []
      this.forgetPlaces()
    }
    const placed = !isMoving && this.places.advance(scene, projection, milliseconds)
    if (placed) this.adopt(projection)
    const moved = this.follow(scene, projection)
    const changed = this.styles.apply(this.standing, scene, moved)
    if (moved) this.writeAll(scene, projection)
    else if (placed || 2 * changed.length > this.standing.length) this.copyAll(projection)
    else if (changed.length > 0) this.copyAgain(this.withNeighbours(changed))
    return !isMoving && !this.places.isWhole
  }

  /** Whether nothing of what was written is of use any more. */
  private follow({theme}: Scene, projection: Projection): boolean {
    const ratio = this.options.pixelRatio ?? (window.devicePixelRatio || 1)
    const {width, height, zoom} = projection
    const {turn} = this.places
    const camera = `${turn} ${theme} ${ratio} ${width} ${height} ${zoom} ${projection.project(120, 30)}`
    if (camera === this.camera) return false
    this.camera = camera
    this.ratio = ratio
    this.copies.forget()
    this.clusters = null
    for (const one of this.standing) moveAlong(one, projection)
    return true
  }

  /** Names that stay where they are keep what was written of them. */
  private adopt(projection: Projection): void {
    const known = new Map(this.standing.map((one) => [one.label, one]))
    this.standing = this.places.labels.map((label) => known.get(label) ?? standingName(label, projection))
    this.clusters = null
  }

  private writeAll({theme}: Scene, projection: Projection): void {
    const {frame, names, ratio, standing} = this
    const {scale} = this.options
    if (!frame || !names) return
    for (const context of [frame, names]) clearLayer(context, projection, ratio)
    if (!this.options.display)
      drawFurniture(frame, projection, this.places.obstacles, {theme, scale, font: SANS})
    for (let i = standing.length - 1; i >= 0; i--) writeStanding(names, standing[i], scale)
  }

  private copyAll(projection: Projection): void {
    if (!this.names) return
    clearLayer(this.names, projection, this.ratio)
    this.copy(this.names, this.standing)
  }

  private copyAgain(some: StandingName[]): void {
    const {names, ratio} = this
    if (!names) return
    names.setTransform(1, 0, 0, 1, 0, 0)
    for (const one of some) {
      const {left, top, width, height} = boxOf(one, ratio)
      names.clearRect(left, top, width, height)
    }
    this.copy(names, some)
  }

  private copy(names: CanvasRenderingContext2D, some: StandingName[]): void {
    names.setTransform(1, 0, 0, 1, 0, 0)
    this.copies.draw(names, some, this.ratio, this.options.scale)
  }

  /** Where halos touch, one name cannot be cleared without the other. */
  private withNeighbours(changed: StandingName[]): StandingName[] {
    const {standing, ratio} = this
    this.clusters ??= clustersOf(standing.map((one) => boxOf(one, ratio)))
    const {clusters} = this
    const isChanged = new Set(changed)
    const touched = new Set(clusters.filter((_, index) => isChanged.has(standing[index])))
    return standing.filter((_, index) => touched.has(clusters[index]))
  }

  private widthOf(text: string, style: LabelStyle): number {
    const key = `${style.size} ${style.weight} ${style.serif} ${text}`
    const width = this.widths.get(key) ?? (this.names ? widthOfName(this.names, text, style) : 0)
    this.widths.set(key, width)
    return width
  }
}
