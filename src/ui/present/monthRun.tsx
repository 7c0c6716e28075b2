/** Time as a run of months sees it: the page gives the screen's, a test its own. */
export interface RunClock {
  /** Milliseconds, never going back. */
  now(): number
  /** Calls back once, not earlier; returns what cancels it. */
  after(milliseconds: number, callback: () => void): () => void
}

/** Milliseconds that the time between two stops takes at most, and a month at most. */
const RUN = 2400
const MONTH = 220

/**
 * Lets time run from a month to another, and ends exactly there; where the screen is slow, months are left out. Next
 * to each other they follow at once.
 *
 * @param onMonth told each month that is come to
 * @returns stops it where it is
 */
export function runMonths(
  from: number,
  to: number,
  clock: RunClock,
  onMonth: (month: number) => void,
): () => void {
  const by = Math.abs(to - from)
  if (by < 2) {
    onMonth(to)
    return () => {}
  }
  const began = clock.now()
  const length = Math.min(RUN, by * MONTH)
  let last = from
  let cancel = () => {}
  const step = () => {
    const share = Math.min(1, (clock.now() - began) / length)
    const month = from + Math.round((to - from) * share)
    if (month !== last) onMonth(month)
    last = month
    if (share < 1) cancel = clock.after(length / by, step)
  }
  cancel = clock.after(length / by, step)
  return () => cancel()
}
