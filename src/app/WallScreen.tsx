import {useEffect, useMemo, useSyncExternalStore} from 'react'
import type {Outline} from '#domain/dataset'
import type {ModeProps} from '#ui/modeProps'
import WallPage from '#ui/wall/WallPage'
import {store} from '#view/store'
import {parseWall, wallSettings} from '#view/wallSettings'
import {filesOfShown, reread} from './load'
import {createReloader, type Reloader} from './reloading'
import {marksOf} from './sourceMarks'
import {useStore} from './useStore'
import {wallClock} from './wallClock'

/** Of a page that was opened so many milliseconds ago the data are fresh. */
const FRESH = 120_000

/** The wall with what keeps its data fresh. */
export default function WallScreen(props: ModeProps) {
  const {wall} = props.state.dataset.campaign
  const {setup, remote, notices} = useMemo(() => parseWall(new URLSearchParams(location.search)), [])
  const settings = useMemo(() => wallSettings(wall, setup), [wall, setup])
  const {reloadMinutes} = settings
  const clock = useMemo(wallClock, [])
  const reloader = useMemo(() => reloaderOf(remote ? 0 : reloadMinutes), [remote, reloadMinutes])
  const freshness = useSyncExternalStore(reloader.subscribe, reloader.state)
  useReloading(reloader)
  const wrong = notices.map(({key, value}) => `${key}=${value}`)
  return (
    <WallPage
      {...props}
      {...{settings, remote, clock, freshness}}
      notices={[...props.notices, ...wrong]}
      onReload={() => void reloader.check()}
    />
  )
}

function reloaderOf(minutes: number): Reloader {
  const source = {
    marks: async () => {
      const files = filesOfShown(store.getState().dataset as Outline)
      return files ? marksOf(files) : ''
    },
    swap: reread,
  }
  const opened = performance.getEntriesByName('zhentu:load-start').at(-1)?.startTime ?? 0
  return createReloader(wallClock(), source, minutes, performance.now() - opened < FRESH)
}

/** Looks when the wall begins, when the network is back, when the computer wakes; reads again what was lost. */
function useReloading(reloader: Reloader): void {
  const isLost = useStore(({load}) => load === 'failed')
  useEffect(() => {
    const look = () => void reloader.check()
    const wake = () => document.visibilityState === 'visible' && look()
    look()
    window.addEventListener('online', look)
    document.addEventListener('visibilitychange', wake)
    return () => {
      window.removeEventListener('online', look)
      document.removeEventListener('visibilitychange', wake)
      reloader.end()
    }
  }, [reloader])
  useEffect(() => {
    if (isLost) reloader.lost()
  }, [isLost, reloader])
}
