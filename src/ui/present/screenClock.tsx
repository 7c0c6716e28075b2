import type {RunClock} from './monthRun'

export const SCREEN_CLOCK: RunClock = {
  now: () => performance.now(),
  after(milliseconds, callback) {
    const timer = setTimeout(callback, milliseconds)
    return () => clearTimeout(timer)
  },
}
