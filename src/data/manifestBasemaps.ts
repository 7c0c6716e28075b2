import * as z from 'zod/mini'
import {
  BASEMAP_DEFAULTS,
  type Basemap,
  isTileTemplate,
  isWebAddress,
  OWN_BASEMAP,
  SUBDOMAINS,
  TIANDITU_LAYERS,
  TILE_DATUMS,
  TILE_SCHEMES,
} from '#domain/basemap'
import type {LocalText} from '#domain/campaign'
import {localText, text} from './manifestTexts'

const zoom = z.number('zoom').check(z.int('zoom'), z.gte(0, 'zoom'), z.lte(24, 'zoom'))
const fraction = z.number('fraction').check(z.gte(0, 'fraction'), z.lte(1, 'fraction'))
const webAddress = text.check(z.refine((url) => isWebAddress(url as string), 'web-address'))
const template = text.check(z.refine((url) => isTileTemplate(url as string), 'tile-template'))

const common = {
  id: text.check(z.refine((id) => !(id as string).startsWith(OWN_BASEMAP), 'text')),
  title: localText,
  min_zoom: z.optional(zoom),
  max_zoom: z.optional(zoom),
  attribution: z.optional(localText),
  review_number: z.optional(text),
  opacity: z.optional(fraction),
  for_theme: z.optional(z.enum(['light', 'dark'], 'theme')),
}
const tiles = {
  ...common,
  tile_size: z.optional(
    z.number('tile-size').check(z.int('tile-size'), z.gte(64, 'tile-size'), z.lte(4096, 'tile-size')),
  ),
  subdomains: z.optional(z.string('subdomains').check(z.regex(SUBDOMAINS, 'subdomains'))),
  datum: z.optional(z.enum(TILE_DATUMS, 'datum')),
  key: z.optional(text),
}
const scheme = z.optional(z.enum(TILE_SCHEMES, 'scheme'))

/** The maps that may lie under the campaign. What is wrong with one costs that one alone. */
export const basemapSchema = z.discriminatedUnion(
  'kind',
  [
    z.looseObject({kind: z.literal('xyz'), url: template, ...tiles, scheme}, 'object'),
    z.looseObject({kind: z.literal('wmts'), url: template, ...tiles}, 'object'),
    z.looseObject(
      {
        kind: z.literal('tianditu'),
        url: z.optional(webAddress),
        layer: z.optional(z.enum(TIANDITU_LAYERS, 'tianditu-layer')),
        annotation: z.optional(z.boolean('boolean')),
        ...tiles,
      },
      'object',
    ),
    z.looseObject({kind: z.literal('pmtiles'), url: webAddress, ...common}, 'object'),
  ],
  {error: ({input}) => (typeof input === 'object' && input !== null ? 'basemap-kind' : 'object')},
)

export type BasemapInManifest = z.infer<typeof basemapSchema>

/** @returns with every default filled in */
export function basemapOf(basemap: BasemapInManifest): Basemap {
  const one = basemap as Partial<Record<string, never>> & BasemapInManifest
  const said = {
    subdomains: one.subdomains ?? (one.kind === 'tianditu' ? '01234567' : undefined),
    layer: one.layer,
    annotation: one.annotation,
    tileSize: one.tile_size,
    minZoom: one.min_zoom,
    maxZoom: one.max_zoom,
    scheme: one.scheme,
    datum: one.datum,
    reviewNumber: one.review_number,
    key: one.key,
    opacity: one.opacity,
    forTheme: one.for_theme,
  }
  return {
    ...BASEMAP_DEFAULTS,
    ...Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)),
    id: one.id,
    kind: one.kind,
    title: pair(one.title),
    url: one.url ?? '',
    attribution: one.attribution === undefined ? null : pair(one.attribution),
  }
}

function pair(words: z.infer<typeof localText>): LocalText {
  return typeof words === 'string' ? {'zh-CN': words, en: words} : {'zh-CN': words['zh-CN'], en: words.en}
}
