import {FetchSource, FileSource, type Header, PMTiles, TileType} from 'pmtiles'
import type {ChosenBasemap} from '#domain/basemap'
import {TileLost} from './Availability'
import type {TileFetch} from './webTiles'

/** What an archive says of itself. */
export interface Archive {
  isVector: boolean
  minZoom: number
  maxZoom: number
  /** West, south, east, north in degrees. */
  bounds: [number, number, number, number]
  fetch: TileFetch
}

/**
 * A PMTiles archive, of which only the parts that are wanted are read.
 *
 * @throws TileLost where it cannot be got, or is no archive
 */
export async function openArchive({basemap, file}: ChosenBasemap): Promise<Archive> {
  const open = () => new PMTiles(file ? new FileSource(file) : new FetchSource(basemap.url))
  let archive = open()
  const header = await archive.getHeader().catch(told)
  const fetch: TileFetch = async ({z, x, y}, signal) => {
    const found = await archive.getZxy(z, x, y, signal).catch((error: unknown) => {
      // The reader remembers its failures for ever.
      if (!signal.aborted) archive = open()
      return told(error)
    })
    if (!found || found.data.byteLength === 0) throw new TileLost('absent')
    if (header.tileType === TileType.Mvt) return found.data
    return createImageBitmap(new Blob([found.data])).catch(() => {
      throw new TileLost('unreadable')
    })
  }
  return {
    isVector: header.tileType === TileType.Mvt,
    minZoom: header.minZoom,
    maxZoom: header.maxZoom,
    bounds: boundsOf(header),
    fetch,
  }
}

function boundsOf({minLon, minLat, maxLon, maxLat}: Header): Archive['bounds'] {
  return [minLon, Math.max(-85.05, minLat), maxLon, Math.min(85.05, maxLat)]
}

/** The reader tells what is wrong in words alone. */
function told(error: unknown): never {
  if (error instanceof DOMException && error.name === 'AbortError') throw error
  const words = error instanceof Error ? error.message : ''
  if (/magic|spec version|compression|directory|Byte Serving/i.test(words)) throw new TileLost('unreadable')
  throw new TileLost(/code: 4/.test(words) ? 'refused' : 'unreachable')
}
