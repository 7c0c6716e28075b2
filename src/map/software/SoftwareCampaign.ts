import type {Outline} from '#domain/dataset'
import {CampaignCanvas} from '#map/CampaignCanvas'
import {groundLayer} from '#map/campaignLayers'
import type {CameraProps} from '#map/layers/camera'
import type {Painter, PainterOptions} from '#map/Painter'
import type {RowSettings} from '#map/rowSettings'
import type {Origin} from '#scene/mercator'
import type {Detail, Scene} from '#scene/scene'
import {monthPicture} from './monthPicture'
import type {GroundPicture} from './picture'
import {boxInSight, mapCamera, type PixelCamera, pixelCamera} from './pixelCamera'
import {SoftwareCanvas} from './SoftwareCanvas'

/** Pixels by which two libraries may differ on one camera. */
const SAME = 1

/**
 * The campaign where there is no graphics card: the graphics library draws the ground's picture when the camera
 * rests, and a month is the processor's work alone.
 */
export class SoftwareCampaign implements Painter {
  private readonly surface = new SoftwareCanvas()
  readonly surfaces = [this.surface.canvas]
  readonly canvases = this.surfaces
  private readonly campaign: CampaignCanvas
  private scene: Scene | null = null
  private rows: RowSettings | null = null
  /** What the last picture was asked for, and what the one that stands there shows. */
  private asked: Subject | null = null
  private shown: Subject | null = null
  private waiting: (() => void)[] = []

  constructor(private readonly options: PainterOptions) {
    this.campaign = new CampaignCanvas(options, true, (state) => {
      if (state === 'lost') this.settleAll()
      else this.rest()
      options.onContext(state)
    })
  }

  async show(scene: Scene): Promise<void> {
    const before = this.scene?.ground.outline
    const {outline} = scene.ground
    this.scene = scene
    // Of another package nothing that stands there is right, nor where it stands; of the same one, read again, it
    // stays until the new picture is there.
    if (before !== outline) {
      this.shown = null
      if (before?.campaign.id !== outline.campaign.id) this.surface.clear()
    }
    await Promise.all([this.update(), this.options.answers.settled()])
  }

  renew(): void {
    void this.update()
  }

  /** The camera rests elsewhere, or the graphics library is back: a new picture, of whatever has come. */
  rest(): void {
    this.asked = null
    void this.update()
  }

  follow(): void {
    const {scene} = this
    if (scene) this.surface.moveTo(this.cameraOf(scene.ground.origin))
  }

  settleAll(): void {
    for (const settle of this.waiting.splice(0)) settle()
  }

  /** Settles when the scene is drawn: at once where the ground's picture stands, or where none will come. */
  private update(): Promise<void> {
    const {scene} = this
    if (!scene) return Promise.resolve()
    const subject = this.subjectOf(scene)
    if (subject && (!this.asked || !isSame(subject, this.asked))) this.askFor(scene, subject)
    if (subject && this.shown && isSame(subject, this.shown)) {
      this.draw()
      return Promise.resolve()
    }
    return this.campaign.isThere ? new Promise((settle) => this.waiting.push(settle)) : Promise.resolve()
  }

  /** Null until the regions have come. */
  private subjectOf(scene: Scene): Subject | null {
    const {map, answers, size, isMoving: moves} = this.options
    const {ground, theme} = scene
    const isMoving = moves()
    const box = isMoving ? null : boxInSight(this.cameraOf(ground.origin), size())
    const {detail, rows} = answers.of(scene, {zoom: map.getZoom(), isMoving, box})
    this.rows = rows
    return detail && {outline: ground.outline, origin: ground.origin, theme, detail}
  }

  private askFor(scene: Scene, subject: Subject): void {
    this.asked = subject
    const taker = {
      wants: (camera: CameraProps) => this.wants(camera, subject),
      onPicture: (picture: GroundPicture) => {
        if (subject.outline !== this.scene?.ground.outline) return
        this.shown = subject
        this.surface.setPicture(picture)
        this.draw()
        this.follow()
        this.settleAll()
      },
    }
    const {scale, map} = this.options
    const settings = {scale, zoom: map.getZoom(), onDrawn: () => {}}
    this.campaign.setLayers([groundLayer(scene, subject.detail, settings, taker)])
  }

  /** Not while it moves, and not a camera that the map has left already. */
  private wants({matrix, size: [width, height]}: CameraProps, {origin}: Subject): boolean {
    if (this.options.isMoving()) return false
    const one = pixelCamera(matrix, width, height)
    const other = this.cameraOf(origin)
    const stretch = one.scaleX / other.scaleX
    // Where the map's middle lies in the other's picture.
    const apart = (key: 'x' | 'y', middle: number) =>
      Math.abs(one[key] + stretch * (middle - other[key]) - middle)
    return apart('x', width / 2) < SAME && apart('y', height / 2) < SAME && Math.abs(stretch - 1) < 1e-4
  }

  private draw(): void {
    const {scene, surface, rows} = this
    if (!scene || !surface.camera || !rows) return
    // Marks are as large as the picture's own zoom has them, also while the map is on its way to another.
    const zoom = Math.log2(surface.camera.scaleX)
    surface.draw(monthPicture(scene, {scale: this.options.scale, zoom, rows}))
  }

  /** The map's camera in CSS pixels. */
  private cameraOf(origin: Origin): PixelCamera {
    const {map, size} = this.options
    const {lng, lat} = map.getCenter()
    return mapCamera({lon: lng, lat, zoom: map.getZoom()}, size(), origin)
  }
}

interface Subject {
  outline: Outline
  origin: Origin
  theme: Scene['theme']
  detail: Detail
}

function isSame(one: Subject, other: Subject): boolean {
  return one.outline === other.outline && one.theme === other.theme && one.detail === other.detail
}
