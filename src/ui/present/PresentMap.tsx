import {useCallback, useEffect, useMemo, useRef} from 'react'
import type {TourStop} from '#domain/tour'
import type {CampaignMap, Padding} from '#map/CampaignMap'
import type {Renderer} from '#map/software/detect'
import type {Obstacle, Projection} from '#scene/labels'
import {regionFills} from '#scene/regions'
import {groundOf, type Scene, sceneOf} from '#scene/scene'
import {veiledFills} from '#scene/veiled'
import {BasemapNote} from '#ui/BasemapNote'
import {boundaryNote} from '#ui/mapNote'
import type {ModeProps} from '#ui/modeProps'
import type {PlanState} from '#ui/planState'
import {useTheme, useWords} from '#ui/Session'
import type {Comparison} from '#ui/useComparison'
import {parseAddress} from '#view/codec'
import {TourOverlay} from './TourOverlay'
import {boundsOfCounties, boundsOfStop, cameraFor} from './tourBounds'
import type {StopPlace} from './usePlaces'
import {usePresentMap} from './usePresentMap'
import {routeBoxes, routePicture} from './useRoute'

interface Props extends Omit<ModeProps, 'renderer'> {
  renderer: Renderer
  stop: TourStop
  places: readonly StopPlace[]
  at: number
  /** CSS pixels of a hundredth of the screen's height. */
  unit: number
  tour: {stops: readonly TourStop[]}
  /** Where the stop compares two months. */
  comparison: Comparison | null
}

/** Milliseconds that a flight takes. */
const FLIGHT = 2000

/** The map that nobody steers: it flies from stop to stop. */
export function PresentMap(props: Props) {
  const {state, unit, stop, places, at, onShow, tour} = props
  const words = useWords()
  const container = useRef<HTMLDivElement>(null)
  const region = places[at - 1]?.region ?? -1
  const scene = usePresentScene(state, region, props.comparison)
  const covered = useCallback(() => coveredIn(container.current, unit), [unit])
  const {dataset} = state
  const {county} = state.view
  const {regions, campaign} = dataset
  const route = {stops: tour.stops, places, at, regions, language: words.language, unit}
  const obstacles = (projection: Projection) => {
    const panels = covered()
    return [...panels, ...routeBoxes(routePicture(route, projection, panels), unit)]
  }
  const map = usePresentMap({...props, container, scene, obstacles})
  const camera = useMemo(() => parseAddress(new URLSearchParams(stop.view)).chosen.camera ?? null, [stop])
  const bounds = useMemo(
    () => boundsOfStop(dataset, places, at) ?? boundsOfCounties(dataset, county) ?? scene.ground.bounds,
    [dataset, places, at, county, scene.ground],
  )
  const home = useRef<CampaignMap | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a place is compared by its numbers
  useEffect(() => {
    if (!map || !bounds) return
    // At once where the map is new: nobody is to see it arrive.
    const duration = home.current === map ? FLIGHT : 0
    home.current = map
    const {clientWidth, clientHeight} = map.element
    if (camera) map.flyTo(cameraFor(camera, clientWidth, clientHeight), duration)
    else map.goTo(bounds, paddingOf(unit, region >= 0), 14, duration)
  }, [map, camera, String(bounds), unit, region >= 0])
  useEffect(() => {
    if (map) onShow(map.show(scene))
  }, [map, scene, onShow])
  return (
    <>
      <div ref={container} className="map__canvas present-map" inert />
      {map && <TourOverlay {...{map, stops: tour.stops, places, at, unit, regions, covered}} />}
      <p className="present__note" data-covers="">
        {boundaryNote(campaign, words, state.basemap)}
        <BasemapNote state={state} />
      </p>
    </>
  )
}

/** Month and legend stand above, the scale and the note below, and the overview at the lower left of a township. */
function paddingOf(unit: number, isTownship: boolean): Padding {
  const [left, right] = isTownship ? [11 * unit, 4 * unit] : [3 * unit, 3 * unit]
  return {top: 11 * unit, right, bottom: 10 * unit, left}
}

/** What lies over the map, in CSS pixels from its upper left; the scale stands at the lower right. */
function coveredIn(container: HTMLElement | null, unit: number): Obstacle[] {
  if (!container?.parentElement) return []
  const {left: x, top: y, width, height} = container.getBoundingClientRect()
  const scale = {left: width - 24 * unit, top: height - 9 * unit, right: width, bottom: height}
  const panels = [...container.parentElement.querySelectorAll('[data-covers]')].map((panel) => {
    const {left, top, right, bottom} = panel.getBoundingClientRect()
    return {left: left - x, top: top - y, right: right - x, bottom: bottom - y}
  })
  return [...panels, scale]
}

/** At a township all others lie under a veil, without marks. */
function usePresentScene(state: PlanState, selected: number, comparison: Comparison | null): Scene {
  const {dataset, source, snapshot, compared, view, selection} = state
  const basemap = state.basemap.chosen
  const theme = useTheme()
  const {language} = useWords()
  const {measure, by, layers} = view
  const ground = useMemo(() => groundOf(dataset, source), [dataset, source])
  const marked = useMemo(() => {
    if (selected < 0) return selection
    return {
      ...selection,
      regions: selection.regions.map((through, region) => (region === selected ? through : 0)),
    }
  }, [selection, selected])
  const previous = useRef<Scene>(undefined)
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the state, only what is named
  const fills = useMemo(() => {
    const all = comparison?.fillsOf(state, theme) ?? regionFills(dataset, snapshot, measure, by, theme)
    return veiledFills(all, selected, theme)
  }, [comparison, dataset, snapshot, compared, view.compareAs, measure, by, selected, theme])
  const scene = useMemo(() => {
    const names = selected < 0 ? ('all' as const) : ('others' as const)
    const settings = {
      theme,
      language,
      measure,
      by,
      selected,
      layers,
      basemap,
      selection: marked,
      names,
      fills,
    }
    return sceneOf(ground, snapshot, settings, previous.current)
  }, [ground, snapshot, theme, language, measure, by, selected, layers, basemap, marked, fills])
  previous.current = scene
  return scene
}
