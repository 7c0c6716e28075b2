import type {WallClock} from '#view/programme'

declare global {
  interface Window {
    zhentuClock?: WallClock
    /** Time goes by on the wall: each timer comes when it is due, and what it asks for is drawn before the next. */
    passTime: (milliseconds: number) => Promise<void>
  }
}

/** Runs in a page before its own scripts: the wall's time goes by when it is told, and not else. */
export function standingClock(): void {
  let now = 0
  let timers: {at: number; callback: () => void}[] = []
  const start = Date.UTC(2018, 8, 30, 6)
  window.zhentuClock = {
    now: () => now,
    date: () => start + now,
    after(milliseconds, callback) {
      const timer = {at: now + milliseconds, callback}
      timers.push(timer)
      return () => {
        timers = timers.filter((one) => one !== timer)
      }
    },
  }
  window.passTime = async (milliseconds) => {
    const end = now + milliseconds
    for (;;) {
      const next = timers.filter(({at}) => at <= end).sort((one, other) => one.at - other.at)[0]
      if (!next) break
      timers = timers.filter((one) => one !== next)
      now = Math.max(now, next.at)
      next.callback()
      await window.zhentu.setView({})
    }
    now = end
  }
}
