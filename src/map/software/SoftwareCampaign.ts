import type {CampaignCanvas} from '#map/CampaignCanvas'
import {groundLayer} from '#map/campaignLayers'
import type {CameraProps} from '#map/layers/camera'
import type {Origin} from '#scene/mercator'
import type {Detail, Ground, Scene} from '#scene/scene'
import {monthPicture} from './monthPicture'
import type {GroundPicture} from './picture'
import {type PixelCamera, pixelCamera} from './pixelCamera'
import {withCategories} from './pointSets'
import {SoftwareCanvas} from './SoftwareCanvas'

export interface SoftwareOptions {
  /** 1 on a desk; larger where the page's type is. */
  scale: number
  /** The map's camera in CSS pixels. */
  cameraOf: (origin: Origin) => PixelCamera
  zoom: () => number
  isMoving: () => boolean
}

/** Pixels by which two libraries may differ on one camera. */
const SAME = 1

/**
 * The campaign where there is no graphics card: the graphics library draws the ground's picture when the camera
 * rests, and a month is the processor's work alone.
 */
export class SoftwareCampaign {
  readonly surface = new SoftwareCanvas()
  private scene: Scene | null = null
  /** What the last picture was asked for, and what the one that stands there shows. */
  private asked: Subject | null = null
  private shown: Subject | null = null
  private waiting: (() => void)[] = []
  private ground: Ground | null = null

  constructor(
    private readonly campaign: CampaignCanvas,
    private readonly options: SoftwareOptions,
  ) {}

  /** Settles when the scene is drawn: at once where the ground's picture stands, or where none will come. */
  show(scene: Scene): Promise<void> {
    this.scene = scene
    if (this.ground !== scene.ground) this.setGround(scene.ground)
    const subject = this.subjectOf(scene)
    if (!this.asked || !isSame(subject, this.asked)) this.askFor(scene, subject)
    if (this.shown && isSame(subject, this.shown)) this.draw()
    else if (this.campaign.isThere) return new Promise((settle) => this.waiting.push(settle))
    return Promise.resolve()
  }

  /** The camera rests elsewhere, or the graphics library is back: a new picture. */
  renew(): void {
    if (this.scene) this.askFor(this.scene, this.subjectOf(this.scene))
  }

  /** Called with every frame of the map. */
  follow(): void {
    if (this.ground) this.surface.moveTo(this.options.cameraOf(this.ground.origin))
  }

  /** No picture will come for now. */
  settleAll(): void {
    for (const settle of this.waiting.splice(0)) settle()
  }

  private setGround(ground: Ground): void {
    this.ground = ground
    this.shown = null
    if (!this.campaign.isThere) this.surface.clear()
    for (const kind of ['projects', 'houses'] as const)
      this.surface.setPoints(kind, withCategories(ground.points[kind], ground.dataset))
  }

  private subjectOf({ground, theme}: Scene): Subject {
    return {ground, theme, detail: ground.detailAt(this.options.zoom())}
  }

  private askFor(scene: Scene, subject: Subject): void {
    this.asked = subject
    const settings = {scale: this.options.scale, zoom: this.options.zoom(), onDrawn: () => {}}
    const taker = {
      wants: (camera: CameraProps) => this.wants(camera, subject),
      onPicture: (picture: GroundPicture) => {
        this.shown = subject
        this.surface.setPicture(picture)
        this.draw()
        this.follow()
        this.settleAll()
      },
    }
    this.campaign.setLayers([groundLayer(scene, settings, taker)])
  }

  /** Not while it moves, and not a camera that the map has left already. */
  private wants({matrix, size: [width, height]}: CameraProps, {ground}: Subject): boolean {
    if (this.options.isMoving()) return false
    const one = pixelCamera(matrix, width, height)
    const other = this.options.cameraOf(ground.origin)
    const stretch = one.scaleX / other.scaleX
    // Where the map's middle lies in the other's picture.
    const apart = (key: 'x' | 'y', middle: number) =>
      Math.abs(one[key] + stretch * (middle - other[key]) - middle)
    return apart('x', width / 2) < SAME && apart('y', height / 2) < SAME && Math.abs(stretch - 1) < 1e-4
  }

  private draw(): void {
    const {scene, surface} = this
    if (!scene || !surface.camera) return
    // Marks are as large as the picture's own zoom has them, also while the map is on its way to another.
    const zoom = Math.log2(surface.camera.scaleX)
    const settings = {scale: this.options.scale, zoom, markOpacity: 1, densityOpacity: 1, largestDot: 6}
    surface.draw(monthPicture(scene, settings))
  }
}

interface Subject {
  ground: Ground
  theme: Scene['theme']
  detail: Detail
}

function isSame(one: Subject, other: Subject): boolean {
  return one.ground === other.ground && one.theme === other.theme && one.detail === other.detail
}
