import type {LayerSpecification, StyleSpecification} from 'maplibre-gl'
import {PALETTES} from '#scene/palette'
import type {Theme} from '#view/view'

/**
 * The basemap that needs no network: sea, graticule, coast with shallows, land. A pure function of the theme; the
 * campaign and every name are drawn above it.
 * @param landUrl GeoJSON of the land
 * @param scale lines grow with it, as the page's type does
 */
export function basemapStyle(theme: Theme, landUrl: string, scale: number): StyleSpecification {
  const palette = PALETTES[theme]
  const width = (pixels: number) => pixels * scale
  return {
    version: 8,
    sources: {
      land: {type: 'geojson', data: landUrl, tolerance: 0.2},
      graticule: {type: 'geojson', data: graticule(1)},
    },
    layers: [
      {id: 'sea', type: 'background', paint: {'background-color': palette.sea}},
      {
        id: 'graticule',
        type: 'line',
        source: 'graticule',
        paint: {'line-color': palette.graticule, 'line-width': width(0.75)},
      },
      ...(theme === 'light'
        ? shallows(palette.seaLine, width)
        : waterLines(palette.seaLine, palette.sea, width)),
      {
        id: 'land',
        type: 'fill',
        source: 'land',
        paint: {'fill-color': palette.land, 'fill-antialias': false},
      },
      {
        id: 'coast',
        type: 'line',
        source: 'land',
        layout: {'line-join': 'round'},
        paint: {'line-color': palette.coast, 'line-width': width(0.8)},
      },
    ],
  }
}

type Width = (pixels: number) => number

/** On paper: the sea lightens towards the coast in four soft steps. */
function shallows(color: string, width: Width): LayerSpecification[] {
  const steps: [pixels: number, opacity: number][] = [
    [26, 0.16],
    [18, 0.2],
    [11, 0.28],
    [5, 0.42],
  ]
  return steps.map(([pixels, opacity]) => coastStroke(`shallow-${pixels}`, color, width(pixels), opacity))
}

/** On the wall: three crisp lines along the coast, so that nothing glows. */
function waterLines(color: string, sea: string, width: Width): LayerSpecification[] {
  return [16, 9.5, 4.5].flatMap((offset) => [
    coastStroke(`water-${offset}`, color, width(2 * offset + 0.8), 1),
    coastStroke(`water-${offset}-inner`, sea, width(2 * offset - 0.8), 1),
  ])
}

function coastStroke(id: string, color: string, pixels: number, opacity: number): LayerSpecification {
  return {
    id,
    type: 'line',
    source: 'land',
    layout: {'line-join': 'round', 'line-cap': 'round'},
    paint: {'line-color': color, 'line-width': pixels, 'line-opacity': opacity},
  }
}

/** Degrees between the graticule's lines that keep them apart at a zoom. */
export function graticuleStep(zoom: number, scale: number): number {
  const degreesPerPixel = (360 / (512 * 2 ** zoom)) * scale
  const steps = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5]
  return steps.find((step) => step / degreesPerPixel >= 76) ?? 10
}

export type Box = [west: number, south: number, east: number, north: number]

/** Lines around China and its seas, every `step` degrees. */
export function graticule(
  step: number,
  [west, south, east, north] = [70, 0, 150, 60],
): GeoJSON.MultiLineString {
  const coordinates: number[][][] = []
  for (let i = Math.ceil(west / step); i * step <= east; i++) {
    coordinates.push([
      [i * step, south],
      [i * step, north],
    ])
  }
  for (let i = Math.ceil(south / step); i * step <= north; i++) {
    coordinates.push([
      [west, i * step],
      [east, i * step],
    ])
  }
  return {type: 'MultiLineString', coordinates}
}
