import type {Map as MapLibreMap} from 'maplibre-gl'
import type {ChosenBasemap} from '#domain/basemap'
import type {Theme} from '#view/view'
import {troubleOf} from './tileHealth'
import {type TileServer, tileServer} from './tileServers'
import {type TileSet, type TileStyle, tileStyle} from './tileStyle'
import type {TileId} from './tileUrl'

/** Milliseconds that a picture waits for its tiles. */
const PATIENCE_MS = 30_000

/** The tiles of a basemap on one map, above its land and coast, beneath the campaign. */
export class TileGround {
  private chosen: ChosenBasemap | null = null
  private server: TileServer | null = null
  private set: TileSet | null = null
  private there: TileStyle | null = null
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
      if (!sourceId.startsWith('basemap-')) console.error(event.error)
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
    this.clear()
    if (!chosen) return
    const server = tileServer(chosen)
    this.server = server
    this.end = server.use((tiles) => this.refresh(tiles))
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
    await Promise.race([map.areTilesLoaded() ? null : new Promise((idle) => map.once('idle', idle)), late])
    return map.areTilesLoaded() && server.isWhole() && troubleOf(chosen) === null
  }

  /** Not while another style is on its way: it tells when it has come. */
  private draw(): void {
    const {map, set} = this
    if (!set || this.there || !map.getLayer('coast')) return
    const style = tileStyle(set, this.theme())
    for (const [id, source] of Object.entries(style.sources)) map.addSource(id, source)
    for (const layer of style.layers) map.addLayer(layer)
    this.there = style
  }

  private clear(): void {
    const {map, there} = this
    this.there = null
    if (!there || !map.getLayer('coast')) return
    for (const {id} of there.layers) map.removeLayer(id)
    for (const id of Object.keys(there.sources)) map.removeSource(id)
  }

  private refresh(tiles: readonly TileId[]): void {
    for (const id of Object.keys(this.there?.sources ?? {})) this.map.refreshTiles(id, [...tiles])
  }
}

function after(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds))
}
