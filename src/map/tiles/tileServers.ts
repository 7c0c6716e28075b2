import {addProtocol} from 'maplibre-gl'
import type {ChosenBasemap} from '#domain/basemap'
import {Availability, TileLost} from './Availability'
import {type Archive, openArchive} from './archiveTiles'
import {setTrouble} from './tileHealth'
import type {TileSet} from './tileStyle'
import type {TileId} from './tileUrl'
import {type TileFetch, webTiles} from './webTiles'

const PROTOCOL = 'zhentu-tiles'
/** An archive that cannot be opened is tried again this often. */
const REOPEN_MS = 15_000

/** A basemap that is asked for tiles, by all maps of the page together. */
export interface TileServer {
  /** Settles when its style is known; with an archive that is when it could be opened. */
  ready: Promise<TileSet>
  /** Whether all that was asked for has come, or is known not to be. */
  isWhole(): boolean
  /** @param onBack tiles that failed may come now; returns what ends it */
  use(onBack: () => void): () => void
}

const servers = new WeakMap<ChosenBasemap, TileServer>()
const fetches = new Map<string, (layer: number, tile: TileId, signal: AbortSignal) => ReturnType<TileFetch>>()
let count = 0

/** The same for the same basemap. */
export function tileServer(chosen: ChosenBasemap): TileServer {
  const known = servers.get(chosen) ?? started(chosen)
  servers.set(chosen, known)
  return known
}

function started(chosen: ChosenBasemap): TileServer {
  if (count === 0) serveTiles()
  const name = String(++count)
  const listeners = new Set<() => void>()
  const availability = new Availability(
    (trouble) => setTrouble(chosen, trouble),
    () => {
      for (const listener of listeners) listener()
    },
  )
  window.addEventListener('online', availability.lookNow)
  return {
    ready: layersOf(chosen).then(({layers, archive}) => {
      fetches.set(name, (layer, tile, signal) =>
        availability.ask(`${layer}/${tile.z}/${tile.x}/${tile.y}`, signal, (end) => layers[layer](tile, end)),
      )
      const templates = layers.map((_, layer) => `${PROTOCOL}://${name}/${layer}/{z}/{x}/{y}`)
      return {basemap: chosen.basemap, templates, archive}
    }),
    isWhole: () => availability.isWhole,
    use: (onBack) => {
      listeners.add(onBack)
      return () => {
        listeners.delete(onBack)
        // Nobody looks at it: nothing more is asked of it.
        if (listeners.size === 0) availability.end()
      }
    },
  }
}

async function layersOf(chosen: ChosenBasemap): Promise<{layers: TileFetch[]; archive: Archive | null}> {
  if (chosen.basemap.kind !== 'pmtiles') return {layers: webTiles(chosen), archive: null}
  for (let since: number | null = null; ; ) {
    try {
      const archive = await openArchive(chosen)
      if (since !== null) setTrouble(chosen, null)
      return {layers: [archive.fetch], archive}
    } catch (error) {
      since ??= Date.now()
      const why = error instanceof TileLost && error.why !== 'absent' ? error.why : 'unreachable'
      setTrouble(chosen, {since, why})
      await new Promise((again) => setTimeout(again, REOPEN_MS))
    }
  }
}

/** One way for all tiles, so that a lost server is noticed here and not by MapLibre, which would ask on and on. */
function serveTiles(): void {
  addProtocol(PROTOCOL, async ({url}, {signal}) => {
    const [name, ...numbers] = url.slice(`${PROTOCOL}://`.length).split('/')
    const [layer, z, x, y] = numbers.map(Number)
    const fetch = fetches.get(name)
    if (!fetch) throw new TileLost('absent')
    return {data: (await fetch(layer, {z, x, y}, signal)) ?? new ArrayBuffer(0)}
  })
}
