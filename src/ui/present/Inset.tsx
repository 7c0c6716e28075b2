import {useEffect, useMemo, useRef} from 'react'
import type {Bounds} from '#domain/geometry'
import {boundsOfRegions, extentsOf} from '#scene/extents'
import {regionFills} from '#scene/regions'
import {groundOf} from '#scene/scene'
import type {PlanState} from '#ui/planState'
import {useTheme} from '#ui/Session'
import {boundsOfStop} from './tourBounds'
import type {StopPlace} from './usePlaces'
import {usePresentWords} from './usePresentWords'

/** CSS pixels of the picture; the style makes it larger or smaller. */
const SIZE = 480
const MARGIN = 12

/** Where in the whole the map's part lies. */
export function Inset({state, places, at}: {state: PlanState; places: readonly StopPlace[]; at: number}) {
  const say = usePresentWords()
  const theme = useTheme()
  const canvas = useRef<HTMLCanvasElement>(null)
  const {dataset, source, snapshot, view} = state
  const whole = useMemo(() => groundOf(dataset, source).bounds, [dataset, source])
  const scale = useMemo(() => whole && scaleOf(whole), [whole])
  const region = places[at - 1]?.region ?? -1
  const shown = useMemo(
    () => (region < 0 ? null : boundsOfRegions(extentsOf(dataset.regions.geometry), [region])),
    [dataset, region],
  )
  useEffect(() => {
    const drawing = canvas.current?.getContext('2d')
    if (!drawing || !scale) return
    const {texels} = regionFills(dataset, snapshot, view.measure, view.by, theme)
    const {geometry} = dataset.regions
    drawing.clearRect(0, 0, SIZE, SIZE)
    for (let one = 0; one < dataset.regions.count; one++) {
      const [red, green, blue] = texels.subarray(4 * one, 4 * one + 3)
      drawing.fillStyle = `rgb(${red} ${green} ${blue})`
      drawing.fill(ringsOf(geometry, one, scale), 'evenodd')
    }
  }, [dataset, snapshot, view.measure, view.by, theme, scale])
  const wide = boundsOfStop(dataset, places, at)
  if (!scale || !wide || !shown) return null
  return (
    <figure className="present-inset" data-covers="" aria-label={say.overview}>
      <canvas ref={canvas} width={SIZE} height={SIZE} />
      <span className="present-inset__here data" style={frameOf(shown, scale)} />
    </figure>
  )
}

type ToPixels = (lon: number, lat: number) => [x: number, y: number]

function scaleOf([west, south, east, north]: Bounds): ToPixels {
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const room = SIZE - 2 * MARGIN
  const scale = room / Math.max((east - west) * shrink, north - south)
  const [aside, above] = [(SIZE - (east - west) * shrink * scale) / 2, (SIZE - (north - south) * scale) / 2]
  return (lon, lat) => [aside + (lon - west) * shrink * scale, above + (north - lat) * scale]
}

type Geometry = PlanState['dataset']['regions']['geometry']

function ringsOf({positions, ringStart, polygonStart, regionStart}: Geometry, region: number, to: ToPixels) {
  const path = new Path2D()
  const last = polygonStart[regionStart[region + 1]]
  for (let ring = polygonStart[regionStart[region]]; ring < last; ring++) {
    for (let vertex = ringStart[ring]; vertex < ringStart[ring + 1]; vertex++) {
      const [x, y] = to(positions[2 * vertex], positions[2 * vertex + 1])
      if (vertex === ringStart[ring]) path.moveTo(x, y)
      else path.lineTo(x, y)
    }
    path.closePath()
  }
  return path
}

function frameOf([west, south, east, north]: Bounds, to: ToPixels) {
  const [left, top] = to(west, north)
  const [right, bottom] = to(east, south)
  const share = (pixels: number) => `${((pixels / SIZE) * 100).toFixed(2)}%`
  return {left: share(left), top: share(top), width: share(right - left), height: share(bottom - top)}
}
