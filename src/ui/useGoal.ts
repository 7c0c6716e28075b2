import {useEffect, useRef} from 'react'
import type {CampaignMap, Padding} from '#map/CampaignMap'
import type {Goal} from './findModel'

/** Goes where a search leads, once: a map that is made anew stays where it is. */
export function useGoal(map: CampaignMap | null, goal: Goal | null, covered: Padding): void {
  const reached = useRef(goal)
  useEffect(() => {
    if (!map || !goal || goal === reached.current) return
    reached.current = goal
    map.goTo(goal.bounds, covered, goal.closest)
  })
}
