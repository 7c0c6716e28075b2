import {expect, test} from 'vitest'
import {type TileSet, tileStyle} from '#map/tiles/tileStyle'
import {PALETTES} from '#scene/palette'

const PLAIN: TileSet = {
  basemap: {tileSize: 256, minZoom: 3, maxZoom: 17, opacity: 0.9, forTheme: null, kind: 'xyz', layer: 'vec'},
  templates: ['p://1/0/{z}/{x}/{y}', 'p://1/1/{z}/{x}/{y}'],
  archive: null,
}
const BOUNDS: [number, number, number, number] = [120, 28, 123, 31]

test('pictures are made paler on paper and darker on a dark screen; their own names come only near', () => {
  const source = {type: 'raster', tileSize: 256, minzoom: 3, maxzoom: 17}
  const steady = {'raster-opacity': 0.9, 'raster-fade-duration': 0}
  const muted = {'raster-saturation': -0.5, 'raster-brightness-min': 0.28, 'raster-contrast': -0.08}
  expect(tileStyle(PLAIN, 'light', 'basemap')).toEqual({
    sources: {
      'basemap-0': {...source, tiles: ['p://1/0/{z}/{x}/{y}']},
      'basemap-1': {...source, tiles: ['p://1/1/{z}/{x}/{y}']},
    },
    layers: [
      {id: 'basemap-0', type: 'raster', source: 'basemap-0', paint: {...muted, ...steady}},
      {id: 'basemap-1', type: 'raster', source: 'basemap-1', minzoom: 10.5, paint: {...muted, ...steady}},
    ],
  })
  const [dark] = tileStyle(PLAIN, 'dark', 'basemap').layers
  expect(dark.paint).toEqual({
    'raster-saturation': -0.8,
    'raster-brightness-max': 0.28,
    'raster-contrast': 0.05,
    ...steady,
  })
})

test('pictures from above are dark as they are', () => {
  const set = {...PLAIN, basemap: {...PLAIN.basemap, kind: 'tianditu' as const, layer: 'img' as const}}
  expect(tileStyle(set, 'dark', 'basemap').layers[0].paint).toMatchObject({'raster-brightness-max': 0.55})
})

test('in the theme that they are made for pictures stay as they are', () => {
  const set = {...PLAIN, basemap: {...PLAIN.basemap, forTheme: 'dark' as const}}
  expect(tileStyle(set, 'dark', 'basemap').layers[0].paint).toEqual({
    'raster-opacity': 0.9,
    'raster-fade-duration': 0,
  })
})

test('an archive says itself how far it reaches', () => {
  const archive = {isVector: false, minZoom: 0, maxZoom: 12, bounds: BOUNDS}
  const {sources} = tileStyle({...PLAIN, templates: ['t'], archive}, 'light', 'basemap')
  expect(sources).toEqual({
    'basemap-0': {type: 'raster', tiles: ['t'], tileSize: 256, minzoom: 0, maxzoom: 12, bounds: BOUNDS},
  })
})

test.each(['light', 'dark'] as const)(
  'vector tiles are drawn in the page’s own colours, without names: %s',
  (theme) => {
    const archive = {isVector: true, minZoom: 0, maxZoom: 15, bounds: BOUNDS}
    const {sources, layers} = tileStyle({...PLAIN, templates: ['t'], archive}, theme, 'basemap')
    expect(sources['basemap-0']).toMatchObject({type: 'vector', maxzoom: 15})
    const own = new Set(Object.values(PALETTES[theme]).flat())
    for (const {type, paint} of layers as {type: string; paint: Record<string, unknown>}[]) {
      expect(['fill', 'line']).toContain(type)
      expect(own).toContain(paint[`${type}-color`])
      expect(paint[`${type}-opacity`]).toBeLessThanOrEqual(0.9)
    }
  },
)
