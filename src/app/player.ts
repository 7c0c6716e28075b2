import {monthCount} from '#domain/campaign'
import type {MonthIndex} from '#domain/month'
import {createPlayer} from '#view/playback'
import {selectMonth} from '#view/selectors'
import {showMonth, store} from '#view/store'

/** Plays the months of the package that is open, on the screen's clock. */
export const player = createPlayer(
  {
    now: () => performance.now(),
    schedule(callback) {
      const frame = requestAnimationFrame(callback)
      return () => cancelAnimationFrame(frame)
    },
  },
  {
    count: () => {
      const {dataset} = store.getState()
      return dataset ? monthCount(dataset.campaign) : 0
    },
    shown: () => selectMonth(store.getState()) ?? 0,
    show: (month) => showMonth(month as MonthIndex),
  },
)

/** To the last month of the next phase, or of the one before. */
export function goToPhase(step: 1 | -1): void {
  const {dataset} = store.getState()
  if (!dataset) return
  const {phases, timeline} = dataset.campaign
  const month = selectMonth(store.getState()) ?? 0
  const ends = phases.map((phase) => phase.end - timeline.start)
  const next = step > 0 ? ends.find((end) => end > month) : ends.findLast((end) => end < month)
  player.pause()
  showMonth((next ?? (step > 0 ? monthCount(dataset.campaign) - 1 : 0)) as MonthIndex)
}
