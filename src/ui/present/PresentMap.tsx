import {type RefObject, useEffect, useMemo, useRef, useState} from 'react'
import type {TourStop} from '#domain/tour'
import {CampaignMap, type Padding} from '#map/CampaignMap'
import type {Renderer} from '#map/software/detect'
import {groundOf, type Scene, sceneOf} from '#scene/scene'
import {BasemapNote} from '#ui/BasemapNote'
import {mapNote} from '#ui/mapNote'
import type {ModeProps} from '#ui/modeProps'
import type {PlanState} from '#ui/planState'
import {useTheme, useWords} from '#ui/Session'
import {parseAddress} from '#view/codec'
import {MODE_TABLE} from '#view/modes'
import {TourOverlay} from './TourOverlay'
import {boundsOfStop} from './tourBounds'
import type {StopPlace} from './usePlaces'

interface Props extends Omit<ModeProps, 'renderer'> {
  renderer: Renderer
  stop: TourStop
  places: readonly StopPlace[]
  at: number
  /** CSS pixels of a hundredth of the screen's height. */
  unit: number
  tour: {stops: readonly TourStop[]}
}

/** Desk pixels of the map's type in a hundredth of the height: its smallest is then 1.8 of them. */
const DESK_PIXELS = 0.164
/** Milliseconds that a flight takes. */
const FLIGHT = 2000

/** The map that nobody steers: it flies from stop to stop. */
export function PresentMap(props: Props) {
  const {state, unit, stop, places, at, onShow, tour} = props
  const words = useWords()
  const container = useRef<HTMLDivElement>(null)
  const scale = unit * DESK_PIXELS
  const region = places[at - 1]?.region ?? -1
  const scene = usePresentScene(state, region)
  const latest = useRef({...props, scene})
  latest.current = {...props, scene}
  const map = usePresentMap(container, latest, scale)
  const {dataset} = state
  const camera = useMemo(() => parseAddress(new URLSearchParams(stop.view)).chosen.camera ?? null, [stop])
  const bounds = useMemo(
    () => boundsOfStop(dataset, places, at) ?? scene.ground.bounds,
    [dataset, places, at, scene.ground],
  )
  const home = useRef<CampaignMap | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a place is compared by its numbers
  useEffect(() => {
    if (!map || !bounds) return
    // At once where the map is new: nobody is to see it arrive.
    const duration = home.current === map ? FLIGHT : 0
    home.current = map
    if (camera) map.flyTo(camera, duration)
    else map.goTo(bounds, paddingOf(unit), 14, duration)
  }, [map, camera, String(bounds), unit])
  useEffect(() => {
    if (map) onShow(map.show(scene))
  }, [map, scene, onShow])
  return (
    <>
      <div ref={container} className="map__canvas present-map" inert />
      {map && <TourOverlay {...{map, places, at, tour, unit}} regions={dataset.regions} region={region} />}
      <p className="present__note">
        {mapNote(dataset.campaign, state.reading, words, state.basemap)}
        <BasemapNote state={state} />
      </p>
    </>
  )
}

/** The month stands above, the overview at the lower left. */
function paddingOf(unit: number): Padding {
  return {top: 15 * unit, right: 14 * unit, bottom: 12 * unit, left: 14 * unit}
}

function usePresentScene(
  {dataset, source, snapshot, view, selection, basemap}: PlanState,
  selected: number,
): Scene {
  const theme = useTheme()
  const {language} = useWords()
  const {measure, by, layers} = view
  const ground = useMemo(() => groundOf(dataset, source), [dataset, source])
  const previous = useRef<Scene>(undefined)
  const scene = useMemo(() => {
    const names = MODE_TABLE.present.townshipNames
    const settings = {
      theme,
      language,
      measure,
      by,
      selected,
      layers,
      basemap: basemap.chosen,
      selection,
      names,
    }
    return sceneOf(ground, snapshot, settings, previous.current)
  }, [ground, snapshot, theme, language, measure, by, selected, layers, basemap.chosen, selection])
  previous.current = scene
  return scene
}

type Latest = RefObject<Props & {scene: Scene}>

/** The map, made anew where the type has another size; null at first. */
function usePresentMap(container: RefObject<HTMLElement | null>, latest: Latest, scale: number) {
  const [map, setMap] = useState<CampaignMap | null>(null)
  const [losses, setLosses] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: one whose picture was lost is made anew
  useEffect(() => {
    let made: CampaignMap | null = null
    const timer = setTimeout(() => {
      if (!container.current) return
      const {landUrl, renderer, scene} = latest.current
      made = new CampaignMap({
        container: container.current,
        landUrl,
        renderer,
        theme: scene.theme,
        scale,
        display: true,
        obstacles: () => [],
        onHover: () => {},
        onClick: () => {},
        onCamera: () => {},
        onContext: (state) => state === 'restored' && setLosses((count) => count + 1),
        onScales: () => {},
      })
      setMap(made)
    })
    return () => {
      clearTimeout(timer)
      setMap(null)
      made?.destroy()
    }
  }, [container, latest, scale, losses])
  return map
}
