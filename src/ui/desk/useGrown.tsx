import {useEffect, useRef} from 'react'

/** Acts when there are more than there were. */
export function useGrown(count: number, act: () => void): void {
  const latest = useRef(act)
  latest.current = act
  const before = useRef(count)
  useEffect(() => {
    if (count > before.current) latest.current()
    before.current = count
  }, [count])
}
