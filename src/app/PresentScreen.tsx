import {useEffect} from 'react'
import type {ModeProps} from '#ui/modeProps'
import PresentPage from '#ui/present/PresentPage'
import {PRESENTING_LOCK} from './offlineNames'
import {pictureOf} from './tourPictures'

/** The inspection with what it needs of the page: pictures, and the peace of no update. */
export default function PresentScreen(props: ModeProps) {
  usePresenting()
  const {tours = []} = props.state.dataset.campaign
  return <PresentPage {...props} tours={tours} pictureOf={pictureOf} />
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
