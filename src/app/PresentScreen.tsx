import {useEffect, useState} from 'react'
import type {ModeProps} from '#ui/modeProps'
import PresentPage from '#ui/present/PresentPage'
import {PRESENTING_LOCK} from './offlineNames'
import {pictureOf} from './tourPictures'
import {returning} from './tourReturn'
import {useTours} from './tours'

/** The inspection with what it needs of the page: pictures, and the peace of no update. */
export default function PresentScreen(props: ModeProps) {
  usePresenting()
  const {state} = props
  const {tours, ready} = useTours(state.dataset.campaign)
  const [change] = useState(() => returning(state.change))
  if (!ready) return null
  return <PresentPage {...props} state={{...state, change}} tours={tours} pictureOf={pictureOf} />
}

/** While a window presents, no newer version takes the page away. Shared: the speaker's window presents too. */
function usePresenting(): void {
  useEffect(() => {
    const end = new AbortController()
    void navigator.locks
      ?.request(PRESENTING_LOCK, {mode: 'shared'}, () => ended(end.signal))
      // A browser that refuses it only updates earlier.
      .catch(() => {})
    return () => end.abort()
  }, [])
}

function ended(signal: AbortSignal): Promise<void> {
  return new Promise((done) => {
    if (signal.aborted) return done()
    signal.addEventListener('abort', () => done(), {once: true})
  })
}
