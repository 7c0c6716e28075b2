import {type LngLatBoundsLike, Map as MapLibreMap, setWorkerUrl} from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import {zoomOfDetail} from '#scene/detail'
import type {Obstacle, Projection} from '#scene/labels'
import {deskZoom} from '#scene/near'
import type {Hit} from '#scene/picking'
import type {PointKind} from '#scene/points'
import type {Detail, Ground, Scene} from '#scene/scene'
import type {Theme} from '#view/view'
import {Answers} from './Answers'
import {type Box, basemapStyle, graticule, graticuleStep} from './basemap'
import {CampaignCanvas} from './CampaignCanvas'
import {campaignLayers, markScale} from './campaignLayers'
import {LabelCanvas} from './LabelCanvas'
import {RowMarks} from './RowMarks'
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

/** What lies on top is asked first. */
const ROW_ORDER: readonly PointKind[] = ['projects', 'houses']

export interface CampaignMapOptions {
  container: HTMLElement
  landUrl: string
  theme: Theme
  /** 1 on a desk; larger where the page's type is. */
  scale: number
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
  private readonly rows: RowMarks
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
  private restZoom = 0
  private readonly details = new Answers<Detail>(() => this.setLayers(), 3)
  /** Counts the pointer's places: an answer to an earlier one is too late. */
  private pointing = 0

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
    this.campaign = new CampaignCanvas(this.map, options.onContext)
    this.rows = new RowMarks(() => this.setLayers(), console.error)
    options.container.append(...this.labels.canvases)
    this.size = this.measure()
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
    this.setGround(scene.ground)
    this.setLayers()
    this.drawLabels()
    const drawn = Promise.all([this.campaign.drawn(scene.fills.texels), this.rows.settled()]).then(() => {})
    return this.basemapDrawn ? drawn : Promise.all([drawn, this.basemap]).then(() => {})
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
    return [this.map.getCanvas(), ...(canvas ? [canvas] : []), ...this.labels.canvases]
  }

  destroy(): void {
    this.campaign.settleAll()
    this.map.remove()
  }

  private listen(): void {
    const {map, options} = this
    map.on('render', () => this.drawLabels())
    map.on('zoom', () => this.setLayers())
    map.on('styledata', () => this.refreshGraticule())
    map.on('moveend', () => {
      this.labelKey = ''
      this.setLayers()
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
    map.on('mousemove', async ({lngLat, point}) => {
      if (map.isMoving()) return
      const turn = ++this.pointing
      const hit = await this.hitAt(lngLat)
      if (turn === this.pointing) options.onHover(hit, point.x, point.y)
    })
    map.on('mouseout', () => {
      this.pointing++
      options.onHover(null, 0, 0)
    })
    map.on('click', async ({lngLat}) => options.onClick(await this.hitAt(lngLat)))
    map.on('webglcontextlost', () => options.onContext('lost'))
    map.on('webglcontextrestored', () => options.onContext('restored'))
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
    const {layers: kinds, selection} = this.scene
    const {scale} = this.options
    const {onDrawn} = this.campaign
    const markZoom = this.map.getZoom()
    if (!this.map.isMoving()) this.restZoom = markZoom
    this.rows.want({kinds, selection, zoom: deskZoom(markZoom, scale)})
    const rows = this.rows.settings
    const settings = {scale, detail: this.detail(), markZoom, rows, onDrawn}
    this.campaign.setLayers(campaignLayers(this.scene, settings))
  }

  private setGround({source}: Ground): void {
    if (this.rows.setSource(source)) this.details.forget()
  }

  /** As the zoom asks or, until that has come, the one before. */
  private detail(): Detail | null {
    const zoom = zoomOfDetail(this.restZoom)
    const {source} = (this.scene as Scene).ground
    return this.details.get(String(zoom), () => source.detail(zoom)) ?? this.details.latest ?? null
  }

  private drawLabels(): void {
    const {scene, labels, options} = this
    if (!scene) return
    const projection = this.projection()
    const key = `${scene.language} ${scene.selected} ${scene.fills.lost} ${projection.width}×${projection.height}`
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

  /** The nearest mark within reach, else the township. */
  private async hitAt({lng, lat}: {lng: number; lat: number}): Promise<Hit | null> {
    if (!this.scene) return null
    const {scale} = this.options
    const {ground, layers, month, selection} = this.scene
    const zoom = this.map.getZoom()
    const kinds = ROW_ORDER.filter((kind) => this.rows.marked(layers, deskZoom(zoom, scale)).includes(kind))
    const pixels = Math.max(5, 3 * markScale(zoom)) * scale
    const place = {lon: lng, lat, reach: pixels / 2 ** zoom, month}
    const row = kinds.length > 0 ? await ground.source.hit(kinds, place, selection) : null
    const region = row ? row.region : ground.picker.region(lng, lat)
    return row ?? (region >= 0 ? {kind: 'township', region} : null)
  }
}
