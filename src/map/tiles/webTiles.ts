import {type ChosenBasemap, templatesOf} from '#domain/basemap'
import {TileLost} from './Availability'
import {drawCut, gcjCut} from './gcjTiles'
import {type TileId, tileUrl} from './tileUrl'

/** A picture, the bytes of a vector tile, or null where there is nothing to see. */
export type Tile = ImageBitmap | ArrayBuffer | null
export type TileFetch = (tile: TileId, signal: AbortSignal) => Promise<Tile>

const PATIENCE_MS = 20_000
/** Tiles of GCJ-02 that are kept: each is part of up to four of ours. */
const KEPT = 96

/** How the tiles of each of a basemap's layers are got, bottom to top. */
export function webTiles({basemap, key}: ChosenBasemap): TileFetch[] {
  return templatesOf(basemap).map((template) => {
    const plain = (tile: TileId, signal: AbortSignal) =>
      fetchTile(tileUrl(template, tile, basemap, key), basemap.kind === 'tianditu', signal)
    return basemap.datum === 'GCJ-02' ? registered(plain, basemap.tileSize) : plain
  })
}

/**
 * Without credentials: by that the service worker knows tiles, which it does not keep.
 *
 * @param namesPage the server is told the page's host: 天地图 checks for whom a key was given
 */
async function fetchTile(url: string, namesPage: boolean, signal: AbortSignal): Promise<ImageBitmap | null> {
  const end = new AbortController()
  const abort = () => end.abort()
  signal.addEventListener('abort', abort)
  const late = setTimeout(abort, PATIENCE_MS)
  try {
    const response = await fetch(url, {
      signal: end.signal,
      credentials: 'omit',
      referrerPolicy: namesPage ? 'origin' : 'no-referrer',
    })
    if (response.status === 404 || response.status === 410) throw new TileLost('absent')
    if (!response.ok) throw new TileLost(response.status < 500 ? 'refused' : 'unreachable')
    const picture = await response.blob()
    return picture.size === 0 ? null : await decoded(picture)
  } catch (error) {
    if (signal.aborted || error instanceof TileLost) throw error
    throw new TileLost('unreachable')
  } finally {
    clearTimeout(late)
    signal.removeEventListener('abort', abort)
  }
}

/** What a server says in words it says with status 200 as well. */
function decoded(picture: Blob): Promise<ImageBitmap> {
  return createImageBitmap(picture).catch(() => {
    throw new TileLost('refused')
  })
}

/** Tiles of GCJ-02 cut anew so that they lie where WGS-84 has them. */
function registered(plain: (tile: TileId, signal: AbortSignal) => Promise<ImageBitmap | null>, size: number) {
  const known = new Map<string, Promise<ImageBitmap | null>>()
  // Several of ours wait for it: none of them can call it off.
  const shared = new AbortController().signal
  const get = (tile: TileId) => {
    const key = `${tile.z}/${tile.x}/${tile.y}`
    const asked = known.get(key) ?? plain(tile, shared).catch(orNothing)
    known.delete(key)
    known.set(key, asked)
    asked.catch(() => known.delete(key))
    for (const oldest of known.keys()) if (known.size > KEPT) known.delete(oldest)
    return asked
  }
  return async (tile: TileId): Promise<ImageBitmap | null> => {
    const cut = gcjCut(tile, size)
    const wanted = cut.rows.flatMap((y) => cut.columns.map((x) => ({z: tile.z, x, y})))
    return drawCut(cut, await Promise.all(wanted.map(get)), size)
  }
}

function orNothing(error: unknown): null {
  if (error instanceof TileLost && error.why === 'absent') return null
  throw error
}
