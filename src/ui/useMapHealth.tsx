import {useEffect, useRef, useState} from 'react'
import type {WallClock} from '#view/programme'

/** Milliseconds after which a picture that does not come back is made anew. */
const PATIENCE = 20_000

/** Counts how often the graphics card dropped the picture, and has the map made anew where it does not come back. */
export function useMapHealth(clock: Pick<WallClock, 'after'>) {
  const [losses, setLosses] = useState(0)
  const [mends, setMends] = useState(0)
  const cancel = useRef(() => {})
  useEffect(() => () => cancel.current(), [])
  const onContext = (state: 'lost' | 'restored') => {
    cancel.current()
    if (state === 'restored') return
    setLosses((count) => count + 1)
    const mend = () => {
      // A new map fetches scripts of its own, which a network that is gone does not give.
      if (navigator.onLine) setMends((count) => count + 1)
      else cancel.current = clock.after(PATIENCE, mend)
    }
    cancel.current = clock.after(PATIENCE, mend)
  }
  return {losses, mends, onContext}
}
