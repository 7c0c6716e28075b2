import {type RefObject, useRef} from 'react'
import type {CampaignMap} from '#map/CampaignMap'
import type {Renderer} from '#map/software/detect'
import type {Obstacle, Projection} from '#scene/labels'
import type {Scene} from '#scene/scene'
import {useDisplayMap} from '#ui/useDisplayMap'
import {useMapHealth} from '#ui/useMapHealth'
import {SCREEN_CLOCK} from './screenClock'

interface Settings {
  container: RefObject<HTMLElement | null>
  landUrl: string
  renderer: Renderer
  scene: Scene
  unit: number
  /** Where no name of the map may stand, for a camera that rests. */
  obstacles: (projection: Projection) => Obstacle[]
}

/** Desk pixels of the map's type in a hundredth of the height: its smallest is then 1.8 of them. */
export const DESK_PIXELS = 0.164

/** The map, made anew where the type has another size, or where a lost picture does not come back; null at first. */
export function usePresentMap(settings: Settings): CampaignMap | null {
  const {container, unit} = settings
  const {mends, onContext} = useMapHealth(SCREEN_CLOCK)
  const now = {
    ...settings,
    onContext,
    obstaclesOf: (map: CampaignMap) => settings.obstacles(projectionOf(map)),
  }
  const latest = useRef(now)
  latest.current = now
  return useDisplayMap(container, latest, unit * DESK_PIXELS, mends)
}

/** How places lie on the map at this moment. */
function projectionOf(map: CampaignMap): Projection {
  let now: Projection | null = null
  map.watchCamera((projection) => {
    now = projection
  })()
  return now!
}
