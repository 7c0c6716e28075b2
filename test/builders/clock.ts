import type {WallClock} from '#view/programme'

/** A clock that stands still until told. */
export function aClock(date = Date.UTC(2018, 8, 30, 6)) {
  let now = 0
  let timers: {at: number; callback: () => void}[] = []
  const clock: WallClock = {
    now: () => now,
    date: () => date + now,
    after(milliseconds, callback) {
      const timer = {at: now + milliseconds, callback}
      timers.push(timer)
      return () => {
        timers = timers.filter((one) => one !== timer)
      }
    },
  }
  return {
    ...clock,
    /** Time goes by, and every timer comes when it is due. */
    pass(milliseconds: number) {
      const end = now + milliseconds
      for (;;) {
        const next = timers.filter(({at}) => at <= end).sort((one, other) => one.at - other.at)[0]
        if (!next) break
        timers = timers.filter((one) => one !== next)
        now = Math.max(now, next.at)
        next.callback()
      }
      now = end
    },
    /** Time goes by while no timer comes; those that were due come late, once. */
    sleep(milliseconds: number) {
      now += milliseconds
      const due = timers.filter(({at}) => at <= now)
      timers = timers.filter(({at}) => at > now)
      for (const {callback} of due) callback()
    },
    waiting: () => timers.length,
  }
}
