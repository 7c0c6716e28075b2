import type {LngLatBoundsLike, Map as MapLibreMap} from 'maplibre-gl'
import type {Obstacle, Projection} from '#scene/labels'
import type {Hit} from '#scene/picking'
import type {Scene} from '#scene/scene'
import {Basemap, type BasemapOptions} from './Basemap'
import {CameraLock} from './CameraLock'
import {GroundAnswers} from './GroundAnswers'
import {LabelCanvas} from './LabelCanvas'
import type {Painter} from './Painter'
import {Pointing} from './Pointing'
import {type MarkScales, markScalesOf} from './rowSettings'
import {ShaderCampaign} from './ShaderCampaign'
import type {Renderer} from './software/detect'
import {SoftwareCampaign} from './software/SoftwareCampaign'

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

export interface CampaignMapOptions extends BasemapOptions {
  /** How months are drawn; `gpu` if left out. */
  renderer?: Renderer
  /** Nobody steers it, as on a wall. */
  display?: boolean
  /** What covers the map just now: nothing is written beneath. */
  obstacles: () => Obstacle[]
  onHover: (hit: Hit | null, x: number, y: number) => void
  /** @param adding with Ctrl, Cmd or Shift held down */
  onClick: (hit: Hit | null, adding: boolean) => void
  /** The camera rests after a person moved it. */
  onCamera: (camera: Camera) => void
  /** The graphics card dropped the picture, or gave it back. */
  onContext: (state: 'lost' | 'restored') => void
  /** Other rows than before are gathered into a density, or it has other sizes. */
  onScales: (scales: MarkScales) => void
}

/**
 * The map: MapLibre for the basemap and the camera, the campaign above it on a canvas of its own, and the names on
 * top. Mounted once for the life of the page.
 */
export class CampaignMap {
  private readonly basemap: Basemap
  private readonly map: MapLibreMap
  private readonly lock: CameraLock
  private readonly labels: LabelCanvas
  private readonly answers: GroundAnswers
  private readonly painter: Painter
  private scene: Scene | null = null
  private isGone = false
  private quiet = false
  private scaleKey = '{}'
  /** Further names are sought in a task of their own; 0 while none are. */
  private naming = 0
  private named: (() => void)[] = []
  private size: {width: number; height: number}

  constructor(private readonly options: CampaignMapOptions) {
    this.basemap = new Basemap(options)
    this.map = this.basemap.map
    this.lock = new CameraLock(this.map, () => this.rest())
    this.size = this.measure()
    this.labels = new LabelCanvas(options)
    const {scale, renderer, onContext, pixelRatio} = options
    const near = renderer === 'cpu' ? 'in sight' : 'all'
    this.answers = new GroundAnswers(scale, near, () => {
      if (this.isGone) return
      this.painter.renew()
      this.tellScales()
    })
    const painting = {
      map: this.map,
      scale,
      pixelRatio,
      answers: this.answers,
      isMoving: () => this.lock.isMoving,
      size: () => this.size,
      onContext,
    }
    this.painter = renderer === 'cpu' ? new SoftwareCampaign(painting) : new ShaderCampaign(painting)
    options.container.append(...this.painter.surfaces, ...this.labels.canvases)
    this.listen()
  }

  /** Draws a scene; the promise settles when it is on the screen with its names, at once while there is no picture. */
  async show(scene: Scene): Promise<void> {
    this.scene = scene
    this.basemap.setTheme(scene.theme)
    this.basemap.setTiles(scene.basemap)
    const drawn = this.painter.show(scene)
    this.drawLabels()
    this.tellScales()
    await drawn
    if (this.naming !== 0) await new Promise<void>((settle) => this.named.push(settle))
    if (!this.basemap.isDrawn) await this.basemap.drawn
  }

  /** Fits the campaign's regions into the part of the map that nothing covers. */
  fit(bounds: LngLatBoundsLike, padding: Padding): void {
    // MapLibre hears of another size a frame later; what is fitted must fit the one that is seen.
    const {width, height} = this.measure()
    if (width !== this.size.width || height !== this.size.height) this.map.resize()
    this.quietly(() => this.map.fitBounds(bounds, {padding, animate: false, maxZoom: 14}))
  }

  /** Goes where the address says, unless the map is there already. */
  moveTo(camera: Camera): void {
    const here = this.camera()
    const near = (['lon', 'lat', 'zoom'] as const).every((key) => Math.abs(here[key] - camera[key]) < 1e-4)
    if (!near) this.quietly(() => this.map.jumpTo({center: [camera.lon, camera.lat], zoom: camera.zoom}))
  }

  /** Goes to a part of the campaign's area for a person: by a way that is seen, unless they want no motion. */
  goTo(bounds: LngLatBoundsLike, padding: Padding, maxZoom: number, duration = 500): void {
    this.map.fitBounds(bounds, {padding, maxZoom, linear: true, duration})
  }

  /** Flies to where an address says; at once for those who want no motion. */
  flyTo({lon, lat, zoom}: Camera, duration: number): void {
    this.map.easeTo({center: [lon, lat], zoom, duration})
  }

  /** Both maps show the same place from now on, whichever is moved; returns what parts them. */
  lockWith(other: CampaignMap): () => void {
    return this.lock.join(other.lock)
  }

  /** Where pointers move and press. */
  get element(): HTMLElement {
    return this.options.container
  }

  /**
   * Tells at once, and whenever the camera or the map's size changes, how places lie on it, in CSS pixels from its
   * upper left.
   *
   * @returns ends it
   */
  watchCamera(listener: (projection: Projection) => void): () => void {
    const tell = () => listener(this.projection())
    const tellLater = () => queueMicrotask(tell)
    tell()
    this.map.on('move', tell)
    this.map.on('resize', tellLater)
    return () => {
      this.map.off('move', tell)
      this.map.off('resize', tellLater)
    }
  }

  zoomBy(steps: number): void {
    this.map.zoomTo(this.map.getZoom() + steps, {duration: 200})
  }

  /** Settles when the basemap's tiles have come, or will not: the network's time. Whether all of them came. */
  tilesDrawn(): Promise<boolean> {
    return this.basemap.tilesDrawn()
  }

  /** Redraws and hands over the layers' canvases, bottom to top, in the same task: later they are blank. */
  canvases(): HTMLCanvasElement[] {
    this.map.redraw()
    this.drawLabels(Infinity)
    return [this.map.getCanvas(), ...this.painter.canvases, ...this.labels.canvases]
  }

  destroy(): void {
    this.isGone = true
    this.painter.settleAll()
    this.settleNames()
    this.map.remove()
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

  private listen(): void {
    const {map, options, painter} = this
    if (!options.display) new Pointing(map, options, () => this.scene, this.answers)
    map.on('zoom', () => painter.follow())
    map.on('render', () => {
      painter.follow()
      this.drawLabels()
    })
    map.on('moveend', () => {
      if (this.lock.isLed) return
      this.rest()
      if (!this.quiet) options.onCamera(this.camera())
    })
    map.on('resize', () => {
      // MapLibre tells a resize as a move too, at once.
      this.quiet = true
      queueMicrotask(() => {
        this.quiet = false
      })
      this.size = this.measure()
      this.labels.forgetPlaces()
    })
    map.on('webglcontextlost', () => options.onContext('lost'))
    map.on('webglcontextrestored', () => options.onContext('restored'))
  }

  /** The camera stands: names and pictures are made for it. */
  private rest(): void {
    this.labels.forgetPlaces()
    this.painter.rest()
    this.drawLabels()
    this.tellScales()
  }

  private tellScales(): void {
    if (!this.scene) return
    const {settings} = this.answers.rows
    const scales = markScalesOf(settings, this.scene.layers, this.map.getZoom(), this.options.scale)
    const key = JSON.stringify(scales)
    if (key === this.scaleKey) return
    this.scaleKey = key
    this.options.onScales(scales)
  }

  /** @param milliseconds how long names may be sought at once; the rest in tasks that follow */
  private drawLabels(milliseconds?: number): void {
    const {scene} = this
    if (!scene) return
    const more = this.labels.draw(scene, this.projection(), this.lock.isMoving, milliseconds)
    if (!more) this.settleNames()
    else if (this.naming === 0)
      this.naming = window.setTimeout(() => {
        this.naming = 0
        this.drawLabels()
      })
  }

  private settleNames(): void {
    window.clearTimeout(this.naming)
    this.naming = 0
    for (const settle of this.named.splice(0)) settle()
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
}
