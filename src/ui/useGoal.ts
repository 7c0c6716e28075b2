import {useEffect, useRef} from 'react'
import type {CampaignMap, Padding} from '#map/CampaignMap'
import type {Goal} from './findModel'

function isInSight(map: CampaignMap, [west, south, east, north]: Goal['bounds']): boolean {
  let seen = false
  map.watchCamera(({project, width, height}) => {
    seen = [project(west, north), project(east, south)].every(
      ([x, y]) => x >= 0 && y >= 0 && x <= width && y <= height,
    )
  })()
  return seen
}

/** Goes where a search leads, once: a map that is made anew stays where it is. */
export function useGoal(map: CampaignMap | null, goal: Goal | null, covered: Padding): void {
  const reached = useRef(goal)
  useEffect(() => {
    if (!map || !goal || goal === reached.current) return
    reached.current = goal
    if (!goal.stay || !isInSight(map, goal.bounds)) map.goTo(goal.bounds, covered, goal.closest)
  })
}
