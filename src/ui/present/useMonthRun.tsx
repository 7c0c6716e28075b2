import {type RefObject, useCallback, useEffect, useRef} from 'react'
import type {Month} from '#domain/month'
import type {PlanState} from '#ui/planState'
import {runMonths} from './monthRun'
import {SCREEN_CLOCK} from './screenClock'

/** Lets time run to a month; at once for those who want no motion, or where nothing was shown before. */
export function useMonthRun(latest: RefObject<PlanState>) {
  const stop = useRef(() => {})
  useEffect(() => () => stop.current(), [])
  return useCallback(
    (month: Month | null, isFirst: boolean) => {
      stop.current()
      const {dataset, month: from, change} = latest.current
      const {start} = dataset.campaign.timeline
      if (isFirst || month === null || wantsNoMotion()) return change({month})
      stop.current = runMonths(start + from, month, SCREEN_CLOCK, (now) =>
        latest.current.change({month: now as Month}),
      )
    },
    [latest],
  )
}

function wantsNoMotion(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches
}
