import {useEffect, useRef, useState} from 'react'
import type {WallCommand, WallReport} from './wallControl'

const NAME = 'zhentu-wall'

type Message = {command: WallCommand} | {report: WallReport} | {hello: true}

/** The wall's end: tells how it stands, and does what other windows of this browser ask. */
export function useWallChannel(report: WallReport, act: (command: WallCommand) => void): void {
  const latest = useRef({report, act})
  latest.current = {report, act}
  const channel = useRef<BroadcastChannel | null>(null)
  useEffect(() => {
    const own = open()
    channel.current = own
    if (own)
      own.onmessage = ({data}: MessageEvent<Message>) => {
        if ('command' in data) latest.current.act(data.command)
        else if ('hello' in data) own.postMessage({report: latest.current.report})
      }
    return () => own?.close()
  }, [])
  const text = JSON.stringify(report)
  // biome-ignore lint/correctness/useExhaustiveDependencies: told when it says something else
  useEffect(() => channel.current?.postMessage({report}), [text])
}

/** The other end: what the wall said last; null until one has answered. */
export function useRemoteWall(): {report: WallReport | null; act: (command: WallCommand) => void} {
  const [report, setReport] = useState<WallReport | null>(null)
  const channel = useRef<BroadcastChannel | null>(null)
  useEffect(() => {
    const own = open()
    channel.current = own
    if (own) own.onmessage = ({data}: MessageEvent<Message>) => 'report' in data && setReport(data.report)
    own?.postMessage({hello: true})
    return () => own?.close()
  }, [])
  return {report, act: (command) => channel.current?.postMessage({command})}
}

function open(): BroadcastChannel | null {
  return 'BroadcastChannel' in window ? new BroadcastChannel(NAME) : null
}
