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
  /** Id of the campaign whose regions stand there. */
  private drawn: string | null = null
  /** Counts what deck.gl was given. */
  private turn = 0

  constructor(private readonly options: PainterOptions) {
    this.campaign = new CampaignCanvas(options, false, options.onContext)
  }

  get canvases(): HTMLCanvasElement[] {
    const {canvas} = this.campaign
    return canvas ? [canvas] : []
  }

  async show(scene: Scene): Promise<void> {
    const {answers} = this.options
    this.scene = scene
    this.renew()
    const shown = this.turn
    await Promise.all([this.campaign.drawn(scene.fills.texels), answers.settled()])
    // Marks are asked for by their own layers, and what has come is drawn with the next frame.
    for (let seen = shown; this.scene === scene && (answers.isPending || seen !== this.turn); ) {
      seen = this.turn
      await answers.settled()
      await nextFrame()
    }
  }

  renew(): void {
    const {scene, options} = this
    if (!scene) return
    const {map, scale, answers} = options
    this.turn++
    this.zoom = map.getZoom()
    const {detail, rows} = answers.of(scene, {zoom: this.zoom, isMoving: this.options.isMoving(), box: null})
    const {id} = scene.ground.outline.campaign
    // Of a package that was read again the picture before stays until the regions have come.
    if (!detail && this.drawn === id) return
    this.drawn = detail ? id : null
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

/** Milliseconds: a hidden page gets no frames, and waits for none. */
const LONGEST_FRAME = 100

function nextFrame(): Promise<void> {
  return new Promise((next) => {
    const late = setTimeout(next, LONGEST_FRAME)
    requestAnimationFrame(() => {
      clearTimeout(late)
      setTimeout(next)
    })
  })
}
