import {Deck, type LayersList, MapView, type MapViewState} from '@deck.gl/core'
import {PolygonLayer, ScatterplotLayer} from '@deck.gl/layers'
import type {Contender} from '../contender'
import {
  aggregate,
  colorOf,
  type House,
  houseColor,
  loadUsual,
  MONTHS,
  type Project,
  projectColor,
  type UsualData,
} from './usual'

/** The usual deck.gl page: the rows of the month are filtered and handed over as new data. */
let data: UsualData
let deck: Deck<MapView>
let settle: (() => void) | null = null

window.contender = {ready: load(), months: MONTHS, step, redraw} satisfies Contender

async function load(): Promise<void> {
  data = await loadUsual(new URLSearchParams(location.search).get('package') ?? '')
  await new Promise<void>((resolve) => {
    deck = new Deck({
      parent: document.getElementById('map') as HTMLDivElement,
      views: new MapView(),
      initialViewState: viewOf(data),
      controller: true,
      layers: [],
      onLoad: resolve,
      onAfterRender: () => {
        const waiting = settle
        settle = null
        waiting?.()
      },
    })
  })
  await step(17)
}

function step(month: number): Promise<number> {
  deck.setProps({layers: layersAt(month)})
  return new Promise((drawn) => {
    settle = () => drawn(performance.now())
  })
}

function redraw(): Promise<unknown> {
  deck.redraw('measured')
  return new Promise((drawn) => requestAnimationFrame(drawn))
}

function layersAt(month: number): LayersList {
  const progress = aggregate(data, month)
  return [
    new PolygonLayer({
      id: 'regions',
      data: data.regions.features.map((feature) => ({feature, value: progress.get(feature.properties.code)})),
      getPolygon: ({feature}) => feature.geometry.coordinates as never,
      getFillColor: ({value}) => channels(colorOf(value)),
      getLineColor: [255, 255, 255],
      getLineWidth: 0.8,
      lineWidthUnits: 'pixels',
    }),
    new ScatterplotLayer<Project>({
      id: 'projects',
      data: data.projects.slice(),
      getPosition: ({lon, lat}) => [lon, lat],
      getFillColor: (project) => channels(projectColor(project, month)),
      getRadius: 1.5,
      radiusUnits: 'pixels',
    }),
    new ScatterplotLayer<House>({
      id: 'houses',
      data: data.houses.filter(({filed}) => filed <= month),
      getPosition: ({lon, lat}) => [lon, lat],
      getFillColor: (house) => channels(houseColor(house, month)),
      getRadius: 1.5,
      radiusUnits: 'pixels',
    }),
  ]
}

function channels(color: string): [number, number, number] {
  const value = Number.parseInt(color.slice(1), 16)
  return [value >> 16, (value >> 8) & 255, value & 255]
}

/** The whole area within the window. */
function viewOf({regions}: UsualData): MapViewState {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const {geometry} of regions.features) {
    for (const [lon, lat] of geometry.coordinates[0]) {
      west = Math.min(west, lon)
      east = Math.max(east, lon)
      south = Math.min(south, lat)
      north = Math.max(north, lat)
    }
  }
  const mercator = (lat: number) => (180 / Math.PI) * Math.asinh(Math.tan((lat * Math.PI) / 180))
  const zoom = Math.log2(
    Math.min(
      (window.innerWidth / 512) * (360 / (east - west)),
      (window.innerHeight / 512) * (360 / (mercator(north) - mercator(south))),
    ),
  )
  return {longitude: (west + east) / 2, latitude: (south + north) / 2, zoom}
}
