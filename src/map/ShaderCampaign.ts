import type {Scene} from '#scene/scene'
import {CampaignCanvas} from './CampaignCanvas'
import {campaignLayers} from './campaignLayers'
import type {Painter, PainterOptions} from './Painter'

/** The campaign drawn on the graphics card: a month is a texel a region and one number for all marks. */
export class ShaderCampaign implements Painter {
  readonly surfaces: HTMLCanvasElement[] = []
  private readonly campaign: CampaignCanvas
  private scene: Scene | null = null
  private zoom = Number.NaN

  constructor(private readonly options: PainterOptions) {
    this.campaign = new CampaignCanvas(options.map, false, options.onContext)
  }

  get canvases(): HTMLCanvasElement[] {
    const {canvas} = this.campaign
    return canvas ? [canvas] : []
  }

  async show(scene: Scene): Promise<void> {
    this.scene = scene
    this.renew()
    await Promise.all([this.campaign.drawn(scene.fills.texels), this.options.answers.settled()])
  }

  renew(): void {
    const {scene, options} = this
    if (!scene) return
    const {map, scale, answers} = options
    this.zoom = map.getZoom()
    const {detail, rows} = answers.of(scene, {zoom: this.zoom, isMoving: map.isMoving(), box: null})
    const {onDrawn} = this.campaign
    this.campaign.setLayers(campaignLayers(scene, {scale, detail, zoom: this.zoom, rows, onDrawn}))
  }

  rest(): void {
    this.renew()
  }

  /** Marks grow, and take over from their density, as one comes nearer. */
  follow(): void {
    if (this.options.map.getZoom() !== this.zoom) this.renew()
  }

  settleAll(): void {
    this.campaign.settleAll()
  }
}
