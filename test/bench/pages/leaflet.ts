import L from 'leaflet'
import 'leaflet/dist/leaflet.css'
import type {Contender} from '../contender'
import {aggregate, colorOf, houseColor, loadUsual, MONTHS, projectColor, type UsualData} from './usual'

/** The usual Leaflet page, at its quickest: polygons on its canvas, points as squares on one of their own. */
const map = L.map('map', {preferCanvas: true, zoomSnap: 0, zoomAnimation: false, fadeAnimation: false})
let data: UsualData
let regions: L.GeoJSON
let points: CanvasRenderingContext2D

window.contender = {ready: load(), months: MONTHS, step, redraw} satisfies Contender

async function load(): Promise<void> {
  data = await loadUsual(new URLSearchParams(location.search).get('package') ?? '')
  regions = L.geoJSON(data.regions, {style: {weight: 0.8, color: '#ffffff', fillOpacity: 1}})
  map.fitBounds(regions.getBounds())
  regions.addTo(map)
  points = canvasAbove()
  await step(17)
}

function step(month: number): Promise<number> {
  const progress = aggregate(data, month)
  regions.setStyle((feature) => ({fillColor: colorOf(progress.get(feature?.properties.code))}))
  return new Promise((drawn) => {
    // After the frame that Leaflet asked for in setStyle.
    requestAnimationFrame(() => {
      drawPoints(month)
      drawn(performance.now())
    })
  })
}

function redraw(): Promise<unknown> {
  regions.setStyle({})
  return new Promise((drawn) => requestAnimationFrame(drawn))
}

function drawPoints(month: number): void {
  points.clearRect(0, 0, points.canvas.width, points.canvas.height)
  for (const project of data.projects) {
    points.fillStyle = projectColor(project, month)
    square(project)
  }
  for (const house of data.houses) {
    if (house.filed > month) continue
    points.fillStyle = houseColor(house, month)
    square(house)
  }
}

interface Placed {
  lon: number
  lat: number
  at?: L.Point
}

function square(row: Placed): void {
  row.at ??= map.latLngToContainerPoint([row.lat, row.lon])
  points.fillRect(row.at.x - 1.5, row.at.y - 1.5, 3, 3)
}

function canvasAbove(): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas')
  const {x, y} = map.getSize()
  Object.assign(canvas, {width: x, height: y})
  Object.assign(canvas.style, {position: 'absolute', inset: 0, zIndex: 500, pointerEvents: 'none'})
  map.getContainer().append(canvas)
  return canvas.getContext('2d')!
}
