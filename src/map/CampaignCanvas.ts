import type {LayersList} from '@deck.gl/core'
import {MapLibreOverlay} from '@deck.gl/maplibre'
import type {Device} from '@luma.gl/core'
import {groundEffect} from './campaignLayers'
import type {PainterOptions} from './Painter'

/**
 * The campaign's own canvas above the basemap: deck.gl draws on it alone, so that a change of month never redraws
 * the basemap. It comes back by itself when its context is lost.
 */
export class CampaignCanvas {
  private overlay: MapLibreOverlay | null = null
  private device: Device | null = null
  private layers: LayersList = []
  private waiting: {texels: Uint8Array; settle: () => void}[] = []

  /**
   * @param onContext the graphics card dropped the picture, or gave it back
   * @param hidden what it draws is taken elsewhere: the browser need not lay it over the map
   */
  constructor(
    private readonly options: Pick<PainterOptions, 'map' | 'pixelRatio'>,
    private readonly hidden: boolean,
    private readonly onContext: (state: 'lost' | 'restored') => void,
  ) {
    this.add()
    // deck.gl is taken down by then.
    options.map.once('remove', () => this.endDevice())
  }

  /** Null while there is no picture. */
  get canvas(): HTMLCanvasElement | null {
    return this.overlay?.getCanvas() ?? null
  }

  setLayers(layers: LayersList): void {
    this.layers = layers
    this.overlay?.setProps({layers})
  }

  /** False between losing its context and being given another. */
  get isThere(): boolean {
    return this.overlay !== null
  }

  /** Settles when these colours are on the screen; at once while there is no picture. */
  drawn(texels: Uint8Array): Promise<void> {
    if (!this.overlay) return Promise.resolve()
    return new Promise((settle) => {
      this.waiting.push({texels, settle})
    })
  }

  /** Told by the ground which colours it has just drawn; those before them are passed over. */
  readonly onDrawn = (texels: Uint8Array): void => {
    const index = this.waiting.findLastIndex((one) => one.texels === texels)
    for (const one of this.waiting.splice(0, index + 1)) one.settle()
  }

  settleAll(): void {
    for (const one of this.waiting.splice(0)) one.settle()
  }

  private add(): void {
    const overlay = new MapLibreOverlay({
      interleaved: false,
      layers: this.layers,
      effects: [groundEffect],
      useDevicePixels: this.options.pixelRatio ?? true,
      // Lines and marks have soft edges of their own; four samples a pixel would be paid for nothing.
      deviceProps: {type: 'webgl', webgl: {antialias: false}},
      onDeviceInitialized: (device) => {
        this.device = device
      },
      // Its canvas is there only once its device is.
      onLoad: () => this.watch(overlay),
    })
    this.overlay = overlay
    this.options.map.addControl(overlay)
  }

  /** deck.gl leaves its device alive, which goes on listening to the screen's size and density. */
  private endDevice(): void {
    this.device?.getDefaultCanvasContext().destroy()
    this.device?.destroy()
    this.device = null
  }

  /** deck.gl does not come back by itself: it is taken down and made anew. */
  private watch(overlay: MapLibreOverlay): void {
    const canvas = overlay.getCanvas()
    if (canvas && this.hidden) canvas.style.visibility = 'hidden'
    canvas?.addEventListener('webglcontextlost', (event) => {
      event.preventDefault()
      this.overlay = null
      const holder = canvas.parentElement
      this.options.map.removeControl(overlay)
      // deck.gl takes down its canvas, not what holds it.
      holder?.remove()
      this.endDevice()
      this.settleAll()
      this.onContext('lost')
    })
    canvas?.addEventListener('webglcontextrestored', () => {
      this.add()
      this.onContext('restored')
    })
  }
}
