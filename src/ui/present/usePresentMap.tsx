import {type RefObject, useEffect, useRef, useState} from 'react'
import {CampaignMap} from '#map/CampaignMap'
import type {Renderer} from '#map/software/detect'
import type {Obstacle, Projection} from '#scene/labels'
import type {Scene} from '#scene/scene'
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
  const [map, setMap] = useState<CampaignMap | null>(null)
  const {mends, onContext} = useMapHealth(SCREEN_CLOCK)
  const latest = useRef({...settings, onContext})
  latest.current = {...settings, onContext}
  const scale = unit * DESK_PIXELS
  // biome-ignore lint/correctness/useExhaustiveDependencies: one whose picture is lost is made anew
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
        obstacles: () => (made ? latest.current.obstacles(projectionOf(made)) : []),
        onHover: () => {},
        onClick: () => {},
        onCamera: () => {},
        onContext: (state) => latest.current.onContext(state),
        onScales: () => {},
      })
      setMap(made)
    })
    return () => {
      clearTimeout(timer)
      setMap(null)
      made?.destroy()
    }
  }, [container, scale, mends])
  return map
}

/** How places lie on the map at this moment. */
function projectionOf(map: CampaignMap): Projection {
  let now: Projection | null = null
  map.watchCamera((projection) => {
    now = projection
  })()
  return now!
}
