import {type LngLatBoundsLike, Map as MapLibreMap, setWorkerUrl} from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import {hitAt} from '#scene/hit'
import type {Obstacle, Projection} from '#scene/labels'
import type {Hit} from '#scene/picking'
import type {Scene} from '#scene/scene'
import type {Theme} from '#view/view'
import {type Box, basemapStyle, graticule, graticuleStep} from './basemap'
import {CampaignCanvas} from './CampaignCanvas'
import {campaignLayers, markScale} from './campaignLayers'
import {LabelCanvas} from './LabelCanvas'
import type {Renderer} from './software/detect'
import {mapCamera} from './software/pixelCamera'
import {SoftwareCampaign} from './software/SoftwareCampaign'
import 'maplibre-gl/dist/maplibre-gl.css'

setWorkerUrl(workerUrl)

export interface Camera {
  lon: number
  lat: number
  zoom: number
}

export interface Padding {
  top: number
  right: number
  bottom: number
  left: number
}

export interface CampaignMapOptions {
  container: HTMLElement
  landUrl: string
  theme: Theme
  /** 1 on a desk; larger where the page's type is. */
  scale: number
  /** How months are drawn; `gpu` if left out. */
  renderer?: Renderer
  /** What covers the map just now: nothing is written beneath. */
  obstacles: () => Obstacle[]
  onHover: (hit: Hit | null, x: number, y: number) => void
  onClick: (hit: Hit | null) => void
  /** The camera rests after a person moved it. */
  onCamera: (camera: Camera) => void
  /** The graphics card dropped the picture, or gave it back. */
  onContext: (state: 'lost' | 'restored') => void
}

/**
 * The map: MapLibre for the basemap and the camera, the campaign above it on a canvas of its own, and the names on
 * top. Mounted once for the life of the page.
 */
export class CampaignMap {
  private readonly map: MapLibreMap
  private readonly labels = new LabelCanvas()
  private readonly campaign: CampaignCanvas
  /** Null where shaders draw the months. */
  private readonly software: SoftwareCampaign | null
  private scene: Scene | null = null
  private theme: Theme
  /** The first picture is whole only with its land. */
  private readonly basemap: Promise<void>
  private basemapDrawn = false
  private quiet = false
  private labelKey = ''
  private obstacles: Obstacle[] = []
  private size: {width: number; height: number}
  private step = 0

  constructor(private readonly options: CampaignMapOptions) {
    this.theme = options.theme
    this.map = new MapLibreMap({
      container: options.container,
      style: basemapStyle(options.theme, options.landUrl, options.scale),
      center: [121.5, 29.8],
      zoom: 8.5,
      minZoom: 3,
      maxZoom: 18,
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      maxPitch: 0,
      renderWorldCopies: false,
      fadeDuration: 0,
      // A wall of screens is wider than MapLibre's own limit, which it keeps to in silence.
      maxCanvasSize: [16384, 16384],
    })
    this.map.touchZoomRotate.disableRotation()
    this.map.keyboard.disableRotation()
    this.size = this.measure()
    const inSoftware = options.renderer === 'cpu'
    this.campaign = new CampaignCanvas(this.map, inSoftware, (state) => this.onContext(state))
    this.software = inSoftware ? this.softwareCampaign() : null
    options.container.append(...this.canvasesAbove())
    this.basemap = new Promise((settle) => {
      this.map.once('idle', () => {
        this.basemapDrawn = true
        settle()
      })
    })
    this.listen()
  }

  /** Draws a scene; the promise settles when its colours are on the screen, at once while there is no picture. */
  show(scene: Scene): Promise<void> {
    this.scene = scene
    if (this.theme !== scene.theme) this.setTheme(scene.theme)
    const drawn = this.software?.show(scene) ?? this.drawByShaders(scene)
    this.drawLabels()
    return this.basemapDrawn ? drawn : Promise.all([drawn, this.basemap]).then(() => {})
  }

  private drawByShaders(scene: Scene): Promise<void> {
    this.setLayers()
    return this.campaign.drawn(scene.fills.texels)
  }

  /** Fits the campaign's regions into the part of the map that nothing covers. */
  fit(bounds: LngLatBoundsLike, padding: Padding): void {
    this.quietly(() => this.map.fitBounds(bounds, {padding, animate: false, maxZoom: 14}))
  }

  /** Goes where the address says, unless the map is there already. */
  moveTo(camera: Camera): void {
    const here = this.camera()
    const near = (['lon', 'lat', 'zoom'] as const).every((key) => Math.abs(here[key] - camera[key]) < 1e-4)
    if (!near) this.quietly(() => this.map.jumpTo({center: [camera.lon, camera.lat], zoom: camera.zoom}))
  }

  zoomBy(steps: number): void {
    this.map.zoomTo(this.map.getZoom() + steps, {duration: 200})
  }

  /** A move that nobody made; it ends at once. */
  private quietly(move: () => void): void {
    this.quiet = true
    move()
    this.quiet = false
  }

  private camera(): Camera {
    const {lng, lat} = this.map.getCenter()
    return {lon: lng, lat, zoom: this.map.getZoom()}
  }

  /** Redraws and hands over the layers' canvases, bottom to top, in the same task: later they are blank. */
  canvases(): HTMLCanvasElement[] {
    this.map.redraw()
    const {canvas} = this.campaign
    return [this.map.getCanvas(), ...(canvas && !this.software ? [canvas] : []), ...this.canvasesAbove()]
  }

  destroy(): void {
    this.campaign.settleAll()
    this.software?.settleAll()
    this.map.remove()
  }

  private listen(): void {
    const {map, options} = this
    map.on('render', () => {
      this.software?.follow()
      this.drawLabels()
    })
    map.on('styledata', () => this.refreshGraticule())
    map.on('moveend', () => {
      this.labelKey = ''
      if (this.software) this.software.renew()
      else this.setLayers()
      this.refreshGraticule()
      this.drawLabels()
      if (!this.quiet) options.onCamera(this.camera())
    })
    map.on('resize', () => {
      // MapLibre tells a resize as a move too, at once.
      this.quiet = true
      queueMicrotask(() => {
        this.quiet = false
      })
      this.size = this.measure()
      this.labelKey = ''
    })
    map.on('mousemove', (event) => {
      if (!map.isMoving()) options.onHover(this.hitAt(event.lngLat), event.point.x, event.point.y)
    })
    map.on('mouseout', () => options.onHover(null, 0, 0))
    map.on('click', (event) => options.onClick(this.hitAt(event.lngLat)))
    map.on('webglcontextlost', () => options.onContext('lost'))
    map.on('webglcontextrestored', () => options.onContext('restored'))
  }

  private onContext(state: 'lost' | 'restored'): void {
    if (state === 'lost') this.software?.settleAll()
    else this.software?.renew()
    this.options.onContext(state)
  }

  /** Ours, bottom to top. */
  private canvasesAbove(): HTMLCanvasElement[] {
    return [...(this.software ? [this.software.surface.canvas] : []), ...this.labels.canvases]
  }

  private softwareCampaign(): SoftwareCampaign {
    const {map, campaign} = this
    return new SoftwareCampaign(campaign, {
      scale: this.options.scale,
      cameraOf: (origin) => mapCamera(this.camera(), this.size, origin),
      zoom: () => map.getZoom(),
      isMoving: () => map.isMoving(),
    })
  }

  private setTheme(theme: Theme): void {
    this.theme = theme
    this.step = 0
    this.map.setStyle(basemapStyle(theme, this.options.landUrl, this.options.scale), {diff: false})
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

  private setLayers(): void {
    if (!this.scene) return
    const {scale} = this.options
    const {onDrawn} = this.campaign
    this.campaign.setLayers(campaignLayers(this.scene, {scale, zoom: this.map.getZoom(), onDrawn}))
  }

  private drawLabels(): void {
    const {scene, labels, options} = this
    if (!scene) return
    const projection = this.projection()
    const lost = scene.fills.classes.flatMap((one, region) => (one.id === 'lost' ? [region] : []))
    const key = `${scene.language} ${scene.selected} ${lost} ${projection.width}×${projection.height}`
    if (key !== this.labelKey && !this.map.isMoving()) {
      this.labelKey = key
      this.obstacles = options.obstacles()
      labels.place(scene, projection, options.scale, this.obstacles)
    }
    labels.draw(scene, projection, options.scale, this.obstacles)
  }

  /** Asked when it changes, not at each step: asking makes the browser lay the page out anew. */
  private measure(): {width: number; height: number} {
    const {clientWidth: width, clientHeight: height} = this.map.getContainer()
    return {width, height}
  }

  private projection(): Projection {
    const {map} = this
    return {
      ...this.size,
      zoom: map.getZoom(),
      project: (lon, lat) => {
        const {x, y} = map.project([lon, lat])
        return [x, y]
      },
      unproject: (x, y) => {
        const {lng, lat} = map.unproject([x, y])
        return [lng, lat]
      },
    }
  }

  private hitAt({lng, lat}: {lng: number; lat: number}): Hit | null {
    if (!this.scene) return null
    const pixels = Math.max(5, 3 * markScale(this.map.getZoom())) * this.options.scale
    return hitAt(this.scene, lng, lat, pixels / 2 ** this.map.getZoom())
  }
}
