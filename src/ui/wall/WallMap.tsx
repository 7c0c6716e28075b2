import {useEffect, useMemo, useRef} from 'react'
import type {CampaignMap, Padding} from '#map/CampaignMap'
import type {Renderer} from '#map/software/detect'
import type {Obstacle} from '#scene/labels'
import {groundOf, type Scene, sceneOf} from '#scene/scene'
import {goalOf} from '#ui/findModel'
import type {PlanState} from '#ui/planState'
import {useTheme, useWords} from '#ui/Session'
import {useDisplayMap} from '#ui/useDisplayMap'
import {MODE_TABLE} from '#view/modes'

interface Props {
  state: PlanState
  landUrl: string
  renderer: Renderer
  /** Desk pixels to CSS pixels. */
  scale: number
  /** Pixels at each side that are to stay sea: of the whole, or around the county. */
  covered: Padding
  /** Where no name may stand. */
  obstacles: readonly Obstacle[]
  /** Index of the county that the camera is to be at; -1 for the whole. */
  county: number
  onShow: (drawn: Promise<void>) => void
  /** The graphics card dropped the picture, or gave it back. */
  onContext: (state: 'lost' | 'restored') => void
}

/** Milliseconds that a flight takes. */
const FLIGHT = 2200

/** The map as a picture: nobody steers it. The camera follows the programme. */
export function WallMap(props: Props) {
  const {state, scale, county, covered, onShow} = props
  const container = useRef<HTMLDivElement>(null)
  const scene = useWallScene(state, county)
  const settings = {...props, scene, obstaclesOf: () => [...props.obstacles]}
  const latest = useRef(settings)
  latest.current = settings
  const map = useDisplayMap(container, latest, scale)
  const {bounds} = scene.ground
  const {dataset, view} = state
  const {camera} = view
  const goal = useMemo(
    () => (county < 0 ? null : goalOf(dataset, {kind: 'county', county})),
    [dataset, county],
  )
  const home = useRef<CampaignMap | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `covered` is compared by its numbers
  useEffect(() => {
    if (!map) return
    // At once where the map is new: nobody is to see it arrive.
    const isNew = home.current !== map
    home.current = map
    if (goal) map.goTo(goal.bounds, covered, goal.closest, isNew ? 0 : FLIGHT)
    else if (camera) map.moveTo(camera)
    else if (bounds) map.goTo(bounds, covered, 14, isNew ? 0 : FLIGHT)
  }, [map, goal, camera, bounds, covered.top, covered.right, covered.bottom, covered.left])
  useEffect(() => {
    if (map) onShow(map.show(scene))
  }, [map, scene, onShow])
  return <div ref={container} className="map__canvas wall-map" inert />
}

function useWallScene(
  {dataset, source, snapshot, view, selection, basemap}: PlanState,
  found: number,
): Scene {
  const theme = useTheme()
  const {language} = useWords()
  const {measure, by} = view
  const ground = useMemo(() => groundOf(dataset, source), [dataset, source])
  const previous = useRef<Scene>(undefined)
  const scene = useMemo(() => {
    // Flown in there is room for all names.
    const names = found < 0 ? MODE_TABLE.wall.townshipNames : ('all' as const)
    const settings = {
      theme,
      language,
      measure,
      by,
      selected: -1,
      found,
      layers: [],
      basemap: basemap.chosen,
      selection,
      names,
    }
    return sceneOf(ground, snapshot, settings, previous.current)
  }, [ground, snapshot, theme, language, measure, by, found, basemap.chosen, selection])
  previous.current = scene
  return scene
}
