import {type KeyboardEvent, type PointerEvent, useMemo, useRef} from 'react'
import {monthCount, phaseAt} from '#domain/campaign'
import type {Month} from '#domain/month'
import {compareWords} from '#i18n/compareWords'
import type {PlanState} from '#ui/planState'
import {useWords} from '#ui/Session'
import {scaleOf} from '#ui/TimePicture'
import {endX, nearestEnd} from '#ui/timeLayout'
import {useSize} from '#ui/useSize'
import {calendarOf} from './span'

/** Over the time chart: a second handle, hollow, for the month compared with, and the stretch between the two. */
export function TimeMarks({state}: {state: PlanState}) {
  const own = compareWords(useWords().language)
  const {dataset, month, compared, change} = state
  const [ref, size] = useSize<HTMLDivElement>()
  const months = monthCount(dataset.campaign)
  const scale = useMemo(() => (size ? scaleOf(size, months) : null), [size, months])
  const grip = useRef<number | null>(null)
  const at = compared?.month ?? 0
  const {start} = dataset.campaign.timeline
  const go = (next: number) => {
    const within = Math.max(0, Math.min(months - 1, next))
    if (within !== at) change({compare: (start + within) as Month})
  }
  const xOf = (event: PointerEvent) => event.clientX - (ref.current?.getBoundingClientRect().left ?? 0)
  const drag = {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (!scale || event.button !== 0) return
      event.currentTarget.setPointerCapture(event.pointerId)
      grip.current = xOf(event) - endX(scale, at)
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (scale && grip.current !== null) go(nearestEnd(scale, xOf(event) - grip.current))
    },
    onPointerUp: () => {
      grip.current = null
    },
    onPointerCancel: () => {
      grip.current = null
    },
  }
  if (!compared) return null
  const [left, right] = scale ? [at, month].sort((a, b) => a - b).map((one) => endX(scale, one)) : [0, 0]
  return (
    <div ref={ref} className="time-marks">
      {scale && (
        <>
          <span
            className="time-marks__stretch"
            style={{left, width: right - left, top: scale.top, height: scale.bottom - scale.top}}
          />
          <div
            className="time-marks__handle"
            role="slider"
            tabIndex={0}
            aria-label={own.handle}
            aria-orientation="horizontal"
            aria-valuemin={0}
            aria-valuemax={months - 1}
            aria-valuenow={at}
            aria-valuetext={calendarOf(state, at)}
            style={{left: endX(scale, at), height: scale.bottom}}
            onKeyDown={(event) =>
              onKey(
                event,
                (by) => go(at + by),
                (phase) => go(phaseEnd(state, phase)),
              )
            }
            {...drag}
          >
            <span className="time-marks__month">{calendarOf(state, at)}</span>
          </div>
        </>
      )}
    </div>
  )
}

/** The end of the phase before, or of the one that holds the month or the next. */
function phaseEnd({dataset, compared}: PlanState, step: 1 | -1): number {
  const {phases, timeline} = dataset.campaign
  const at = (timeline.start + (compared?.month ?? 0)) as Month
  const ends = phases.map(({end}) => end)
  const here = phaseAt(dataset.campaign, at)
  const next = step > 0 ? ends.find((end) => end > at) : ends.findLast((end) => end < at)
  return (next ?? ends[here] ?? at) - timeline.start
}

function onKey(
  event: KeyboardEvent,
  goBy: (months: number) => void,
  goToPhase: (step: 1 | -1) => void,
): void {
  const acts: Record<string, () => void> = {
    ArrowRight: () => goBy(1),
    ArrowUp: () => goBy(1),
    ArrowLeft: () => goBy(-1),
    ArrowDown: () => goBy(-1),
    PageUp: () => goToPhase(1),
    PageDown: () => goToPhase(-1),
    Home: () => goBy(-Infinity),
    End: () => goBy(Infinity),
  }
  const act = acts[event.key]
  if (!act || event.ctrlKey || event.metaKey || event.altKey) return
  event.preventDefault()
  event.stopPropagation()
  act()
}
