import type {LocalText} from './campaign'

export const BASEMAP_KINDS = ['xyz', 'wmts', 'tianditu', 'pmtiles'] as const
export type BasemapKind = (typeof BASEMAP_KINDS)[number]
/** 天地图's own: vectors, pictures from above, relief. */
export const TIANDITU_LAYERS = ['vec', 'img', 'ter'] as const
export type TiandituLayer = (typeof TIANDITU_LAYERS)[number]
export const TILE_SCHEMES = ['xyz', 'tms'] as const
export type TileScheme = (typeof TILE_SCHEMES)[number]
/** CGCS2000 counts as WGS-84 (data/crs). */
export const TILE_DATUMS = ['WGS-84', 'CGCS2000', 'GCJ-02'] as const
export type TileDatum = (typeof TILE_DATUMS)[number]

/** A map under the campaign, as a package or a person configures it. */
export interface Basemap {
  id: string
  title: LocalText
  kind: BasemapKind
  /**
   * Of tiles a template with `{z}`, `{x}`, `{y}` or `{-y}` and, where there are several servers, `{s}`; `{key}` is the
   * person's. Of an archive its address. Empty: 天地图's own servers.
   */
  url: string
  /** What `{s}` stands for. */
  subdomains: string
  /** Of 天地图. */
  layer: TiandituLayer
  /** Of 天地图: its names too. */
  annotation: boolean
  /** CSS pixels of a tile. */
  tileSize: number
  minZoom: number
  maxZoom: number
  scheme: TileScheme
  datum: TileDatum
  /** Plain text: who made it, and under which licence. */
  attribution: LocalText | null
  /** 审图号; empty where none is told. */
  reviewNumber: string
  /** That of all who open the package; null: each has their own, where the template asks for one. */
  key: string | null
  /** 0…1 */
  opacity: number
  /** The theme that its colours are made for: there they stay as they are. */
  forTheme: 'light' | 'dark' | null
}

/** A basemap that can be asked for: its address is whole. */
export interface ChosenBasemap {
  basemap: Basemap
  /** What takes the place of `{key}`; empty where there is none. */
  key: string
  /** An archive that a person picked. */
  file: File | null
}

/** What a basemap is where nothing else is said. */
export const BASEMAP_DEFAULTS = {
  subdomains: 'abc',
  layer: 'vec',
  annotation: true,
  tileSize: 256,
  minZoom: 0,
  maxZoom: 18,
  scheme: 'xyz',
  datum: 'WGS-84',
  attribution: null,
  reviewNumber: '',
  key: null,
  opacity: 1,
  forTheme: null,
} as const satisfies Partial<Basemap>

/** Ids of basemaps that a person added in this browser; those of a package never begin so. */
export const OWN_BASEMAP = 'own:'

/** Signs that `{s}` may stand for: no others, which could lead a key to somebody else's server. */
export const SUBDOMAINS = /^[a-z0-9]+$/

const TIANDITU = 'https://t{s}.tianditu.gov.cn'
const PLACES: readonly RegExp[] = [/\{z\}|\{TileMatrix\}/, /\{x\}|\{TileCol\}/, /\{-?y\}|\{TileRow\}/]

/** Whether a text says where to get tiles: an address with a place for zoom, column and row. */
export function isTileTemplate(text: string): boolean {
  return isWebAddress(text) && PLACES.every((place) => place.test(text))
}

/** http(s), or relative to the manifest. */
export function isWebAddress(text: string): boolean {
  const scheme = /^\s*([a-z][a-z0-9+.-]*):/i.exec(text)?.[1]?.toLowerCase()
  return text.trim() !== '' && (scheme === undefined || scheme === 'http' || scheme === 'https')
}

/** The templates of a basemap's layers, bottom to top; of 天地图 its names lie over the rest. */
export function templatesOf({kind, url, layer, annotation}: Basemap): string[] {
  if (kind === 'pmtiles') return []
  if (kind !== 'tianditu') return [url]
  const names = {vec: 'cva', img: 'cia', ter: 'cta'}[layer]
  const server = (url || TIANDITU).replace(/\/+$/, '')
  return (annotation ? [layer, names] : [layer]).map(
    (name) =>
      `${server}/${name}_w/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=${name}&STYLE=default` +
      '&TILEMATRIXSET=w&FORMAT=tiles&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&tk={key}',
  )
}

/** Whether each person needs a key of their own. */
export function needsKey(basemap: Basemap): boolean {
  return basemap.key === null && templatesOf(basemap).some((template) => template.includes('{key}'))
}

/** Whose key it is: the servers that it goes to. A key is never given to others, whatever a package calls itself. */
export function keyHolder(basemap: Basemap): string {
  const [template = ''] = templatesOf(basemap)
  return /^https?:\/\/[^/]+/i.exec(template)?.[0].toLowerCase() ?? ''
}
