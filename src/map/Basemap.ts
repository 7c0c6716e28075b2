import {Map as MapLibreMap, setWorkerUrl} from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import type {ChosenBasemap} from '#domain/basemap'
import type {Theme} from '#view/view'
import {type Box, basemapStyle, graticule, graticuleStep} from './basemapStyle'
import {drawingDone} from './layers/drawingDone'
import type {TileGround} from './tiles/TileGround'
import './basemap.css'

setWorkerUrl(workerUrl)

/** Milliseconds after which land that could not be read is asked for again. */
const AGAIN = 10_000

export interface BasemapOptions {
  container: HTMLElement
  landUrl: string
  theme: Theme
  /** 1 on a desk; larger where the page's type is. */
  scale: number
  /** Nobody steers it, as on a wall. */
  display?: boolean
  /** Device pixels of a CSS pixel, for a picture that nobody moves; the screen's if left out. */
  pixelRatio?: number
}

/** MapLibre with sea, coast, land and graticule: it holds the camera, and time never redraws it. */
export class Basemap {
  readonly map: MapLibreMap
  /** Settles when its first picture is whole. */
  readonly drawn: Promise<void>
  isDrawn = false
  private theme: Theme
  private chosen: ChosenBasemap | null = null
  private tiles: Promise<TileGround> | null = null
  private isGone = false
  private step = 0
  private isLost = false

  constructor(private readonly options: BasemapOptions) {
    this.theme = options.theme
    this.map = createMap(options)
    this.drawn = this.drawFirst()
    this.map.once('remove', () => {
      this.isGone = true
    })
    this.map.on('styledata', () => this.refreshGraticule())
    this.map.on('moveend', () => this.refreshGraticule())
    this.outlive()
    this.keepAsking()
  }

  /**
   * Without a graphics card the page waits for each frame that it shows, longest for the first ones, whose shaders are
   * new: the canvas is shown when its first whole picture is done.
   */
  private async drawFirst(): Promise<void> {
    const canvas = this.map.getCanvas()
    canvas.style.visibility = 'hidden'
    // A map that is taken down before keeps nobody waiting.
    await new Promise((settle) => {
      this.map.once('idle', settle)
      this.map.once('remove', settle)
    })
    const gl = canvas.getContext('webgl2')
    if (gl) await drawingDone(gl)
    canvas.style.visibility = ''
    this.isDrawn = true
  }

  setTheme(theme: Theme): void {
    if (theme === this.theme) return
    this.theme = theme
    if (!this.isLost) this.draw()
  }

  private draw(): void {
    this.step = 0
    const {landUrl, scale} = this.options
    this.map.setStyle(basemapStyle(this.theme, landUrl, scale), {diff: false})
  }

  /**
   * Of a picture that the graphics card drops, MapLibre keeps the style for the life of the page: it is taken down
   * before MapLibre hears of the loss, and made anew for the picture that is given back.
   */
  private outlive(): void {
    const {container} = this.options
    const takeDown = ({target}: Event) => {
      if (target !== this.map.getCanvas()) return
      this.isLost = true
      this.map.setStyle(null)
    }
    container.addEventListener('webglcontextlost', takeDown, true)
    this.map.on('webglcontextrestored', () => {
      this.isLost = false
      // For each picture a listener is left waiting for its failure, which goes when it has heard of one.
      this.map.getCanvas().dispatchEvent(new Event('webglcontextcreationerror'))
      this.draw()
    })
    this.map.once('remove', () => container.removeEventListener('webglcontextlost', takeDown, true))
  }

  /** Land that could not be read is asked for again: a picture that came back while the network was gone gets it later. */
  private keepAsking(): void {
    let timer = 0
    this.map.on('error', (event) => {
      if (!('sourceId' in event) || event.sourceId !== 'land') return console.error(event.error)
      window.clearTimeout(timer)
      timer = window.setTimeout(() => {
        const source = this.map.getSource('land')
        if (source && 'setData' in source) (source.setData as (url: string) => void)(this.options.landUrl)
      }, AGAIN)
    })
    this.map.once('remove', () => window.clearTimeout(timer))
  }

  /** Lays tiles over land and sea, or takes them away. Most maps have none, and never get what draws them. */
  setTiles(chosen: ChosenBasemap | null): void {
    if (chosen === this.chosen) return
    this.chosen = chosen
    this.tiles ??= this.drawn.then(async () => {
      const {TileGround} = await import('./tiles/TileGround')
      return new TileGround(this.map, () => this.theme)
    })
    void this.tiles.then((tiles) => !this.isGone && tiles.show(this.chosen))
  }

  /** Settles when the tiles in sight have come, or will not; whether all of them came. */
  async tilesDrawn(): Promise<boolean> {
    return (await this.tiles)?.drawn() ?? true
  }

  private refreshGraticule(): void {
    const step = graticuleStep(this.map.getZoom(), this.options.scale)
    const source = this.map.getSource('graticule')
    if (step === this.step || source?.type !== 'geojson' || !('setData' in source)) return
    this.step = step
    const {lng, lat} = this.map.getCenter()
    const reach = step * 60
    const box: Box = [lng - reach, Math.max(-85, lat - reach), lng + reach, Math.min(85, lat + reach)]
    ;(source.setData as (data: GeoJSON.MultiLineString) => void)(graticule(step, box))
  }
}

function createMap({
  container,
  theme,
  landUrl,
  scale,
  pixelRatio,
  display = false,
}: BasemapOptions): MapLibreMap {
  const map = new MapLibreMap({
    container,
    style: basemapStyle(theme, landUrl, scale),
    center: [121.5, 29.8],
    zoom: 8.5,
    minZoom: 3,
    maxZoom: 18,
    attributionControl: false,
    dragRotate: false,
    // It would swallow the click with Shift, which adds a township.
    boxZoom: false,
    pitchWithRotate: false,
    touchPitch: false,
    maxPitch: 0,
    renderWorldCopies: false,
    fadeDuration: 0,
    // A wall of screens is wider than MapLibre's own limit, which it keeps to in silence.
    maxCanvasSize: [16384, 16384],
    interactive: !display && pixelRatio === undefined,
    ...(pixelRatio !== undefined && {pixelRatio}),
  })
  map.touchZoomRotate.disableRotation()
  map.keyboard.disableRotation()
  return map
}
