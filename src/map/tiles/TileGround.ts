import type {Map as MapLibreMap} from 'maplibre-gl'
import type {ChosenBasemap} from '#domain/basemap'
import type {Theme} from '#view/view'
import {troubleOf} from './tileHealth'
import {type TileServer, tileServer} from './tileServers'
import {type TileSet, type TileStyle, tileStyle} from './tileStyle'

/** The ids of what is laid begin so. */
const NAME = 'basemap'
/** Milliseconds that a picture waits for its tiles. */
const PATIENCE_MS = 30_000

/** The tiles of a basemap on one map, above its land and coast, beneath the campaign. */
export class TileGround {
  private chosen: ChosenBasemap | null = null
  private server: TileServer | null = null
  private set: TileSet | null = null
  private there: TileStyle | null = null
  /** Counts how often they were laid. */
  private turn = 0
  private end: (() => void) | null = null

  constructor(
    private readonly map: MapLibreMap,
    private readonly theme: () => Theme,
  ) {
    // Another theme brings another style, without tiles.
    map.on('style.load', () => {
      this.there = null
      this.draw()
    })
    map.on('error', (event) => {
      const {sourceId = ''} = event as {sourceId?: string}
      if (!sourceId.startsWith(NAME)) console.error(event.error)
    })
    map.once('remove', () => this.end?.())
  }

  show(chosen: ChosenBasemap | null): void {
    if (chosen === this.chosen) return
    this.end?.()
    this.chosen = chosen
    this.set = null
    this.end = null
    this.server = null
    this.take(this.there)
    this.there = null
    if (!chosen) return
    const server = tileServer(chosen)
    this.server = server
    this.end = server.use(() => this.refresh())
    void server.ready.then((set) => {
      if (chosen !== this.chosen) return
      this.set = set
      this.draw()
    })
  }

  /** Settles when all tiles in sight have come, or will not come; whether they all came. */
  async drawn(): Promise<boolean> {
    const {chosen, server, map} = this
    if (!chosen || !server) return true
    const late = after(PATIENCE_MS)
    await Promise.race([server.ready, late])
    if (!this.there) return false
    // What was just laid asks for its tiles with the next frame, and until then says that it has them.
    const idle = new Promise((rests) => map.once('idle', rests))
    map.triggerRepaint()
    await Promise.race([idle, late])
    return map.areTilesLoaded() && server.isWhole() && troubleOf(chosen) === null
  }

  /** Not while another style is on its way: it tells when it has come. */
  private draw(): void {
    const {map, set} = this
    if (!set || this.there || !map.getLayer('coast')) return
    const style = tileStyle(set, this.theme(), `${NAME}-${++this.turn}`)
    for (const [id, source] of Object.entries(style.sources)) map.addSource(id, source)
    for (const layer of style.layers) map.addLayer(layer)
    this.there = style
  }

  private take(style: TileStyle | null): void {
    const {map} = this
    for (const {id} of style?.layers ?? []) if (map.getLayer(id)) map.removeLayer(id)
    for (const id of Object.keys(style?.sources ?? {})) if (map.getSource(id)) map.removeSource(id)
  }

  /**
   * Lays all tiles anew over those that stand there, which go when these have come: MapLibre cannot draw a tile that
   * failed and is asked for again.
   */
  private refresh(): void {
    const before = this.there
    if (!before) return
    this.there = null
    this.draw()
    this.map.once('idle', () => this.take(before))
  }
}

function after(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds))
}
