import type {FilterSpecification, LayerSpecification} from 'maplibre-gl'
import type {Palette} from '#scene/palette'

/** Widths at zooms, in CSS pixels. */
type Widths = [zoom: number, width: number][]

/**
 * A quiet map of vector tiles in the layers of Protomaps (earth, water, landuse, roads, buildings, boundaries), in
 * the page's own colours; its names are left out, for ours stand there.
 *
 * @param source its id
 */
export function vectorLayers(source: string, palette: Palette, opacity: number): LayerSpecification[] {
  const id = (name: string) => `${source}-${name}`
  const fill = (name: string, color: string, alpha = 1, minzoom = 0): LayerSpecification => ({
    id: id(name),
    type: 'fill',
    source,
    'source-layer': name,
    minzoom,
    filter: ['==', ['geometry-type'], 'Polygon'],
    paint: {'fill-color': color, 'fill-opacity': alpha * opacity},
  })
  const line = (
    name: string,
    layer: string,
    filter: FilterSpecification,
    color: string,
    widths: Widths,
  ): LayerSpecification => ({
    id: id(name),
    type: 'line',
    source,
    'source-layer': layer,
    filter,
    layout: {'line-join': 'round', 'line-cap': 'round'},
    paint: {
      'line-color': color,
      'line-opacity': opacity,
      'line-width': ['interpolate', ['exponential', 1.5], ['zoom'], ...widths.flat()],
    },
  })
  const kind = (...kinds: string[]): FilterSpecification => ['in', ['get', 'kind'], ['literal', kinds]]
  return [
    fill('earth', palette.land),
    fill('landuse', palette.out, 0.5, 9),
    fill('water', palette.sea),
    line('rivers', 'water', ['==', ['geometry-type'], 'LineString'], palette.seaLine, [
      [8, 0.4],
      [16, 4],
    ]),
    fill('buildings', palette.outMark, 0.5, 14),
    line('paths', 'roads', kind('minor_road', 'other'), palette.landLine, [
      [11, 0.3],
      [18, 8],
    ]),
    line('roads', 'roads', kind('major_road', 'medium_road'), palette.outMark, [
      [8, 0.4],
      [18, 12],
    ]),
    line('railways', 'roads', kind('rail'), palette.muted, [
      [8, 0.4],
      [18, 3],
    ]),
    line('highways', 'roads', kind('highway'), palette.muted, [
      [6, 0.5],
      [18, 14],
    ]),
    line('boundaries', 'boundaries', ['has', 'kind'], palette.coast, [
      [5, 0.5],
      [14, 1.5],
    ]),
  ]
}
