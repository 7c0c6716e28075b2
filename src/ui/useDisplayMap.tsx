import {type RefObject, useEffect, useState} from 'react'
import {CampaignMap} from '#map/CampaignMap'
import type {Renderer} from '#map/software/detect'
import type {Obstacle} from '#scene/labels'
import type {Scene} from '#scene/scene'

/** What the map is made with, as it is at that moment. */
export interface DisplaySettings {
  landUrl: string
  renderer: Renderer
  scene: Scene
  /** Where no name of the map may stand, for a camera that rests. */
  obstaclesOf: (map: CampaignMap) => Obstacle[]
  onContext: (state: 'lost' | 'restored') => void
}

/**
 * A map that nobody steers, made anew where the type has another size; null at first.
 *
 * @param scale desk pixels to CSS pixels
 * @param again another number makes it anew
 */
export function useDisplayMap(
  container: RefObject<HTMLElement | null>,
  latest: RefObject<DisplaySettings>,
  scale: number,
  again = 0,
): CampaignMap | null {
  const [map, setMap] = useState<CampaignMap | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `again` is there to make it anew
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
        obstacles: () => (made ? latest.current.obstaclesOf(made) : []),
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
  }, [container, latest, scale, again])
  return map
}
