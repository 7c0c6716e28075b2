import {useEffect, useState} from 'react'
import {formatDay} from '#domain/month'
import {formatBytes} from '#i18n/numbers'
import type {WallProps} from '#ui/wallServices'
import {clockTime, duration} from './clockTime'
import type {ScreenLock} from './useScreen'
import {useWallWords} from './useWallWords'

interface Props extends WallProps {
  lock: ScreenLock
  ratio: number
  losses: number
  rounds: number
}

/** A line for those who run the wall. */
export function WallInfo({state, freshness, clock, notices, lock, ratio, losses, rounds}: Props) {
  const {info} = useWallWords()
  const now = useMinute(clock)
  const {campaign} = state.dataset
  const time = (at: number | null) => (at === null ? info.never : clockTime(at, now))
  const memory = heapBytes()
  const facts = [
    `${info.build} ${buildName()}`,
    `${info.data} ${campaign.id} ${formatDay(state.reading.asOf)}`,
    `${info.read} ${time(freshness.swapped)}`,
    `${info.checked} ${time(freshness.checked)}`,
    `${info.uptime} ${duration(performance.now())}`,
    `${info.rounds} ${rounds}`,
    `${info.losses} ${losses}`,
    info.lock[lock],
    `${info.size} ${innerWidth * ratio}×${innerHeight * ratio}`,
    memory !== null && `${info.memory} ${formatBytes(memory)}`,
    notices.length > 0 && `${info.wrong} ${notices.join(' ')}`,
  ]
  return <p className="wall-info">{facts.filter(Boolean).join(' | ')}</p>
}

/** The name of the page's own script tells builds apart. */
function buildName(): string {
  const script = document.querySelector<HTMLScriptElement>('script[type="module"][src]')
  return /([\w-]+)\.js/.exec(script?.src ?? '')?.[1] ?? ''
}

/** Null where the browser does not say. */
function heapBytes(): number | null {
  return (performance as {memory?: {usedJSHeapSize: number}}).memory?.usedJSHeapSize ?? null
}

function useMinute(clock: Props['clock']): number {
  const [now, setNow] = useState(() => clock.date())
  useEffect(() => {
    let cancel = () => {}
    const wait = () => {
      cancel = clock.after(60_000, () => {
        setNow(clock.date())
        wait()
      })
    }
    wait()
    return () => cancel()
  }, [clock])
  return now
}
