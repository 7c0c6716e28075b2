import type {LayerSpecification, RasterLayerSpecification, SourceSpecification} from 'maplibre-gl'
import type {Basemap} from '#domain/basemap'
import {PALETTES} from '#scene/palette'
import type {Theme} from '#view/view'
import type {Archive} from './archiveTiles'
import {vectorLayers} from './vectorStyle'

/** What a style needs to know of a basemap that is ready. */
export interface TileSet {
  basemap: Pick<Basemap, 'tileSize' | 'minZoom' | 'maxZoom' | 'opacity' | 'forTheme' | 'kind' | 'layer'>
  /** `{z}/{x}/{y}` templates, bottom to top. */
  templates: readonly string[]
  archive: Pick<Archive, 'isVector' | 'minZoom' | 'maxZoom' | 'bounds'> | null
}

export interface TileStyle {
  sources: Record<string, SourceSpecification>
  /** Bottom to top; all above the land and its coast. */
  layers: LayerSpecification[]
}

/** Names of a server's own are drawn from here on: farther out ours stand alone. */
const NAMES_ZOOM = 10.5

/**
 * The sources and layers of a basemap, whose ids begin with a name. A pure function of the theme: pictures are made paler and duller, on a dark
 * screen darker, so that colour stays the data's.
 */
export function tileStyle({basemap, templates, archive}: TileSet, theme: Theme, name: string): TileStyle {
  const sources: TileStyle['sources'] = {}
  const layers: LayerSpecification[] = []
  for (const [index, template] of templates.entries()) {
    const id = `${name}-${index}`
    sources[id] = sourceOf(template, basemap, archive)
    if (archive?.isVector) layers.push(...vectorLayers(id, PALETTES[theme], basemap.opacity))
    else
      layers.push({
        id,
        type: 'raster',
        source: id,
        ...(index > 0 && {minzoom: NAMES_ZOOM}),
        paint: rasterPaint(basemap, theme),
      })
  }
  return {sources, layers}
}

function sourceOf(
  template: string,
  {tileSize, minZoom, maxZoom}: TileSet['basemap'],
  archive: TileSet['archive'],
): SourceSpecification {
  const tiles = [template]
  if (!archive) return {type: 'raster', tiles, tileSize, minzoom: minZoom, maxzoom: maxZoom}
  const zooms = {minzoom: archive.minZoom, maxzoom: archive.maxZoom, bounds: archive.bounds}
  return archive.isVector ? {type: 'vector', tiles, ...zooms} : {type: 'raster', tiles, tileSize, ...zooms}
}

const MUTED: Record<Theme, RasterLayerSpecification['paint']> = {
  light: {'raster-saturation': -0.5, 'raster-brightness-min': 0.28, 'raster-contrast': -0.08},
  dark: {'raster-saturation': -0.8, 'raster-brightness-max': 0.28, 'raster-contrast': 0.05},
}

function rasterPaint(
  {opacity, forTheme, kind, layer}: TileSet['basemap'],
  theme: Theme,
): NonNullable<RasterLayerSpecification['paint']> {
  const isDark = kind === 'tianditu' && layer === 'img'
  return {
    ...(forTheme === theme ? {} : MUTED[theme]),
    // Pictures from above are dark as they are.
    ...(forTheme === null && theme === 'dark' && isDark && {'raster-brightness-max': 0.55}),
    'raster-opacity': opacity,
    // Nothing glimmers on a wall, and a picture for print is whole at once.
    'raster-fade-duration': 0,
  }
}
