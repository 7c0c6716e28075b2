import {useEffect, useState} from 'react'
import {isNight, type Night} from '#domain/wall'
import type {WallClock} from '#view/programme'

/** Milliseconds after which the pointer is out of sight. */
const POINTER = 3000
/** Milliseconds between two looks at the clock. */
const NIGHT_EVERY = 30_000
/** Milliseconds between two looks at the scaling. */
const RATIO_EVERY = 2000

/** Whether nobody has moved the pointer for a while. */
export function useIdlePointer(): boolean {
  const [idle, setIdle] = useState(true)
  useEffect(() => {
    let timer = 0
    const seen = () => {
      clearTimeout(timer)
      setIdle(false)
      timer = window.setTimeout(() => setIdle(true), POINTER)
    }
    window.addEventListener('pointermove', seen)
    window.addEventListener('pointerdown', seen)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('pointermove', seen)
      window.removeEventListener('pointerdown', seen)
    }
  }, [])
  return idle
}

/** Whether it is night where the wall hangs. */
export function useNight(night: Night | null, clock: WallClock): boolean {
  const [dark, setDark] = useState(false)
  useEffect(() => {
    if (!night) return setDark(false)
    let cancel = () => {}
    const look = () => {
      const date = new Date(clock.date())
      setDark(isNight(night, date.getHours() * 60 + date.getMinutes()))
      cancel = clock.after(NIGHT_EVERY, look)
    }
    look()
    return () => cancel()
  }, [night, clock])
  return dark
}

export type ScreenLock = 'held' | 'refused' | 'unknown'

/** Keeps the screen on. A browser lets go of the lock whenever the window is hidden; plain http has none to give. */
export function useScreenLock(): ScreenLock {
  const [lock, setLock] = useState<ScreenLock>('unknown')
  useEffect(() => {
    if (!('wakeLock' in navigator)) return
    let held: WakeLockSentinel | null = null
    let isOver = false
    const ask = async () => {
      if (document.visibilityState !== 'visible' || (held && !held.released)) return
      held = await navigator.wakeLock.request('screen').catch(() => null)
      if (isOver) void held?.release()
      else setLock(held ? 'held' : 'refused')
    }
    const renew = () => void ask()
    renew()
    document.addEventListener('visibilitychange', renew)
    return () => {
      isOver = true
      document.removeEventListener('visibilitychange', renew)
      void held?.release().catch(() => {})
    }
  }, [])
  return lock
}

/** Changes whenever a CSS pixel has another number of device pixels, also where the window keeps its size. */
export function usePixelRatio(): number {
  const [ratio, setRatio] = useState(() => devicePixelRatio)
  useEffect(() => {
    const query = matchMedia(`(resolution: ${ratio}dppx)`)
    const follow = () => setRatio(devicePixelRatio)
    query.addEventListener('change', follow)
    // Not every change of scaling is told.
    const timer = setInterval(follow, RATIO_EVERY)
    return () => {
      query.removeEventListener('change', follow)
      clearInterval(timer)
    }
  }, [ratio])
  return ratio
}
