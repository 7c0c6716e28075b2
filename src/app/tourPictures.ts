import {selectView} from '#view/selectors'
import {store} from '#view/store'
import {BUNDLED_URL, shownFiles} from './load'
import {KEPT} from './tourStorage'
import {ownTours} from './tours'

const TYPES: Record<string, string> = {
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  gif: 'image/gif',
  avif: 'image/avif',
}

/**
 * A picture of a tour: kept in this browser, written into it, beside the manifest, or anywhere on http. Fetched as bytes, because pages may
 * show no picture of another host. Null where it cannot be had.
 */
export async function pictureOf(url: string): Promise<Blob | null> {
  if (url.startsWith(KEPT)) return ownTours.picture(url)
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase()
  if (scheme && !(scheme === 'data' ? /^data:image\//i.test(url) : /^https?$/.test(scheme))) return null
  const blob = await bytesOf(url, scheme !== undefined).catch(() => null)
  if (!blob) return null
  const type = blob.type.startsWith('image/')
    ? blob.type
    : TYPES[/\.(\w+)$/.exec(url)?.[1]?.toLowerCase() ?? '']
  return type ? blob.slice(0, blob.size, type) : null
}

async function bytesOf(url: string, isAbsolute: boolean): Promise<Blob | null> {
  const {data} = selectView(store.getState())
  const manifest = new URL(data ?? BUNDLED_URL, document.baseURI)
  const isFolder = /^https?:$/.test(manifest.protocol) && !/\.zip$/i.test(manifest.pathname)
  if (isAbsolute || isFolder) {
    const response = await fetch(isAbsolute ? url : new URL(url, manifest))
    return response.ok ? response.blob() : null
  }
  const path = url.replace(/^\.\//, '')
  const files = (await shownFiles())?.files
  return files?.get(path) ?? files?.get(decodeURIComponent(path)) ?? null
}
