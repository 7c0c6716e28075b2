import {useLayoutEffect} from 'react'

/** The planner's parts are in rem: on a wall and before an audience these grow with the screen. */
export function useRootSize(scale: number): void {
  useLayoutEffect(() => {
    document.documentElement.style.fontSize = `${16 * scale}px`
    return () => {
      document.documentElement.style.fontSize = ''
    }
  }, [scale])
}
