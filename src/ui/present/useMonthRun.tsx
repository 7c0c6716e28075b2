import {type RefObject, useCallback, useEffect, useRef} from 'react'
import type {Month} from '#domain/month'
import type {PlanState} from '#ui/planState'

/** Milliseconds that the time between two stops takes at most, and a month at most. */
const RUN = 2400
const MONTH = 220

/** Lets time run to a month; at once for those who want no motion, or where nothing was shown before. */
export function useMonthRun(latest: RefObject<PlanState>) {
  const timer = useRef(0)
  useEffect(() => () => clearTimeout(timer.current), [])
  return useCallback(
    (month: Month | null, isFirst: boolean) => {
      clearTimeout(timer.current)
      const {dataset, month: from, change} = latest.current
      const {start} = dataset.campaign.timeline
      const by = month === null ? 0 : month - start - from
      if (isFirst || month === null || Math.abs(by) < 2 || wantsNoMotion()) return change({month})
      const began = performance.now()
      const length = Math.min(RUN, Math.abs(by) * MONTH)
      const step = () => {
        const share = Math.min(1, (performance.now() - began) / length)
        latest.current.change({month: (start + from + Math.round(by * share)) as Month})
        if (share < 1) timer.current = window.setTimeout(step, length / Math.abs(by))
      }
      step()
    },
    [latest],
  )
}

function wantsNoMotion(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches
}
