import {
  BASEMAP_DEFAULTS,
  type Basemap,
  isTileTemplate,
  isWebAddress,
  type TiandituLayer,
} from '#domain/basemap'

/** What a person types of a basemap. */
export interface BasemapForm {
  /** A template of tiles, or the address of an archive. */
  url: string
  name: string
  datum: 'WGS-84' | 'GCJ-02'
  credit: string
  review: string
}

/** Null where the address is none. An archive that was picked has no address but its ending. */
export function basemapOfForm(form: BasemapForm): Omit<Basemap, 'id'> | null {
  const url = form.url.trim()
  const isArchive = /\.pmtiles(\?|$)/i.test(url)
  if (isArchive ? !isWebAddress(url) : !isTileTemplate(url)) return null
  const name = form.name.trim() || hostOf(url)
  const credit = form.credit.trim()
  return {
    ...BASEMAP_DEFAULTS,
    kind: isArchive ? 'pmtiles' : /\{TileMatrix\}/.test(url) ? 'wmts' : 'xyz',
    url: url === '.pmtiles' ? '' : url,
    title: {'zh-CN': name, en: name},
    datum: isArchive ? 'WGS-84' : form.datum,
    attribution: credit ? {'zh-CN': credit, en: credit} : null,
    reviewNumber: form.review.trim(),
  }
}

export function tianditu(layer: TiandituLayer, name: string): Omit<Basemap, 'id'> {
  return {
    ...BASEMAP_DEFAULTS,
    kind: 'tianditu',
    url: '',
    subdomains: '01234567',
    layer,
    title: {'zh-CN': name, en: name},
  }
}

function hostOf(url: string): string {
  return /^https?:\/\/([^/]+)/i.exec(url)?.[1] ?? url
}
