import type {WallClock} from '#view/programme'

declare global {
  interface Window {
    /** Time for the wall, in place of the screen's own: for long runs that are not to last for weeks. */
    zhentuClock?: WallClock
  }
}

/** The screen's own time; a hidden window's timers come late, its frames not at all. */
const SCREEN: WallClock = {
  now: () => performance.now(),
  date: () => Date.now(),
  after(milliseconds, callback) {
    const timer = setTimeout(callback, milliseconds)
    return () => clearTimeout(timer)
  },
}

export function wallClock(): WallClock {
  return window.zhentuClock ?? SCREEN
}
