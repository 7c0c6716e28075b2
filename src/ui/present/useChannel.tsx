import {useCallback, useEffect, useRef} from 'react'

/** Where a presentation stands; both windows tell it, and follow it. */
export interface Standing {
  tour: string
  stop: number
  black: boolean
  /** Milliseconds since 1970 when it began. */
  began: number
}

type Message = {standing: Standing; from: 'audience' | 'speaker'} | {hello: true}

/**
 * The windows of one presentation in step. What was heard is not told again: of two quick steps the second would be
 * taken back.
 *
 * @returns tells the other window
 */
export function useChannel(
  name: string,
  own: Standing,
  from: 'audience' | 'speaker',
  onHeard: (standing: Standing, from: 'audience' | 'speaker') => void,
): (standing: Standing) => void {
  const latest = useRef({own, onHeard})
  latest.current = {own, onHeard}
  const channel = useRef<BroadcastChannel | null>(null)
  useEffect(() => {
    if (!('BroadcastChannel' in window)) return
    const opened = new BroadcastChannel(`zhentu-present ${name}`)
    channel.current = opened
    opened.onmessage = ({data}: MessageEvent<Message>) => {
      if ('standing' in data) latest.current.onHeard(data.standing, data.from)
      else opened.postMessage({standing: latest.current.own, from} satisfies Message)
    }
    opened.postMessage({hello: true} satisfies Message)
    return () => opened.close()
  }, [name, from])
  return useCallback((standing) => channel.current?.postMessage({standing, from} satisfies Message), [from])
}
