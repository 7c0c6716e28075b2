import {useCallback, useEffect, useRef} from 'react'
import {type Message, messageOf, type Side, type Standing} from './standing'

/**
 * The windows of one presentation in step. What was heard is not told again: of two quick steps the second would be
 * taken back.
 *
 * @param onHeard told null where the other window is gone
 * @returns tells the other window
 */
export function useChannel(
  name: string,
  own: Standing,
  from: Side,
  onHeard: (standing: Standing | null, from: Side) => void,
): (standing: Standing) => void {
  const latest = useRef({own, onHeard})
  latest.current = {own, onHeard}
  const channel = useRef<BroadcastChannel | null>(null)
  useEffect(() => {
    if (!('BroadcastChannel' in window)) return
    const opened = new BroadcastChannel(`zhentu-present ${name}`)
    channel.current = opened
    opened.onmessage = ({data}: MessageEvent<unknown>) => {
      const message = messageOf(data)
      if (!message) return
      if ('standing' in message) latest.current.onHeard(message.standing, message.from)
      else if ('bye' in message) latest.current.onHeard(null, message.bye)
      else opened.postMessage({standing: latest.current.own, from} satisfies Message)
    }
    const say = (message: Message) => opened.postMessage(message)
    const leave = () => say({bye: from})
    const arrive = () => {
      say({hello: true})
      say({standing: latest.current.own, from})
    }
    window.addEventListener('pagehide', leave)
    // A page that is come back to is alive again.
    window.addEventListener('pageshow', arrive)
    say({hello: true})
    return () => {
      window.removeEventListener('pagehide', leave)
      window.removeEventListener('pageshow', arrive)
      leave()
      opened.close()
    }
  }, [name, from])
  return useCallback((standing) => channel.current?.postMessage({standing, from} satisfies Message), [from])
}
